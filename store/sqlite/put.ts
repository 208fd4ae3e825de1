import { deflateRawSync } from "node:zlib";
import { StoreUnusable } from "../store.ts";
import { BriefingRefused } from "../refused.ts";
import type { NewBriefing, PutResult } from "../briefings.ts";
import type { Connection } from "./connection.ts";
import { identitiesOf, isBriefingId, makeId, textHash } from "./identity.ts";
import { createIndexWriter } from "./index-writer.ts";
import type { Indexed } from "./index-terms.ts";
import { createFindStored } from "./find-stored.ts";
import { packFigure } from "./figure-record.ts";
import { figureKey, MOST_ORDINALS, MOST_TURNS, versionKey } from "./keys.ts";
import { createReadIndexed } from "./read-indexed.ts";
import { packSpans } from "./rows.ts";

/** The briefing cannot be told apart from others, or has more parts than a key can name. */
function refuseUnfit({ read, id }: NewBriefing): void {
  const name = `"${read.title.slice(0, 80)}"`;
  if (id !== undefined && !isBriefingId(id))
    throw new BriefingRefused(
      `"${id.slice(0, 80)}" cannot be the id of a briefing. Use up to 64 letters, digits, dots, dashes and underscores, a letter or digit first.`,
    );
  const parts = { passages: read.passages, figures: read.figures };
  for (const [what, list] of Object.entries(parts))
    if (list.length > MOST_ORDINALS)
      throw new BriefingRefused(
        `The briefing ${name} has ${list.length} ${what}; at most ${MOST_ORDINALS} can be stored. Split it.`,
      );
  const last = read.passages.reduce((most, passage) => Math.max(most, passage.ordinal), 0);
  if (last > MOST_ORDINALS)
    throw new BriefingRefused(`The briefing ${name} counts its passages past ${MOST_ORDINALS}.`);
}

/** Stores briefings with their passages, figures and index in one transaction. */
export function createPut(connection: Connection): (briefings: readonly NewBriefing[]) => readonly PutResult[] {
  const findStored = createFindStored(connection);
  const readIndexed = createReadIndexed(connection);
  const index = createIndexWriter(connection);
  const nextTurn = connection.prepare<[number]>(
    "UPDATE counters SET value = value + 1 WHERE name = 'turn' RETURNING value",
  );
  const findIssuer = connection.prepare<[number]>("SELECT id FROM issuers WHERE name = ?");
  const addIssuer = connection.prepare<[number]>("INSERT INTO issuers (name) VALUES (?) RETURNING id");
  const isTaken = connection.prepare("SELECT 1 FROM briefings WHERE id = ?");
  const setCurrent = connection.prepare(
    "INSERT INTO briefings VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET current = excluded.current",
  );
  const retire = connection.prepare("UPDATE versions SET current = 0 WHERE key = ?");
  const addVersion = connection.prepare(
    `INSERT INTO versions (key, briefing, version, current, issuer, title, speaker, date, date_basis, date_how, url,
       language, added_at, figures, text_hash) VALUES (?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const addDocument = connection.prepare("INSERT INTO documents VALUES (?, ?, ?, ?, ?, ?)");
  const addPassage = connection.prepare("INSERT INTO passages VALUES (?, ?, ?, ?, ?, ?, ?)");
  const addFigure = connection.prepare("INSERT INTO figures VALUES (?, ?)");
  const addIdentity = connection.prepare("INSERT OR IGNORE INTO identities VALUES (?, ?)");

  function write(briefing: NewBriefing, id: string, version: number): Indexed {
    const { document, read } = briefing;
    const turn = nextTurn.all()[0]?.[0] ?? 0;
    if (turn > MOST_TURNS)
      throw new StoreUnusable(`${connection.file} holds as many versions as it can. Start a new data folder for more.`);
    const issuer = findIssuer.get(read.issuer)?.[0] ?? addIssuer.all(read.issuer)[0]?.[0] ?? 0;
    const key = versionKey(read.date, turn);
    const { title, speaker, date, dateBasis, dateHow, url, language } = read;
    const known = [title, speaker, date, dateBasis, dateHow, url, language] as const;
    const addedAt = briefing.addedAt.getTime();
    addVersion.run(key, id, version, issuer, ...known, addedAt, read.figures.length, textHash(document.text));
    const text = deflateRawSync(document.text, { level: 3 });
    const hints = JSON.stringify(document.hints);
    const named = deflateRawSync(JSON.stringify(read.places), { level: 3 });
    addDocument.run(key, document.origin, document.format, hints, named, text);
    for (const { ordinal, kind, start, end, under, sentences, text: words } of read.passages)
      addPassage.run(key + ordinal, kind, start, end, under, packSpans(sentences, start), words);
    for (const [ordinal, figure] of read.figures.entries()) addFigure.run(figureKey(key, ordinal), packFigure(figure));
    setCurrent.run(id, key);
    for (const { hash } of identitiesOf(briefing)) addIdentity.run(hash, id);
    const { passages, figures, places: mentions } = read;
    return { version: key, issuer, passages, figures, mentions };
  }

  return (briefings) => {
    for (const briefing of briefings) refuseUnfit(briefing);
    return connection.transaction(() => {
      const into = new Map<number, Indexed>();
      const out: Indexed[] = [];
      const results = briefings.map((briefing): PutResult => {
        const stored = findStored(briefing);
        if (stored?.isSame === true) return { id: stored.id, version: stored.version, outcome: "unchanged" };
        if (stored !== null) {
          retire.run(stored.key);
          // A version from this very call has not reached the index yet.
          if (!into.delete(stored.key)) out.push(readIndexed(stored.key));
        }
        const id = stored?.id ?? briefing.id ?? makeId(briefing, (one) => isTaken.get(one) !== undefined);
        const version = (stored?.version ?? 0) + 1;
        const indexed = write(briefing, id, version);
        into.set(indexed.version, indexed);
        return { id, version, outcome: stored === null ? "added" : "revised" };
      });
      index.apply(out, [...into.values()]);
      return results;
    });
  };
}
