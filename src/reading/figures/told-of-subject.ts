import type { PassageView } from "../passage-view.ts";
import type { Draft } from "./draft.ts";
import { firstToken } from "./first-token.ts";
import { isPlural, type NounPhrase } from "./noun-phrase.ts";
import { subjectBefore } from "./subject.ts";

/**
 * What the first noun of a sentence is, where its verb sets a number of it: "Civilians in the camps there number over one
 * million", "Women and girls make up 58 per cent", "Cases have climbed threefold since May, to 56,400".
 */
export function toldOfSubject(view: PassageView, draft: Draft): NounPhrase | null {
  const { tokens, passage, label } = view;
  const sentence = passage.sentences[draft.sentence];
  const first = firstToken(view, draft);
  const lead = tokens.slice(Math.max(0, first - 3), first).map(({ lower }) => lower);
  const [last, before] = [lead.at(-1) ?? "", lead.at(-2) ?? ""];
  const isRise = last === "to" && before === ",";
  if (!isRise && !verbs.test(last) && !(last === "up" && /^(?:make|makes|made)$/.test(before))) return null;
  const opening = tokens.findIndex(({ start }) => start >= (sentence?.start ?? 0));
  const from = label >= opening && label < first ? label + 1 : opening;
  if (isRise && !tokens.slice(from, first).some(({ lower }) => changes.test(lower))) return null;
  const phrase = subjectBefore(view, from, first);
  return phrase !== null && isPlural(tokens[phrase.next - 1]) ? phrase : null;
}

const verbs = /^(?:number|numbers|numbered|total|totals|totalled|totaled|comprise|comprised|constitute|constituted)$/;
const changes =
  /^(?:rose|risen|climbed|fell|fallen|dropped|grew|grown|doubled|tripled|increased|decreased|jumped|declined)$/;
