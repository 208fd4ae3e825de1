import { describe, expect, it } from "vitest";
import { figuresOf } from "./read.ts";

const countedIn = (text: string): string[] => figuresOf(text).map(({ value, counted }) => `${value} ${counted}`);

describe("what a figure counts in the sentences of other genres", () => {
  it.each([
    ["The agency has delivered 12 trucks of flour and two of oil.", ["12 trucks of flour", "2 trucks of flour"]],
    ["A crater 12 metres wide and 4 metres deep was found.", ["12 crater", "4 crater"]],
    ["Over half of the 1,200 wells are dry.", ["50 wells", "1200 wells"]],
    ["Fuel now costs 1,200 rials a litre.", ["1200 Fuel"]],
    [
      "The UN verified 120 incidents, including 34 attacks on schools and nine on hospitals.",
      ["120 incidents", "34 attacks", "9 attacks"],
    ],
    ["The team counted 240 goats and some 30 sheep dead.", ["240 goats", "30 sheep"]],
    ["This brings to 14 the number of aid workers killed.", ["14 aid workers"]],
    ["The queue was 4 km long.", ["4 queue"]],
    ["Kherson: 4 killed, 11 wounded\nOdesa: 2 killed", ["4 killed", "11 wounded", "2 killed"]],
    ["Number of detainees: 214", ["214 detainees"]],
    ["New arrivals (past week): 1,310", ["1310 New arrivals"]],
    ["Displaced: 12,400", ["12400 Displaced"]],
    ["Over the weekend 16 drones were shot down, five of them over Sumy.", ["16 drones", "5 drones"]],
    ["Ukraine reported 98 attacks, Russia 45.", ["98 attacks", "45 attacks"]],
    ["The army destroyed 11 depots and the navy sank three boats.", ["11 depots", "3 boats"]],
    ["The survey found that 38% of children were not in school.", ["38 children"]],
    ["The plague killed 24 people in 2017 and 12 in 2018.", ["24 people", "12 people"]],
    ["It took 300 prisoners, of whom 40 were officers.", ["300 prisoners", "40 officers"]],
    ["Some 2.3 million people, or 18 per cent of the population, need food.", ["2300000 people", "18 population"]],
    ["Cholera cases decreased by 12% from 410 to 361.", ["12 Cholera cases", "410 Cholera cases", "361 Cholera cases"]],
    ["The strike killed a commander and two of his guards.", ["2 guards"]],
    ["The government says 60 died; the opposition speaks of 200.", ["60 people", "200 people"]],
    ["Seventeen villages are without power. Two have no water.", ["17 villages", "2 villages"]],
    ["We have 3,000 tents in stock and need 5,000.", ["3000 tents", "5000 tents"]],
    ["The flood wave peaked at 9.4 m.", ["9.4 flood wave"]],
    ["Repairs will cost €40 million.", ["40000000 Repairs"]],
    ["Maize meal is up 18 per cent.", ["18 Maize meal"]],
    ["Of 3,200 voters registered, only 41 per cent voted.", ["3200 voters", "41 voters"]],
  ])("%s", (text, counted) => {
    expect(countedIn(text)).toEqual(counted);
  });
});

describe("a noun with a number of its own", () => {
  it.each([
    ["The flood took a toll of 12.", ["12 toll"]],
    ["It is a town with a population of 3 million.", ["3000000 population"]],
    ["That brings the toll to 45.", ["45 toll"]],
  ])("%s", (text, counted) => {
    expect(countedIn(text)).toEqual(counted);
  });
});

describe("what is never counted", () => {
  it.each([
    ["a place beside the number", "Losses were confirmed. Homs, 14. Hama, three.", /Homs|Hama/],
    ["a period behind the number", "They moved 40 tents, against 12 the week before.", /week/],
    ["a speaker", "There are 400 officers.\n\nSpokesperson: About 416 by now.", /Spokesperson/],
    ["a section", "## Operational updates\n\n- It fell to 12 per cent.", /updates/i],
    [
      "an adverb or adjective by itself",
      "Of the 60 samples, 12 were positive and 30 partially so.",
      /positive|partially/,
    ],
    ["a verb", "Of the 40 posts, nine lie in the north and six continue to work.", /lie|continue/],
    ["an earlier thing of another kind of measure", "They saw 12 tanks. It weighed 90 kg.", /kg.*tanks|tanks.*kg/],
  ])("%s", (_, text, wrong) => {
    for (const { counted } of figuresOf(text)) expect(counted ?? "").not.toMatch(wrong);
  });
});

describe("what happened", () => {
  it("is said by a label, and the noun by the label or by what stands above its list", () => {
    expect(
      figuresOf("They inspected 90 barns:\n- Severely damaged: 20\n- Intact: 70").map(({ counted, action }) => [
        counted,
        action,
      ]),
    ).toEqual([
      ["barns", "inspected"],
      ["barns", "Severely damaged"],
      ["barns", "Intact"],
    ]);
    expect(figuresOf("Fighters killed: 41\nCaptured: 6").map(({ counted, action }) => [counted, action])).toEqual([
      ["Fighters", "killed"],
      ["Captured", "Captured"],
    ]);
  });
});
