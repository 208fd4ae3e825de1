import type { BriefingStore, SearchHit } from "../../store/briefings.ts";
import type { Gazetteer } from "../gazetteer/gazetteer.ts";
import { placeInQuestion } from "./place-in-question.ts";
import { matterOf } from "./question-words.ts";

/** Share of a question's weight that a passage must cover to count as saying something about it. */
const ENOUGH = 0.6;
/** An answer and two further candidates. */
const MOST = 3;

export type QuestionEvidence =
  | { readonly kind: "answers"; readonly hits: readonly SearchHit[] }
  /** The stored briefings do not say. */
  | { readonly kind: "silence" };

/** The passages that fit a question best; silence when none covers enough of it, or none is about the place it names. */
export async function evidenceFor(
  question: string,
  parts: { readonly briefings: BriefingStore; readonly gazetteer: Gazetteer },
): Promise<QuestionEvidence> {
  const named = await placeInQuestion(question, parts);
  const placeWords = new Set(named?.words ?? []);
  const matter = matterOf(question).filter((word) => !placeWords.has(word));
  if (matter.length === 0 && named === null) return { kind: "silence" };
  const words = matter.length === 0 ? [...placeWords] : matter;
  const { items } = await parts.briefings.search({
    words: words.join(" "),
    match: "most",
    limit: MOST * 3,
    ...(named === null ? {} : { places: [named.place.key] }),
  });
  const best = items[0]?.coverage ?? 0;
  const hits = items.filter((hit) => hit.coverage >= Math.max(ENOUGH, best - 0.2)).slice(0, MOST);
  return hits.length === 0 ? { kind: "silence" } : { kind: "answers", hits };
}
