import type { PassageView } from "../passage-view.ts";
import { captionNoun } from "../tables/refine-row.ts";
import type { Draft } from "./draft.ts";
import { saysWhere } from "./antecedents.ts";
import { tollOf } from "./toll.ts";
import { isEmptyNoun } from "./kinds-of-noun.ts";

/**
 * What the list after this passage counts where its lines do not say so: "The teams inspected 4,316 buildings in 51
 * villages:" says buildings, a heading its first plural. Items keep what stood above their list; other text ends it.
 */
export function leadInAfter(view: PassageView, drafts: readonly Draft[], above: string | null): string | null {
  const { passage, tokens } = view;
  const toll = drafts.length > 0 ? tollOf(view) : null;
  if (toll !== null) return toll;
  if (passage.kind === "item" && !passage.text.endsWith(":")) return above;
  if (passage.kind === "heading" && drafts.length === 0) return captionNoun(passage.text);
  if (!passage.text.endsWith(":")) return null;
  const last = passage.sentences.length - 1;
  const main = drafts.find(
    (draft) =>
      draft.sentence === last &&
      draft.unit === "count" &&
      draft.counted !== null &&
      !saysWhere(tokens[draft.first - 1]),
  );
  if (main?.counted !== undefined && main.counted !== null && !isEmptyNoun(main.counted)) return main.counted;
  const sentence = passage.sentences[last];
  return sentence === undefined ? null : captionNoun(passage.text.slice(sentence.start - passage.start, -1));
}
