import { describe, expect, it } from "vitest";
import { numbersIn } from "../../src/questions/numbers-in.ts";

describe("numbers that are named", () => {
  it("are the same whatever stands between their thousands", () => {
    expect(numbersIn("2,164 people, 2 164 people and 2.164 people")).toEqual(["2164", "2164", "2164"]);
    expect(numbersIn("11.4 km and 11,4 km")).toEqual(["11.4", "11.4"]);
  });
  it("are no types, and have two digits or more", () => {
    expect(numbersIn("a T-72, an S-300 and 5 of 37 Mi24")).toEqual(["37"]);
  });
});
