import type { Figure } from "../briefing/figure.ts";
import { groupsOf } from "./lexicon/concepts.ts";
import type { Question } from "./question.ts";
import { wordsIn } from "./said-words.ts";
import { held } from "./strength.ts";
import type { ClaimWords, PassageWords } from "./wording.ts";

/** What happens to people or things so that it cannot be said of one when the other is: who is wounded was not killed. */
const apart = new Set(
  "kill drown wound detain damage destroy displaced return evacuate surrender missing deliver shoot-down repair fail".split(
    " ",
  ),
);

/** What befalls people is said of them, or over their column. */
const befallsPeople = new Set("kill wound missing detain drown".split(" "));

const apartIn = (stems: readonly string[]): ReadonlySet<string> =>
  new Set(stems.flatMap((stem) => [...groupsOf(stem)].filter((name) => apart.has(name))));

/**
 * How well a figure tells of what the question says to have happened: 1 in its own words, less in its sentence or heading, 0.5
 * where nothing is asked; null where it tells of something else.
 */
export function actionFit(question: Question, own: ClaimWords, around: PassageWords, figure: Figure): number | null {
  if (question.actions.length === 0) return 0.5;
  const done = wordsIn(figure.action ?? "");
  const fits = question.actions.map((stem) => {
    const [asked, told] = [apartIn([stem]), apartIn(done)];
    // "3 killed and 9 wounded": the nine are not the killed ones, though their sentence speaks of both.
    if (asked.size > 0 && told.size > 0 && ![...told].some((name) => asked.has(name))) return null;
    if (held(new Set([...done, ...own.said.counted]), stem) > 0) return 1;
    if (held(own.clause, stem) > 0) return 0.9;
    if (held(own.sentence, stem) > 0) return 0.6;
    if (held(around.heading, stem) > 0 || held(own.earlier, stem) > 0) return 0.5;
    if (held(around.title, stem) > 0) return 0.4;
    // A verb that the thesaurus does not have may be said in any way.
    if (groupsOf(stem).size === 0) return 0.1;
    // A row of a table says what is counted, and what was done to it stands nowhere near.
    if (
      figure.action === null &&
      ![...asked].some((name) => befallsPeople.has(name)) &&
      !/\s\p{Ll}+ed\b/u.test(figure.sentence)
    )
      return 0.1;
    // Another thing was done to it, or nothing is told to have been done.
    return (asked.size > 0 && !asked.has("deliver")) || done.some((word) => !light.test(word)) ? null : 0.1;
  });
  return fits.some((fit) => fit === null) ? null : Math.min(...fits.map((fit) => fit ?? 0));
}

/** Stems of what briefings say of anything: "has risen to", "were given", "amounted to". */
const light =
  /^(?:risen|rise|rose|becam|becom|made|make|given|give|gave|put|held|hold|carri|stand|stood|amount|reach|total|remain|see|seen|saw|recorded|report|regist|includ|compris|estim|fell|fall|have|had|has|been|were|was|is|ar|ended|led|gone|go|went|took|taken|take|conduct|receiv|suspect|commit|contain|cover|becam|follow)$/;
