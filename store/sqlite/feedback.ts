import { createHash } from "node:crypto";
import { type Complaint, type FeedbackStore, MOST_COMPLAINTS } from "../feedback.ts";
import type { Connection } from "./connection.ts";

type Row = readonly [
  id: number,
  at: number,
  platform: string,
  words: string | null,
  question: string | null,
  answer: string | null,
  understood: string | null,
];

export function createFeedback(connection: Connection): FeedbackStore {
  const count = connection.prepare<readonly [number]>("SELECT count(*) FROM feedback");
  const insert = connection.prepare<readonly [number]>(
    `INSERT INTO feedback (fingerprint, at, platform, words, question, answer, understood) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO NOTHING RETURNING id`,
  );
  const newest = connection.prepare<Row>(
    "SELECT id, at, platform, words, question, answer, understood FROM feedback ORDER BY id DESC LIMIT ?",
  );
  const forgetOne = connection.prepare<readonly [number]>("DELETE FROM feedback WHERE id = ? RETURNING id");
  const forgetAll = connection.prepare<readonly [number]>("DELETE FROM feedback RETURNING id");
  return {
    async keep({ at, platform, words, about }) {
      const said = [platform, words, about?.question, about?.answer];
      const fingerprint = createHash("sha256").update(JSON.stringify(said)).digest("base64url");
      return connection.transaction(() => {
        if ((count.get()?.[0] ?? 0) >= MOST_COMPLAINTS) return "full";
        const { question = null, answer = null, understood = null } = about ?? {};
        const row = insert.get(fingerprint, at.getTime(), platform, words, question, answer, understood);
        return row === undefined ? "known" : "kept";
      });
    },
    async list(limit) {
      return newest.all(limit).map(([id, at, platform, words, question, answer, understood]): Complaint => ({
        id,
        at: new Date(at),
        platform,
        words,
        about: question === null ? null : { question, answer: answer ?? "", understood: understood ?? "" },
      }));
    },
    async forget(id) {
      return (id === "all" ? forgetAll.all() : forgetOne.all(id)).length;
    },
  };
}
