import type { NewBriefing } from "../briefings.ts";
import type { Connection } from "./connection.ts";
import { identitiesOf, textHash, type Rule } from "./identity.ts";

/** The current version of a briefing that a new one is the same as, or a revision of. */
export interface Stored {
  readonly id: string;
  readonly key: number;
  readonly version: number;
  /** The new one says nothing new: it is not stored. */
  readonly isSame: boolean;
  readonly hasSameText: boolean;
}

type Row = readonly [
  id: string,
  key: number,
  version: number,
  issuer: string,
  date: string,
  url: string | null,
  hash: Uint8Array,
  owner: string | null,
];

/** Whether the rule's match holds against what is stored now. */
function isRevision([, , , , date, url]: Row, rule: Rule, { read }: NewBriefing): boolean {
  // Two pages are two briefings, even when a ministry gives both the same title on one day.
  if (rule !== "url" && url !== null && read.url !== null && url !== read.url) return false;
  // The same words may be said again on another day; without a day of their own they are the same briefing.
  if (rule === "text") return date === read.date || read.dateBasis === "assumed";
  return true;
}

const hasSameText = ([, , , , , , hash]: Row, { document }: NewBriefing): boolean =>
  textHash(document.text).equals(hash);

function isSame(row: Row, briefing: NewBriefing): boolean {
  if (!hasSameText(row, briefing)) return false;
  const [, , , issuer, date, url] = row;
  const { read } = briefing;
  // What a person gives corrects what was read before, though the text stays as it is.
  return issuer === read.issuer && (date === read.date || read.dateBasis !== "given") && (read.url ?? url) === url;
}

/** Finds what a new briefing revises: by the id given, else by its identities, the strongest first. */
export function createFindStored(connection: Connection): (briefing: NewBriefing) => Stored | null {
  const current = `SELECT b.id, v.key, v.version, i.name, v.date, v.url, v.text_hash, b.owner
    FROM briefings b JOIN versions v ON v.key = b.current JOIN issuers i ON i.id = v.issuer`;
  const byId = connection.prepare<Row>(`${current} WHERE b.id = ?`);
  const byIdentity = connection.prepare<Row>(
    `${current} WHERE b.id IN (SELECT briefing FROM identities WHERE hash = ?) ORDER BY v.key DESC LIMIT 20`,
  );

  function find(briefing: NewBriefing): Row | undefined {
    if (briefing.id !== undefined) {
      const named = byId.get(briefing.id);
      if (briefing.owner === undefined || named?.[7] === briefing.owner) return named;
    }
    for (const { rule, hash } of identitiesOf(briefing)) {
      const found = byIdentity.all(hash).find((row) => isRevision(row, rule, briefing));
      if (found !== undefined) return found;
    }
    return briefing.owner === undefined ? undefined : addedByHand(briefing);
  }

  /** What the operator added word for word: nobody else revises that, so it can stand for what a source has. */
  function addedByHand(briefing: NewBriefing): Row | undefined {
    const { document, read } = briefing;
    const text = identitiesOf({ document, read }).find(({ rule }) => rule === "text");
    return (text === undefined ? [] : byIdentity.all(text.hash)).find(
      (row) => row[7] === null && isRevision(row, "text", briefing) && isSame(row, briefing),
    );
  }

  return (briefing) => {
    const found = find(briefing);
    if (found === undefined) return null;
    const [id, key, version] = found;
    return { id, key, version, isSame: isSame(found, briefing), hasSameText: hasSameText(found, briefing) };
  };
}
