import { stemOf } from "./concepts.ts";

/**
 * What several words say together, and none of them alone, with the word of the field that it means: "lost their lives" is
 * said of the dead, "put out of action" of fighters and of things.
 */
const phrases: readonly (readonly [RegExp, string])[] = [
  [/\blos(?:t|e|ing|s of) (?:his |her |their )?(?:life|lives)\b/i, "killed"],
  [/\bclaimed (?:the )?(?:life|lives)\b|\bfell victim\b|\bbodies of\b/i, "killed"],
  [/\b(?:put|knocked|taken|took) out(?: of action)?\b/i, "eliminated"],
  [/\b(?:laid?|laying|put) down (?:their |his )?(?:arms|weapons)\b|\bgave (?:themselves|himself) up\b/i, "surrendered"],
  [
    /\b(?:left|leave|leaving|abandoned|forced from|driven from) (?:their|his|her) (?:homes?|houses?|villages?)\b/i,
    "displaced",
  ],
  [/\b(?:went|gone|go|came|come|coming|returned) (?:back )?(?:home|back)\b/i, "returned"],
  [/\b(?:taken|took|take) (?:into custody|prisoner)\b|\bin custody\b/i, "detained"],
  [/\b(?:brought|shot) down\b/i, "downed"],
  [/\b(?:carried|carrying) out\b/i, "conducted"],
  [/\b(?:handed|hand|giving|gave|given) (?:out|over)\b/i, "distributed"],
  [/\b(?:set|setting) up\b/i, "established"],
  [/\b(?:blown|blew|blow) up\b/i, "exploded"],
  [/\bunder (?:the )?rubble\b/i, "trapped"],
  [/\bgone missing\b|\bunaccounted for\b|\bwhereabouts? (?:of|is|are|unknown)\b/i, "missing"],
  [/\b(?:without|no) (?:electricity|power)\b|\b(?:power|electricity) (?:outages?|cuts?)\b/i, "blackout"],
];

/** What questions say with several words, beside those above that are said of nothing else there. Source: usage. */
const asked: readonly (readonly [RegExp, string])[] = [
  ...phrases.filter(([, word]) => /^(?:eliminated|surrendered|returned|detained|downed)$/.test(word)),
  [/\blos(?:t|e|ing) (?:his |her |their )?(?:life|lives)\b/i, "died"],
  [/\bshoot(?:s|ing)? down\b/i, "downed"],
  [/\b(?:handed|gave|given) out\b/i, "distributed"],
  [/\b(?:turn(?:ed)?|gave|given?) (?:themsel\w+|himself|herself) (?:in|up)\b/i, "surrendered"],
  [/\bpassed away\b/i, "died"],
  [/\blocked up\b/i, "detained"],
  [/\b(?:fell|fallen|got) (?:ill|sick)\b/i, "infected"],
  [/\b(?:ran|run) away\b/i, "fled"],
  [/\bwiped out\b/i, "destroyed"],
];
const askedEverywhere = asked.map(([pattern, word]) => [new RegExp(pattern, "gi"), word] as const);

/** A question with the word of the field for what it says with several. */
export const withoutPhrases = (question: string): string =>
  askedEverywhere.reduce((text, [pattern, word]) => text.replace(pattern, word), question);

/** The stems of what the phrases of a text mean. */
export const phraseStems = (text: string): readonly string[] =>
  phrases.flatMap(([pattern, word]) => (pattern.test(text) ? [stemOf(word)] : []));
