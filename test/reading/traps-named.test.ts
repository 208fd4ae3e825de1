import { describe, expect, it } from "vitest";
import { linesOf } from "./read.ts";

/** Numbers that belong to a name or a way of speaking, each kind beside figures of much the same look. */
const kinds: readonly (readonly [
  kind: string,
  none: readonly string[],
  figures: readonly (readonly [string, string])[],
])[] = [
  [
    "numbers of types and groups",
    [
      "Sputnik 5 was licensed.",
      "The Cessna 208 crashed.",
      "Geran 2 drones came at night.",
      "The Five Eyes met.",
      "The Big Four agreed.",
      "World War 2 bombs turned up again.",
      "The Group of 77 met.",
      "Minsk 2 is dead.",
      "The BA.4 and BA.5 lineages spread.",
      "COVID 19 spread again.",
      "A .50 calibre machine gun was found.",
    ],
    [
      ["Two Leopard 2 tanks burned.", "2 Leopard 2 tanks"],
      ["In the Donbas 12 villages burned.", "12 villages"],
      ["In Geneva 12 were hurt.", "12"],
      ["The Ministry counted 12 dead.", "12 dead"],
    ],
  ],
  [
    "numbered things, several under one word",
    [
      "Resolutions 2165 and 2191 allow it.",
      "Resolutions 1540 (2004) and 2325 (2016) were recalled.",
      "The earthquakes of magnitude 7.7 and 6.4 came in one night.",
      "School 21 was hit.",
      "Priority 1 is food.",
      "Question 3: what of the port?",
      "Flight MH 17 was shot down.",
      "Observers at position 1-31 saw it.",
    ],
    [
      ["The school 21 children left is shut.", "21 children"],
      ["They target 300 homes.", "300 homes"],
      ["In phases 1 and 2, 340 families moved.", "340 families"],
      ["There were 38 positions.", "38 positions"],
    ],
  ],
  [
    "magnitudes",
    ["A 6.1-magnitude quake hit.", "A magnitude of 5.9 was measured.", "It was 5.9 on the Richter scale."],
    [["It was 5.9 km from the town.", "5.9 km"]],
  ],
  [
    "results of votes",
    ["It was renewed by 13 votes to none with two abstentions.", "With 10 in favour, the text was adopted."],
    [["Some 13 votes were lost.", "13 votes"]],
  ],
  [
    "what somebody is about to say",
    ["I have three points today.", "Just two questions on the mission.", "Thanks. Two on Gaza, if I may."],
    [
      ["They hold three points on the ridge.", "3 points"],
      ["There were 40 questions on the form.", "40 questions"],
    ],
  ],
  [
    "ranks and descriptions",
    ["The top three donors met.", "A mother of three died."],
    [["A group of three drones came.", "3 drones"]],
  ],
  [
    "how often, and how long ago",
    ["Three times a week there is bread.", "Three years on, nothing changed.", "The first 100 days were hard."],
    [["It was hit three times.", "3 times"]],
  ],
  [
    "hours at which a place is open, and zones of time",
    ["Open from 9 to 17 each day.", "The curfew lasts from 22 to 6.", "Times are local (UTC+2)."],
    [["Open cases rose from 9 to 17.", "17"]],
  ],
  [
    "years that tell one event from another",
    ["The 1967 lines are the basis.", "The agreement of 1996 allows it."],
    [["The 1500 tents were lost.", "1500 tents"]],
  ],
  ["ages told of a person", ["She was 14.", "He turned 80 in prison."], [["It was 14 km off.", "14 km"]]],
  ["numbers to text", ["Text HELP to 4636."], [["They sent 4636 texts.", "4636 texts"]]],
  ["parts of an address", ["The office is at Sir Ernest Mawatha, Colombo 07."], [["In Colombo 7 died.", "7"]]],
];

describe.each(kinds)("%s", (_, none, figures) => {
  it.each(none)("are no figures: %s", (sentence) => {
    expect(linesOf(sentence)).toEqual([]);
  });
  it.each(figures)("are not seen where there are none: %s", (sentence, expected) => {
    expect(linesOf(sentence).join("; ")).toContain(expected);
  });
});

describe("one of those counted before", () => {
  it.each([
    ["Seven boats sank, one of which was empty.", "1 of 7 boats"],
    ["Twelve people died. One of them was killed by a mine.", "1 people"],
    ["Two C-2 and one KC-767 have left.", "1 KC-767"],
  ])("is a figure: %s", (sentence, expected) => {
    expect(linesOf(sentence).join("; ").toLowerCase()).toContain(expected.toLowerCase());
  });
  it("is none where nothing was counted", () => {
    expect(linesOf("One of them was late.")).toEqual([]);
  });
});
