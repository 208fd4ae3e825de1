import { isMoney } from "../figures/currencies.ts";
import type { Draft } from "../figures/draft.ts";
import { distanceUnits } from "../figures/units.ts";
import { sentenceAt, type PassageView } from "../passage-view.ts";
import { decided, type Decided } from "../why.ts";
import { inTheirOrder, pairedPlace } from "./pairs.ts";
import { beginsPart, isOfOthers, isNumberWord, ownerOf } from "./parts.ts";
import type { PlacedName } from "./place-found.ts";
import { locativePrepositions } from "./place-words.ts";
import { isWide } from "./wide-names.ts";

/** Where a figure happened, first, and the other places it bears on. */
export type Bearing = readonly PlacedName[];

/** How far from a figure, in characters, its sentence is searched: a longer one is a list. */
export const farthest = 600;
const inLine = new Set(["where", "label", "bare"]);

/** The places of a figure by its own sentence alone; null when the sentence names none where it can have happened. */
export function placesInSentence(view: PassageView, draft: Draft, ofWhole: boolean): Decided<Bearing> | null {
  const sentence = view.passage.sentences[draft.sentence];
  if (sentence === undefined) return null;
  const from = Math.max(sentence.start, draft.reading.start - farthest);
  const to = Math.min(sentence.end, draft.reading.end + farthest);
  const all = view.places.filter((name) => name.start >= from && name.end <= to);
  const later = all.filter((name) => name.start > draft.reading.end);
  const isList =
    later.some((name) => isNumbered(view.tokens, name)) ||
    later.filter((name) => isCounted(view.tokens, name)).length > 1;
  // "- Netherlands: €23.5m": who gives, and not where.
  const isGiver = (name: PlacedName): boolean =>
    name.role === "label" && isMoney(draft.unit) && name.place?.level === "country" && view.passage.kind === "item";
  const names = all.filter((name) => isFree(view, name, draft, isList) && !isGiver(name));
  const answering = inTheirOrder(view, draft, names);
  if (answering !== null) return decided([answering.is], answering.why.rule, answering.is);
  const paired = pairedPlace(view, draft, names);
  if (paired !== null) return decided(withOthers(view.tokens, paired.is, names), paired.why.rule, paired.is);
  if (distanceUnits.has(draft.unit)) {
    const from = names.find((name) => name.role === "reference" && name.start >= draft.reading.end);
    if (from !== undefined && from.start - draft.reading.end < 60)
      return decided([from], "its sentence: a distance is measured from it", from);
  }
  const clause = clauseOf(view, draft);
  const local = names.filter((name) => name.start >= clause.start && name.end <= clause.end);
  const main =
    mainPlace(view, draft, local, ofWhole) ??
    mainPlace(
      view,
      draft,
      names.filter((name) => name.end <= clause.start),
      ofWhole,
    ) ??
    measuredFrom(names, ofWhole);
  if (main === null) return null;
  const held = holderOf(view.tokens, main.is, names);
  const bearing = withOthers(view.tokens, held, names);
  return decided(bearing, main.why.rule, bearing[0]);
}

/** No other figure's own: not the place of "28 of them", nor one with a number of its own in a list behind the figure. */
function isFree({ tokens, text }: PassageView, name: PlacedName, draft: Draft, isList: boolean): boolean {
  const owner = ownerOf(tokens, name);
  if (owner >= 0 && (owner >= draft.reading.next || draft.reading.first > name.first)) return false;
  if (name.start < draft.reading.end || !isList) return true;
  if (text.slice(draft.reading.end, name.start).includes(":")) return false;
  return !isNumbered(tokens, name) || isLedIn(tokens, name);
}

/** "Edo (11)", "Edo 11" */
export function isNumbered(tokens: PassageView["tokens"], { next }: PlacedName): boolean {
  return tokens[next]?.kind === "digits" || (tokens[next]?.text === "(" && tokens[next + 1]?.kind === "digits");
}

/** "11 in Edo", "three near Homs", "12 on the Iraqi border", "15 were in Edo" */
export function isCounted(tokens: PassageView["tokens"], { first }: PlacedName): boolean {
  const at = tokens[first - 1]?.lower === "the" ? first - 2 : first - 1;
  const before = /^(?:is|are|was|were)$/.test(tokens[at - 1]?.lower ?? "") ? at - 2 : at - 1;
  return locativePrepositions.has(tokens[at]?.lower ?? "") && isNumberWord(tokens[before]);
}

/** A word that says where stands before the name: "in Edo (11)", and not "followed by Edo (11)". */
function isLedIn(tokens: PassageView["tokens"], { first }: PlacedName): boolean {
  const before = tokens[first - 1]?.lower === "the" ? tokens[first - 2] : tokens[first - 1];
  const { lower } = before ?? { lower: "" };
  return (locativePrepositions.has(lower) && lower !== "by") || lower === "from" || lower === "of";
}

const buildings = /\b(?:hospital|clinic|cent(?:er|re)|school|university|college|church|mosque|hotel|station|stadium)$/i;

/** "at Lower Keys Medical Center in Key West": a building is where its town is, and the town is what people ask for. */
function holderOf(tokens: PassageView["tokens"], main: PlacedName, names: readonly PlacedName[]): PlacedName {
  if (main.candidates.length > 0 || !buildings.test(main.name)) return main;
  const joint = tokens[main.next]?.text ?? "";
  const holder = names.find((name) => name.first === main.next + 1);
  return holder !== undefined && /^(?:in|,)$/.test(joint) ? holder : main;
}

