import type { Token } from "../tokens.ts";
import {
  divisionNouns,
  eventNouns,
  landNouns,
  landOpeners,
  levelAdjectives,
  levelNouns,
  looseLevels,
  sureOpeners,
} from "./level-nouns.ts";
import { endsAsLand, isOffice, isShouted } from "./name-run.ts";
import {
  compass,
  generic,
  persons,
  placePrepositions,
  saying,
  siteNouns,
  strongPrepositions,
  vessels,
  weakPrepositions,
} from "./place-words.ts";

/** How much speaks for a name being a place's: 2 is enough by itself, 1 needs more, -1 says that it is another kind of name. */
export type Strength = -1 | 0 | 1 | 2;

/** What many names of places begin with in Arabic: headland, valley, spring, village, monastery, hill, castle, well. */
const grounds =
  /^(?:ras|wadi|oued|ain|ayn|kfar|kafr|kafar|deir|dayr|jebel|jabal|djebel|khirbet|khirbat|qasr|ksar|qalaat|bir|beit|hassi|bordj|borj|marj|tall|souk)$/;

/** A name that no gazetteer has, judged by the words beside it. `common` holds the briefing's words in small letters. */
export function strengthOf(tokens: readonly Token[], at: number, next: number, common: ReadonlySet<string>): Strength {
  if (isOther(tokens, at, next)) return -1;
  const shouted = tokens.slice(at, next).every((token) => token.kind === "mark" || isShouted(token));
  const ordinary = tokens.slice(at, next).every(({ lower }) => common.has(lower) || generic.has(lower));
  const behind = levelBehind(tokens, at, next);
  if (next - at === 2 && !shouted && grounds.test(tokens[at]?.lower ?? "")) return 2;
  if (endsAsLand(tokens, at, next)) {
    const named = tokens.slice(at, next - 1).some(({ lower }) => !generic.has(lower) && !common.has(lower));
    const isMany = /^(?:states|parties|cities|towns|villages)$/.test(tokens[next - 1]?.lower ?? "");
    if (named || (isAfterThe(tokens, at) && !shouted && !isMany)) return 2;
  }
  if (ordinary) return 0;
  // "the Strait of Hormuz", "the Gulf of Aden"
  if (landNouns.has(tokens[at]?.lower ?? "") && tokens[at + 1]?.lower === "of" && next - at > 2) return 2;
  const isSure = behind > next + 1 || isTold(tokens[behind]) || isSureLevel(tokens, behind);
  if (behind > 0) return startsSentence(tokens, at) && next - at === 1 && !isSure ? 1 : 2;
  const before = strengthBefore(tokens, at, next);
  if (!shouted && before === 0 && endsWithS(tokens[next - 1]) && ownsSite(tokens, next)) return 1;
  if (shouted) return before === 2 && isMeasuredFrom(tokens, at) ? 2 : isShortName(tokens, at, next) ? 1 : 0;
  if (before > 0) return before;
  if (eventNouns.has(tokens[next]?.lower ?? "") && tokens[next]?.capital === false) return next - at > 1 ? 2 : 1;
  const opener = next - at > 1 ? (tokens[at]?.lower ?? "") : "";
  if (sureOpeners.has(opener)) return 2;
  return landOpeners.has(opener) ? 1 : 0;
}

/** "Lampedusa's hotspot", "Goma's general hospital": a name with something that only a place has. */
const ownsSite = (tokens: readonly Token[], at: number): boolean =>
  [tokens[at], tokens[at + 1]].some(
    (token) =>
      token?.capital === false &&
      (siteNouns.has(token.lower) ||
        /^(?:hotspot|outskirts|suburbs|streets|residents|population|mayor|neighbourhoods?)$/.test(token.lower)),
  );

/** The token after a level word that follows, perhaps behind an adjective: "Tadif district", "Ekondo-Titi health district"; 0 without one. */
export function levelBehind(tokens: readonly Token[], at: number, next: number): number {
  let to = next;
  while (to < next + 2 && levelAdjectives.has(tokens[to]?.lower ?? "") && !levelNouns.has(tokens[to]?.lower ?? ""))
    to++;
  if (!levelNouns.has(tokens[to]?.lower ?? "") && to > next) to = next;
  const level = tokens[to];
  if (level === undefined || !levelNouns.has(level.lower) || endsWithS(tokens[next - 1])) return 0;
  if (!level.capital && to === next && looseLevels.has(level.lower)) {
    const before = tokens[at - 1]?.lower ?? "";
    const lead = before === "the" ? (tokens[at - 2]?.lower ?? "") : before;
    // "clearing the Prasat Ta Khwai area"
    const isGround = /^(?:areas?|sectors?)$/.test(level.lower) && before === "the" && next - at > 1;
    const isOwned = endsWithS(tokens[at - 1]) && tokens[at - 1]?.capital === true;
    return placePrepositions.has(lead) || weakPrepositions.has(lead) || isGround || isOwned ? to + 1 : 0;
  }
  return to + 1;
}

