import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Subscription, SubscriptionStore } from "../../store/subscriptions.ts";

/** What a suite gets of an implementation: the part under test, and a way to end it. */
export interface Opened<T> {
  readonly part: T;
  close(): Promise<void>;
}

const at = (second: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, second));

function subscription(id: string, change: Partial<Subscription> = {}): Subscription {
  return {
    id,
    target: { platform: "web", conversation: "one" },
    schedule: "0 8 * * *",
    timeZone: "Europe/Berlin",
    topic: { places: ["174018"], words: "vehicles" },
    createdBy: "caller",
    createdAt: at(0),
    paused: null,
    ...change,
  };
}

/** Every SubscriptionStore passes this. */
export function subscriptionsContract(open: () => Promise<Opened<SubscriptionStore>>): void {
  describe("SubscriptionStore", () => {
    let opened: Opened<SubscriptionStore>;
    let store: SubscriptionStore;
    beforeEach(async () => {
      opened = await open();
      store = opened.part;
    });
    afterEach(() => opened.close());

    it("gives back what was saved, unchanged", async () => {
      await store.save(subscription("a", { paused: "the chat is gone" }));
      expect(await store.get("a")).toEqual(subscription("a", { paused: "the chat is gone" }));
      expect(await store.get("b")).toBeNull();
    });

    it("replaces the one with the same id and keeps its place in the list", async () => {
      await store.save(subscription("a"));
      await store.save(subscription("b", { createdAt: at(1) }));
      await store.save(subscription("a", { schedule: "0 9 * * *" }));
      expect((await store.list()).map(({ id, schedule }) => [id, schedule])).toEqual([
        ["a", "0 9 * * *"],
        ["b", "0 8 * * *"],
      ]);
    });

    it("lists the oldest first, of one chat when asked", async () => {
      const other = { platform: "web", conversation: "two" };
      await store.save(subscription("late", { createdAt: at(9) }));
      await store.save(subscription("early", { createdAt: at(1) }));
      await store.save(subscription("other", { createdAt: at(5), target: other }));
      expect((await store.list()).map(({ id }) => id)).toEqual(["early", "other", "late"]);
      expect((await store.list(other)).map(({ id }) => id)).toEqual(["other"]);
      expect(await store.list({ platform: "terminal", conversation: "two" })).toEqual([]);
    });

    it("removes once", async () => {
      await store.save(subscription("a"));
      expect(await store.remove("a")).toBe(true);
      expect(await store.remove("a")).toBe(false);
      expect(await store.list()).toEqual([]);
    });
  });
}
