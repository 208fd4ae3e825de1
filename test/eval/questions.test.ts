import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BadLabels } from "../../eval/labelled.ts";
import { answerSchema, type Answer } from "../../eval/questions/answers.ts";
import { askOwn } from "../../eval/questions/ask.ts";
import { compareJudges } from "../../eval/questions/against.ts";
import { saysDay } from "../../eval/questions/days-said.ts";
import { compareWithBaseline, writeBaseline } from "../../eval/questions/gate.ts";
import { judge } from "../../eval/questions/judge.ts";
import { questionSchema, readQuestions, textsBeside, type LabelledQuestion } from "../../eval/questions/labelled.ts";
import { sameQuantity } from "../../eval/questions/quantities.ts";
import { tallyOf, tallyTable } from "../../eval/questions/tally.ts";
import { cites } from "../../eval/questions/words.ts";

const sentence = "In March 41 schools reopened in Homs";
const where = { doc: "homs", evidence: [sentence] };
const question = (kind: string, expect: object): LabelledQuestion =>
  questionSchema.parse({ id: "q", question: "?", kind, expect: kind === "none" ? expect : { ...where, ...expect } });
const answer = (given: object): Answer => answerSchema.parse({ id: "q", ...given });
const cited = { citations: [{ briefing: "homs", quote: `${sentence}.` }] };

describe("a figure", () => {
  const asked = question("figure", { values: [41], unit: "count" });

  it("is right by its first figure, and its evidence is judged apart", () => {
    const right = judge(asked, answer({ answer: "41 schools", figures: [{ value: 41, unit: "count" }], ...cited }));
    expect(right).toMatchObject({ right: true, wrong: false, unit: true, citedFirst: true, citedThird: true });
    const uncited = judge(asked, answer({ answer: "41", figures: [{ value: 41 }] }));
    expect(uncited).toMatchObject({ right: true, citedFirst: false, citedThird: false });
    expect(judge(asked, answer({ figures: [{ value: 7 }, { value: 41 }] }))).toMatchObject({
      right: false,
      wrong: true,
    });
  });

  it("is neither right nor wrong where it was refused or nothing was said", () => {
    expect(judge(asked, answer({ answer: "no", refused: true }))).toMatchObject({ right: false, wrong: false });
    expect(judge(asked, undefined)).toMatchObject({ right: false, wrong: false, answered: false });
  });

  it.each([
    [{ value: 1.5, unit: "mi" }, { value: 2.414, unit: "km" }, { unit: true }],
    [{ value: 1.5, unit: "mi" }, { value: 1.5, unit: "km" }, null],
    [{ value: 1.5, unit: "mi" }, { value: 1.5 }, { unit: false }],
    [{ value: 31, unit: "count" }, { value: 31, unit: "vehicles" }, { unit: true }],
    [{ value: 310, unit: "EUR" }, { value: 310, unit: "USD" }, { unit: false }],
    [{ value: 20, valueMax: 25 }, { value: 20, valueMax: 25 }, { unit: true }],
    [{ value: 20 }, { value: 20, valueMax: 25 }, null],
    [{ value: -4 }, { value: 4 }, { unit: true }],
  ])("of %j is %j: %j", (wanted, given, verdict) => {
    expect(sameQuantity(wanted, given)).toEqual(verdict);
  });
});

describe("a day", () => {
  it.each([
    "2017-02-06",
    "6 February 2017",
    "Feb. 6",
    "6th of February",
    "06.02.2017",
    "5-6 February 2017",
    "6 февраля 2017 года",
    "٦ شباط ٢٠١٧",
  ])("is said by %s", (text) => expect(saysDay("2017-02-06", text)).toBe(true));
  it.each([
    "2017-02-05",
    "6 March 2017",
    "6 February 2018",
    "February 2017",
    "16 February 2017",
    "on 2018-02-06 (February 6)",
    "",
  ])("is not said by %s", (text) => expect(saysDay("2017-02-06", text)).toBe(false));
  it("may be a month, a year or a time", () => {
    expect([saysDay("2019-06", "in June"), saysDay("2019-06", "June 2018"), saysDay("2019", "all of 2019")]).toEqual([
      true,
      false,
      true,
    ]);
    expect([saysDay("2018-02-15T05:40", "at 5:40 a.m."), saysDay("2018-02-15T05:40", "15:40")]).toEqual([true, false]);
  });
});

