import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dueSlots, nextRuns } from "../../../src/digests/schedule/due-slots.ts";
import { subscriptionSchema, type Subscription } from "../../../src/digests/subscription.ts";

const at = (text: string): Date => new Date(text);

function subscription(change: Partial<Subscription> = {}): Subscription {
  return subscriptionSchema.parse({
    id: "aaaaa",
    target: { platform: "test", conversation: "test" },
    kind: "digest",
    schedule: "daily 08:00",
    timeZone: "UTC",
    topic: {},
    createdBy: "test",
    createdAt: at("2026-01-01T00:00:00Z"),
    since: at("2026-01-01T00:00:00Z"),
    paused: null,
    revision: 1,
    ...change,
  });
}

const runs = (schedule: string, timeZone: string, now: string, count = 3): readonly string[] =>
  nextRuns({ schedule, timeZone }, at(now), count).map((run) => run.toISOString().slice(0, 16));

describe("the next runs", () => {
  it.each([
    // Clocks go from 02:00 to 03:00 on 29 March, and from 03:00 back to 02:00 on 25 October.
    ["daily 02:30", "Europe/Berlin", "2026-03-28T00:00Z", ["2026-03-28T01:30", "2026-03-29T01:00", "2026-03-30T00:30"]],
    ["daily 02:30", "Europe/Berlin", "2026-10-24T00:00Z", ["2026-10-24T00:30", "2026-10-25T00:30", "2026-10-26T01:30"]],
    ["daily 03:00", "Europe/Berlin", "2026-03-28T12:00Z", ["2026-03-29T01:00", "2026-03-30T01:00", "2026-03-31T01:00"]],
    ["daily 08:00", "Asia/Damascus", "2026-03-28T12:00Z", ["2026-03-29T05:00", "2026-03-30T05:00", "2026-03-31T05:00"]],
    // In Cairo the gap begins at midnight: 00:00 of 24 April 2026 does not exist.
    ["daily 00:00", "Africa/Cairo", "2026-04-22T23:00Z", ["2026-04-23T22:00", "2026-04-24T21:00", "2026-04-25T21:00"]],
    // Half an hour on Lord Howe Island.
    [
      "daily 02:15",
      "Australia/Lord_Howe",
      "2026-10-02T20:00Z",
      ["2026-10-03T15:30", "2026-10-04T15:15", "2026-10-05T15:15"],
    ],
    // Two that a gap brings together, with one that is there anyway, are one.
    [
      "cron */30 2-3 * * *",
      "Europe/Berlin",
      "2026-03-29T00:30Z",
      ["2026-03-29T01:00", "2026-03-29T01:30", "2026-03-30T00:00"],
    ],
    [
      "every 6 hours",
      "Asia/Kolkata",
      "2026-01-01T00:00Z",
      ["2026-01-01T00:30", "2026-01-01T06:30", "2026-01-01T12:30"],
    ],
    ["monthly last 09:00", "UTC", "2026-01-31T12:00Z", ["2026-02-28T09:00", "2026-03-31T09:00", "2026-04-30T09:00"]],
    ["monthly 30 09:00", "UTC", "2028-02-01T12:00Z", ["2028-02-29T09:00", "2028-03-30T09:00", "2028-04-30T09:00"]],
    ["weekdays 18:30", "UTC", "2026-11-20T19:00Z", ["2026-11-23T18:30", "2026-11-24T18:30", "2026-11-25T18:30"]],
    ["cron 0 12 29 2 *", "UTC", "2026-01-01T00:00Z", ["2028-02-29T12:00", "2032-02-29T12:00"]],
    ["cron 0 9 13 * fri", "UTC", "2026-11-11T00:00Z", ["2026-11-13T09:00", "2026-11-20T09:00", "2026-11-27T09:00"]],
    ["on each new briefing", "UTC", "2026-01-01T00:00Z", []],
  ])("of %s in %s", (schedule, zone, now, expected) => {
    expect(runs(schedule, zone, now)).toEqual(expected);
  });

  it("skips a whole day that a zone skipped to its first minute", () => {
    expect(runs("daily 08:00", "Pacific/Apia", "2011-12-29T00:00Z")).toEqual([
      "2011-12-29T18:00",
      "2011-12-30T10:00",
      "2011-12-30T18:00",
    ]);
  });

  it.each(["daily 02:30", "daily 00:00"])(
    "of %s come once a day, 2024 to 2030, in every zone",
    (schedule) => {
      const clock = schedule.slice(6);
      const from = at("2023-12-30T12:00:00Z");
      const faults: string[] = [];
      let moved = 0;
      for (const timeZone of Intl.supportedValuesOf("timeZone")) {
        const format = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" });
        const shown = (instant: number): string => format.format(instant);
        let before = 0;
        let dayBefore = "";
        for (const run of nextRuns({ schedule, timeZone }, from, 2_559)) {
          const [day = "", time = ""] = shown(run.getTime()).split(" ");
          const follows = dayBefore === "" || Date.parse(day) - Date.parse(dayBefore) === 86_400_000;
          // Not at its time: a gap, which the minute before and this one are the ends of.
          if (time !== clock) moved += 1;
          // Only after another distance than a day can it be the second of two.
          const isRight =
            time === clock
              ? run.getTime() - before === 86_400_000 || shown(run.getTime() - 3_600_000) !== `${day} ${clock}`
              : shown(run.getTime() - 60_000) < `${day} ${clock}` && clock < time;
          if (!follows || run.getTime() <= before || !isRight) faults.push(`${timeZone} ${day} ${time}`);
          [before, dayBefore] = [run.getTime(), day];
        }
        if (dayBefore < "2030-12-31") faults.push(`${timeZone} ends at ${dayBefore}`);
      }
      expect(faults).toEqual([]);
      expect(moved).toBeGreaterThan(10);
    },
    240_000,
  );
});

