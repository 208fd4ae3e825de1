import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Figure } from "../../src/briefing/figure.ts";
import type { Claim } from "../../store/briefings.ts";
import type { Correction, CorrectionKind, FigureChanges, NewCorrection } from "../../store/corrections.ts";
import type { Store } from "../../store/store.ts";
import { newBriefing, type BriefingSketch } from "../fixtures/read-briefing.ts";
import type { Opened } from "./subscriptions-contract.ts";

const albab = { name: "Al-Bab", id: "174018" };
const homs = { name: "Homs", id: "169577" };
const at = new Date("2017-03-03T10:00:00Z");

const sketch: BriefingSketch = {
  id: "x",
  date: "2017-02-20",
  blocks: [
    {
      text: "In Homs 12 bridges and 7 pumps were repaired. Then 30 wells.",
      places: [homs],
      figures: [
        { surface: "12", value: 12, counted: "bridges", place: homs },
        { surface: "30", value: 30, counted: "wells", place: homs },
      ],
    },
    { text: "Total: 5", figures: [{ surface: "5", value: 5 }] },
  ],
};

/** Every store of corrections passes this, together with the briefings that they are about. */
export function correctionsContract(open: () => Promise<Opened<Pick<Store, "briefings" | "corrections">>>): void {
  describe("CorrectionStore", () => {
    let opened: Opened<Pick<Store, "briefings" | "corrections">>;
    let store: Pick<Store, "briefings" | "corrections">;
    beforeEach(async () => {
      opened = await open();
      store = opened.part;
      await store.briefings.put([newBriefing(sketch)]);
    });
    afterEach(() => opened.close());

    async function claims(): Promise<readonly Claim[]> {
      const current = await store.briefings.find("x");
      return (await store.briefings.claims({ id: "x", version: current?.version ?? 0 }, { limit: 50 })).items;
    }
    const values = async (place: { id: string }) =>
      (await store.briefings.figures({ places: [place.id], limit: 50 })).items.map(({ figure }) => figure.value);

    /** A correction of the figure with this value, or of nothing read, as a person would send it. */
    async function correction(
      value: number | null,
      kind: CorrectionKind,
      changes: FigureChanges,
      more: Partial<NewCorrection> = {},
    ): Promise<NewCorrection> {
      const claim = (await claims()).find(({ figure }) => figure.value === value);
      const version = (await store.briefings.find("x"))?.version ?? 0;
      const { start = 0, end = 0, surface = "", sentence = "", sentenceStart = 0 } = claim?.figure ?? {};
      return {
        briefing: { id: "x", version },
        kind,
        seen: claim === undefined ? null : { ordinal: claim.ordinal, figure: claim.figure },
        changes,
        standing: { start, end, surface, sentence, sentenceStart },
        by: "N.",
        at,
        reason: null,
        ...more,
      };
    }
    async function correct(...sent: Parameters<typeof correction>): Promise<Correction> {
      const kept = await store.corrections.correct(await correction(...sent));
      if (kept === null) throw new Error("the correction was not taken");
      return kept;
    }
    /** The words that were not read as a figure. */
    async function pumps(): Promise<Partial<NewCorrection>> {
      const [claim] = await claims();
      const { sentence = "", sentenceStart = 0 } = claim?.figure ?? {};
      const start = sentenceStart + sentence.indexOf("7");
      return { standing: { start, end: start + 1, surface: "7", sentence, sentenceStart } };
    }

    it("shows a corrected figure everywhere, with who corrected it and what was read", async () => {
      const kept = await correct(12, "change", { place: albab }, { reason: "the bridges are near Al-Bab" });
      expect(kept).toMatchObject({
        briefing: { id: "x", version: 1 },
        kind: "change",
        by: "N.",
        at,
        ordinal: 0,
        why: null,
      });
      expect(kept).toMatchObject({
        undone: null,
        was: { value: 12, place: homs },
        reason: "the bridges are near Al-Bab",
      });
      expect(await values(albab)).toEqual([12]);
      expect(await values(homs)).toEqual([30]);
      const [claim] = (await store.briefings.figures({ places: [albab.id], limit: 5 })).items;
      expect(claim?.figure).toMatchObject({ place: albab, places: [albab], counted: "bridges" });
      expect(claim?.figure.corrected).toEqual([
        { by: "N.", on: "2017-03-03", fields: ["place"], read: { place: homs } },
      ]);
      const { figures } = await store.briefings.evidence({
        briefings: [],
        spans: [],
        figures: [{ briefing: { id: "x", version: 1 }, ordinal: 0 }],
      });
      expect(figures).toEqual([claim?.figure]);
      const hits = await store.briefings.search({ words: "bridges", match: "all", places: [albab.id], limit: 5 });
      expect(hits.items).toHaveLength(1);
      expect((await store.briefings.placesWith([albab.id]))[0]?.briefings).toBe(1);
      expect((await claims()).map(({ figure }) => figure.value)).toEqual([12, 30, 5]);
    });

    it("keeps what was read beside it", async () => {
      const [before] = await claims();
      await correct(12, "change", { counted: "footbridges", valueMax: 13, modifier: "range" });
      const [first] = await store.corrections.figures({ id: "x", version: 1 });
      expect(first?.read).toEqual(before?.figure);
      expect(first?.figure).toMatchObject({ value: 12, valueMax: 13, modifier: "range", counted: "footbridges" });
      expect(first?.figure?.corrected?.[0]?.fields).toEqual(["value", "modifier", "counted"]);
    });

    it("takes of two corrections of a field the later one, and goes back when that is undone", async () => {
      await correct(12, "change", { place: albab });
      const second = await correct(12, "change", { place: null, counted: "roads" }, { by: "M." });
      const [claim] = await claims();
      expect(claim?.figure).toMatchObject({ place: null, places: [], counted: "roads" });
      expect(claim?.figure.corrected?.map(({ by, fields }) => [by, fields])).toEqual([["M.", ["counted", "place"]]]);
      expect(await store.corrections.undo(second.id, "O.", at)).toMatchObject({
        undone: { by: "O.", at },
        ordinal: null,
      });
      expect(await values(albab)).toEqual([12]);
      expect((await claims())[0]?.figure.counted).toBe("bridges");
      expect(await store.corrections.undo(second.id, "O.", at)).toBeNull();
      expect(await store.corrections.undo(999, "O.", at)).toBeNull();
      expect((await store.corrections.list("x")).map(({ undone }) => undone?.by ?? null)).toEqual([null, "O."]);
    });

    it("clears what a figure has and should not have", async () => {
      await correct(30, "change", { outOf: 40, delta: true, valueMax: 50 });
      expect((await claims())[1]?.figure).toMatchObject({ outOf: 40, delta: true, valueMax: 50 });
      await correct(30, "change", { outOf: null, delta: null, valueMax: null, counted: null });
      const figure = (await claims())[1]?.figure;
      expect(Object.keys(figure ?? {})).not.toContain("outOf");
      expect(figure?.corrected).toEqual([
        { by: "N.", on: "2017-03-03", fields: ["counted"], read: { counted: "wells" } },
      ]);
    });

    it("leaves a dropped figure out of every answer and keeps it in the list", async () => {
      const dropped = await correct(12, "drop", {});
      expect(await values(homs)).toEqual([30]);
      expect((await claims()).map(({ ordinal, figure }) => [ordinal, figure.value])).toEqual([
        [1, 30],
        [2, 5],
      ]);
      expect((await store.briefings.find("x"))?.figures).toBe(2);
      const listed = await store.corrections.figures({ id: "x", version: 1 });
      expect(listed.map(({ ordinal, figure, read }) => [ordinal, figure?.value ?? null, read?.value])).toEqual([
        [0, null, 12],
        [1, 30, 30],
        [2, 5, 5],
      ]);
      expect((await store.corrections.undo(dropped.id, "N.", at))?.undone).not.toBeNull();
      expect(await values(homs)).toEqual([12, 30]);
      expect((await claims())[0]?.figure.corrected).toBeUndefined();
    });

    it("puts an added figure where its words stand, and every other keeps its ordinal", async () => {
      const before = await claims();
      const added = await correct(null, "add", { value: 7, counted: "pumps", place: albab }, await pumps());
      expect(added).toMatchObject({ ordinal: 3, was: null });
      expect((await claims()).map(({ ordinal, figure }) => [ordinal, figure.value])).toEqual([
        [0, 12],
        [3, 7],
        [1, 30],
        [2, 5],
      ]);
      expect((await claims())[1]?.figure).toMatchObject({
        surface: "7",
        unit: "count",
        modifier: "exact",
        places: [albab],
        passage: 1,
        sentence: "In Homs 12 bridges and 7 pumps were repaired.",
        corrected: [{ by: "N.", on: "2017-03-03", fields: [] }],
      });
      expect(await values(albab)).toEqual([7]);
      expect(await values(homs)).toEqual([12, 30]);
      const evidence = await store.briefings.evidence({
        briefings: [],
        spans: [],
        figures: [0, 1, 2, 3, 4, 5].map((ordinal) => ({ briefing: { id: "x", version: 1 }, ordinal })),
      });
      expect(evidence.figures.map((figure) => figure?.value ?? null)).toEqual([12, 30, 5, 7, null, null]);
      await correct(7, "change", { counted: "hand pumps" }, { by: "M." });
      expect((await claims())[1]?.figure.corrected).toEqual([
        { by: "N.", on: "2017-03-03", fields: [] },
        { by: "M.", on: "2017-03-03", fields: ["counted"] },
      ]);
      await store.corrections.undo(added.id, "N.", at);
      expect((await claims()).map(({ ordinal, figure }) => [ordinal, figure])).toEqual(
        before.map(({ ordinal, figure }) => [ordinal, figure]),
      );
      expect((await store.corrections.list("x"))[1]).toMatchObject({
        ordinal: null,
        why: "no figure is read there any more",
      });
    });

    it("never gives the number of a figure that was undone to another", async () => {
      const added = await correct(null, "add", { value: 7 }, await pumps());
      await store.corrections.undo(added.id, "N.", at);
      expect(await correct(null, "add", { value: 7 }, await pumps())).toMatchObject({ ordinal: 6 });
    });

    it("keeps nothing when the figure or the version is not what the person saw", async () => {
      const old = await correction(12, "change", { place: albab });
      await correct(12, "change", { counted: "roads" });
      expect(await store.corrections.correct(old)).toBeNull();
      const overlapping = await correction(null, "add", { value: 12 }, { standing: old.standing });
      expect(await store.corrections.correct(overlapping)).toBeNull();
      const late = await correction(30, "drop", {});
      await store.briefings.put([newBriefing({ ...sketch, blocks: [...(sketch.blocks ?? []), "More."] })]);
      expect(await store.corrections.correct(late)).toBeNull();
      expect(await store.corrections.correct({ ...late, briefing: { id: "none", version: 1 } })).toBeNull();
      expect(await store.corrections.list()).toHaveLength(1);
    });

    describe("when the briefing is revised", () => {
      const revise = async (blocks: BriefingSketch["blocks"], more: BriefingSketch = {}) =>
        (await store.briefings.put([newBriefing({ ...sketch, ...more, blocks: blocks ?? [] })]))[0]?.version;
      const [first, second] = sketch.blocks ?? [];

      it("goes along with a sentence that stands in the new text once", async () => {
        await correct(12, "change", { place: { ...albab, at: { start: 13, end: 17 } } });
        await correct(30, "drop", {});
        await correct(null, "add", { value: 7, counted: "pumps" }, await pumps());
        expect(await revise(["A new first paragraph.", first ?? "", second ?? ""])).toBe(2);
        expect((await claims()).map(({ figure }) => figure.value)).toEqual([12, 7, 5]);
        const document = await store.briefings.document({ id: "x", version: 2 });
        for (const { figure } of await claims())
          expect(document?.text.slice(figure.start, figure.end)).toBe(figure.surface);
        const place = (await claims())[0]?.figure.place;
        expect(document?.text.slice(place?.at?.start, place?.at?.end)).toBe("Homs");
        expect((await store.corrections.list("x")).map(({ briefing, why }) => [briefing.version, why])).toEqual([
          [2, null],
          [2, null],
          [2, null],
        ]);
      });

      it("is kept and says why when the sentence is gone or stands there twice, and is back when it is", async () => {
        await correct(5, "change", { counted: "tents" });
        const why = async () => (await store.corrections.list("x")).map((each) => each.why);
        await revise([first ?? ""]);
        expect(await why()).toEqual(["the revised text has its sentence no more"]);
        await revise([first ?? "", second ?? "", "Total: 5"]);
        expect(await why()).toEqual(["the revised text has its sentence more than once"]);
        expect((await claims()).map(({ figure }) => figure.counted)).toEqual(["bridges", "wells", null]);
        await revise(["Before.", first ?? "", second ?? ""]);
        expect(await why()).toEqual([null]);
        expect((await claims()).map(({ figure }) => figure.counted)).toEqual(["bridges", "wells", "tents"]);
      });

      it("stays where it is in the very same text, also when that has the sentence twice", async () => {
        const twice = [first ?? "", second ?? "", second ?? ""];
        await revise(twice);
        const last = (await claims()).at(-1)?.figure as Figure;
        const { start, end, surface, sentence, sentenceStart } = last;
        await correct(
          5,
          "change",
          { counted: "tents" },
          { standing: { start, end, surface, sentence, sentenceStart } },
        );
        expect(await revise(twice, { issuer: "Another Ministry" })).toBe(3);
        expect((await claims()).map(({ figure }) => figure.counted)).toEqual(["bridges", "wells", null, "tents"]);
      });

      it("leaves a corrected period that was worked out for another date", async () => {
        const period = { text: "last month", start: "2017-01-01", end: "2017-01-31" };
        await correct(30, "change", { period });
        await revise([first ?? "", second ?? ""], { date: "2017-03-01", dateBasis: "given" });
        expect((await store.corrections.list("x"))[0]?.why).toContain("date is not 2017-02-20 any more");
        expect((await claims())[1]?.figure.period).toBeNull();
      });
    });
  });
}
