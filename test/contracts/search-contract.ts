import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { BriefingStore, SearchQuery } from "../../store/briefings.ts";
import { newBriefing, type BriefingSketch } from "../fixtures/read-briefing.ts";
import type { Opened } from "./subscriptions-contract.ts";

const homs = { name: "Homs", id: "169577" };

/** Every BriefingStore passes this: search. */
export function searchContract(open: () => Promise<Opened<BriefingStore>>): void {
  describe("search", () => {
    let opened: Opened<BriefingStore>;
    let store: BriefingStore;
    beforeEach(async () => {
      opened = await open();
      store = opened.part;
    });
    afterEach(() => opened.close());

    const put = (...sketches: BriefingSketch[]) => store.put(sketches.map(newBriefing));
    const search = (words: string, change: Partial<SearchQuery> = {}) =>
      store.search({ words, match: "all", limit: 10, ...change });
    const texts = async (words: string, change: Partial<SearchQuery> = {}) =>
      (await search(words, change)).items.map(({ passage }) => passage.text);

    it("finds stems, numbers however they are written, and other spellings", async () => {
      await put({ blocks: ["Some 1,250 vehicles were destroyed.", "Sana’a and Deir ez-Zôr.", "مدينة إدلب"] });
      expect(await texts("1250 vehicle destroying")).toEqual(["Some 1,250 vehicles were destroyed."]);
      expect(await texts("1 250")).toHaveLength(1);
      expect(await texts("sanaa zor")).toEqual(["Sana’a and Deir ez-Zôr."]);
      expect(await texts("ادلب")).toEqual(["مدينة إدلب"]);
    });

    it("points at the best sentence and marks what matched in it", async () => {
      const text = "A convoy left. The humanitarian convoys of 31 vehicles reached Tell Bisa. It rained.";
      const sketch = newBriefing({ blocks: [text] });
      await store.put([sketch]);
      const [hit] = (await search("humanitarian convoy")).items;
      const slice = (span: { start: number; end: number }) => sketch.document.text.slice(span.start, span.end);
      expect(hit && slice(hit.best)).toBe("The humanitarian convoys of 31 vehicles reached Tell Bisa.");
      expect(hit?.marks.map(slice)).toEqual(["humanitarian", "convoys"]);
      expect(hit?.coverage).toBe(1);
      expect(hit && hit.passage.text).toBe(text);
    });

    it("ranks words that stand together above words that stand apart, and newer above older", async () => {
      const far = `Water ${"came and went ".repeat(12)}supply.`;
      await put(
        { title: "1", date: "2017-01-01", blocks: ["Water supply."] },
        { title: "2", date: "2018-01-01", blocks: [far] },
        { title: "3", date: "2016-01-01", blocks: ["Water supply."] },
      );
      const { items } = await search("water supply");
      expect(items.map(({ briefing }) => briefing.title)).toEqual(["1", "3", "2"]);
    });

    it("keeps quoted words together", async () => {
      await put({ blocks: ["Aid convoy arrived.", "The convoy brought aid."] });
      expect(await texts('"aid convoy"')).toEqual(["Aid convoy arrived."]);
      expect(await texts("“aid convoy” arrived")).toEqual(["Aid convoy arrived."]);
      expect(await texts('"convoy aid"')).toEqual([]);
      expect(await texts('"aid convoy')).toHaveLength(2);
    });

    it("takes a last word with a star for a beginning, in what is written and not in stems", async () => {
      await put({ blocks: ["The bridge was destroyed.", "They will destroy it.", "Destruction."] });
      expect(await texts("destroye*")).toEqual(["The bridge was destroyed."]);
      expect((await texts("destr*")).sort()).toEqual([
        "Destruction.",
        "The bridge was destroyed.",
        "They will destroy it.",
      ]);
      expect(await texts("bridge destroy*")).toEqual(["The bridge was destroyed."]);
      expect(await texts("zzz*")).toEqual([]);
    });

    it("falls back to some of the words and says so", async () => {
      await put({ blocks: ["The convoy reached Homs.", "Rain in Homs."] });
      const strict = await search("convoy homs");
      expect([strict.items.length, strict.relaxed]).toEqual([1, false]);
      const relaxed = await search("convoy homs zeppelin");
      expect(relaxed.relaxed).toBe(true);
      expect(relaxed.items[0]?.passage.text).toBe("The convoy reached Homs.");
      expect(relaxed.items[0]?.coverage).toBeGreaterThan(0);
      expect(relaxed.items[0]?.coverage).toBeLessThan(1);
      expect(await search("zeppelin")).toEqual({ items: [], next: null, previous: null, relaxed: false });
    });

    it("asks for the rarest word and ranks by the rest for a question", async () => {
      await put({ blocks: ["How many people were there.", "The convoy went on.", "How many convoys were sent."] });
      const { items } = await search("how many convoys were sent to the town", { match: "most" });
      expect(items[0]?.passage.text).toBe("How many convoys were sent.");
      const again = await search("how many convoys", { match: "most" });
      expect(again.relaxed).toBe(false);
    });

    it("filters by issuer, place and days", async () => {
      const places = [homs];
      await put(
        { title: "1", issuer: "A", date: "2017-01-01", blocks: [{ text: "Convoy to Homs.", places }] },
        { title: "2", issuer: "B", date: "2017-01-02", blocks: ["Convoy elsewhere."] },
        {
          title: "3",
          issuer: "B",
          date: "2017-01-03",
          blocks: [
            { text: "Homs", kind: "heading", places },
            { text: "A convoy of 5 cars.", under: 1 },
            { text: "A convoy of 6 cars.", figures: [{ surface: "6", value: 6, place: homs }] },
          ],
        },
      );
      const titles = async (change: Partial<SearchQuery>) =>
        (await search("convoy", change)).items.map(({ briefing }) => briefing.title).sort();
      expect(await titles({ issuers: ["B"] })).toEqual(["2", "3", "3"]);
      expect(await titles({ places: [homs.id] })).toEqual(["1", "3", "3"]);
      expect(await titles({ places: [homs.id], issuers: ["A"] })).toEqual(["1"]);
      expect(await titles({ since: "2017-01-02", until: "2017-01-02" })).toEqual(["2"]);
      expect(await titles({ places: ["unknown"] })).toEqual([]);
      expect(await titles({ issuers: ["C"] })).toEqual([]);
    });

    it("shows at most three passages of a briefing on a page and the others on the next", async () => {
      const blocks = Array.from({ length: 7 }, (_, at) => `Convoy ${at}.`);
      await put({ title: "many", blocks }, { title: "one", date: "2016-01-01", blocks: ["Convoy."] });
      const seen: string[] = [];
      let cursor: string | null = null;
      const sizes: number[] = [];
      do {
        const page: Awaited<ReturnType<typeof search>> = await search("convoy", { limit: 5, cursor });
        sizes.push(page.items.length);
        seen.push(...page.items.map(({ passage, briefing }) => `${briefing.title} ${passage.ordinal}`));
        cursor = page.next;
      } while (cursor !== null);
      expect(sizes).toEqual([4, 3, 1]);
      expect(new Set(seen).size).toBe(8);
    });

    it("pages through everything there and back, past what is ranked at once", async () => {
      await put(
        ...Array.from({ length: 450 }, (_, at) => ({
          title: `T ${at}`,
          date: "2017-01-01",
          blocks: [`Convoy number ${at}.`],
        })),
      );
      const pages: string[][] = [];
      let page = await search("convoy", { limit: 60 });
      for (;;) {
        pages.push(page.items.map(({ briefing }) => briefing.title));
        if (page.next === null) break;
        page = await search("convoy", { limit: 60, cursor: page.next });
      }
      expect(new Set(pages.flat()).size).toBe(450);
      expect(pages.flat()).toHaveLength(450);
      const back: string[][] = [];
      for (;;) {
        back.unshift(page.items.map(({ briefing }) => briefing.title));
        if (page.previous === null) break;
        page = await search("convoy", { limit: 60, cursor: page.previous });
      }
      expect(back).toEqual(pages);
    });

    it("sees everything that an earlier put reported, and leaves out of later pages what came since", async () => {
      for (let round = 1; round <= 4; round += 1) {
        await put({ title: `R ${round}`, date: `2017-01-0${round}`, blocks: ["Convoy."] });
        expect((await search("convoy")).items).toHaveLength(round);
      }
      const first = await search("convoy", { limit: 2 });
      await put({ title: "late", blocks: ["Convoy."] });
      const second = await search("convoy", { limit: 2, cursor: first.next });
      expect(second.items.map(({ briefing }) => briefing.title)).toEqual(["R 2", "R 1"]);
    });

    it.each([
      "",
      "   ",
      "***",
      '""',
      '" OR "',
      "NOT",
      "a AND (b",
      "^x:y",
      "😀",
      "'; DROP TABLE passages; --",
      "\u0000",
      "_i1",
      "x".repeat(100_000),
      "word ".repeat(20_000),
    ])("answers whatever is typed (%#)", async (words) => {
      await put({ blocks: ["A word."] });
      for (const match of ["all", "most"] as const)
        expect((await search(words, { match })).items.length).toBeLessThan(2);
    });
  });
}
