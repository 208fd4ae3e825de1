import { describe, expect, it } from "vitest";
import { linesOf } from "./read.ts";

describe("a number without its noun", () => {
  it("answers what the question above asks for", () => {
    expect(
      linesOf("Q: How many fighters are left there?\n\nCOLONEL: We assessed 3,000 to 5,000.").map(
        (line) => line.split(" @")[0],
      ),
    ).toEqual(["3000..5000 fighters"]);
    expect(linesOf("Q: How bad is it?\n\nCOLONEL: We lost 12 trucks.")).toEqual(["12 trucks"]);
  });

  it("answers what a question without a verb names", () => {
    const text =
      "Q: How many of them are health workers?\n\nMINISTER: Eleven.\n\nQ: And the contacts?\n\nMINISTER: We follow 2,183.";
    expect(linesOf(text)).toEqual(["11 health workers", "2183 contacts"]);
  });

  it("takes whom the sentence named, where only harm stands behind it", () => {
    expect(linesOf("There 63 fighters were killed and 11 wounded.")).toEqual(["63 fighters", "11 fighters"]);
    expect(linesOf("There 63 trucks burned and 11 wounded came.").at(-1)).toBe("11 wounded");
  });
});
