import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Store } from "../../store/store.ts";
import { newBriefing, type BriefingSketch } from "../fixtures/read-briefing.ts";
import type { Opened } from "./subscriptions-contract.ts";

const lines = (killed: number) => [
  `The coalition conducted ${killed} strikes near Raqqa and destroyed 4 bridges, 3 vehicles and a command post there.`,
  "Engineers repaired 12 wells near Al-Bab, and 31 trucks brought 1,250 tons of flour, oil and blankets to Tell Bisa.",
  "In the south the road to Palmyra was opened for 40 families, who had waited there since the bridge fell in spring.",
];

/** Every store passes this: the nearly same text is recognised, and two reports of one desk stay two. */
export function likenessContract(open: () => Promise<Opened<Store>>): void {
  describe("near-duplicates", () => {
    let opened: Opened<Store>;
    beforeEach(async () => (opened = await open()));
    afterEach(() => opened.close());

    async function put(sketch: BriefingSketch) {
      const [result] = await opened.part.briefings.put([newBriefing({ title: "Strikes near Raqqa", ...sketch })]);
      if (result === undefined) throw new Error("put answered nothing");
      return result;
    }
    const many = async () => (await opened.part.briefings.latest({ limit: 20 })).items.length;
    const one = { owner: "one", url: "https://one.example/1", blocks: lines(5) };
    const two = {
      owner: "two",
      url: "https://two.example/9",
      title: "From the desk: strikes",
      blocks: ["Share this.", ...lines(5)],
    };

    it("of another source are noted at the briefing and stored no second time, also on another day", async () => {
      const first = await put(one);
      expect(await put({ ...two, date: "2017-10-26" })).toEqual({ ...first, outcome: "unchanged" });
      expect(await put(two)).toEqual({ ...first, outcome: "unchanged" });
      const copies = await opened.part.briefings.copies(first.id);
      expect(copies).toMatchObject([
        { owner: "two", url: two.url, document: { text: expect.stringContaining("Share this") } },
      ]);
      expect(await many()).toBe(1);
      expect(await opened.part.briefings.copies("nobody")).toEqual([]);
    });

    it("of another source with another figure, or of another issuer, are briefings of their own", async () => {
      const first = await put(one);
      const other = await put({ ...two, blocks: lines(6) });
      const theirs = await put({ ...two, owner: "three", issuer: "Another Desk" });
      expect([other, theirs].map(({ outcome }) => outcome)).toEqual(["added", "added"]);
      expect(new Set([first.id, other.id, theirs.id]).size).toBe(3);
    });

    it("of the same source are versions under the same headline and day, wherever they stand", async () => {
      const first = await put(one);
      const corrected = {
        ...one,
        url: "https://one.example/2",
        title: "Correction: strikes near Raqqa",
        blocks: lines(6),
      };
      expect(await put(corrected)).toEqual({ id: first.id, version: 2, outcome: "revised" });
      const nextDay = { ...corrected, url: "https://one.example/3", date: "2017-10-25", blocks: lines(7) };
      expect((await put(nextDay)).outcome).toBe("added");
      const otherHead = { ...corrected, url: "https://one.example/4", title: "Strikes, evening", blocks: lines(8) };
      expect((await put(otherHead)).outcome).toBe("added");
    });

    it("that the operator adds by hand are never taken for a source's, and an id that is given is kept to", async () => {
      const first = await put(one);
      const byHand = await put({ blocks: ["By hand.", ...lines(5)], url: null });
      expect(byHand.outcome).toBe("added");
      const named = await put({
        id: "mine",
        blocks: ["Again.", ...lines(5)],
        title: "Update: strikes near Raqqa",
        url: null,
      });
      expect(named).toEqual({ id: "mine", version: 1, outcome: "added" });
      expect(first.id).not.toBe(byHand.id);
    });

    it("that change into something else become briefings, and are no copies any more", async () => {
      const first = await put(one);
      await put(two);
      expect((await put({ ...two, blocks: ["Share this.", ...lines(9)] })).outcome).toBe("added");
      expect(await opened.part.briefings.copies(first.id)).toEqual([]);
      expect(await many()).toBe(2);
    });
  });
}
