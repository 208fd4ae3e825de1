import { resolvePlace, type ResolvedPlace, type ResolvingParts } from "../asking/resolve-place.ts";
import { scriptOf } from "../language/script.ts";
import { endsAt, hasSide, isActing, isPartOfName, leadOf } from "./around-names.ts";
import { isAlike, isCalled, isNamed } from "./called-alike.ts";
import { groupsOf, isNation } from "./lexicon/concepts.ts";
import { actorCues, pastVerbs, stopWords } from "./stop-words.ts";
import { unitWord } from "./units-asked.ts";
import type { Word } from "./words-of.ts";

/** A place of a question, and where its words stand among the question's. */
export interface PlaceAsked {
  readonly place: ResolvedPlace;
  readonly at: number;
  readonly length: number;
  /** It is who does something, or whose something is, and not where. */
  readonly acts: boolean;
}

/** Names have at most so many words. */
const LONGEST = 4;
const MOST = 4;

/** What a question's words are looked up with. */
export interface PlaceParts extends ResolvingParts {
  /** Stored briefings have the word, as a word or in a name: it is no slip of a place's. */
  readonly isHeard: (word: Word) => boolean;
}

/**
 * The places that a question names. A word that is one of the field's, or that only holds the sentence together, is none; a
 * name is believed when a preposition leads it, when it is written with a capital or in another script and is known exactly,
 * or when stored briefings have it by that name. A country behind "from" or "by", or before its army, is who acts.
 */
export async function placesAsked(
  words: readonly Word[],
  free: (at: number) => boolean,
  parts: PlaceParts,
): Promise<readonly PlaceAsked[]> {
  const found: PlaceAsked[] = [];
  for (let at = 0; at < words.length && found.length < MOST;) {
    const last = found.at(-1);
    const place = await placeAt(words, at, free, last !== undefined && last.at + last.length === at - 1, parts);
    if (place !== null && !found.some((each) => each.place.key === place.place.key)) found.push({ ...place, at });
    at += place?.length ?? 1;
  }
  return found;
}

async function placeAt(
  words: readonly Word[],
  at: number,
  free: (at: number) => boolean,
  afterPlace: boolean,
  parts: PlaceParts,
): Promise<Omit<PlaceAsked, "at"> | null> {
  const { cue, cued, isStrong, isThe, isPlain } = leadOf(words, at, afterPlace);
  for (let length = Math.min(LONGEST, words.length - at); length > 0; length--) {
    const run = words.slice(at, at + length);
    if (!run.every((word, i) => free(at + i) && mayName(word, length))) continue;
    const first = run[0];
    if (first === undefined || first.text.length < 2 || run.every(({ english }) => sides.test(english))) continue;
    if (!cued && isPlainWord(run)) continue;
    const resolution = await nameOf(run, parts);
    if (resolution === null) continue;
    const { name, best } = resolution;
    const isCountry = best.place?.level === "country";
    // "The Astana meeting" names a meeting; "in the Bekaa" is where.
    if (isThe && !isCountry && !(isPlain && endsAt(words, at + length))) continue;
    // Who writes a word small means a name by it only where it is one letter by letter, or where briefings have it.
    const isSmall = /^\p{Ll}/u.test(first.text) && !best.stored;
    // "Kivu" is no other spelling of Kyiv where briefings have it as it stands.
    const isExact = isSmall || run.every(parts.isHeard) ? isNamed(best, name) : isCalled(best, name);
    // What only briefings call a place may be a word like others: it needs a preposition of place or a capital.
    const isSaid = cued ? isStrong : /^\p{Lu}|^\p{Lo}/u.test(first.text) && !actorCues.has(cue);
    if (best.place === null && !isSaid && !hasSide(words, at + length)) continue;
    const isOther = first.english === "" || scriptOf(first.text) !== "latin";
    if (isOrdinary(run) && !isExact) continue;
    // "To hit land" is something done, though a town is called Hit.
    if (isOrdinary(run) && !best.stored && /^\p{Ll}/u.test(first.text)) continue;
    if (cue === "to" && pastVerbs.has(first.text)) continue;
    if (isOrdinary(run) && !cued && !/^\p{Lu}/u.test(first.text) && !isOther) continue;
    if (/^\p{Lu}{2,5}$/u.test(name) && !(isExact && (best.stored || isCountry))) continue;
    // What no briefing names is a place only where all the world knows it: any other word would be some village's name.
    if (!best.stored && !isCountry && best.place?.level !== "region") continue;
    // In another script only a name that the gazetteer has in it says a place that no briefing names.
    if (isOther && !best.stored && !isNamed(best, name) && parts.gazetteer.named(name).length === 0) continue;
    const isName = /^\p{Lu}|^\p{Lo}/u.test(name);
    const isNotable = parts.gazetteer.named(name).length > 0;
    // A word that briefings have is no slip of a place's name: who asks for heroin does not mean Hebron.
    const mayBeSlip = isOther || (cued && isStrong && !run.every(parts.isHeard));
    const believed = best.stored
      ? isExact || (mayBeSlip && isAlike(best, name))
      : (isExact && ((cued && (isNotable || isName)) || isCountry)) || (isNotable && isName);
    if (!believed) continue;
    if (isCountry && isPartOfName(words, at + length)) continue;
    // "Somali soldiers" are of no region of that name.
    if (length === 1 && isNation(first.stem) && !isCountry && !cued && !hasSide(words, at + 1)) continue;
    return { place: best, length, acts: isCountry && isActing(words, at, length, cue) };
  }
  return null;
}

