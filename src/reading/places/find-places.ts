import type { Gazetteer } from "../../gazetteer/gazetteer.ts";
import { plainName } from "../../gazetteer/name-key.ts";
import type { Passage } from "../../briefing/passage.ts";
import type { Tokenized } from "../head/date.ts";
import type { Token } from "../tokens.ts";
import { candidatesIn, type Candidate } from "./candidates.ts";
import { withCompany } from "./company.ts";
import { alikeLabels } from "./alike-labels.ts";
import { namesInTables } from "./table-names.ts";
import { knownInWorld } from "./world-names.ts";
import type { PlaceFound } from "./place-found.ts";
import { withOpenings } from "./openings.ts";
import { roleOf } from "./role.ts";

/**
 * The places that each passage names, in order: those of the gazetteer, and names that the briefing itself shows to be
 * places. A name that is shown to be one anywhere in the briefing is one everywhere in it.
 */
export function findPlaces(text: string, passages: readonly Tokenized[], gazetteer: Gazetteer): PlaceFound[][] {
  const common = commonWords(passages);
  const named = knownInWorld(
    passages,
    passages.map(({ tokens }) => candidatesIn(text, tokens, gazetteer, common)),
    gazetteer,
    common,
  );
  const first = passages.map(({ passage, tokens }, i) =>
    withCompany(tokens, named[i] ?? [], isBulleted(text, passage)),
  );
  const labelled = alikeLabels(passages, namesInTables(text, passages, learned(first, shownNames(first))));
  const shown = shownNames(labelled);
  const all = learned(labelled, shown);
  const roles = passages.map(({ passage, tokens }, i) => {
    const sure = withCompany(tokens, all[i] ?? [], isBulleted(text, passage)).flatMap((one) =>
      one.strength >= 2 ? [one] : partOf(text, tokens, one, shown),
    );
    return withRoles(tokens, sure, passage.kind);
  });
  return withOpenings(passages, roles);
}

/** A name that is shown to be a place by one mention is one in all others. */
function learned(
  found: readonly (readonly Candidate[])[],
  shown: (name: string) => boolean,
): readonly (readonly Candidate[])[] {
  return found.map((candidates) =>
    candidates.map((one) => (one.strength < 2 && shown(one.name) ? { ...one, strength: 2 } : one)),
  );
}

/** The briefing's words in small letters; a capitalised one of them is a word at the beginning of a sentence or title. */
function commonWords(passages: readonly Tokenized[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { tokens } of passages)
    for (const token of tokens) if (token.kind === "word" && !token.capital) words.add(token.lower);
  return words;
}

/** A mark of a list stands before the passage. */
function isBulleted(text: string, { kind, start }: Passage): boolean {
  return (
    kind === "item" &&
    /[-*\u2022\u25cf\u25aa\u00b7\u2023\u2043\u2012-\u2015+.)]\s+$/.test(text.slice(Math.max(0, start - 6), start))
  );
}

/** Names that are shown to be places more often than to be something else. */
function shownNames(found: readonly (readonly Candidate[])[]): (name: string) => boolean {
  const sums = new Map<string, number>();
  const others = new Set<string>();
  for (const { name, strength } of found.flat()) {
    if (strength === 0 || name.length < 3) continue;
    const key = plainName(name);
    // "NSW Police" says nothing against NSW.
    if (strength < 0 && /^\p{Lu}{2,4}$/u.test(name)) continue;
    if (strength < 0) others.add(key);
    else sums.set(key, (sums.get(key) ?? 0) + Math.min(2, strength));
  }
  return (name) => {
    const key = plainName(name);
    return (sums.get(key) ?? 0) >= 2 && !others.has(key);
  };
}

/** The shown name in a longer run of capitals: "Meanwhile Tumaco". */
function partOf(text: string, tokens: readonly Token[], one: Candidate, shown: (name: string) => boolean): Candidate[] {
  if (one.next - one.first < 2 || one.strength < 0) return [];
  for (let from = one.first; from < one.next; from++) {
    for (let to = one.next; to > from; to--) {
      if (from === one.first && to === one.next) continue;
      const [start, end] = [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0];
      const name = text.slice(start, end);
      if (shown(name)) return [{ ...one, name, start, end, first: from, next: to, strength: 2 }];
    }
  }
  return [];
}

function withRoles(tokens: readonly Token[], names: readonly Candidate[], kind: Passage["kind"]): PlaceFound[] {
  const found: PlaceFound[] = [];
  let bracket: number | null = null;
  let at = 0;
  for (const { strength: _, ...name } of names) {
    for (; at < name.first; at++) {
      const mark = tokens[at];
      if (mark?.text === "(") bracket = mark.start;
      else if (mark?.text === ")") bracket = null;
    }
    const previous = found.at(-1) ?? null;
    const role = roleOf(tokens, name, previous, kind);
    // "in Zamfara's Maru district": the owner only holds what it owns.
    const isHeld = previous?.next === name.first && role === "where" && previous.role === "where";
    if (isHeld && /['\u2019]s$/.test(tokens[name.first - 1]?.text ?? ""))
      found[found.length - 1] = { ...previous, role: "container" };
    found.push({ ...name, role, bracket });
  }
  return found;
}