describe("words", () => {
  it("name a place as whole words, whatever their letters' marks", () => {
    const asked = question("place", { places: ["Al Qaim"] });
    expect(judge(asked, answer({ answer: "in Al-Qā’im" })).right).toBe(false);
    expect(judge(asked, answer({ answer: "In Al-Qaim." })).right).toBe(true);
    expect(judge(asked, answer({ answer: "Al-Qaimiyah" })).right).toBe(false);
  });

  it("name the greater one first", () => {
    const asked = question("compare", { names: ["Homs"], not: ["Hama"] });
    expect(judge(asked, answer({ answer: "Homs (3), Hama (2)" })).right).toBe(true);
    expect(judge(asked, answer({ answer: "Hama 2, Homs 3" })).right).toBe(false);
  });

  it("are evidence where they hold most of the sentence", () => {
    expect(cites(`“${sentence}.”`, sentence)).toBe(true);
    expect(cites("41 schools reopened", sentence)).toBe(true);
    expect(cites("41", sentence)).toBe(false);
    expect(cites(`${sentence} ${"x ".repeat(400)}`, sentence)).toBe(false);
  });

  it("are all asked for where a sum needs all of them", () => {
    const asked = question("sum", { values: [48], evidence: [sentence, "another 7 in Hama"], evidenceMode: "all" });
    expect(judge(asked, answer({ figures: [{ value: 48 }], ...cited })).citedThird).toBe(false);
  });
});

describe("what the briefings do not say", () => {
  it("is right when it is refused, and wrong when it is answered", () => {
    const asked = question("none", { refuse: true });
    expect(judge(asked, answer({ answer: "They do not say.", refused: true }))).toMatchObject({
      right: true,
      wrong: false,
    });
    expect(judge(asked, answer({ answer: "41" }))).toMatchObject({ right: false, wrong: true });
  });
});

describe("a file of questions", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "questions-"));
    writeFileSync(join(folder, "homs.txt"), `School desk\nSchools in Homs\n7 April 2024\n\n${sentence}.\n`);
    const lines = [
      {
        id: "1",
        kind: "figure",
        question: "how many schools reopened in Homs?",
        expect: { ...where, values: [41], unit: "count" },
      },
      { id: "2", kind: "none", question: "how many hospitals burned in Homs?", expect: { refuse: true } },
    ];
    writeFileSync(join(folder, "q.jsonl"), lines.map((line) => JSON.stringify(line)).join("\n"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("is asked of the texts beside it, through the whole bot, and held to its baseline", async () => {
    const file = join(folder, "q.jsonl");
    const questions = readQuestions(file);
    const answers = await askOwn(textsBeside(file, questions), questions);
    const marks = questions.map((each) =>
      judge(
        each,
        answers.find(({ id }) => id === each.id),
      ),
    );
    expect(marks.map(({ right, wrong }) => [right, wrong])).toEqual([
      [true, false],
      [true, false],
    ]);
    const tally = tallyOf(marks);
    expect(tallyTable(tally)).toContain("recall 100.0, F1 100.0");
    expect(() => compareWithBaseline(file, tally)).toThrow(BadLabels);
    writeBaseline(file, tally);
    expect(compareWithBaseline(file, tally).passed).toBe(true);
    expect(compareWithBaseline(file, tallyOf(questions.map((each) => judge(each, undefined)))).passed).toBe(false);
  });

  it("is refused with its line where a line is no question", () => {
    writeFileSync(join(folder, "bad.jsonl"), '\n{"id":"1"}\n');
    expect(() => readQuestions(join(folder, "bad.jsonl"))).toThrow(/line 2/);
    expect(() => readQuestions(join(folder, "absent.jsonl"))).toThrow("There is no file");
  });
});

describe("the comparison with another scorer", () => {
  it("judges each question by every answer and tells where they part", () => {
    const asked = question("place", { places: ["Homs"] });
    const right = { refused: false, answered: true, right: true, wrong: false, unit: null, ev1: false, ev3: false };
    const given = [answer({ answer: "Homs" }), answer({ answer: "Hama" })];
    const { compared, differing } = compareJudges({ judge: () => right }, [asked], given);
    expect(compared).toBe(3);
    expect(differing).toHaveLength(2);
    expect(() => compareJudges({}, [asked], given)).toThrow("judge");
  });
});
