import { describe, expect, it } from "vitest";
import { findZone } from "../../../src/digests/schedule/find-zone.ts";
import { heldUntil, readQuiet } from "../../../src/digests/schedule/quiet-hours.ts";
import { timeZoneNamed } from "../../../src/digests/schedule/time-zone.ts";
import { createCuratedGazetteer } from "../../../src/gazetteer/open-gazetteer.ts";

const gazetteer = createCuratedGazetteer();

describe("a time zone", () => {
  it.each([
    ["Europe/Berlin", "Europe/Berlin"],
    ["europe/berlin", "Europe/Berlin"],
    ["America/New York", "America/New_York"],
    ["Berlin", "Europe/Berlin"],
    ["new york", "America/New_York"],
    ["utc", "UTC"],
    ["Al-Bab", "Asia/Damascus"],
    ["Эль-Баб", "Asia/Damascus"],
  ])("is found by %s", (typed, zone) => {
    expect(findZone(typed, gazetteer)?.timeZone).toBe(zone);
  });

  it.each(["", "+02:00", "Nowhereville", "x".repeat(64), "Europe/../Berlin", "__proto__"])(
    "is not found by %s",
    (typed) => {
      expect(findZone(typed, gazetteer)).toBeNull();
    },
  );

  it("is every one that there is, by its own name", () => {
    for (const zone of Intl.supportedValuesOf("timeZone")) expect(timeZoneNamed(zone)).toBe(zone);
    expect(timeZoneNamed("Europe/Kyiv")).toBe("Europe/Kyiv");
    expect(timeZoneNamed("Europe/Kiev")).toBe("Europe/Kiev");
  });
});

describe("quiet hours", () => {
  it.each([
    ["22:00-07:00", { from: 1_320, to: 420 }],
    ["10pm to 7am", { from: 1_320, to: 420 }],
    ["13 – 14:30", { from: 780, to: 870 }],
    ["off", null],
    ["08:00-08:00", null],
    ["night", "wrong"],
    ["25:00-07:00", "wrong"],
    ["22:00", "wrong"],
  ])("are read: %s", (said, expected) => {
    expect(readQuiet(said)).toEqual(expected);
  });

  const held = (quiet: string, zone: string, at: string): string | null => {
    const read = readQuiet(quiet);
    if (read === "wrong") throw new Error(quiet);
    return heldUntil({ quiet: read, timeZone: zone }, new Date(at))?.toISOString().slice(0, 16) ?? null;
  };

  it.each([
    ["22:00-07:00", "UTC", "2026-01-01T21:59Z", null],
    ["22:00-07:00", "UTC", "2026-01-01T22:00Z", "2026-01-02T07:00"],
    ["22:00-07:00", "UTC", "2026-01-02T06:59Z", "2026-01-02T07:00"],
    ["22:00-07:00", "UTC", "2026-01-02T07:00Z", null],
    ["12:00-14:00", "Asia/Damascus", "2026-01-01T09:30Z", "2026-01-01T11:00"],
    ["12:00-14:00", "Asia/Damascus", "2026-01-01T11:00Z", null],
    ["08:00-08:00", "UTC", "2026-01-01T08:00Z", null],
    // They end in a gap: at the first minute after it. And in an hour that comes twice: at the first.
    ["22:00-02:30", "Europe/Berlin", "2026-03-28T23:00Z", "2026-03-29T01:00"],
    ["22:00-02:30", "Europe/Berlin", "2026-10-24T23:00Z", "2026-10-25T00:30"],
    ["22:00-02:30", "Europe/Berlin", "2026-10-25T01:10Z", null],
  ])("%s in %s hold what is due at %s", (quiet, zone, at, until) => {
    expect(held(quiet, zone, at)).toBe(until);
  });
});
