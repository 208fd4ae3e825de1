import type { BriefingStore } from "../../store/briefings.ts";
import type { Gazetteer } from "../gazetteer/gazetteer.ts";
import { loose } from "./loose.ts";
import { resolvePlace, type ResolvedPlace } from "./resolve-place.ts";

/** A place that a question names, with its words as they stand there. */
export interface PlaceInQuestion {
  readonly place: ResolvedPlace;
  readonly words: readonly string[];
}

const before = new Set([
  "in",
  "near",
  "at",
  "to",
  "from",
  "of",
  "around",
  "for",
  "about",
  "outside",
  "inside",
  "toward",
  "towards",
]);

/**
 * The first place in a question: words that are a name exactly, or that follow "in", "near" and the like and resolve.
 * A place that no briefing names counts too: then the answer is that nothing is known of it.
 */
export async function placeInQuestion(
  question: string,
  parts: { readonly briefings: BriefingStore; readonly gazetteer: Gazetteer },
): Promise<PlaceInQuestion | null> {
  const words = (question.match(/[\p{L}\p{N}\p{M}'’-]+/gu) ?? []).slice(0, 40);
  for (let at = 0; at < words.length; at++) {
    const cued = at > 0 && before.has((words[at - 1] ?? "").toLowerCase());
    for (let length = Math.min(4, words.length - at); length > 0; length--) {
      const named = words.slice(at, at + length);
      if (!cued && !/^\p{Lu}|^\p{Lo}/u.test(named[0] ?? "")) continue;
      const name = named.join(" ");
      if (!cued && parts.gazetteer.named(name).length === 0 && !(await isStored(name, parts.briefings))) continue;
      const resolution = await resolvePlace(name, parts);
      if (resolution !== null) return { place: resolution.best, words: named };
    }
  }
  return null;
}

const isStored = async (name: string, briefings: BriefingStore): Promise<boolean> =>
  (await briefings.placesLike(name, 4)).some((each) => loose(each.name) === loose(name));
