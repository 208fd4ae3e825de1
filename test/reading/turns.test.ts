import { describe, expect, it } from "vitest";
import { figuresOf } from "./read.ts";

const claims = (text: string): string[] =>
  figuresOf(text).map(
    ({ value, quoted, asked }) =>
      `${value}: ${quoted?.text ?? "–"}${asked === undefined ? "" : ` asked by ${asked.text}`}`,
  );

describe("a transcript", () => {
  it("keeps a reporter's numbers from the official, and another's from both", () => {
    expect(
      claims(`GOV. LANE: We have found 26 of the missing.

Q (River News): Governor, the police say 40 are missing. You promised 12 boats?

GOV. LANE: Nine boats came.

COL. HART, STATE POLICE: We had 37 on the list on Friday.

GOV. LANE: And 14 roads are open.`),
    ).toEqual([
      "26: –",
      "40: the police asked by Q (River News)",
      "12: – asked by Q (River News)",
      "9: –",
      "37: COL. HART, STATE POLICE",
      "14: –",
    ]);
  });

  it("has turns within a paragraph and over several", () => {
    expect(
      claims("Q: Are there 50 dead? A: No, 12.\n\nWe also count 30 hurt.\n\nQ: Did 9 bridges fall?\n\nA: Two."),
    ).toEqual(["50: – asked by Q", "12: –", "30: –", "9: – asked by Q", "2: –"]);
  });

  it.each([
    ["QUESTION: Are there 50 dead?\n\nSPOKESPERSON: There are 12 dead.", ["50: – asked by QUESTION", "12: –"]],
    ["Question: Are there 50 dead?\n\nSpokesperson: There are 12 dead.", ["50: – asked by Question", "12: –"]],
    ["Q     General, are there 50 dead?\n\nGEN. JONES: There are 12 dead.", ["50: – asked by Q", "12: –"]],
    [
      "MR. SMITH: Good day to all of you. We saw 12 boats.\n\nMS. LEE: We in the navy saw 30 boats there.\n\nMR. SMITH: That makes 42 in all, then.",
      ["12: –", "30: MS. LEE", "42: –"],
    ],
  ])("has labels of many forms: %j", (text, expected) => {
    expect(claims(text)).toEqual(expected);
  });

  it("does not count what its labels name", () => {
    const [, figure] = figuresOf(
      "Question: How many?\n\nChief spokesperson: Good day. There were 12, and 3 near Homs.",
    );
    expect(figure?.counted ?? "").not.toMatch(/spokesperson/i);
  });

  it.each([
    "Tanks: 12\nGuns: 30\nCaptured: 9",
    "KILLED: 12 people in the town since May\n\nWOUNDED: 30 people in the town since May",
    "Governor: 12 houses burned in the town.",
    "Response: the office sent 12 trucks to the town.\n\nGaps: the office still needs 30 trucks there.",
    "Press: 12 reporters were in the town.",
  ])("is not %j", (text) => {
    expect(claims(text).every((line) => line.endsWith(": –"))).toBe(true);
  });
});
