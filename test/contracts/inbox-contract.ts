import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Inbox } from "../../store/inbox.ts";
import type { Opened } from "./subscriptions-contract.ts";

const at = new Date("2026-01-01T00:00:00Z");

/** Every Inbox passes this. */
export function inboxContract(open: () => Promise<Opened<Inbox>>): void {
  describe("Inbox", () => {
    let opened: Opened<Inbox>;
    let inbox: Inbox;
    beforeEach(async () => {
      opened = await open();
      inbox = opened.part;
    });
    afterEach(() => opened.close());
    const take = (...ids: readonly number[]) =>
      inbox.take(
        "one",
        ids.map((id) => ({ id, body: { said: `نص ${id}` } })),
        at,
      );
    const ids = async (source = "one") => (await inbox.open(source)).map(({ id }) => id);

    it("keeps each update once, also in one batch and after it is finished", async () => {
      expect(await take(3, 1)).toEqual([3, 1]);
      expect(await take(1, 2, 2)).toEqual([2]);
      await inbox.finish("one", 3);
      expect(await take(3)).toEqual([]);
      expect(await ids()).toEqual([1, 2]);
      expect((await inbox.open("one"))[0]).toEqual({
        id: 1,
        body: { said: "نص 1" },
        answer: null,
        part: 0,
        sending: false,
      });
    });

    it("keeps bots apart", async () => {
      await take(1);
      expect(await inbox.take("two", [{ id: 1, body: null }], at)).toEqual([1]);
      await inbox.finish("two", 1);
      expect(await ids()).toEqual([1]);
      expect(await ids("two")).toEqual([]);
    });

    it("notes how far an answer is, and keeps the answer itself", async () => {
      await take(1);
      await inbox.note("one", 1, { part: 0, sending: true, answer: { parts: ["a", "b"] } });
      await inbox.note("one", 1, { part: 1, sending: false });
      expect((await inbox.open("one"))[0]).toMatchObject({ answer: { parts: ["a", "b"] }, part: 1, sending: false });
    });

    it("knows of a part that was about to be sent whether it left", async () => {
      await take(1, 2);
      for (const id of [1, 2]) await inbox.note("one", id, { part: 0, sending: true, answer: "x" });
      inbox.leaves("one", 2);
      inbox.leaves("two", 1);
      const left = async () => (await inbox.open("one")).filter(({ sending }) => sending).map(({ id }) => id);
      expect((await left()).includes(2)).toBe(true);
      for (const id of [1, 2]) await inbox.note("one", id, { part: 1, sending: false });
      expect(await left()).toEqual([]);
    });

    it("keeps the order of notes that are given at once", async () => {
      await take(1, 2);
      await Promise.all([
        inbox.note("one", 1, { part: 0, sending: true, answer: 1 }),
        inbox.note("one", 1, { part: 4, sending: false }),
        inbox.finish("one", 2),
        inbox.note("one", 2, { part: 1, sending: true }),
      ]);
      expect((await inbox.open("one"))[0]).toMatchObject({ part: 4, sending: false });
      expect(await ids()).toEqual([1]);
    });

    it("forgets only what is finished and old", async () => {
      await take(1, 2);
      await inbox.finish("one", 1);
      await inbox.forget("one", at);
      expect(await take(1)).toEqual([]);
      await inbox.forget("one", new Date(at.getTime() + 1));
      expect(await take(1, 2)).toEqual([1]);
    });
  });
}
