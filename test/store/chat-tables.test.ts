import { describe, expect, it } from "vitest";
import { systemClock } from "../../src/clock.ts";
import { openSqliteStore } from "../../store/sqlite/open.ts";
import type { Store } from "../../store/store.ts";
import { deliveriesContract } from "../contracts/deliveries-contract.ts";
import { messagesContract } from "../contracts/messages-contract.ts";
import { subscriptionsContract, type Opened } from "../contracts/subscriptions-contract.ts";
import { temporaryFolder } from "../fixtures/built.ts";

async function part<T>(pick: (store: Store) => T): Promise<Opened<T>> {
  const store = await openSqliteStore({ folder: temporaryFolder(), clock: systemClock });
  return { part: pick(store), close: () => store.close() };
}

describe("in SQLite", () => {
  subscriptionsContract(() => part((store) => store.subscriptions));
  deliveriesContract(() => part((store) => store.deliveries));
  messagesContract(() => part((store) => store.messages));

  it("two connections never claim the same delivery", async () => {
    const folder = temporaryFolder();
    const stores = await Promise.all([1, 2].map(() => openSqliteStore({ folder, clock: systemClock })));
    const now = new Date("2026-01-01T00:00:00Z");
    const [first, second] = stores;
    for (let part = 0; part < 50; part += 1) await first?.deliveries.plan({ subscription: "s", dueAt: now, part }, now);
    const taken: number[] = [];
    for (let round = 0; round < 10; round += 1)
      for (const [at, store] of [first, second].entries())
        taken.push(...((await store?.deliveries.claim(`holder ${at}`, 60, 3, now)) ?? []).map(({ id }) => id));
    expect(taken).toHaveLength(50);
    expect(new Set(taken).size).toBe(50);
    await Promise.all(stores.map((store) => store.close()));
  });

  it("what one connection stored the other sees at once", async () => {
    const folder = temporaryFolder();
    const [writer, reader] = await Promise.all([1, 2].map(() => openSqliteStore({ folder, clock: systemClock })));
    for (let round = 0; round < 5; round += 1) {
      await writer?.messages.append({ conversation: "c", from: "bot", at: new Date(0), body: round });
      expect(await reader?.messages.before("c", null, 10)).toHaveLength(round + 1);
    }
    await writer?.close();
    await reader?.close();
  });
});
