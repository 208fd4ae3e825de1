import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { BriefingStore } from "../../store/briefings.ts";
import { newBriefing, type BriefingSketch } from "../fixtures/read-briefing.ts";
import type { Opened } from "./subscriptions-contract.ts";

/** Every BriefingStore passes this: storing, versions, lists and evidence. */
export function briefingsContract(open: () => Promise<Opened<BriefingStore>>): void {
  describe("BriefingStore", () => {
    let opened: Opened<BriefingStore>;
    let store: BriefingStore;
    beforeEach(async () => {
      opened = await open();
      store = opened.part;
    });
    afterEach(() => opened.close());

    async function put(sketch: BriefingSketch = {}) {
      const [result] = await store.put([newBriefing(sketch)]);
      if (result === undefined) throw new Error("put answered nothing");
      return result;
    }

    describe("what was stored after", () => {
      it("answers current versions in the order in which they were stored, whatever their dates", async () => {
        expect([await store.newestTurn(), await store.storedAfter(0, 9)]).toEqual([0, []]);
        for (const [at, date] of ["2017-03-01", "2016-01-01", "2017-02-01"].entries())
          await put({ id: `b${at}`, date, addedAt: new Date(Date.UTC(2026, 0, at + 1)) });
        const all = await store.storedAfter(0, 9);
        expect(all.map(({ briefing }) => briefing.id)).toEqual(["b0", "b1", "b2"]);
        const [first, second] = all.map(({ turn }) => turn);
        expect((await store.storedAfter(first ?? 0, 1)).map(({ turn }) => turn)).toEqual([second]);
        expect(await store.storedAfter(await store.newestTurn(), 9)).toEqual([]);
        expect(await store.newestTurn(new Date(Date.UTC(2026, 0, 2, 12)))).toBe(second);
        expect(await store.newestTurn(new Date(Date.UTC(2025, 0, 1)))).toBe(0);
      });

      it("has a revision once, where it was stored last", async () => {
        for (const id of ["a", "b"]) await put({ id, title: id });
        const turn = await store.newestTurn();
        await put({ id: "a", title: "a", blocks: ["More."] });
        expect((await store.storedAfter(turn, 9)).map(({ briefing }) => [briefing.id, briefing.version])).toEqual([
          ["a", 2],
        ]);
        expect((await store.storedAfter(0, 9)).map(({ briefing }) => briefing.id)).toEqual(["b", "a"]);
      });
    });

    describe("put", () => {
      it("adds, finds the same text unchanged, and keeps a revision beside the old text", async () => {
        const first = await put({ blocks: ["One sentence."] });
        expect(first).toMatchObject({ version: 1, outcome: "added" });
        expect(await put({ blocks: ["One sentence."] })).toEqual({ ...first, outcome: "unchanged" });
        expect(await put({ blocks: ["Another sentence."] })).toEqual({ id: first.id, version: 2, outcome: "revised" });
        expect((await store.versions(first.id)).map(({ version }) => version)).toEqual([2, 1]);
        expect((await store.document({ id: first.id, version: 1 }))?.text).toContain("One sentence.");
        expect((await store.document({ id: first.id, version: 2 }))?.text).toContain("Another sentence.");
        expect(await store.document({ id: first.id, version: 3 })).toBeNull();
      });

      it("makes an id of the date, the same in every store", async () => {
        const { id } = await put({ date: "2017-10-24" });
        expect(id).toMatch(/^20171024-[0-9a-z]{4}$/);
      });

      it("keeps the id that was given, and revises by it whatever else changed", async () => {
        expect(await put({ id: "my.Id_1" })).toMatchObject({ id: "my.Id_1", outcome: "added" });
        const revised = { id: "my.Id_1", title: "Other", date: "2018-01-01", issuer: "Other", origin: "elsewhere" };
        expect(await put(revised)).toMatchObject({ version: 2, outcome: "revised" });
        expect((await store.latest({ limit: 9 })).items).toHaveLength(1);
      });

      it.each(["", "-x", "a b", "x".repeat(65), "../a", "é"])(
        "refuses the id %j and stores nothing of the call",
        async (id) => {
          await expect(store.put([newBriefing({ title: "Fine" }), newBriefing({ id })])).rejects.toThrow(
            /id of a briefing/,
          );
          expect((await store.latest({ limit: 9 })).items).toEqual([]);
        },
      );

      it("recognises a revision by its url", async () => {
        const url = "https://example.org/1";
        const { id } = await put({ url, title: "A", date: "2017-01-01", origin: "a" });
        const second = await put({ url, title: "B", date: "2017-02-02", origin: "b" });
        expect(second).toEqual({ id, version: 2, outcome: "revised" });
      });

      it("takes two pages with one title and day for two briefings", async () => {
        await put({ url: "https://example.org/1", blocks: ["One."] });
        expect(await put({ url: "https://example.org/2", blocks: ["Two."] })).toMatchObject({ outcome: "added" });
      });

      it("recognises a revision by issuer, date and title", async () => {
        await put({ origin: "a.txt", blocks: ["One."] });
        expect(await put({ origin: "b.txt", blocks: ["Two."] })).toMatchObject({ outcome: "revised" });
        expect(await put({ origin: "c.txt", issuer: "Another" })).toMatchObject({ outcome: "added" });
      });

      it("recognises a revision by origin with the same title or the same date, not by origin alone", async () => {
        await put({ origin: "a.txt", title: "T", date: "2017-01-01", blocks: ["1."] });
        expect(await put({ origin: "a.txt", title: "T", date: "2017-01-02", blocks: ["2."] })).toMatchObject({
          version: 2,
        });
        expect(await put({ origin: "a.txt", title: "U", date: "2017-01-02", blocks: ["3."] })).toMatchObject({
          version: 3,
        });
        expect(await put({ origin: "a.txt", title: "V", date: "2017-03-03" })).toMatchObject({ outcome: "added" });
      });

      it("never takes what was piped in for a revision of what was piped in before", async () => {
        await put({ origin: "-", title: "T", date: "2017-01-01", blocks: ["1."] });
        expect(await put({ origin: "-", title: "U", date: "2017-01-01" })).toMatchObject({ outcome: "added" });
      });

      it("knows a text without a date of its own again on another day", async () => {
        await put({ origin: "a.txt", date: "2026-01-01", dateBasis: "assumed" });
        const again = await put({ origin: "b.txt", date: "2026-01-09", dateBasis: "assumed" });
        expect(again).toMatchObject({ version: 1, outcome: "unchanged" });
      });

      it("takes a date that a person gives for a revision, though the text is the same", async () => {
        await put({ date: "2026-01-01", dateBasis: "assumed" });
        expect(await put({ date: "2017-10-24", dateBasis: "given" })).toMatchObject({ version: 2, outcome: "revised" });
        expect((await store.latest({ limit: 9 })).items.map(({ date }) => date)).toEqual(["2017-10-24"]);
        expect((await store.latest({ limit: 9, since: "2025-01-01" })).items).toEqual([]);
      });

      it("recognises revisions within one call", async () => {
        const sketches = ["One.", "Two.", "Two."].map((text) => newBriefing({ blocks: [text] }));
        expect((await store.put(sketches)).map(({ outcome }) => outcome)).toEqual(["added", "revised", "unchanged"]);
        const { items } = await store.search({ words: "one", match: "all", limit: 9 });
        expect(items).toEqual([]);
        expect((await store.issuers())[0]?.briefings).toBe(1);
      });

      it("refuses a briefing with more figures than it can count, by name", async () => {
        const figures = Array.from({ length: 32_768 }, () => ({ surface: "7", value: 7 }));
        const sketch = newBriefing({ title: "Long", blocks: [{ text: "7 tanks.", figures }] });
        await expect(store.put([sketch])).rejects.toThrow(/"Long" has 32768 figures/);
      });
    });

    describe("reading", () => {
      it("gives back head, document, passages and figures as they were put", async () => {
        const sketch = newBriefing({
          title: "T",
          url: "https://example.org/1",
          addedAt: new Date("2026-02-03T04:05:06.789Z"),
          blocks: [
            { text: "North", kind: "heading" },
            {
              text: "About 12 vehicles. Then 30 km.",
              under: 1,
              figures: [
                { surface: "12", value: 12, modifier: "about", counted: "vehicles", places: [{ name: "A", id: "1" }] },
                {
                  surface: "30 km",
                  value: 30,
                  unit: "km",
                  valueMax: 31,
                  delta: true,
                  period: { text: "x", start: null, end: null },
                },
              ],
            },
          ],
        });
        const [stored] = await store.put([sketch]);
        const ref = { id: stored?.id ?? "", version: 1 };
        const { passages, figures, places: _, ...head } = sketch.read;
        const summary = { ...head, ...ref, addedAt: sketch.addedAt, figures: 2 };
        expect(await store.find(ref.id)).toEqual(summary);
        expect(await store.document(ref)).toEqual(sketch.document);
        expect((await store.passages(ref, { limit: 9 })).items).toEqual(passages);
        expect((await store.claims(ref, { limit: 9 })).items).toEqual(
          figures.map((figure, ordinal) => ({ briefing: summary, ordinal, figure })),
        );
      });

      it("finds by a beginning that fits only one", async () => {
        await put({ id: "abc-1", title: "A" });
        await put({ id: "abd-1", title: "B" });
        expect((await store.find("abc"))?.title).toBe("A");
        expect(await store.find("ab")).toBeNull();
        expect(await store.find("abc-1", 2)).toBeNull();
        expect(await store.find("")).toBeNull();
        expect((await store.idsLike("ab", 9)).map(({ id }) => id).sort()).toEqual(["abc-1", "abd-1"]);
        expect(await store.idsLike("%", 9)).toEqual([]);
      });

      it("pages through passages and claims", async () => {
        const blocks = [1, 2, 3, 4].map((n) => ({ text: `${n} tanks.`, figures: [{ surface: `${n}`, value: n }] }));
        const { id } = await put({ blocks });
        const ref = { id, version: 1 };
        const first = await store.claims(ref, { limit: 3 });
        expect(first.items.map(({ figure }) => figure.value)).toEqual([1, 2, 3]);
        const second = await store.claims(ref, { limit: 3, cursor: first.next });
        expect([second.items.map(({ figure }) => figure.value), second.next]).toEqual([[4], null]);
        expect((await store.claims(ref, { limit: 3, cursor: second.previous })).items).toEqual(first.items);
        expect((await store.passages(ref, { limit: 2, cursor: "2" })).items.map(({ ordinal }) => ordinal)).toEqual([
          2, 3,
        ]);
      });
    });

    describe("lists", () => {
      it("answers the newest by date, then by when it was stored", async () => {
        for (const [title, date] of [
          ["old", "2016-01-01"],
          ["new", "2018-01-01"],
          ["first", "2017-01-01"],
          ["second", "2017-01-01"],
        ] as const)
          await put({ title, date });
        expect((await store.latest({ limit: 9 })).items.map(({ title }) => title)).toEqual([
          "new",
          "second",
          "first",
          "old",
        ]);
      });

      it("filters by issuer and by days, both ends included", async () => {
        for (const day of ["2017-01-01", "2017-01-02", "2017-01-03"])
          for (const issuer of ["A", "B"]) await put({ title: `${issuer} ${day}`, date: day, issuer });
        const titles = async (filter: object) =>
          (await store.latest({ limit: 9, ...filter })).items.map(({ title }) => title);
        expect(await titles({ issuers: ["A"], since: "2017-01-02" })).toEqual(["A 2017-01-03", "A 2017-01-02"]);
        expect(await titles({ until: "2017-01-01" })).toEqual(["B 2017-01-01", "A 2017-01-01"]);
        expect(await titles({ issuers: ["A", "B"] })).toHaveLength(6);
        expect(await titles({ issuers: ["C"] })).toEqual([]);
        expect(await titles({ since: "2017-01-03", until: "2017-01-01" })).toEqual([]);
      });

      it("pages there and back, and leaves out what was stored since the first page", async () => {
        for (let day = 1; day <= 7; day += 1) await put({ title: `${day}`, date: `2017-01-0${day}` });
        const titles = (page: { items: readonly { title: string }[] }) => page.items.map(({ title }) => title).join("");
        const first = await store.latest({ limit: 3 });
        await put({ title: "late", date: "2017-01-04" });
        const second = await store.latest({ limit: 3, cursor: first.next });
        const third = await store.latest({ limit: 3, cursor: second.next });
        expect([first, second, third].map(titles)).toEqual(["765", "432", "1"]);
        expect([first.previous, third.next]).toEqual([null, null]);
        const back = await store.latest({ limit: 3, cursor: third.previous });
        expect(titles(back)).toBe("432");
        expect(titles(await store.latest({ limit: 3, cursor: back.previous }))).toBe("765");
        expect((await store.latest({ limit: 3, cursor: back.previous })).previous).toBeNull();
      });

      it.each(["", "x", "o", "-1", "9999999999999999999999", "o1.", "'; DROP TABLE versions; --"])(
        "takes the broken cursor %j for the first page",
        async (cursor) => {
          await put();
          expect((await store.latest({ limit: 1, cursor })).items).toHaveLength(1);
          expect((await store.places({ limit: 1, cursor })).previous).toBeNull();
        },
      );

      it("counts the briefings of an issuer by their current versions", async () => {
        await put({ title: "1", issuer: "A", date: "2017-01-01" });
        await put({ title: "2", issuer: "A", date: "2017-01-02" });
        await put({ title: "3", issuer: "B", id: "three" });
        expect((await store.issuers()).map(({ name, briefings, newest }) => [name, briefings, newest.title])).toEqual([
          ["A", 2, "2"],
          ["B", 1, "3"],
        ]);
        expect(await store.issuerNames()).toEqual(["A", "B"]);
        await put({ title: "3", issuer: "C", id: "three", blocks: ["New."] });
        expect((await store.issuers()).map(({ name }) => name)).toEqual(["A", "C"]);
        expect(await store.issuerNames()).toEqual(["A", "C"]);
      });
    });
  });
}
