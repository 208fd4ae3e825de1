import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { correctFigure } from "../../../src/correcting/correct-figure.ts";
import type { CorrectionRequest } from "../../../src/correcting/correction-request.ts";
import { createCorrectionNotes } from "../../../src/digests/engine/correction-notes.ts";
import { createLogger } from "../../../src/log.ts";
import { riverBriefing } from "../../fixtures/bot.ts";
import { gazetteer, openDesk, type Desk } from "./desk-of.ts";

const T10 = "2017-03-01T10:00:05Z";
const url = "https://desk.example/river";
const corrected = riverBriefing.replace("1,250 tons", "1,520 tons");

describe("a digest that was posted, after a correction", () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await openDesk();
  });
  afterEach(() => desk.end());
  const add = (text: string, at = url) => desk.bot.add(text, { url: at });
  const digest = (): string => desk.keyed.texts("room")[0] ?? "";
  const restart = () => (desk.engine = desk.another("later"));
  async function posted(): Promise<string> {
    await desk.subscribe();
    await add(riverBriefing);
    await desk.at(T10);
    expect(desk.keyed.texts("room")).toHaveLength(1);
    return digest();
  }

  it("says what the briefing says now, and that it was corrected; the rest stays, and the note comes as well, once", async () => {
    const before = await posted();
    expect(before).toMatch(/1,250\s+tons/);
    await add(corrected);
    await desk.at(60);
    await desk.at(60);
    restart();
    await desk.at(60);
    expect(digest()).toContain("Corrected after it was posted.");
    expect(digest()).toMatch(/Corrected: the briefing says now:.*1,520\s+tons/s);
    expect(digest()).not.toMatch(/1,250\s+tons/);
    for (const part of ["31", "12 bridges", "300"]) expect(digest()).toContain(part);
    expect(desk.keyed.texts("room")).toHaveLength(2);
    expect(desk.keyed.texts("room")[1]).toContain("Correction:");
    expect(desk.keyed.edits).toBe(1);
  });

  it("is edited again by a correction of another briefing in it, keeping the first, and back when one is taken back", async () => {
    await desk.subscribe();
    const other = riverBriefing.replace("river", "lake").replace("1,250 tons", "770 tons");
    await add(riverBriefing);
    await add(other, "https://desk.example/lake");
    await desk.at(T10);
    const before = digest();
    await add(corrected);
    await desk.at(60);
    await add(other.replace("770 tons", "880 tons"), "https://desk.example/lake");
    await desk.at(60);
    expect(digest()).toMatch(/1,520\s+tons/);
    expect(digest()).toMatch(/880\s+tons/);
    await add(riverBriefing);
    await add(other, "https://desk.example/lake");
    await desk.at(60);
    expect(digest()).toBe(before);
  });

  it("drops what is in the briefing no more, with the line on what it was before", async () => {
    await desk.subscribe();
    await add(riverBriefing.replace("20 February", "13 February").replace("12 bridges", "9 bridges"), `${url}/before`);
    await desk.at(T10);
    await add(riverBriefing);
    await desk.at("2017-03-02T10:00:05Z");
    const second = (): string => desk.keyed.texts("room")[1] ?? "";
    expect(second()).toMatch(/12 bridges/);
    const lines = second().match(/Up from|Down from|As before|Before:/g)?.length ?? 0;
    expect(lines).toBeGreaterThan(0);
    await add(riverBriefing.replace("Engineers repaired 12 bridges near Al-Bab. ", ""));
    await desk.at(60);
    expect(second()).toContain("does not say any more what stood here");
    expect(second()).not.toMatch(/12 bridges/);
    expect(second().match(/Up from|Down from|As before|Before:/g)?.length ?? 0).toBe(lines - 1);
  });

  it("stays as it is where nothing that it shows changed, and where it cannot be edited the note comes alone", async () => {
    await posted();
    await add(`${riverBriefing}\nThe road was dry.\n`);
    await desk.at(60);
    expect(desk.keyed.edits).toBe(0);
    desk.keyed.editAnswers.push({ kind: "refused", reason: "The message is not there to be edited.", until: null });
    await add(`${corrected}\nThe road was dry.\n`);
    await desk.at(60);
    await desk.at(60);
    restart();
    await desk.at(600);
    expect(desk.keyed.edits).toBe(1);
    expect(digest()).toMatch(/1,250\s+tons/);
    expect(desk.keyed.texts("room").filter((text) => text.includes("Correction:"))).toHaveLength(1);
  });

  it("is edited as often as need be when no answer comes, also on a platform that knows no keys, and by the next process", async () => {
    await desk.subscribe({ target: { platform: "plain", conversation: "room" } });
    await add(riverBriefing);
    await desk.at(T10);
    desk.plain.editAnswers.push("lost", "lost");
    await add(corrected);
    await desk.at(60);
    restart();
    await desk.at(60);
    await desk.at(60);
    expect(desk.plain.edits).toBe(3);
    const texts = desk.plain.texts("room");
    expect(texts).toHaveLength(2);
    expect(texts[0]).toMatch(/1,520\s+tons/);
  });

  it("is planned once by several, and when the process dies before it noted that it looked", async () => {
    await posted();
    await add(corrected);
    const { store, dispatcher } = desk.bot;
    const forgetful = {
      ...store,
      keyed: (name: string) => Object.assign(store.keyed(name), { set: async () => true }),
    };
    const platforms = new Map([["keyed", desk.keyed]]);
    const parts = { store: forgetful, dispatcher, platforms, logger: createLogger("silent") };
    await Promise.all([0, 1, 2].map(() => createCorrectionNotes(parts).round(desk.clock.now())));
    restart();
    await desk.at(60);
    expect(desk.keyed.edits).toBe(1);
    expect(desk.keyed.texts("room")).toHaveLength(2);
  });

  it("is put right also when a person put another of its figures right meanwhile, and one that was none is gone from it", async () => {
    await posted();
    const { briefings, corrections } = desk.bot.store;
    const [briefing] = (await briefings.latest({ limit: 1 })).items;
    const ref = { id: briefing?.id ?? "", version: 1 };
    const { items } = await briefings.claims(ref, { limit: 9 });
    const numbered = (value: number): number => items.find(({ figure }) => figure.value === value)?.ordinal ?? -1;
    const correct = (what: CorrectionRequest["what"]) =>
      correctFigure(
        { briefing: ref.id, what, by: "N.", reason: null },
        { briefings, corrections, gazetteer, now: desk.clock.now() },
      );
    await correct({ kind: "change", ordinal: numbered(31), said: { counted: "convoy" } });
    await correct({ kind: "drop", ordinal: numbered(12) });
    await add(corrected);
    await desk.at(60);
    expect(digest()).toMatch(/1,520\s+tons/);
    expect(digest()).toContain("convoy");
    expect(digest()).not.toContain("12 bridges");
  });

  it("is left as it is when its message is not kept any more", async () => {
    await posted();
    await desk.bot.store.deliveries.forgetBodies(new Date(desk.clock.now().getTime() + 1_000));
    await add(corrected);
    await desk.at(60);
    expect(desk.keyed.edits).toBe(0);
    expect(digest()).toMatch(/1,250\s+tons/);
  });
});
