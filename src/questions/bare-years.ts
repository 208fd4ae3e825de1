import type { Day } from "../briefing/day.ts";
import type { PeriodMention } from "../reading/periods/period-mentions.ts";

/** A year where a sentence ends or goes on with a word that counts nothing: "deaths in Jigawa 2022", "Pakistan monsoon 2023, tents". */
const atEnd =
  /(?<![\p{L}\d.,/-])(?:19[5-9]|20[0-4])\d(?=\s*(?:$|[^\p{L}\p{N}\s%-]|(?:in|on|at|by|for|from|of|to|how|what|who|where|when|pls|please|total|were|was|did|acc|according)\b))/gu;
/** A year before what has one of its own: "the 2021 floods". */
const before =
  /(?<![\p{L}\d.,/-])(?:19[5-9]|20[0-4])\d(?= (?:\p{L}+ )?(?:floods?|flooding|wars?|earthquakes?|quakes?|monsoon|season|campaign|drought|elections?|offensive|crisis|hurricane|cyclone|typhoon|storm|outbreak|epidemic|budget|plan|appeal|rains?|tsunami|eruption|census|harvest|landslides?|wildfires?|bushfires?|protests?|clashes|response|survey|round)\b)/gu;
/** Behind these it is a number like others: "more than 2000". */
const counted =
  /\b(?:than|least|about|over|nearly|says?|said|claims?|claimed|of|some|around|approximately|up to|or|and)\s+$/i;

/** Years that stand alone, without the preposition that a briefing gives them. `told`: what was found otherwise. */
export function bareYears(text: string, told: readonly PeriodMention[]): readonly PeriodMention[] {
  return [...text.matchAll(atEnd), ...text.matchAll(before)].flatMap(({ index: start, 0: year }) => {
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
