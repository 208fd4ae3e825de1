import { StoreUnusable } from "../store.ts";
import { BriefingRefused } from "../refused.ts";
import type { NewBriefing, PutResult } from "../briefings.ts";
import type { Connection } from "./connection.ts";
import type { Copies } from "./copies.ts";
import { createFindAlike, likenessOf } from "./find-alike.ts";
import { createFindStored, type Stored } from "./find-stored.ts";
import { isBriefingId, makeId, textHash } from "./identity.ts";
import { createIndexWriter } from "./index-writer.ts";
import type { Indexed } from "./index-terms.ts";
import { MOST_TURNS, versionKey } from "./keys.ts";
import { createReadIndexed } from "./read-indexed.ts";
import { packPages } from "./rows.ts";
import { refuseUnfit } from "./refuse-unfit.ts";
import { createSettleFigures, type Settled } from "./settle-figures.ts";
import { createContentsWriter } from "./write-contents.ts";

function refuseBadId({ id }: NewBriefing): void {
  if (id !== undefined && !isBriefingId(id))
    throw new BriefingRefused(
      `"${id.slice(0, 80)}" cannot be the id of a briefing. Use up to 64 letters, digits, dots, dashes and underscores, a letter or digit first.`,
    );
}

/** A briefing that was not stored before has no corrections. */
const uncorrected = ({ read }: NewBriefing): Settled => ({
  figures: read.figures.map((figure, at) => ({ figure, read: figure, ordinal: at, position: at })),
  next: read.figures.length,
  unapplied: [],
});

/** Stores briefings with their passages, figures and index in one transaction. */
export function createPut(
  connection: Connection,
  copies: Copies,
): (briefings: readonly NewBriefing[]) => readonly PutResult[] {
  const findStored = createFindStored(connection);
  const alike = createFindAlike(connection);
  const readIndexed = createReadIndexed(connection);
  const settle = createSettleFigures(connection);
  const contents = createContentsWriter(connection);
  const index = createIndexWriter(connection);
  const nextTurn = connection.prepare<[number]>(
    "UPDATE counters SET value = value + 1 WHERE name = 'turn' RETURNING value",
  );
  const isTaken = connection.prepare("SELECT 1 FROM briefings WHERE id = ?");
  const setCurrent = connection.prepare(
    "INSERT INTO briefings (id, current, owner) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET current = excluded.current",
  );
  const retire = connection.prepare("UPDATE versions SET current = 0 WHERE key = ?");
  const addVersion = connection.prepare(
    `INSERT INTO versions (key, briefing, version, current, issuer, title, speaker, date, date_basis, date_how, url,
       language, added_at, figures, text_hash, reader, ordinals, pages) VALUES (?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );

  function write(briefing: NewBriefing, id: string, revised: Stored | null): Indexed {
    const { document, read, readerVersion = 0 } = briefing;
    const version = (revised?.version ?? 0) + 1;
    const turn = nextTurn.all()[0]?.[0] ?? 0;
    if (turn > MOST_TURNS)
      throw new StoreUnusable(`${connection.file} holds as many versions as it can. Start a new data folder for more.`);
    const issuer = contents.issuer(read.issuer);
    const key = versionKey(read.date, turn);
    const sameTextAs = revised?.hasSameText === true ? revised.version : undefined;
    const { figures, next } =
      revised === null
        ? uncorrected(briefing)
        : settle({ briefing: id, version, reading: read, text: () => document.text, sameTextAs, before: [], next: 0 });
    const { title, speaker, date, dateBasis, dateHow, url, language } = read;
    const known = [title, speaker, date, dateBasis, dateHow, url, language, briefing.addedAt.getTime()] as const;
    const shown = figures.filter(({ figure }) => figure !== null).length;
    const pages = document.pages === undefined ? null : packPages(document.pages);
    addVersion.run(key, id, version, issuer, ...known, shown, textHash(document.text), readerVersion, next, pages);
    const indexed = contents.write(key, issuer, briefing, figures);
    setCurrent.run(id, key, briefing.owner ?? null);
    contents.recognise(id, briefing);
    return indexed;
  }

  return (briefings) => {
    for (const briefing of briefings) {
      refuseBadId(briefing);
      refuseUnfit(briefing.read);
    }
    return connection.transaction(() => {
      const into = new Map<number, Indexed>();
      const out: Indexed[] = [];
      const results = briefings.map((briefing): PutResult => {
        const known = findStored(briefing);
        if (known?.isSame === true) return { id: known.id, version: known.version, outcome: "unchanged" };
        const { words, bands } = likenessOf(briefing);
        // Who gives an id means that briefing and no other.
        const isNamed = briefing.id !== undefined && briefing.owner === undefined;
        const near = known === null && !isNamed ? alike.find(briefing, words, bands) : null;
        if (near?.kind === "copy") {
          copies.note(near.id, briefing);
          return { id: near.id, version: near.version, outcome: "unchanged" };
        }
        const stored = known ?? (near === null ? null : { ...near, isSame: false, hasSameText: false });
        if (stored !== null) {
          retire.run(stored.key);
          // A version from this very call has not reached the index yet.
          if (!into.delete(stored.key)) out.push(readIndexed(stored.key));
        }
        const taken = (one: string): boolean => isTaken.get(one) !== undefined;
        // An id that is taken here is another owner's.
        const given = briefing.id === undefined || taken(briefing.id) ? undefined : briefing.id;
        const id = stored?.id ?? given ?? makeId(briefing, taken);
        const indexed = write(briefing, id, stored);
        into.set(indexed.version, indexed);
        alike.keep(indexed.version, bands);
        if (briefing.owner !== undefined) copies.forget(briefing);
        return { id, version: (stored?.version ?? 0) + 1, outcome: stored === null ? "added" : "revised" };
      });
      index.apply(out, [...into.values()]);
      return results;
    });
  };
}
