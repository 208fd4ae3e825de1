import type { PassageView } from "../passage-view.ts";
import { placesToInherit } from "./inherited.ts";
import type { Bearing } from "./scope.ts";

/** The places of the passage that leads this one in; none where nothing does. */
export function leadIn(views: readonly PassageView[], view: PassageView): Bearing {
  return leadingSentence(views, view) ?? leadingColon(views, view) ?? questionAbove(views, view) ?? [];
}

/** A paragraph of one sentence about one place leads in the one below it, where transcripts break after each sentence. */
function leadingSentence(views: readonly PassageView[], view: PassageView): Bearing | null {
  const above = views[view.passage.ordinal - 1];
  if (above === undefined || view.passage.kind !== "paragraph" || above.passage.kind !== "paragraph") return null;
  if (view.passage.sentences.length !== 1 || above.passage.sentences.length !== 1 || view.places.length > 0)
    return null;
  const where = above.places.filter((name) => name.role === "where");
  return above.places.length === 1 && where.length === 1 ? where : null;
}

/** Bounds the cost of a text that is one list. */
const longestList = 60;

/** "In Homs the following were destroyed:" leads in all items of the list under it. */
function leadingColon(views: readonly PassageView[], { passage }: PassageView): Bearing | null {
  if (passage.kind !== "item") return null;
  let at = passage.ordinal - 1;
  const last = at - longestList;
  while (at > last && views[at]?.passage.kind === "item" && !views[at]?.passage.text.endsWith(":")) at--;
  const above = views[at];
  // "Troops, in Bayelsa State," goes on in items that begin with small letters.
  const goesOn = /^\p{Ll}/u.test(passage.text) && /[,\u2013\u2014-]$/.test(above?.passage.text ?? "");
  if (above === undefined) return null;
  if (isCaption(above)) return placesToInherit(above, 0);
  if (!(above.passage.text.endsWith(":") || goesOn)) return null;
  if (above.passage.kind !== "paragraph" && above.passage.kind !== "item") return null;
  // "… inside Syrian territory, at Al-Dashisha. Destroyed:"
  const end = above.passage.sentences.length - 1;
  for (let i = end; i >= Math.max(0, end - 1); i--) {
    const places = placesToInherit(above, i);
    if (places.length > 0) return places;
  }
  return null;
}

const longestCaption = 80;

/** "Odemira (Beja), fire BJ-0815" above a list: a short line that begins with a place and is no sentence. */
const isCaption = ({ passage, places }: PassageView): boolean =>
  passage.kind === "paragraph" &&
  passage.text.length <= longestCaption &&
  !/[.!?:;]$/.test(passage.text) &&
  places[0]?.start === passage.start;

const speaker = /^\p{Lu}[\p{L}.'\u2019 -]{0,40}(?:\([^()]{1,40}\))?:\s/u;
const asked = /^(?:q|question|reporter|journalist|correspondent)\b.{0,40}?:|\?["\u201d\u2019)]*\s*$/i;

/** An answer is about the place of its question. */
function questionAbove(views: readonly PassageView[], { passage }: PassageView): Bearing | null {
  const above = views[passage.ordinal - 1];
  if (!speaker.test(passage.text) || above === undefined || !asked.test(above.passage.text)) return null;
  for (let i = above.passage.sentences.length - 1; i >= 0; i--) {
    const places = placesToInherit(above, i);
    if (places.length > 0) return places;
  }
  return null;
}
