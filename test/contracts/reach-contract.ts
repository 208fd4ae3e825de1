import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ReachStore } from "../../store/reach.ts";
import type { Opened } from "./subscriptions-contract.ts";

const at = (second: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, second));
const lost = (conversation: string, probeAt: number, probes = 0) => ({
  target: { platform: "p", conversation },
  reason: "kicked",
  since: at(0),
  probeAt: at(probeAt),
  probes,
});

/** Every ReachStore passes this. */
export function reachContract(open: () => Promise<Opened<ReachStore>>): void {
  describe("ReachStore", () => {
    let opened: Opened<ReachStore>;
    let store: ReachStore;
    beforeEach(async () => {
      opened = await open();
      store = opened.part;
    });
    afterEach(() => opened.close());

    it("remembers a lost chat until it is back, and since when", async () => {
      await store.lose(lost("one", 5));
      await store.lose({ ...lost("one", 50, 1), since: at(9), reason: "deleted" });
      expect(await store.of({ platform: "p", conversation: "one" })).toEqual({
        ...lost("one", 50, 1),
        reason: "deleted",
      });
      expect(await store.of({ platform: "q", conversation: "one" })).toBeNull();
      expect(await store.regain({ platform: "p", conversation: "one" })).toBe(true);
      expect(await store.regain({ platform: "p", conversation: "one" })).toBe(false);
    });

    it("names those to look at, the longest overdue first", async () => {
      for (const [name, probeAt] of [
        ["a", 7],
        ["b", 3],
        ["c", 9],
        ["d", 5],
      ] as const)
        await store.lose(lost(name, probeAt));
      expect((await store.due(at(7), 2)).map(({ target }) => target.conversation)).toEqual(["b", "d"]);
      expect((await store.due(at(7), 9)).map(({ target }) => target.conversation)).toEqual(["b", "d", "a"]);
    });
  });
}
