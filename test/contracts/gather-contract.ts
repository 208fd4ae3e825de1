import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { BriefingStore, GatherQuery } from "../../store/briefings.ts";
import { newBriefing, type BriefingSketch } from "../fixtures/read-briefing.ts";
import type { Opened } from "./subscriptions-contract.ts";

/** Every BriefingStore passes this: gathering passages for a question. */
export function gatherContract(open: () => Promise<Opened<BriefingStore>>): void {
  describe("gather", () => {
    let opened: Opened<BriefingStore>;
    let store: BriefingStore;
    beforeEach(async () => {
      opened = await open();
      store = opened.part;
    });
    afterEach(() => opened.close());

    const put = (...sketches: BriefingSketch[]) => store.put(sketches.map(newBriefing));
    const texts = async (words: GatherQuery["words"], change: Partial<GatherQuery> = {}) =>
      (await store.gather({ words, limit: 20, ...change })).map(({ passage }) => passage.text);

    it("takes any of the terms that stand for a word, and what has more of the words first", async () => {
      await put(
        { title: "Report B", date: "2017-01-03", blocks: ["Trucks came."] },
        { title: "Report C", date: "2017-01-02", blocks: ["Five people died near the trucks."] },
        { title: "Report D", date: "2017-01-01", blocks: ["Nobody was hurt."] },
      );
      const found = await texts([["kill", "died"], ["truck"]]);
      expect(found).toEqual(["Five people died near the trucks.", "Trucks came."]);
      expect(await texts([["zebra"]])).toEqual([]);
      expect(await texts([["zebra"], ["truck"]])).toHaveLength(2);
    });

    it("takes what has one of the first words even when no other is known", async () => {
      await put({ blocks: ["Trucks came.", "A bridge fell.", "Trucks crossed a bridge."] });
      expect(await texts([["truck"], ["bridg"]], { first: 1 })).toEqual(["Trucks crossed a bridge.", "Trucks came."]);
    });

    it("keeps to issuers and days, and brings no passage of an older version", async () => {
      await put(
        { title: "Report E", issuer: "A", date: "2017-01-01", blocks: ["Trucks came to A."] },
        { title: "Report F", issuer: "B", date: "2017-02-01", blocks: ["Trucks came to B."] },
      );
      expect(await texts([["truck"]], { issuers: ["A"] })).toEqual(["Trucks came to A."]);
      expect(await texts([["truck"]], { since: "2017-01-15" })).toEqual(["Trucks came to B."]);
      expect(await texts([["truck"]], { issuers: ["Nobody"] })).toEqual([]);
      expect(await texts([])).toEqual([]);
    });

    it("says in what share of the passages a word stands, as any of its terms", async () => {
      await put({ title: "Report G", blocks: ["Trucks came.", "A bridge fell.", "A lorry left."] });
      const [cars, bridges, none] = await store.commonness([["truck", "lorri"], ["bridg"], ["zebra"]]);
      expect(cars).toBeCloseTo(0.5); // the title is a passage
      expect(bridges).toBeCloseTo(0.25);
      expect(none).toBe(0);
      expect(await store.commonness([])).toEqual([]);
    });

    it("says which terms begin alike, those of most passages first", async () => {
      await put({ title: "Report H", blocks: ["Trucks came.", "Trucks left.", "Tribes met.", "A bridge fell."] });
      expect(await store.termsLike("tr", 9)).toEqual(["truck", "tribe"]);
      expect(await store.termsLike("tr", 1)).toEqual(["truck"]);
      expect(await store.termsLike("", 9)).toEqual([]);
      expect(await store.termsLike("%", 9)).toEqual([]);
    });

    it("brings at most as many as are asked for, the newest", async () => {
      await put({ blocks: Array.from({ length: 30 }, (_, i) => `Truck ${i} came.`) });
      expect(await texts([["truck"]], { limit: 5 })).toHaveLength(5);
    });
  });
}
