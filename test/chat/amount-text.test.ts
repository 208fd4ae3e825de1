import { describe, expect, it } from "vitest";
import { amountText } from "../../src/chat/figure-text.ts";
import { figuresOf } from "../reading/read.ts";

const texts = (text: string): string[] => figuresOf(text).map(amountText);

describe("the amount of a change", () => {
  it("has the sign of its sentence, and no other", () => {
    expect(texts("Families: 994,800 (-12,600)\nTents: 40 (+3)")).toEqual(["994,800", "-12,600", "40", "+3"]);
    expect(texts("It was an 18% decrease in cases.")).toEqual(["18 percent"]);
  });
});
