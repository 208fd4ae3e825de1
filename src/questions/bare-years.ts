import type { Day } from "../briefing/day.ts";
import type { PeriodMention } from "../reading/periods/period-mentions.ts";

/** A year where a sentence ends or goes on with a word that counts nothing: "deaths in Jigawa 2022", "Pakistan monsoon 2023, tents". */
const atEnd =
  /(?<![\p{L}\d.,/-])(?:19[5-9]|20[0-4])\d(?=\s*(?:$|[^\p{L}\p{N}\s%-]|(?:in|on|at|by|for|from|of|to|how|what|who|where|when|pls|please|total|were|was|did|acc|according)\b))/gu;
/** A year before what has one of its own: "the 2021 floods". */
const before =
  /(?<![\p{L}\d.,/-])(?:19[5-9]|20[0-4])\d(?= (?:\p{L}+ )?(?:floods?|flooding|wars?|earthquakes?|quakes?|monsoon|season|campaign|drought|elections?|offensive|crisis|hurricane|cyclone|typhoon|storm|outbreak|epidemic|budget|plan|appeal|rains?|tsunami|eruption|census|harvest|landslides?|wildfires?|bushfires?|protests?|clashes|response|survey|round)\b)/gu;
/** "The 2023 grants". */
const definite = /(?<=\bthe )(?:19[5-9]|20[0-4])\d(?= \p{L})/giu;
/** Before an acronym or the last word: "deaths in jigawa 2022 NEMA". */
const beforeName = /(?<=\p{L} )(?:19[5-9]|20[0-4])\d(?= (?:\p{Lu}{2,}|\p{L}+[^s\P{L}]$))/gu;
/** Behind these it is a number like others: "more than 2000". */
const counted =
  /\b(?:than|least|about|over|nearly|says?|said|claims?|claimed|of|some|around|approximately|up to|or|and)\s+$/i;

/** Each year once. */
function found(text: string): readonly { readonly start: number; readonly year: string }[] {
  const years = new Map<number, string>();
  for (const pattern of [atEnd, before, definite, beforeName])
    for (const { index, 0: year } of text.matchAll(pattern)) years.set(index, year);
  return [...years].map(([start, year]) => ({ start, year }));
}

/** Years that stand alone, without the preposition that a briefing gives them. `told`: what was found otherwise. */
export function bareYears(text: string, told: readonly PeriodMention[]): readonly PeriodMention[] {
  return found(text).flatMap(({ start, year }) => {
    const end = start + year.length;
    const isTold = told.some((mention) => mention.start < end && start < mention.end);
    if (isTold || counted.test(text.slice(0, start))) return [];
    const days = { start: `${year}-01-01` as Day, end: `${year}-12-31` as Day };
    return [
      {
        days,
        start,
        end,
        first: 0,
        next: 0,
        led: false,
        lead: "",
        rate: false,
        role: "plain" as const,
        interval: true,
      },
    ];
  });
}
