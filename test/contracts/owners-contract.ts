import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Store } from "../../store/store.ts";
import { newBriefing, type BriefingSketch } from "../fixtures/read-briefing.ts";
import type { Opened } from "./subscriptions-contract.ts";

const url = "https://ministry.example/1";

/** Every store passes this: a source revises its own briefings and no others. */
export function ownersContract(open: () => Promise<Opened<Store>>): void {
  describe("the briefings of an owner", () => {
    let opened: Opened<Store>;
    beforeEach(async () => (opened = await open()));
    afterEach(() => opened.close());

    async function put(sketch: BriefingSketch) {
      const [result] = await opened.part.briefings.put([newBriefing({ url, ...sketch })]);
      if (result === undefined) throw new Error("put answered nothing");
      return result;
    }

    it("are revised by that owner alone, whatever url, head or origin another names", async () => {
      const byHand = await put({ blocks: ["By hand."] });
      const one = await put({ owner: "one", blocks: ["Of one."] });
      const two = await put({ owner: "two", blocks: ["Of two."] });
      expect([one, two].map(({ outcome }) => outcome)).toEqual(["added", "added"]);
      expect(new Set([byHand.id, one.id, two.id]).size).toBe(3);
      expect(await put({ owner: "one", blocks: ["Of one, again."] })).toEqual({
        id: one.id,
        version: 2,
        outcome: "revised",
      });
      expect(await put({ blocks: ["By hand, again."] })).toEqual({ id: byHand.id, version: 2, outcome: "revised" });
      expect((await opened.part.briefings.versions(two.id)).length).toBe(1);
    });

    it("are not another's by their id, but are the operator's to revise by it", async () => {
      const byHand = await put({ id: "mine", blocks: ["By hand."] });
      const taken = await put({ id: "mine", owner: "one", blocks: ["Of one."] });
      expect(taken.outcome).toBe("added");
      expect(taken.id).not.toBe("mine");
      expect((await put({ id: taken.id, owner: "two", blocks: ["Of two."] })).id).not.toBe(taken.id);
      expect(await put({ id: taken.id, blocks: ["Put right."] })).toMatchObject({ id: taken.id, version: 2 });
      expect((await opened.part.briefings.versions(byHand.id)).length).toBe(1);
    });

    it("are not stored where the same words were added by hand; between sources, each has its own", async () => {
      const byHand = await put({ blocks: ["Same."] });
      expect(await put({ owner: "one", blocks: ["Same."] })).toEqual({ ...byHand, outcome: "unchanged" });
      const one = await put({ owner: "one", title: "T", blocks: ["Other."] });
      expect(await put({ owner: "two", title: "T", blocks: ["Other."] })).toMatchObject({ outcome: "added" });
      expect((await put({ owner: "one", title: "T", blocks: ["Other."] })).id).toBe(one.id);
    });

    it("stay theirs when they are read again", async () => {
      const { id, version } = await put({ owner: "one", blocks: ["Of one."] });
      const { read } = newBriefing({ url, title: "Read anew", date: "2018-01-01", blocks: ["Of one."] });
      await opened.part.readings.reread([{ briefing: { id, version }, read, given: {}, readerVersion: 2 }]);
      expect((await put({ blocks: ["By hand."] })).id).not.toBe(id);
      expect(await put({ owner: "one", date: "2019-01-01", blocks: ["More."] })).toMatchObject({ id, version: 2 });
    });
  });

  describe("the pages of a briefing", () => {
    it("stay with each version, also when it is read again", async () => {
      const { part: store, close } = await open();
      const put = async (sketch: BriefingSketch) =>
        (await store.briefings.put([newBriefing({ id: "one", ...sketch })]))[0];
      await put({ pages: [0, 12], blocks: ["First page.", "Second page."] });
      expect(await store.briefings.find("one")).toMatchObject({ pages: [0, 12] });
      const { read } = newBriefing({ title: "Read anew", date: "2018-01-01", blocks: ["First page.", "Second page."] });
      await store.readings.reread([{ briefing: { id: "one", version: 1 }, read, given: {}, readerVersion: 2 }]);
      expect(await store.briefings.find("one")).toMatchObject({ title: "Read anew", pages: [0, 12] });
      await put({ blocks: ["Without pages."] });
      expect(await store.briefings.find("one")).not.toHaveProperty("pages");
      expect((await store.briefings.document({ id: "one", version: 1 }))?.pages).toEqual([0, 12]);
      await close();
    });
  });
}