describe("what is due", () => {
  const day = (number: number, time = "08:00"): Date => at(`2026-03-${String(number).padStart(2, "0")}T${time}:00Z`);
  const made = subscription({ since: day(1, "00:00") });

  it("is a slot at its minute, not before, and not again", () => {
    expect(dueSlots(made, null, day(1, "07:59")).slots).toEqual([]);
    expect(dueSlots(made, null, day(1)).slots).toEqual([day(1)]);
    expect(dueSlots(made, day(1), day(1, "08:01")).slots).toEqual([]);
    expect(dueSlots(made, null, day(1, "08:04")).slots).toEqual([day(1)]);
  });

  it("is nothing while it is paused, before it took effect, and for one that waits for briefings", () => {
    const paused = { by: "person", reason: "holiday", at: day(1) } as const;
    expect(dueSlots({ ...made, paused }, null, day(2)).slots).toEqual([]);
    expect(dueSlots({ ...made, since: day(2, "08:00") }, null, day(2, "08:01")).slots).toEqual([]);
    expect(dueSlots({ ...made, schedule: "on each new briefing" }, null, day(9)).slots).toEqual([]);
  });

  it("catches up after days of sleep as the subscription chose", () => {
    const after = (policy: Subscription["catchUp"]["policy"], hours: number) => {
      const { slots, passed } = dueSlots({ ...made, catchUp: { policy, hours } }, day(1), day(5, "09:00"));
      return [slots.map((slot) => slot.getUTCDate()), passed.map(({ dueAt, why }) => [dueAt.getUTCDate(), why])];
    };
    expect(after("latest", 720)).toEqual([
      [5],
      [
        [2, "later"],
        [3, "later"],
        [4, "later"],
      ],
    ]);
    expect(after("all", 720)).toEqual([[2, 3, 4, 5], []]);
    expect(after("all", 26)).toEqual([
      [4, 5],
      [
        [2, "old"],
        [3, "old"],
      ],
    ]);
    expect(after("skip", 720)).toEqual([
      [],
      [
        [2, "skip"],
        [3, "skip"],
        [4, "skip"],
        [5, "skip"],
      ],
    ]);
  });

  it("too old is let go, and says so", () => {
    const { slots, passed } = dueSlots({ ...made, catchUp: { policy: "latest", hours: 2 } }, null, day(1, "11:00"));
    expect([slots, passed]).toEqual([[], [{ dueAt: day(1), why: "old" }]]);
  });

  it("of a schedule that skips what is missed is still the slot of now", () => {
    const skipping = subscription({ since: day(1, "00:00"), catchUp: { policy: "skip", hours: 24 } });
    expect(dueSlots(skipping, day(1), day(3, "08:02")).slots).toEqual([day(3)]);
  });

  it("is bounded after years of sleep", () => {
    const often = subscription({ schedule: "cron */15 * * * *", catchUp: { policy: "all", hours: 720 } });
    const { slots, passed } = dueSlots(often, null, at("2036-01-01T00:00:00Z"));
    expect(slots).toHaveLength(720 * 4 + 1);
    expect(passed).toHaveLength(50);
  });

  it("is each slot once, in order, whatever the clock does", () => {
    const schedules = ["daily 02:30", "every 2 hours", "cron */15 1-3 * * *", "weekly sun 03:00"];
    const step = fc.oneof(
      { weight: 8, arbitrary: fc.integer({ min: 1, max: 30 }) }, // a tick, or a late one
      { weight: 1, arbitrary: fc.integer({ min: -600, max: -1 }) }, // the clock is set back
      { weight: 1, arbitrary: fc.integer({ min: 600, max: 4_000 }) }, // the machine slept
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...schedules),
        fc.constantFrom("Europe/Berlin", "America/New_York", "Africa/Casablanca", "Australia/Lord_Howe"),
        fc.constantFrom("2026-03-07T20:00:00Z", "2026-03-28T20:00:00Z", "2026-10-24T20:00:00Z", "2026-10-31T20:00:00Z"),
        fc.array(step, { minLength: 5, maxLength: 150 }),
        (schedule, timeZone, start, steps) => {
          const since = at(start);
          const every = subscription({ schedule, timeZone, since, catchUp: { policy: "all", hours: 720 } });
          const planned: number[] = [];
          let now = since.getTime();
          let furthest = now;
          for (const minutes of steps) {
            now += minutes * 60_000;
            furthest = Math.max(furthest, now);
            const last = planned.at(-1);
            planned.push(
              ...dueSlots(every, last === undefined ? null : new Date(last), new Date(now)).slots.map((slot) =>
                slot.getTime(),
              ),
            );
            expect(planned.every((slot) => slot <= furthest)).toBe(true);
          }
          const expected = nextRuns(every, since, planned.length + 1).map((run) => run.getTime());
          expect(planned).toEqual(expected.slice(0, planned.length));
          expect(expected.at(-1)).toBeGreaterThan(furthest);
        },
      ),
      { numRuns: 150 },
    );
  });
});
