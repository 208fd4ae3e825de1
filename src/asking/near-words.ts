/** Kilometres about a place that "near" means when a person says no number; and the most that can be asked for. */
export const NEAR_KM = 25;
export const MOST_KM = 500;

/** A place to look around, as it was said, and how far; null where no distance was said. */
export interface NearWords {
  readonly place: string;
  readonly km: number | null;
}

const unit = String.raw`(?:km|kms|kilomet(?:er|re)s?|км|километр(?:а|ов)?|кілометр(?:и|ів)?|كم|كيلومتر)`;
const lead = new RegExp(
  String.raw`^\s*(?:within|in a radius of|радиус|в радиусе|в радіусі)?\s*(0|[1-9]\d{0,5})\s*${unit}\s+(?:around|about|of|from|near|вокруг|от|навколо|від|حول|من)\s+(\S.*)$`,
  "iu",
);
const tail = new RegExp(String.raw`^\s*(?:near\s+)?(\S.*?)[\s,]+(?:within\s+|\+)?(0|[1-9]\d{0,5})\s*${unit}\s*$`, "iu");

/** Reads "within 30 km of Raqqa", "30 km around Raqqa" and "Raqqa 30 km"; null for words without a distance. */
export function readNearWords(said: string): NearWords | null {
  const before = lead.exec(said);
  if (before !== null) return { place: (before[2] ?? "").trim(), km: Number(before[1]) };
  const after = tail.exec(said);
  return after === null ? null : { place: (after[1] ?? "").trim(), km: Number(after[2]) };
}

/** Where in a question "within 30 km of" stands: the distance, and the words from there on. */
export function nearInQuestion(
  question: string,
): { readonly km: number; readonly rest: string; readonly said: string } | null {
  const found = new RegExp(String.raw`(?:within\s+)?(0|[1-9]\d{0,5})\s*${unit}\s+(?:around|of|from)\s+`, "iu").exec(
    question,
  );
  if (found === null) return null;
  return { km: Number(found[1]), rest: question.slice(found.index + found[0].length), said: found[0] };
}