/** "Pakadjuma camp is the focus", "Kamituga health zone alone reported 122" */
const isTold = (token: Token | undefined): boolean =>
  /^(?:is|was|has|had|alone|reported|recorded|remains|hosts|hosted|received)$/.test(token?.lower ?? "");

/** "Bikoro health zone: 29": a capitalised level word, or one as the end of a label, is a name's also at the beginning of a sentence. */
function isSureLevel(tokens: readonly Token[], behind: number): boolean {
  const level = tokens[behind - 1];
  return level?.capital === true || (!isPlural(level) && /^[:,|]$/.test(tokens[behind]?.text ?? ""));
}
const endsWithS = (token: Token | undefined): boolean => /['\u2019]s$/.test(token?.text ?? "");

/** What stands before the name. */
function strengthBefore(tokens: readonly Token[], at: number, next: number): Strength {
  const before = tokens[at - 1]?.lower ?? "";
  const earlier = tokens[at - 2]?.lower ?? "";
  // "the village of X", "north of X", "6 km from X"
  if (
    before === "of" &&
    (((levelNouns.has(earlier) || siteNouns.has(earlier)) && !/^(?:states?|direction|front)$/.test(earlier)) ||
      compass.has(earlier))
  )
    return 2;
  if (isMeasuredFrom(tokens, at)) return 2;
  // "south of the Litani"
  if (before === "the" && earlier === "of" && compass.has(tokens[at - 3]?.lower ?? "") && next - at === 1) return 2;
  // "16,000 tents to X, 8,000 to Y"
  if (before === "to" && tokens[at - 2]?.kind === "digits") return 2;
  if (divisionNouns.has(before) && !looseLevels.has(before)) return 2;
  if (/^camps?$/.test(before)) return 2;
  if (compass.has(before) && tokens[at - 1]?.capital === false && !isPlural(tokens[next - 1])) return 2;
  const plain = before === "the" ? earlier : before;
  if (strongPrepositions.has(plain)) return 2;
  // "in the X" is an office or an event as often as a place.
  if (isFronted(tokens, at, next)) return 2;
  // "Eighty-three trucks entered through Kerem Shalom"
  if (/^(?:through|via)$/.test(before) && tokens.slice(Math.max(0, at - 6), at).some(({ lower }) => passing.has(lower)))
    return 2;
  if (isBetween(tokens, at, next)) return 2;
  if (placePrepositions.has(before)) return (tokens[at]?.text.length ?? 0) > 3 || next - at > 1 ? 2 : 1;
  return weakPrepositions.has(before) || placePrepositions.has(plain) ? 1 : 0;
}

const parties =
  /^(?:fighting|clash(?:es)?|talks?|agreements?|meetings?|truce|ceasefire|war|conflicts?|tensions?|disputes?|relations|negotiations|exchanges?|violence|battles?|skirmish(?:es)?|differences?|links?|deal|cooperation|contacts?|calls?|match|border|dialogue|mediation)$/;

/** "ambushed a column between Golweyn and Bulo Marer": two names that no quarrel or deal stands before, and no letters of a party. */
function isBetween(tokens: readonly Token[], at: number, next: number): boolean {
  let from = at - 1;
  if (tokens[from]?.lower === "and") {
    from--;
    while (from > at - 6 && tokens[from]?.capital === true) from--;
  } else if (tokens[next]?.lower !== "and" || tokens[next + 1]?.capital !== true) return false;
  if (tokens[from]?.lower !== "between" || isShouted(tokens[at] ?? { ...noToken })) return false;
  return (
    !tokens.slice(Math.max(0, from - 3), from).some(({ lower }) => parties.test(lower)) && !isPlural(tokens[next - 1])
  );
}
const noToken = { kind: "mark", text: "", lower: "", start: 0, end: 0, joined: false, capital: false } as const;

const passing = new Set(
  "entered entering enter crossed crossing passed passing came arrived arriving transited".split(" "),
);

/** What sits and is no place: "In the Senate, 12 members …" */
const bodies =
  /(?:senate|parliament|cabinet|congress|court|assembly|bundestag|duma|knesset|house|chamber|press|media|army|navy|afternoon|morning|evening|end|meantime|interim|past|future)$/;

/** "Further south, in the Gourma, …", "In the Donbas, …": between commas, or at the beginning of its sentence. */
function isFronted(tokens: readonly Token[], at: number, next: number): boolean {
  if (tokens[at - 1]?.lower !== "the" || tokens[at - 2]?.lower !== "in" || tokens[next]?.text !== ",") return false;
  const opening = tokens[at - 3];
  if (opening !== undefined && !/^[,.;:]$/.test(opening.text)) return false;
  return next - at === 1 && !bodies.test(tokens[at]?.lower ?? "");
}

const isPlural = (token: Token | undefined): boolean => /[^s]s$/.test(token?.lower ?? "");
const isAfterThe = (tokens: readonly Token[], at: number): boolean => tokens[at - 1]?.lower === "the" && at > 1;

/** "71 fires burning in NSW, 36 yet to be contained": short for a division, where nothing follows that it could belong to. */
function isShortName(tokens: readonly Token[], at: number, next: number): boolean {
  const [before, lead, after] = [tokens[at - 2], tokens[at - 1]?.lower ?? "", tokens[next]];
  if (next - at !== 1 || !/^(?:in|across)$/.test(lead) || tokens[at - 1]?.capital === true || before === undefined)
    return false;
  if (!/^\p{Lu}{2,4}$/u.test(tokens[at]?.text ?? "")) return false;
  return after === undefined || /^(?:[.,;:]|and|since|on|have|has|were|was|are|is|by|as|from|with)$/.test(after.lower);
}

/** "6 km from X", "30 km north of X" */
function isMeasuredFrom(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at - 1]?.lower ?? "";
  if (word === "of") return compass.has(tokens[at - 2]?.lower ?? "");
  return (
    word === "from" &&
    /^(?:\d[\d.,]*)?(?:km|kilomet(?:er|re)s?|miles?|mi|m|met(?:er|re)s?)$/.test(tokens[at - 2]?.lower ?? "")
  );
}

