import type { LoggedMessage, MessageLog } from "../messages.ts";
import type { Connection } from "./connection.ts";

type Row = readonly [id: number, conversation: string, sender: string, at: number, body: string];

function messageOf([id, conversation, sender, at, body]: Row): LoggedMessage {
  const from = sender === "bot" ? "bot" : "caller";
  return { id, conversation, from, at: new Date(at), body: JSON.parse(body) as unknown };
}

/** Keeps messages in the database file. */
export function createMessages(connection: Connection): MessageLog {
  const append = connection.prepare<Row>(
    "INSERT INTO messages (conversation, sender, at, body) VALUES (?, ?, ?, ?) RETURNING *",
  );
  const before = connection.prepare<Row>(
    "SELECT * FROM messages WHERE conversation = ? AND id < ? ORDER BY id DESC LIMIT ?",
  );
  const after = connection.prepare<Row>("SELECT * FROM messages WHERE conversation = ? AND id > ? ORDER BY id LIMIT ?");
  return {
    async append({ conversation, from, at, body }) {
      const [row] = append.all(conversation, from, at.getTime(), JSON.stringify(body ?? null));
      if (row === undefined) throw new Error("The message was not stored.");
      return messageOf(row);
    },
    async before(conversation, id, limit) {
      return before
        .all(conversation, id ?? Number.MAX_SAFE_INTEGER, limit)
        .map(messageOf)
        .reverse();
    },
    async after(conversation, id, limit) {
      return after.all(conversation, id, limit).map(messageOf);
    },
  };
}
