import { describe, expect, it } from "vitest";
import { linesOf } from "./read.ts";

/** Each kind of number that is no figure, beside a real figure of much the same look, which must be read. */
const kinds: readonly (readonly [
  kind: string,
  none: readonly string[],
  figures: readonly (readonly [string, string])[],
])[] = [
  [
    "ages",
    [
      "A man aged 34 was found.",
      "The boy, 12, was found unharmed.",
      'The prisoner, alias "Tiger", 41, was moved.',
      "A woman of 70 was taken to hospital.",
      "The survivor is 7 years old.",
      "The median age was 27 years (range: 2 months to 87 years).",
      "It is given to people aged 65 years and above.",
      "Predominant age group: 21-30 years.",
      "Children under 5 make up most of them.",
      "The dead were aged 6 and 71.",
    ],
    [
      ["A convoy of 70 left.", "70"],
      ["In Homs, 41, in Hama, 12.", "41"],
      ["They worked 12 years.", "12 year"],
      ["Four of them under 18 were freed.", "4"],
    ],
  ],
  [
    "times of day",
    [
      "It began at 04.52 and ended by 11.30.",
      "The alarm came at 0600 hours.",
      "The count is as of 6.",
      "They left at 8 a.m. from there.",
    ],
    [
      ["It rose by 11.30 percent.", "11.3 percent"],
      ["Rates of 14.25 percent were set.", "14.25 percent Rates"],
    ],
  ],
  [
    "phone numbers",
    [
      "Contact: Public Affairs, (305) 415-6683",
      "Call the free line 018000 119907 or 107.",
      "Citizens may call 112 or the line 0312 258 23 23.",
      "Report it on 1-800-663-5555 or *5555.",
      "Tel: +972 2 555 0162, ext. 12",
      "Emergencies: 911. Missing persons: 079.",
      "Report suspicious activity: 119.",
      "The hotline 0800CALLAID (080022556362) is open.",
    ],
    [["They had to call 30 doctors.", "30 doctors"]],
  ],
  [
    "places on a map",
    [
      "Epicentre: 39.31 N \u2013 40.98 E.",
      "The grid 30P XK 1457 was searched.",
      "It lies at 34.512, 36.278.",
      "At 36\u00b012'N it turned.",
    ],
    [["It measured 39.31 km from there.", "39.31 km"]],
  ],
  [
    "roads and milestones",
    [
      "Road km 714+320 is closed.",
      "Highway 24 is closed.",
      "Traffic on route 5 stopped.",
      "It is open between km 321 and km 348.",
    ],
    [
      ["Some 70 million of the 260 million parts burned.", "about 70000000 of 260000000 parts"],
      ["They cleared 714 km of road.", "714 km road"],
    ],
  ],
  [
    "numbers of laws, operations and parts",
    [
      "Teams went out under RA 10121.",
      "The operation EMOP 200859 goes on.",
      "This is day four.",
      "Reactor 4 is shut.",
      "It acts under resolution 2254.",
      "By a vote of six to one it was kept.",
    ],
    [
      ["The UN 300 trucks arrived.", "300 trucks"],
      ["On that day four villages burned.", "4 villages"],
    ],
  ],
  [
    "magnitudes",
    ["A Mw 5.8 earthquake struck.", "It was above magnitude 4.0 again."],
    [["It was above 4.0 percent again.", "over 4 percent"]],
  ],
  [
    "dates of other calendars",
    [
      "It was signed on 20 Safar 1447.",
      "It was signed on Sha'ban 10, 1442H.",
      "It was signed on 24 Sonbola 1392.",
      "The briefing of 24 Sunbula 1392 ended.",
      "In 1447 AH it changed.",
    ],
    [["In total 1447 tents came.", "1447 tents"]],
  ],
  [
    "lengths of time that only say when",
    [
      "The symptoms began 12 days earlier.",
      "It had closed two years before.",
      "They came six hours later.",
      "The road was closed for 19 days.",
      "Curfews remain in force for 21 days, and longer in the city.",
      "More rain fell than in three months of an average year.",
    ],
    [
      ["The siege lasted 12 days.", "12 day"],
      ["Prices rose by 4.1 percent over 12 months.", "4.1 percent"],
      ["The garrison was blockaded for over three years.", "over 3 year"],
      ["The town lost power over 12 days of rain.", "over 12 day"],
    ],
  ],
  [
    "addresses",
    [
      "The office is at 12 Main Street.",
      "Plot 801 Ebitu Ukiwe Street is the office.",
      "Contact: Sub-Office, Av. Eduardo Mondlane 147.",
    ],
    [["The army took 12 Main Roads checkpoints.", "12 Main Roads checkpoints"]],
  ],
  [
    "names of formations and types",
    ["The 303 Pamir Zone did it.", "The 205 Atal Corps moved.", "A Su 34 flew."],
    [
      ["A 21 km section is shut.", "21 km"],
      ["The Zone lost 303 men.", "303 men"],
    ],
  ],
  [
    "footnote marks",
    ["The plan is funded.[12]", "1/ Amounts are in dollars.", "Note: 1) Reports come late."],
    [
      ["The plan has [12] parts and 12 goals.", "12 goals"],
      ["574,216 refugees arrived since April (1)", "574216 refugees"],
      ["Deaths in the province (12)", "12"],
    ],
  ],
  ["ends of a text and numbers of its pages", ["-30-", "- 2 -"], [["- 30 tents", "30 tents"]]],
  [
    "calibres",
    ["A 155-mm gun and a gun of 5,56 mm were seen.", "It rained. They had a gun of 122 mm there."],
    [
      ["It brought 155 mm of rain.", "155 mm rain"],
      ["Rain: more than 200 mm on the coast, 75 to 100 mm inland", "75..100 mm"],
    ],
  ],
  [
    "days that a weekday shows to be days",
    // 1 February 2017 was a Wednesday, 6 February no Wednesday.
    ["The storm landed on Wednesday 1 as forecast."],
    [["On Wednesday 6 people died.", "6 people"]],
  ],
  [
    "ordinals that look like fractions",
    ["A third was hit but not destroyed."],
    [["A third of the families left.", "33.3 percent families"]],
  ],
  [
    "telephones of services",
    ["Emergency calls: ECU 911", "EMERGENCY CONTACTS\nRelief office, Nampula: 26 213 408"],
    [
      ["Emergency shelters: 911 tents", "911 tents"],
      ["SHELTERS\nPersons: 26 213 408", "26213408"],
    ],
  ],
  ["hours", ["Highway 15 reopens at 6 tonight."], [["They hit 6 tonight.", "6"]]],
  [
    "numbers of sections",
    ["2.1 Upper Nile: all was calm.", "3.2.1 Access\n\nIt was calm."],
    [
      ["2.1 million people fled.", "2100000 people"],
      ["Upper Nile: 19 violations.", "19"],
    ],
  ],
  [
    "numbers to ring in need",
    ["Report suspicions in confidence on 911.", "Call the police on 112!"],
    [["They report strikes on 112 targets.", "112"]],
  ],
];

describe.each(kinds)("%s", (_, none, figures) => {
  it.each(none)("are no figures: %s", (sentence) => {
    expect(linesOf(sentence)).toEqual([]);
  });
  it.each(figures)("are not seen where there are none: %s", (sentence, expected) => {
    expect(linesOf(sentence).join("; ")).toContain(expected);
  });
});
