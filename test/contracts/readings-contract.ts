import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { BriefingHead } from "../../src/briefing/briefing.ts";
import type { Claim } from "../../store/briefings.ts";
import type { RereadResult } from "../../store/readings.ts";
import type { Store } from "../../store/store.ts";
import { newBriefing, type BlockSketch } from "../fixtures/read-briefing.ts";
import type { Opened } from "./subscriptions-contract.ts";

const albab = { name: "Al-Bab", id: "174018" };
const homs = { name: "Homs", id: "169577" };

/** One text as readers of different rules read it: with the figures of these values, and the head changed. */
function reading(values: readonly number[], change: Partial<BlockSketch> = {}, head: Partial<BriefingHead> = {}) {
  const figures = values.map((value) => ({ surface: `${value}`, value, place: homs }));
  const text = "In Homs 12 bridges, 34 pumps, 56 wells and 78 roads.";
  const blocks = [{ text, places: [homs], figures, ...change }];
  const briefing = newBriefing({ id: "x", date: "2017-02-20", blocks });
  return { ...briefing, read: { ...briefing.read, ...head } };
}

/** Every store of readings passes this, together with the briefings that they are of. */
export function readingsContract(open: () => Promise<Opened<Store>>): void {
  describe("ReadingStore", () => {
    let opened: Opened<Store>;
    let store: Store;
    beforeEach(async () => {
      opened = await open();
      store = opened.part;
      await store.briefings.put([{ ...reading([12, 56]), readerVersion: 1 }]);
    });
    afterEach(() => opened.close());

    const ref = { id: "x", version: 1 };
    async function reread(read: ReturnType<typeof reading>, readerVersion = 2, version = 1): Promise<RereadResult> {
      const briefing = { id: "x", version };
      const [result] = await store.readings.reread([{ briefing, read: read.read, given: {}, readerVersion }]);
      if (result === undefined) throw new Error("the store answered nothing");
      return result;
    }
    const claims = async (): Promise<readonly Claim[]> => (await store.briefings.claims(ref, { limit: 50 })).items;
    const numbered = async () => (await claims()).map(({ ordinal, figure }) => [ordinal, figure.value]);
    const evidence = async (...ordinals: readonly number[]) =>
      (
        await store.briefings.evidence({
          briefings: [],
          spans: [],
          figures: ordinals.map((ordinal) => ({ briefing: ref, ordinal })),
        })
      ).figures.map((figure) => figure?.value ?? null);

    it("counts and names what older rules read, oldest first", async () => {
      await store.briefings.put([
        newBriefing({ id: "new", date: "2018-01-01" }),
        { ...newBriefing({ id: "newest", date: "2018-01-02" }), readerVersion: 3 },
      ]);
      expect(await store.readings.outdated(1)).toBe(1);
      expect(await store.readings.outdated(3)).toBe(2);
      expect(await store.readings.outdatedIds(3)).toEqual(["x", "new"]);
      await store.briefings.put([{ ...reading([12], { text: "In Homs 12." }), readerVersion: 3 }]);
      expect(await store.readings.outdatedIds(3), "old versions are not read again").toEqual(["new"]);
    });

    it("gives back what reading again takes", async () => {
      const given = { issuer: "Desk", date: "2017-02-21", url: "https://example.org/" };
      const sketch = { ...newBriefing({ id: "y", title: "Y", date: "2017-02-21", dateBasis: "given" }), given };
      await store.briefings.put([{ ...sketch, readerVersion: 4 }]);
      expect(await store.readings.reading("y")).toEqual({
        briefing: await store.briefings.find("y"),
        document: sketch.document,
        given,
        readerVersion: 4,
        figures: [],
      });
      expect(await store.readings.reading("x")).toMatchObject({ given: null, readerVersion: 1 });
      expect((await store.readings.reading("x"))?.figures.map(({ read }) => read?.value)).toEqual([12, 56]);
      expect(await store.readings.reading("")).toBeNull();
    });

    it("notes that a reading says the same, and nothing else", async () => {
      const before = [await store.briefings.find("x"), await claims()];
      expect(await reread(reading([12, 56]))).toEqual({ outcome: "same", unapplied: [] });
      expect([await store.briefings.find("x"), await claims()]).toEqual(before);
      expect(await store.readings.outdated(2)).toBe(0);
      expect((await store.readings.reading("x"))?.given).toEqual({});
    });

    it("puts a new reading in the place of the old, in lists, counts, searches and evidence", async () => {
      await reread(reading([12, 34], { figures: [{ surface: "34", value: 34, counted: "hydrants", place: albab }] }));
      expect(await store.briefings.find("x")).toMatchObject({ version: 1, figures: 1 });
      expect((await store.briefings.versions("x")).length).toBe(1);
      const at = async (place: { id: string }) =>
        (await store.briefings.figures({ places: [place.id], limit: 9 })).items.map(({ figure }) => figure.value);
      expect([await at(albab), await at(homs)]).toEqual([[34], []]);
      expect((await store.briefings.placesWith([albab.id]))[0]?.briefings).toBe(1);
      const page = await store.briefings.figures({ places: [albab.id], about: "hydrants", limit: 9 });
      expect(page.items).toHaveLength(1);
    });

    it("keeps the ordinals of figures that stay, and gives none of them to another", async () => {
      await reread(reading([12, 34, 56]));
      expect(await numbered()).toEqual([
        [0, 12],
        [2, 34],
        [1, 56],
      ]);
      expect(await evidence(0, 1, 2, 3)).toEqual([12, 56, 34, null]);
      await reread(reading([34, 78]));
      expect(await evidence(0, 1, 2, 3, 4, 5)).toEqual([null, null, 34, null, 78, null]);
      await reread(reading([12, 34, 56, 78]));
      expect(await evidence(0, 1, 2, 3), "a number that went is not used again").toEqual([null, null, 34, null]);
      expect((await claims()).map(({ figure }) => figure.value)).toEqual([12, 34, 56, 78]);
    });

    it.each(["claims", "figures"] as const)(
      "shows on the next page of %s all that was not shown before",
      async (list) => {
        const page = (cursor: string | null) =>
          list === "claims"
            ? store.briefings.claims(ref, { limit: 1, cursor })
            : store.briefings.figures({ places: [homs.id], limit: 1, cursor });
        const first = await page(null);
        expect(first.items.map(({ figure }) => figure.value)).toEqual([12]);
        await reread(reading([12, 34, 56, 78]));
        const rest: number[] = [];
        for (let { next } = first; next !== null;) {
          const more = await page(next);
          rest.push(...more.items.map(({ figure }) => figure.value));
          next = more.next;
        }
        expect(rest).toEqual([34, 56, 78]);
        await reread(reading([56]));
        expect((await page(first.next)).items.map(({ figure }) => figure.value)).toEqual([56]);
      },
    );

    it("takes a new head, and with another date the briefing goes to its day", async () => {
      await store.briefings.put([
        newBriefing({ id: "before", title: "B", date: "2017-02-10" }),
        newBriefing({ id: "same", title: "S", date: "2017-02-20" }),
      ]);
      const latest = async () => (await store.briefings.latest({ limit: 9 })).items.map(({ id }) => id);
      await reread(reading([12, 34, 56], {}, { issuer: "Another", title: "New" }));
      expect(await latest(), "its turn among those of its day stays").toEqual(["same", "x", "before"]);
      expect((await store.briefings.issuers()).map(({ name, briefings }) => [name, briefings])).toContainEqual([
        "Another",
        1,
      ]);
      await reread(reading([12], {}, { date: "2017-02-01" }));
      expect(await latest()).toEqual(["same", "before", "x"]);
      expect(await numbered()).toEqual([[0, 12]]);
      expect(await evidence(0, 1)).toEqual([12, null]);
      expect((await store.briefings.document(ref))?.text).toBe(reading([12]).document.text);
      expect((await store.briefings.search({ words: "bridges", match: "all", limit: 9 })).items).toHaveLength(1);
    });

    it("recognises the briefing by its new head, too", async () => {
      await reread(reading([12, 56], {}, { issuer: "Another", title: "New" }));
      const [result] = await store.briefings.put([
        newBriefing({ issuer: "Another", title: "New", date: "2017-02-20", origin: "elsewhere" }),
      ]);
      expect(result).toMatchObject({ id: "x", outcome: "revised" });
    });

    it("leaves a briefing that has a newer version by now, and one that is not stored", async () => {
      await store.briefings.put([reading([12], { text: "In Homs 12." })]);
      expect(await reread(reading([34]))).toEqual({ outcome: "superseded", unapplied: [] });
      const [result] = await store.readings.reread([
        { briefing: { id: "none", version: 1 }, read: reading([12]).read, given: {}, readerVersion: 2 },
      ]);
      expect(result?.outcome).toBe("superseded");
      expect(await store.briefings.find("x")).toMatchObject({ version: 2, figures: 1 });
    });

    describe("with corrections", () => {
      async function correct(value: number, kind: "change" | "drop" | "add", counted?: string): Promise<void> {
        const claim = (await claims()).find(({ figure }) => figure.value === value);
        const { sentence, sentenceStart } = (await claims())[0]?.figure ?? { sentence: "", sentenceStart: 0 };
        const surface = String(value);
        const start = sentenceStart + sentence.indexOf(surface);
        const kept = await store.corrections.correct({
          briefing: ref,
          kind,
          seen: claim === undefined ? null : { ordinal: claim.ordinal, figure: claim.figure },
          changes: { ...(kind === "add" ? { value } : {}), ...(counted === undefined ? {} : { counted }) },
          standing: { start, end: start + surface.length, surface, sentence, sentenceStart },
          by: "N.",
          at: new Date(0),
          reason: null,
        });
        expect(kept).not.toBeNull();
      }
      const counted = async () => (await claims()).map(({ figure }) => [figure.value, figure.counted]);

      it("keeps them, and what is read beside them", async () => {
        await correct(12, "change", "footbridges");
        await correct(56, "drop");
        await correct(34, "add", "pumps");
        await reread(reading([12, 56, 78]));
        expect(await counted()).toEqual([
          [12, "footbridges"],
          [34, "pumps"],
          [78, null],
        ]);
        const figures = await store.corrections.figures(ref);
        expect(figures.map(({ figure, read }) => [figure?.value ?? null, read?.value ?? null])).toEqual([
          [12, 12],
          [34, null],
          [null, 56],
          [78, 78],
        ]);
      });

      it("lets what a person added win over what newer rules find there", async () => {
        await correct(34, "add", "hand pumps");
        await reread(reading([12, 34, 56]));
        expect(await counted()).toContainEqual([34, "hand pumps"]);
        const figure = (await claims())[1]?.figure;
        expect(figure?.place).toEqual(homs);
        expect(figure?.corrected).toEqual([{ by: "N.", on: "1970-01-01", fields: ["counted"], read: {} }]);
      });

      it("does not mark a figure that is by now read as the person said", async () => {
        await correct(12, "change", "bridges");
        await reread(reading([], { figures: [{ surface: "12", value: 12, counted: "bridges", place: homs }] }));
        expect((await claims())[0]?.figure.corrected).toBeUndefined();
      });

      it("reports one whose figure is not read any more, and applies it again when it is", async () => {
        await correct(12, "change", "footbridges");
        const { unapplied } = await reread(reading([56]));
        expect(unapplied).toMatchObject([{ by: "N.", why: "no figure is read there any more", ordinal: null }]);
        expect((await reread(reading([56]))).unapplied, "also when nothing changed").toHaveLength(1);
        expect((await reread(reading([12, 56]))).unapplied).toEqual([]);
        expect(await counted()).toEqual([
          [12, "footbridges"],
          [56, null],
        ]);
      });
    });
  });
}