export function startsSentence(tokens: readonly Token[], at: number): boolean {
  return at === 0 || /^[.!?:;\u2013\u2014\u2022*-]$/.test(tokens[at - 1]?.text ?? "");
}

/** What departments see to. */
const business = new Set(
  "state defense defence health interior justice energy agriculture education commerce labor labour treasury transportation transport homeland finance foreign external internal public social veterans housing environment water culture tourism trade industry planning information works disaster security peace political field global".split(
    " ",
  ),
);
/** Words that name an occasion or a paper and never a place. */
const meetings = new Set(
  "briefing press conference transcript teleconference statement release remarks bulletin newsletter survey assessment appeal framework member partners".split(
    " ",
  ),
);

/** The name of a person, an office, a ship, a storm or an operation. */
function isOther(tokens: readonly Token[], at: number, next: number): boolean {
  const first = tokens[at];
  const dot = tokens[at - 1]?.text === "." ? 1 : 0;
  const before = tokens[at - 1 - dot]?.lower ?? "";
  const after = tokens[next];
  if (persons.has(before) && tokens[at - 1 - dot]?.capital === true) return true;
  if (dot === 0 && (vessels.has(before) || saying.has(before))) return true;
  // "Cyclones Idai and Kenneth"
  if (before === "and" && vessels.has(tokens[at - 3]?.lower ?? "") && (tokens[at - 3]?.lower ?? "").endsWith("s"))
    return true;
  if (first !== undefined && vessels.has(first.lower)) return true;
  if (isOffice(tokens, next - 1) || isOffice(tokens, next)) return true;
  // "Department of Defense", "Secretary of State", "Bank of …" name an office by its business.
  if (
    /^(?:departments?|ministry|secretary|minister|office|bureau|chief|director)$/.test(
      before === "of" ? (tokens[at - 2]?.lower ?? "") : "",
    ) &&
    tokens[at - 2]?.capital === true &&
    tokens.slice(at, next).some(({ lower }) => business.has(lower))
  )
    return true;
  if (tokens.slice(at, next).some(({ lower }) => meetings.has(lower))) return true;
  if (after !== undefined && (saying.has(after.lower) || vessels.has(after.lower))) return true;
  // An alias, a code word.
  return (
    /^["\u201c\u201d\u00ab\u2018]$/.test(tokens[at - 1]?.text ?? "") &&
    /^["\u201c\u201d\u00bb\u2019]$/.test(after?.text ?? "")
  );
}