/** Small words of the field without a preposition are looked up nowhere: it would cost most of a question's time. */
const isPlainWord = (run: readonly Word[]): boolean =>
  run.every(({ text }) => /^\p{Ll}/u.test(text)) &&
  [run[0], run.at(-1)].some(
    (word) =>
      word !== undefined &&
      word.english !== "" &&
      ((groupsOf(word.stem).size > 0 && !isNation(word.stem)) ||
        pastVerbs.has(word.english) ||
        stopWords.has(word.english)) &&
      !sides.test(word.english),
  );
const sides = /^(?:north|south|east|west|northern|southern|eastern|western|new|al|el|ar|as|ash|ez|az|de|la)$/;

const mayName = ({ english, text }: Word, length: number): boolean =>
  (length > 1 ? !joints.has(english) : !stopWords.has(english)) &&
  !unitWord.test(english) &&
  !/^\d+$/.test(text) &&
  (length > 1 || text.length > 1);

/** What the run is called in any of its forms: Arabic words carry "and" and "in" on their front. */
async function nameOf(
  run: readonly Word[],
  parts: ResolvingParts,
): Promise<{ readonly name: string; readonly best: ResolvedPlace } | null> {
  const name = run.map(({ text }) => text).join(" ");
  const [only] = run;
  if (only !== undefined && run.length === 1 && scriptOf(name) === "arabic") {
    for (const bare of [name, ...[1, 2, 3].map((cut) => name.slice(cut))]) {
      if (bare.length < 3 || !/^[وفبلك]*$/u.test(name.slice(0, name.length - bare.length))) continue;
      const resolution = parts.gazetteer.named(bare).length > 0 ? await resolvePlace(bare, parts) : null;
      if (resolution !== null) return { name: bare, best: resolution.best };
    }
  }
  // A foreign word that has an English one here is no part of a name.
  if (scriptOf(name) !== "latin" && run.some(({ english }) => english !== "")) return null;
  const resolution = await resolvePlace(name, parts);
  // In Russian a name has another ending behind a preposition: "у Аль-Баба" is near Al-Bab.
  if (resolution?.best.stored !== true && scriptOf(name) === "cyrillic")
    for (const form of [1, 2].map((cut) => name.slice(0, -cut)).filter((one) => one.length >= 3)) {
      const other = await resolvePlace(form, parts);
      if (other?.best.stored === true && isAlike(other.best, form)) return { name: form, best: other.best };
    }
  // "Mosuls old city".
  if (/[a-z]{4}s$/.test(name) && (resolution === null || !isCalled(resolution.best, name))) {
    const owner = await resolvePlace(name.slice(0, -1), parts);
    if (owner?.best.stored === true && isCalled(owner.best, name.slice(0, -1)))
      return { name: name.slice(0, -1), best: owner.best };
  }
  const sided = resolution?.best.stored === true && isCalled(resolution.best, name) ? null : otherSide(name);
  if (sided !== null) {
    const other = await resolvePlace(sided, parts);
    if (other?.best.stored === true && isNamed(other.best, sided)) return { name: sided, best: other.best };
  }
  if (resolution === null) return await turned(run, parts);
  const { best, others } = resolution;
  // A name that is no place's own is rather a slip of one that briefings speak of.
  const spoken = best.stored || isCalled(best, name) ? undefined : others.find(({ stored }) => stored);
  return { name, best: spoken ?? best };
}

/** "Northern Kivu" is North Kivu, and "South Province" the Southern one. */
function otherSide(name: string): string | null {
  const [, side = "", ern, rest = ""] = /^(north|south|east|west)(ern)? (.+)$/i.exec(name) ?? [];
  return rest === "" ? null : `${side}${ern === undefined ? "ern" : ""} ${rest}`;
}

/** "Mindoro Oriental" is Oriental Mindoro, where briefings have it. */
async function turned(run: readonly Word[], { briefings, ...parts }: ResolvingParts): ReturnType<typeof nameOf> {
  const [first, second, ...more] = run.map(({ text }) => text);
  if (first === undefined || second === undefined || more.length > 0) return null;
  const name = `${second} ${first}`;
  const stored = await briefings.placesLike(name, 1);
  if (stored.length === 0) return null;
  const best = (await resolvePlace(name, { briefings, ...parts }))?.best;
  return best?.stored === true && isNamed(best, name) ? { name, best } : null;
}

/** In no name, or not where a question has them. */
const joints = new Set(
  "and or but if in on at to from by for with about near around how many much what which when where who is are was were does do did has have had not the a an".split(
    " ",
  ),
);

/** All of its words are of the field: "government troops" is no place, though some village may be called so. */
const isOrdinary = (run: readonly Word[]): boolean =>
  run.every(
    ({ stem, english }) => english !== "" && ((groupsOf(stem).size > 0 && !isNation(stem)) || pastVerbs.has(english)),
  );
