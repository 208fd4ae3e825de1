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

  it("takes what was counted within weeks of an event as told of it, and nothing later", () => {
    const quake = { ...asked("2022-03-16", "2022-03-16"), event: true };
    expect(periodFit(quake, told(null, "2022-03-18"), date)).toBeGreaterThan(0.5);
    expect(periodFit(quake, told(null, "2022-09-18"), date)).toBeNull();
    expect(periodFit(asked("2022-03-16", "2022-03-16"), told(null, "2022-03-18"), date)).toBeNull();
  });

  it("knows a day that runs over midnight by either of its dates", () => {
    expect(periodFit(asked("2015-06-03", "2015-06-03"), told("2015-06-03", "2015-06-04"), date)).toBeGreaterThan(0.5);
    expect(periodFit(asked("2015-06-04", "2015-06-04"), told("2015-06-03", "2015-06-04"), date)).toBeGreaterThan(0.5);
  });

  it("is of no other year that the words name, though their days are not known", () => {
    const year = asked("2017-01-01", "2017-02-08");
    expect(periodFit(year, told(null, null, "in the same months of 2016"), date)).toBeNull();
    expect(periodFit(year, told(null, null, "in the same months"), date)).not.toBeNull();
  });
});