/** Where nothing else says where, it is where a distance is measured from. */
function measuredFrom(names: readonly PlacedName[], ofWhole: boolean): Decided<PlacedName> | null {
  const from = names.find((name) => name.role === "reference" && name.bracket === null);
  return from === undefined || ofWhole ? null : decided(from, "its sentence: a distance is measured from it");
}

/** The main place with those listed beside it and the directions of the sentence. */
export function withOthers(tokens: PassageView["tokens"], main: PlacedName, names: readonly PlacedName[]): Bearing {
  const head = headOfList(tokens, main, names);
  const bearing = [head];
  let last = head;
  for (const name of names) {
    if (name === head) continue;
    const chained = isChained(tokens, last, name);
    if (chained) last = name;
    if (chained || name.role === "towards") bearing.push(name);
  }
  return distinct(bearing);
}

/** "In Kani, Yinmarbin and Salingyi 17 …": the nearest name is the last of a list. */
function headOfList(tokens: PassageView["tokens"], main: PlacedName, names: readonly PlacedName[]): PlacedName {
  let head = main;
  for (let at = names.indexOf(main) - 1; at >= 0; at--) {
    const before = names[at];
    if (
      before === undefined ||
      before.role !== head.role ||
      head.first - before.next > 2 ||
      !isChained(tokens, before, head)
    )
      break;
    head = before;
  }
  return head;
}

/** "in Syria and Iraq": a name joined to the main one; "Tell Bisa in Homs": what holds it. */
function isChained(tokens: PassageView["tokens"], main: PlacedName, other: PlacedName): boolean {
  const near = other.first - main.next;
  return (
    near >= 0 &&
    near <= 3 &&
    !tokens.slice(main.next, other.first).some((token) => isNumberWord(token) || /^[;.:]$/.test(token.text)) &&
    (other.role === "container" || (other.role === main.role && near <= 2 && other.role !== "label"))
  );
}

/** The nearest place behind the figure and before the next mark of a list, else the nearest before it, else the next one. */
function mainPlace(
  view: PassageView,
  draft: Draft,
  names: readonly PlacedName[],
  ofWhole: boolean,
): Decided<PlacedName> | null {
  const ranked = names.filter((name) => inLine.has(name.role) && !isAside(name, draft));
  const where = ranked.filter((name) => name.role !== "bare");
  const pool = where.some(({ role }) => role === "where") ? where : ranked;
  const nextFigure = nextNumber(view, draft);
  const next = pool.find((name) => name.start >= draft.reading.end);
  const after = next !== undefined && isOfOthers(view.tokens, draft.next, next.first) ? undefined : next;
  const before = pool.findLast((name) => name.end <= draft.reading.start);
  const behind = after !== undefined && after.start < nextFigure ? after : undefined;
  const isOwn = behind !== undefined && belongs(view.tokens, behind, before);
  if (isOwn) return decided(behind, "its sentence: behind it, before the next number");
  if (ofWhole) return null;
  if (before !== undefined) return decided(before, "its sentence: the last one before it");
  // "17 dead - 9 in Benguet": the place of a later number is that number's.
  if (after === undefined || isCounted(view.tokens, after) || beginsOther(view.tokens, after)) return null;
  return decided(after, "its sentence: behind the next number, and none before it");
}

/** The place behind a figure is its own, and not the one before it. */
function belongs(tokens: PassageView["tokens"], behind: PlacedName, before: PlacedName | undefined): boolean {
  if (before === undefined) return !beginsOther(tokens, behind);
  if (before.role === "label") return true;
  // "Near Homs two strikes sank a raft on the Euphrates": a river is long.
  const isPart = before.role === "where" && (beginsPart(tokens, behind) || isOnRiver(tokens, behind));
  return behind.role === "where" && !isPart;
}

/** "3,100 kg were found, and at Homs 1,450 kg": it has a number of its own. */
const beginsOther = (tokens: PassageView["tokens"], name: PlacedName): boolean =>
  beginsPart(tokens, name) && isNumberWord(tokens[name.next]);

const isOnRiver = (tokens: PassageView["tokens"], { name, first }: PlacedName): boolean =>
  isWide(name) && tokens[first - 1]?.lower === "the" && tokens[first - 2]?.lower === "on";

/** The offset of the next number in the passage that counts something like this one. */
function nextNumber({ tokens, text }: PassageView, draft: Draft): number {
  for (let at = draft.nounEnd; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.kind === "digits" && tokens[at - 1]?.text !== "(") return token.start;
  }
  return text.length;
}

/** In brackets that do not hold the figure, too. */
function isAside(name: PlacedName, draft: Draft): boolean {
  return name.bracket !== null && draft.reading.start < name.bracket;
}

/** The stretch between semicolons that the figure stands in. */
function clauseOf({ text, passage }: PassageView, draft: Draft): { start: number; end: number } {
  const { start, end } = sentenceAt(passage, draft.reading.start);
  const before = text.slice(start, draft.reading.start).lastIndexOf(";");
  const after = text.slice(draft.reading.end, end).indexOf(";");
  return { start: start + before + 1, end: after === -1 ? end : draft.reading.end + after };
}

function distinct(names: readonly PlacedName[]): PlacedName[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = name.place?.id ?? name.name;
    return !seen.has(key) && seen.add(key);
  });
}
