import { countriesIn } from "../countries.ts";
import type { Entry } from "../entry.ts";
import { createTongue, type Reading, type Tongue } from "../tongue.ts";
import { deeds } from "./deeds.ts";
import { force } from "./force.ts";
import { order } from "./order.ts";
import { people } from "./people.ts";
import { nationals, qualities } from "./qualities.ts";
import { relief } from "./relief.ts";
import { smallWords } from "./small-words.ts";
import { times } from "./times.ts";

/** Endings of nouns and adjectives, folded: "й" is "и". */
const adjective = "ыи|ии|ои|еи|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ым|им|ом|ем|ых|их|ыми|ими|ую|юю";
const noun = "а|я|о|е|и|ы|у|ю|ь|ои|еи|ом|ем|ам|ям|ами|ями|ах|ях|ов|ев|ия|ие|ии|ию|ием|иям|иях|иями|ью|ья";
const nominal = new RegExp(`^(?:${noun}|н?(?:${adjective}))?$`);
/** Of verbs in the past and the present, of participles and what they shorten to. */
const verbal = new RegExp(
  `^(?:л(?=ен)|ирова|иру|ива|ыва|ова|ева|ну)?[аяиыеоу]?(?:л[аои]?|ть|ти|т|в|вши|ют|ут|ат|ят|[нт][аоы]?|(?:вш|ш|ющ|ущ|ящ|ащ|н|нн|ем|им|т)(?:${adjective}))?(?:ся|сь)?$`,
);
const LONGEST_ENDING = 9;

/** The word itself, then its beginnings with "-" where a noun's ending is left, "=" where a verb's is; the longest first. */
function readings(word: string): readonly Reading[] {
  const found: Reading[] = [{ key: word, lead: "" }];
  for (let cut = 0; cut <= Math.min(LONGEST_ENDING, word.length - 2); cut++) {
    const [stem, ending] = [word.slice(0, word.length - cut), word.slice(word.length - cut)];
    if (nominal.test(ending)) found.push({ key: `${stem}-`, lead: "" });
    if (verbal.test(ending)) found.push({ key: `${stem}=`, lead: "" });
  }
  return found;
}

const keysOf = ({ words, kind }: Entry): readonly (readonly string[])[] =>
  words.map((word) =>
    (kind === "deed" || kind === "small") && word.endsWith("-") ? [word, word.replace("-", "=")] : [word],
  );

const cases = ["", "а", "я", "ь", "и", "е", "о", "ы"];
const sides = ["ыи", "ии", "ая", "ое", "ые", "ои"];

/** A name in the nominative: "Кветту" is "Кветта", "Северном" is "Северное", "авдеевском" is made of "авдеев". */
function bare(name: string): readonly Reading[] {
  const forms = new Set([name]);
  const without =
    /^(.{2,}?)(?:иями|иях|ами|ями|ого|его|ому|ему|ах|ях|ам|ям|ом|ем|ои|еи|ою|ею|ии|ию|ов|ев|ым|ых|их|ую|[аяоеиыую])$/u;
  const stem = without.exec(name)?.[1];
  if (stem !== undefined) for (const ending of cases) forms.add(stem + ending);
  const side = /^(.{3,})(?:ом|ем|ого|его|ому|ему|ои|еи|ую|ыи|ии|ая|ое|ее|ые|ие|ым|им|ых|их)$/u.exec(name)?.[1];
  if (side !== undefined) for (const ending of sides) forms.add(side + ending);
  // "На авдеевском направлении", "в Одесской области": of Avdiivka, of Odesa.
  const of = /^(.{2,}?)(?:ин|ов|ев|ен|ан)?ск(?:ом|ого|ому|ои|ую|ии|ая|ое|им|их)$/u.exec(name);
  if (side !== undefined && of !== null)
    for (const base of [side, side.slice(0, -2), of[1] ?? ""])
      for (const ending of ["", "а", "к", "ка"]) forms.add(base + ending);
  return [...forms].map((key) => ({ key, lead: "" }));
}

/** What CLDR calls otherwise, or only in full. */
const further = `
CD: дрк, демократическая республика конго, др конго
US: соединённые штаты америки, америка
GB: британия, соединённое королевство
SY: сирийская арабская республика
PS: палестина, палестинская автономия
MM: мьянма, бирма
BA: босния
KR: корея
LK: шри ланка
AE: эмираты
MD: молдавия
BY: белоруссия
CZ: чехия
CF: цар
RU: россия
`;

/** "Сири-" of "Сирия"; what has no cases stays whole. */
const inflected = (word: string): string =>
  /[оиеуэ]$/u.test(word) && !/(?:ыи|ии|ое|ые|ие)$/u.test(word)
    ? word
    : `${word.replace(/(?:ыи|ии|ои|ая|яя|ое|ее|ые|ие|[аяьы])$/u, "")}-`;

export const russian: Tongue = createTongue(
  [
    ...smallWords,
    ...times,
    ...countriesIn("ru", further, inflected),
    ...nationals,
    ...people,
    ...force,
    ...relief,
    ...order,
    ...qualities,
    ...deeds,
  ],
  readings,
  bare,
  keysOf,
);
