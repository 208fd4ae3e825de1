import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { DeliveryLedger, Slot } from "../../store/deliveries.ts";
import type { Opened } from "./subscriptions-contract.ts";

const at = (second: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, second));
const slot = (change: Partial<Slot> = {}): Slot => ({ subscription: "s", dueAt: at(0), part: 0, ...change });

/** Every DeliveryLedger passes this. `open` answers a fresh ledger. */
export function deliveriesContract(open: () => Promise<Opened<DeliveryLedger>>): void {
  describe("DeliveryLedger", () => {
    let opened: Opened<DeliveryLedger>;
    let ledger: DeliveryLedger;
    beforeEach(async () => {
      opened = await open();
      ledger = opened.part;
    });
    afterEach(() => opened.close());

    /** Plans one slot and claims it for `holder` for a minute. */
    async function claimed(holder: string): Promise<number> {
      await ledger.plan(slot(), at(0));
      const [delivery] = await ledger.claim(holder, 60, 1, at(0));
      if (delivery === undefined) throw new Error("nothing was claimed");
      return delivery.id;
    }

    it("plans a slot once", async () => {
      expect(await ledger.plan(slot(), at(0))).toBe(true);
      expect(await ledger.plan(slot(), at(5))).toBe(false);
      expect(await ledger.plan(slot({ part: 1 }), at(5))).toBe(true);
      expect(await ledger.plan(slot({ dueAt: at(1) }), at(5))).toBe(true);
      expect((await ledger.of("s", 10)).map(({ changedAt }) => changedAt)).toEqual([at(5), at(5), at(0)]);
    });

    it("lets one holder claim, the oldest due first", async () => {
      for (const second of [3, 1, 2]) await ledger.plan(slot({ dueAt: at(second) }), at(0));
      const first = await ledger.claim("a", 60, 2, at(10));
      expect(first.map(({ dueAt, state, lease }) => [dueAt, state, lease])).toEqual([
        [at(1), "claimed", { holder: "a", until: at(70) }],
        [at(2), "claimed", { holder: "a", until: at(70) }],
      ]);
      expect((await ledger.claim("b", 60, 10, at(11))).map(({ dueAt }) => dueAt)).toEqual([at(3)]);
      expect(await ledger.claim("b", 60, 10, at(12))).toEqual([]);
    });

    it("gives a delivery to the next holder when the lease has run out", async () => {
      const id = await claimed("a");
      expect(await ledger.claim("b", 60, 1, at(59))).toEqual([]);
      expect((await ledger.claim("b", 60, 1, at(60))).map((one) => one.id)).toEqual([id]);
      expect(await ledger.begin(id, "a", at(61))).toBe(false);
      expect(await ledger.end(id, "a", { state: "sent", messageId: "m" }, at(61))).toBe(false);
      expect(await ledger.begin(id, "b", at(61))).toBe(true);
    });

    it("does not begin after the lease, nor twice", async () => {
      const id = await claimed("a");
      expect(await ledger.begin(id, "a", at(60))).toBe(false);
      expect(await ledger.begin(id, "a", at(59))).toBe(true);
      expect(await ledger.begin(id, "a", at(59))).toBe(false);
      expect(await ledger.claim("b", 60, 1, at(1000))).toEqual([]);
    });

    it("ends a delivery once, with the platform's message id", async () => {
      const id = await claimed("a");
      await ledger.begin(id, "a", at(1));
      await expect(ledger.end(id, "a", { state: "sent", messageId: "" }, at(2))).rejects.toThrow(/message id/);
      expect(await ledger.end(id, "a", { state: "sent", messageId: "m1" }, at(2))).toBe(true);
      expect(await ledger.end(id, "a", { state: "unknown", reason: "?" }, at(3))).toBe(false);
      expect(await ledger.of("s", 1)).toEqual([
        { ...slot(), id, state: "sent", lease: null, messageId: "m1", reason: null, changedAt: at(2) },
      ]);
    });

    it("takes a delivery back that is planned again", async () => {
      const id = await claimed("a");
      await ledger.begin(id, "a", at(1));
      expect(await ledger.end(id, "a", { state: "planned", reason: "refused for now" }, at(2))).toBe(true);
      const [again] = await ledger.claim("b", 60, 1, at(3));
      expect([again?.id, again?.reason]).toEqual([id, "refused for now"]);
    });

    it("marks what a dead holder was sending as unknown, and only that", async () => {
      const id = await claimed("a");
      await ledger.begin(id, "a", at(1));
      expect(await ledger.settle(at(59))).toEqual([]);
      const [settled] = await ledger.settle(at(60));
      expect([settled?.id, settled?.state, settled?.lease]).toEqual([id, "unknown", null]);
      expect(await ledger.settle(at(61))).toEqual([]);
      expect(await ledger.end(id, "a", { state: "sent", messageId: "late" }, at(62))).toBe(false);
    });

    it("answers the last deliveries of one subscription, newest first", async () => {
      for (const second of [1, 3, 2]) await ledger.plan(slot({ dueAt: at(second) }), at(0));
      await ledger.plan(slot({ subscription: "other" }), at(0));
      expect((await ledger.of("s", 2)).map(({ dueAt }) => dueAt)).toEqual([at(3), at(2)]);
    });
  });
}
