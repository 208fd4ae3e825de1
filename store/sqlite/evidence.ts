import { inflateRawSync } from "node:zlib";
import type { Span } from "../../src/briefing/span.ts";
import type { BriefingRef, BriefingStore, BriefingSummary } from "../briefings.ts";
import type { Connection, Statement } from "./connection.ts";
import { unpackFigure } from "./figure-record.ts";
import { figureKey, lastOf } from "./keys.ts";
import { SUMMARY, summaryOf, type SummaryRow } from "./rows.ts";

type Around = readonly [start: number, end: number];

/**
 * Answers the digit gate. It runs on every answer, and a call to the engine costs more than the rows it brings: three
 * calls in all, whatever is asked.
 */
export function createEvidence(connection: Connection): Pick<BriefingStore, "evidence"> {
  const versions = connection.prepare<[number, ...SummaryRow]>(
    `SELECT k.key, ${SUMMARY} FROM json_each(?) k CROSS JOIN versions v
       ON v.briefing = json_extract(k.value, '$[0]') AND v.version = json_extract(k.value, '$[1]')
     JOIN issuers i ON i.id = v.issuer`,
  );
  // A figure that moved is found by its reference; the key by which it is asked for may by now be another one's.
  const records = connection.prepare<[number, string]>(
    `SELECT k.key, f.record FROM json_each(?) k CROSS JOIN figures f
       ON f.key = coalesce((SELECT key FROM figures WHERE reference = k.value), k.value)
     WHERE coalesce(f.reference, f.key) = k.value`,
  );
  const holding = connection.prepare<[number, number, string]>(
    `SELECT k.key, p.start, p.text FROM json_each(?) k CROSS JOIN passages p ON p.key =
       (SELECT key FROM passages WHERE key BETWEEN json_extract(k.value, '$[0]') AND json_extract(k.value, '$[1]')
          AND start <= json_extract(k.value, '$[2]') AND "end" >= json_extract(k.value, '$[3]') LIMIT 1)`,
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

  /** The words of each span in its version; null for a span of no version. */
  function wordsOf(spans: readonly (readonly [key: number | null, span: Span])[]): (string | null)[] {
    const asked = spans.map(([key, { start, end }]) =>
      key === null || !(start < end) ? [] : [key, lastOf(key), start, end],
    );
    const held = new Map<number, string>();
    if (spans.length > 0)
      for (const [at, from, text] of holding.all(JSON.stringify(asked))) {
        const span = spans[at]?.[1];
        if (span !== undefined) held.set(at, text.slice(span.start - from, span.end - from));
      }
    return spans.map(([key, span], at) => {
      if (key === null || !(span.start < span.end)) return null;
      return held.get(at) ?? acrossPassages(key, span);
    });
  }

  return {
    async evidence({ briefings, spans, figures }) {
      const refs = [...briefings, ...spans.map((span) => span.briefing), ...figures.map((figure) => figure.briefing)];
      const known = knownVersions(versions, refs);
      const keyOf = (ref: BriefingRef): number | null => known.get(nameOf(ref))?.key ?? null;
      const figureKeys = figures.map(({ briefing, ordinal }) => {
        const key = keyOf(briefing);
        return key === null || !Number.isInteger(ordinal) || ordinal < 0 ? null : figureKey(key, ordinal);
      });
      const found = new Map(figures.length === 0 ? [] : records.all(JSON.stringify(figureKeys)));
      return {
        briefings: briefings.map((ref) => known.get(nameOf(ref))?.summary ?? null),
        spans: wordsOf(spans.map((span) => [keyOf(span.briefing), span])),
        figures: figures.map((_, at) => {
          const record = found.get(at);
          return record === undefined ? null : unpackFigure(record);
        }),
      };
    },
  };
}

const nameOf = ({ id, version }: BriefingRef): string => `${version} ${id}`;

function knownVersions(
  versions: Statement<[number, ...SummaryRow]>,
  refs: readonly BriefingRef[],
): ReadonlyMap<string, { readonly key: number; readonly summary: BriefingSummary }> {
  const distinct = [...new Map(refs.map((ref) => [nameOf(ref), ref])).values()];
  if (distinct.length === 0) return new Map();
  const rows = versions.all(JSON.stringify(distinct.map(({ id, version }) => [id, version])));
  return new Map(
    rows.map(([, ...row]) => {
      const summary = summaryOf(row);
      return [nameOf(summary), { key: row[0], summary }];
    }),
  );
}
