import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Subscription, SubscriptionStore } from "../../store/subscriptions.ts";

/** What a suite gets of an implementation: the part under test, and a way to end it. */
export interface Opened<T> {
  readonly part: T;
  close(): Promise<void>;
}

const at = (second: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, second));
const target = { platform: "web", conversation: "one" };
const note = (what: string) => ({ by: "caller", at: at(7), what });

function subscription(id: string, change: Partial<Subscription> = {}): Subscription {
  return {
    id,
    target,
    kind: "digest",
    schedule: "daily 08:00",
    timeZone: "Europe/Berlin",
    topic: { places: ["174018"], words: "vehicles" },
    settings: { longest: 20 },
    createdBy: "caller",
    createdAt: at(0),
    since: at(1),
    paused: null,
    revision: 1,
    ...change,
  };
}

/** Every SubscriptionStore passes this. */
export function subscriptionsContract(open: () => Promise<Opened<SubscriptionStore>>): void {
  describe("SubscriptionStore", () => {
    let opened: Opened<SubscriptionStore>;
    let store: SubscriptionStore;
    const add = (...each: readonly Subscription[]) => Promise.all(each.map((one) => store.save(one, note("made"))));
    beforeEach(async () => {
      opened = await open();
      store = opened.part;
    });
    afterEach(() => opened.close());

    it("gives back what was saved, unchanged", async () => {
      const paused = { by: "chat", reason: "the chat is gone", at: at(3) } as const;
      await add(subscription("a", { paused }));
      expect(await store.get("a")).toEqual(subscription("a", { paused }));
      expect(await store.get("b")).toBeNull();
    });

    it("replaces the revision before, keeps its place in the list, and tells who was late", async () => {
      await add(subscription("a"), subscription("b", { createdAt: at(1) }));
      const nine = subscription("a", { schedule: "daily 09:00", revision: 2 });
      expect(await store.save(nine, note("later"))).toBe(true);
      expect(await store.save({ ...nine, schedule: "daily 10:00" }, note("too late"))).toBe(false);
      expect(await store.save(subscription("a"), note("made again"))).toBe(false);
      expect(await store.save(subscription("c", { revision: 2 }), note("of nothing"))).toBe(false);
      const elsewhere = { platform: "web", conversation: "two" };
      expect(await store.save({ ...nine, target: elsewhere, revision: 3 }, note("taken over"))).toBe(false);
      expect((await store.list()).map(({ id, schedule }) => [id, schedule])).toEqual([
        ["a", "daily 09:00"],
        ["b", "daily 08:00"],
      ]);
      expect((await store.changes("a", 9)).map(({ what }) => what)).toEqual(["later", "made"]);
    });

    it("lists the oldest first, of one chat when asked", async () => {
      const other = { platform: "web", conversation: "two" };
      await add(
        subscription("late", { createdAt: at(9) }),
        subscription("early", { createdAt: at(1) }),
        subscription("other", { createdAt: at(5), target: other }),
      );
      expect((await store.list()).map(({ id }) => id)).toEqual(["early", "other", "late"]);
      expect((await store.list(other)).map(({ id }) => id)).toEqual(["other"]);
      expect(await store.list({ platform: "terminal", conversation: "two" })).toEqual([]);
    });

    it("removes once, and still tells who did", async () => {
      await add(subscription("a"));
      expect(await store.remove("a", note("deleted"))).toBe(true);
      expect(await store.remove("a", note("deleted again"))).toBe(false);
      expect(await store.list()).toEqual([]);
      expect(await store.changes("a", 1)).toEqual([{ subscription: "a", target, ...note("deleted") }]);
      expect((await store.changes(target, 9)).map(({ what }) => what)).toEqual(["deleted", "made"]);
    });

    it("moves with its chat, and nobody saves over that", async () => {
      const to = { platform: "web", conversation: "new" };
      await add(subscription("a"), subscription("b", { target: { platform: "web", conversation: "two" } }));
      expect(await store.move(target, to, note("moved"))).toBe(1);
      expect(await store.list(target)).toEqual([]);
      expect(await store.list(to)).toEqual([subscription("a", { target: to, revision: 2 })]);
      expect(await store.save(subscription("a", { revision: 2 }), note("too late"))).toBe(false);
      expect((await store.changes(to, 9)).map(({ what }) => what)).toEqual(["moved"]);
    });
  });
}
