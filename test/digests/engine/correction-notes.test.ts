import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createCorrectionNotes } from "../../../src/digests/engine/correction-notes.ts";
import { createLogger } from "../../../src/log.ts";
import { riverBriefing } from "../../fixtures/bot.ts";
import { openDesk, type Desk } from "./desk-of.ts";

const T10 = "2017-03-01T10:00:05Z";
const url = "https://desk.example/river";
const corrected = riverBriefing.replace("1,250 tons", "1,520 tons");

describe("a correction of what was told", () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await openDesk();
  });
  afterEach(() => desk.end());
  const add = (text: string) => desk.bot.add(text, { url });
  const notes = (room = "room") => desk.keyed.texts(room).filter((text) => text.includes("Correction:"));
  /** As after a restart: what was looked at is read from the store. */
  const restart = () => (desk.engine = desk.another("later"));

  it("goes once to the chat that was told, with what was and what is, each in its sentence", async () => {
    await desk.subscribe();
    await desk.subscribe({ id: "fghkm", target: { platform: "keyed", conversation: "hall" }, schedule: "daily 23:00" });
    await add(riverBriefing);
    await desk.at(T10);
    await add(corrected);
    await desk.at(60);
    await desk.at(60);
    restart();
    await desk.at(60);
    expect(notes()).toHaveLength(1);
    const [note = ""] = notes();
    const [was, is] = [note.search(/1,250\s+tons of food/), note.search(/1,520\s+tons of food/)];
    expect(was).toBeGreaterThan(note.indexOf("Said here before"));
    expect(is).toBeGreaterThan(note.indexOf("The briefing says now"));
    // Nothing else changed, and nobody who was not told hears of it.
    expect(note).not.toContain("31 vehicles");
    expect(notes("hall")).toEqual([]);
  });

  it("says of a figure that is gone that the briefing does not say so any more", async () => {
    await desk.subscribe();
    await add(riverBriefing);
    await desk.at(T10);
    await add(riverBriefing.replace("Engineers repaired 12 bridges near Al-Bab. ", ""));
    await desk.at(60);
    expect(notes()).toHaveLength(1);
    expect(notes()[0]).toContain("12 bridges");
    expect(notes()[0]).toContain("does not say so any more");
  });

  it("is not told where no figure that was told changed, nor where a person paused, nor of what was never told", async () => {
    await desk.subscribe();
    await add(riverBriefing);
    await desk.at(T10);
    await add(`${riverBriefing}\nThe road was dry.\n`);
    await desk.at(60);
    expect(notes()).toEqual([]);
    const paused = { by: "person", reason: "asked", at: desk.clock.now() } as const;
    await desk.subscribe({ paused, revision: 2 });
    await add(corrected);
    await desk.at(60);
    expect(notes()).toEqual([]);
  });

  it("of a correction is held against what the chat was told last, and one of another figure is told, too", async () => {
    await desk.subscribe();
    await add(riverBriefing);
    await desk.at(T10);
    await add(corrected);
    await desk.at(60);
    await add(corrected.replace("12 bridges", "13 bridges"));
    await desk.at(60);
    expect(notes()).toHaveLength(2);
    expect(notes()[1]).toContain("13 bridges");
    expect(notes()[1]).not.toContain("1,250");
    await add(riverBriefing.replace("12 bridges", "13 bridges"));
    await desk.at(60);
    expect(notes()).toHaveLength(3);
    expect(notes()[2]).toMatch(/before:.*1,520\s+tons.*now:.*1,250\s+tons/s);
  });

  it("is planned once when the process dies before it noted that it looked, and by two at once", async () => {
    await desk.subscribe();
    await add(riverBriefing);
    await desk.at(T10);
    await add(corrected);
    const { store, dispatcher } = desk.bot;
    const platforms = new Map([["keyed", desk.keyed]]);
    const logger = createLogger("silent");
    const forgetful = {
      ...store,
      keyed: (name: string) => Object.assign(store.keyed(name), { set: async () => true }),
    };
    const parts = { store: forgetful, dispatcher, platforms, logger };
    await Promise.all([0, 1, 2].map(() => createCorrectionNotes(parts).round(desk.clock.now())));
    restart();
    await desk.at(60);
    expect(notes()).toHaveLength(1);
  });

  it("waits for the end of quiet hours", async () => {
    await desk.subscribe({ quiet: { from: 10 * 60 + 1, to: 12 * 60 } });
    await add(riverBriefing);
    await desk.at(T10);
    await add(corrected);
    await desk.at("2017-03-01T10:30:00Z");
    expect(notes()).toEqual([]);
    await desk.at("2017-03-01T12:00:01Z");
    expect(notes()).toHaveLength(1);
  });
});
