import { describe, expect, it } from "vitest";
import { periodFit } from "../../src/questions/fits.ts";

const told = (start: string | null, end: string | null, text = "then") => ({ text, start, end });
const asked = (start: string | null, end: string | null) => ({ start, end });
const date = "2017-02-08";

describe("a told time answers an asked one", () => {
  it("when it is the same, or lies within it", () => {
    expect(periodFit(asked("2021-05-10", "2021-05-21"), told("2021-05-10", "2021-05-21"), date)).toBe(1);
    expect(periodFit(asked("2021-05-01", "2021-05-31"), told("2021-05-10", "2021-05-21"), date)).toBeGreaterThan(0.5);
  });

  it("when both begin on one day and it goes on to the briefing's", () => {
    expect(periodFit(asked("2017-01-01", null), told("2017-01-01", "2017-02-08"), date)).toBe(1);
  });

  it("and not when it is longer, another, or only known to be before", () => {
    expect(periodFit(asked("2017-08-19", "2017-08-19"), told("2017-08-18", "2017-08-20"), date)).toBeNull();
    expect(periodFit(asked("2017-09-15", "2017-09-21"), told("2017-09-08", "2017-09-14"), date)).toBeNull();
    expect(periodFit(asked("2017-02-08", "2017-02-08"), told(null, null, "in the previous period"), date)).toBeNull();
  });

  it("what has no time is told of the briefing's day, or of the day before it", () => {
    expect(periodFit(asked("2017-02-07", "2017-02-08"), null, date)).toBeGreaterThan(0);
    expect(periodFit(asked("2017-03-01", "2017-03-02"), null, date)).toBeNull();
  });
});
