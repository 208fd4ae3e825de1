import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { BriefingStore, FigureQuery } from "../../store/briefings.ts";
import { newBriefing, type BriefingSketch } from "../fixtures/read-briefing.ts";
import type { Opened } from "./subscriptions-contract.ts";

const albab = { name: "Al-Bab", id: "174018" };
const aleppo = { name: "Aleppo", id: "170063" };
const nowhere = { name: "Tell  Nowhere" };

/** Every BriefingStore passes this: figures, places and evidence. */
export function figuresContract(open: () => Promise<Opened<BriefingStore>>): void {
  describe("figures and places", () => {
    let opened: Opened<BriefingStore>;
    let store: BriefingStore;
    beforeEach(async () => {
      opened = await open();
      store = opened.part;
    });
    afterEach(() => opened.close());

    const put = (...sketches: BriefingSketch[]) => store.put(sketches.map(newBriefing));
    const values = async (query: Omit<FigureQuery, "limit">) =>
      (await store.figures({ limit: 100, ...query })).items.map(({ figure }) => figure.value);

    /** One briefing a day from 2017-01-01, with the figures `day`1 and `day`2 of Al-Bab. */
    const days = (count: number, change: BriefingSketch = {}): BriefingSketch[] =>
      Array.from({ length: count }, (_, at) => ({
        title: `Day ${at + 1}`,
        date: `2017-01-${String(at + 1).padStart(2, "0")}`,
        blocks: [
          {
            text: `In Al-Bab ${at + 1}1 vehicles were destroyed. Then ${at + 1}2 depots.`,
            figures: [
              {
                surface: `${at + 1}1`,
                value: (at + 1) * 10 + 1,
                counted: "vehicles",
                action: "destroyed",
                place: albab,
              },
              { surface: `${at + 1}2`, value: (at + 1) * 10 + 2, counted: "depots", place: albab },
            ],
          },
        ],
        ...change,
      }));

    it("answers the newest briefing first, its figures in the order of the text", async () => {
      await put(...days(3));
      expect(await values({ places: [albab.id] })).toEqual([31, 32, 21, 22, 11, 12]);
    });

    it("lists a figure once under each place it bears on", async () => {
      await put({
        blocks: [{ text: "7 in both.", figures: [{ surface: "7", value: 7, places: [aleppo, albab, aleppo] }] }],
      });
      expect(await values({ places: [albab.id] })).toEqual([7]);
      expect(await values({ places: [aleppo.id, albab.id] })).toEqual([7]);
      expect(await values({ places: [] })).toEqual([]);
      expect(await values({ places: ["unknown"] })).toEqual([]);
    });

    it("filters by issuer and days", async () => {
      await put(...days(4), { ...days(1, { issuer: "Other", title: "O" })[0] });
      expect(await values({ places: [albab.id], since: "2017-01-02", until: "2017-01-03" })).toEqual([31, 32, 21, 22]);
      expect(await values({ places: [albab.id], issuers: ["Other"] })).toEqual([11, 12]);
      expect(await values({ places: [albab.id], issuers: ["Other", "Nobody"], about: "depots" })).toEqual([12]);
      expect(await values({ places: [albab.id], issuers: ["Nobody"] })).toEqual([]);
    });

    it("narrows by words of what is counted, of the action and of the sentence, stems too", async () => {
      await put(...days(2), {
        title: "Table",
        date: "2017-02-01",
        blocks: [{ text: "Row: 5", figures: [{ surface: "5", value: 5, counted: "armoured vehicles", place: albab }] }],
      });
      expect(await values({ places: [albab.id], about: "vehicle" })).toEqual([5, 21, 11]);
      expect(await values({ places: [albab.id], about: "DESTROYING vehicles" })).toEqual([21, 11]);
      expect(await values({ places: [albab.id], about: "depots destroyed" })).toEqual([]);
      expect(await values({ places: [aleppo.id], about: "vehicles" })).toEqual([]);
      expect(await values({ places: [albab.id], about: "nonsense" })).toEqual([]);
    });

    it.each([{}, { about: "in" }, { about: "vehicles" }])("pages there and back with %j", async (narrow) => {
      await put(...days(9));
      const all = await values({ places: [albab.id], ...narrow });
      const seen: number[][] = [];
      let cursor: string | null = null;
      let page = await store.figures({ places: [albab.id], limit: 2, ...narrow });
      for (;;) {
        seen.push(page.items.map(({ figure }) => figure.value));
        cursor = page.next;
        if (cursor === null) break;
        page = await store.figures({ places: [albab.id], limit: 2, cursor, ...narrow });
      }
      expect(seen.flat()).toEqual(all);
      const back: number[][] = [];
      for (;;) {
        back.unshift(page.items.map(({ figure }) => figure.value));
        if (page.previous === null) break;
        page = await store.figures({ places: [albab.id], limit: 2, cursor: page.previous, ...narrow });
      }
      expect(back).toEqual(seen);
    });

    it("leaves out what was stored since the first page", async () => {
      await put(...days(2));
      const first = await store.figures({ places: [albab.id], limit: 2 });
      await put(...days(1, { title: "Late" }));
      const second = await store.figures({ places: [albab.id], limit: 9, cursor: first.next });
      expect(second.items.map(({ briefing }) => briefing.title)).toEqual(["Day 1", "Day 1"]);
    });

    it("speaks of current versions only, in lists, counts and words", async () => {
      await put({
        id: "x",
        date: "2017-05-05",
        blocks: [
          { text: "In Al-Bab 4 bridges.", figures: [{ surface: "4", value: 4, place: albab }], places: [albab] },
        ],
      });
      expect(await store.placesWith([albab.id])).toEqual([{ key: albab.id, name: "Al-Bab", briefings: 1 }]);
      await put({
        id: "x",
        date: "2016-05-05",
        blocks: [{ text: "In Aleppo 5 dams.", figures: [{ surface: "5", value: 5, place: aleppo }], places: [aleppo] }],
      });
      expect(await values({ places: [albab.id] })).toEqual([]);
      expect(await values({ places: [aleppo.id] })).toEqual([5]);
      expect(await store.placesWith([albab.id])).toEqual([]);
      expect((await store.search({ words: "bridges", match: "all", limit: 5 })).items).toEqual([]);
      expect((await store.search({ words: "bridges", match: "most", limit: 5 })).items).toEqual([]);
      expect(
        (await store.claims({ id: "x", version: 1 }, { limit: 5 })).items.map(({ figure }) => figure.value),
      ).toEqual([4]);
    });

    it("keys a place without an id by its folded name and completes names by their beginning", async () => {
      const named = (...places: { name: string; id?: string }[]) => [
        { text: places.map(({ name }) => name).join(", "), places },
      ];
      await put(
        { title: "1", blocks: named(albab, nowhere) },
        { title: "2", blocks: named(aleppo, { name: "tell nowhere" }) },
        { title: "3", blocks: named(aleppo) },
      );
      expect(await store.placesLike("TELL-", 5)).toEqual([
        { key: "~tell nowhere", name: "Tell  Nowhere", briefings: 2 },
      ]);
      expect((await store.placesLike("al", 5)).map(({ name }) => name)).toEqual(["Aleppo", "Al-Bab"]);
      expect((await store.placesLike("", 1)).map(({ briefings }) => briefings)).toEqual([2]);
      expect(await store.placesLike("%", 5)).toHaveLength(3);
      expect((await store.placesWith([aleppo.id, "none", albab.id])).map(({ key }) => key)).toEqual([
        aleppo.id,
        albab.id,
      ]);
      const first = await store.places({ limit: 2 });
      const second = await store.places({ limit: 2, cursor: first.next });
      expect([...first.items, ...second.items].map(({ name }) => name)).toEqual(["Aleppo", "Tell  Nowhere", "Al-Bab"]);
    });

    it("gives evidence in the order asked, and null for what is not stored", async () => {
      const sketch = newBriefing({
        title: "T",
        blocks: [{ text: "First 12 here.", figures: [{ surface: "12", value: 12 }] }, "Second 34 there."],
      });
      const [stored] = await store.put([sketch]);
      const briefing = { id: stored?.id ?? "", version: 1 };
      const no = { id: "none", version: 1 };
      const later = { ...briefing, version: 2 };
      const { text } = sketch.document;
      const span = (words: string, of = briefing) => ({
        briefing: of,
        start: text.indexOf(words),
        end: text.indexOf(words) + words.length,
      });
      const across = "12 here.\n\nSecond 34";
      const evidence = await store.evidence({
        briefings: [no, briefing, later],
        spans: [
          span("12"),
          span(across),
          span("12", later),
          { briefing, start: 0, end: 9999 },
          { briefing, start: 5, end: 5 },
          span("34"),
        ],
        figures: [
          { briefing, ordinal: 0 },
          { briefing, ordinal: 1 },
          { briefing: no, ordinal: 0 },
          { briefing, ordinal: -1 },
        ],
      });
      expect(evidence.briefings.map((one) => one?.title ?? null)).toEqual([null, "T", null]);
      expect(evidence.spans).toEqual(["12", across, null, null, null, "34"]);
      expect(evidence.figures).toEqual([sketch.read.figures[0], null, null, null]);
    });

    it("gives no words that lie between passages, where reading threw something out", async () => {
      const sketch = newBriefing({ title: "T", blocks: ["Kept one.", "Menu 77 items", "Kept two."] });
      const { passages } = sketch.read;
      const kept = passages.filter(({ ordinal }) => ordinal !== 2);
      const [stored] = await store.put([{ ...sketch, read: { ...sketch.read, passages: kept } }]);
      const briefing = { id: stored?.id ?? "", version: 1 };
      const at = (words: string) => sketch.document.text.indexOf(words);
      const { spans } = await store.evidence({
        briefings: [],
        spans: [
          { briefing, start: at("Kept one"), end: at("two") + 3 },
          { briefing, start: at("77"), end: at("77") + 2 },
        ],
        figures: [],
      });
      expect(spans).toEqual([null, null]);
    });
  });
}
