import { inflateRawSync } from "node:zlib";
import type { Span } from "../../src/briefing/span.ts";
import type { BriefingRef, BriefingStore, BriefingSummary } from "../briefings.ts";
import type { Connection } from "./connection.ts";
import { unpackFigure } from "./figure-record.ts";
import { figureKey, lastOf } from "./keys.ts";
import type { Look } from "./look.ts";

type Around = readonly [start: number, end: number];

/** Answers the digit gate. It runs on every answer: few statements, and nothing is read twice. */
export function createEvidence(connection: Connection, look: Look): Pick<BriefingStore, "evidence"> {
  const figure = connection.prepare<[string]>("SELECT record FROM figures WHERE key = ?");
  const holding = connection.prepare<[number, string]>(
    `SELECT start, text FROM passages WHERE key BETWEEN ? AND ? AND start <= ? AND "end" >= ? LIMIT 1`,
  );
  const touched = connection.prepare<Around>(
    `SELECT start, "end" FROM passages WHERE key BETWEEN ? AND ? AND start < ? AND "end" > ? ORDER BY key`,
  );
  const document = connection.prepare<[Uint8Array]>("SELECT text FROM documents WHERE key = ?");

  /** The words of a span over several passages. Between them may stand only what says nothing: no letter, no digit. */
  function acrossPassages(key: number, { start, end }: Span): string | null {
    const passages = touched.all(key, lastOf(key), end, start);
    const [first, last] = [passages[0], passages.at(-1)];
    if (first === undefined || last === undefined || first[0] > start || last[1] < end) return null;
    const stored = document.get(key)?.[0];
    if (stored === undefined) return null;
    const text = inflateRawSync(stored).toString("utf8");
    let at = first[1];
    for (const [from, to] of passages.slice(1)) {
      if (/[\p{L}\p{N}]/u.test(text.slice(at, from))) return null;
      at = Math.max(at, to);
    }
    return text.slice(start, end);
  }

  function words(key: number, span: Span): string | null {
    if (span.start >= span.end) return null;
    const row = holding.get(key, lastOf(key), span.start, span.end);
    if (row === undefined) return acrossPassages(key, span);
    return row[1].slice(span.start - row[0], span.end - row[0]);
  }

  return {
    async evidence(request) {
      const keys = new Map<string, number | null>();
      const keyOf = ({ id, version }: BriefingRef): number | null => {
        const name = `${version} ${id}`;
        const known = keys.get(name);
        const key = known === undefined ? look.versionKey(id, version) : known;
        keys.set(name, key);
        return key;
      };
      const asked = request.briefings.map(keyOf);
      const distinct = [...new Set(asked.filter((key) => key !== null))];
      const summaries = new Map<string, BriefingSummary>(
        look.summaries(distinct).map((summary) => [`${summary.version} ${summary.id}`, summary]),
      );
      return {
        briefings: request.briefings.map(({ id, version }) => summaries.get(`${version} ${id}`) ?? null),
        spans: request.spans.map((span) => {
          const key = keyOf(span.briefing);
          return key === null ? null : words(key, span);
        }),
        figures: request.figures.map(({ briefing, ordinal }) => {
          const key = keyOf(briefing);
          const isOrdinal = Number.isInteger(ordinal) && ordinal >= 0;
          const row = key === null || !isOrdinal ? undefined : figure.get(figureKey(key, ordinal));
          return row === undefined ? null : unpackFigure(row[0]);
        }),
      };
    },
  };
}
