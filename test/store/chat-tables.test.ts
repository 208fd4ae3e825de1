import { describe, expect, it } from "vitest";
import { systemClock } from "../../src/clock.ts";
import { openSqliteStore } from "../../store/sqlite/open.ts";
import type { Store } from "../../store/store.ts";
import { deliveriesContract, newRun } from "../contracts/deliveries-contract.ts";
import { reachContract } from "../contracts/reach-contract.ts";
import { feedbackContract } from "../contracts/feedback-contract.ts";
import { inboxContract } from "../contracts/inbox-contract.ts";
import { sourcesContract } from "../contracts/sources-contract.ts";
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
  reachContract(() => part((store) => store.reach));
  messagesContract(() => part((store) => store.messages));
  inboxContract(() => part((store) => store.inbox));
  feedbackContract(() => part((store) => store.feedback));
  sourcesContract(() => part((store) => store.sources));

  it("two connections never claim the same delivery", async () => {
    const folder = temporaryFolder();
    const stores = await Promise.all([1, 2].map(() => openSqliteStore({ folder, clock: systemClock })));
    const now = new Date("2026-01-01T00:00:00Z");
    const [first, second] = stores;
    for (let chat = 0; chat < 50; chat += 1) {
      const target = { platform: "p", conversation: `chat ${chat}` };
      await first?.deliveries.plan([newRun({ subscription: `s${chat}`, target })], now);
    }
    const taken: number[] = [];
    for (let round = 0; round < 10; round += 1)
      for (const [at, store] of [first, second].entries())
        taken.push(...((await store?.deliveries.claim("p", `holder ${at}`, 60, 3, now)) ?? []).map(({ id }) => id));
    expect(taken).toHaveLength(50);
    expect(new Set(taken).size).toBe(50);
    await Promise.all(stores.map((store) => store.close()));
  });

  it("a chat that has another name takes along what was promised to it, and nothing else moves", async () => {
    const store = await openSqliteStore({ folder: temporaryFolder(), clock: systemClock });
    const now = new Date("2026-01-01T00:00:00Z");
    const [from, to, other] = ["old", "new", "other"].map((conversation) => ({ platform: "p", conversation }));
    if (from === undefined || to === undefined || other === undefined) throw new Error("three names");
    const made = { kind: "digest", schedule: "daily 08:00", timeZone: "UTC", topic: {}, settings: {}, createdBy: "x" };
    const times = { createdAt: now, since: now, paused: null, revision: 1 };
    for (const [id, target] of [
      ["a", from],
      ["b", other],
    ] as const) {
      await store.subscriptions.save({ id, target, ...made, ...times }, { by: "x", at: now, what: "made" });
      await store.deliveries.plan(
        [newRun({ subscription: id, target, readyAt: new Date("2026-02-01T00:00:00Z") })],
        now,
      );
    }
    const lost = { reason: "?", since: now, probeAt: now, probes: 0 };
    await store.reach.lose({ target: from, ...lost });
    expect(await store.moveChat(from, to, { by: "p", at: now, what: "has another name" })).toBe(1);
    const moved = await store.subscriptions.get("a");
    expect([moved?.target, moved?.revision]).toEqual([to, 2]);
    expect((await store.subscriptions.changes("a", 1)).map(({ what, target }) => [what, target])).toEqual([
      ["has another name", to],
    ]);
    expect((await store.subscriptions.get("b"))?.target).toEqual(other);
    expect(await store.reach.of(from)).toBeNull();
    expect((await store.deliveries.claim("p", "h", 60, 9, now)).map(({ target }) => target)).toEqual([to]);
    await store.close();
  });

  it("the parts of a chat are known, and move with it", async () => {
    const store = await openSqliteStore({ folder: temporaryFolder(), clock: systemClock });
    const now = new Date("2026-01-01T00:00:00Z");
    const chat = (conversation: string) => ({ platform: "p", conversation });
    const made = { kind: "digest", schedule: "daily 08:00", timeZone: "UTC", topic: {}, settings: {}, createdBy: "x" };
    const times = { createdAt: now, since: now, paused: null, revision: 1 };
    const note = { by: "x", at: now, what: "made" };
    for (const name of ["-1", "-1/7", "-12", "-1.", "-1:9"])
      await store.subscriptions.save({ id: name, target: chat(name), ...made, ...times }, note);
    await store.subscriptions.save(
      { id: "q", target: { platform: "q", conversation: "-1/7" }, ...made, ...times },
      note,
    );
    await store.deliveries.plan([newRun({ subscription: "gone", target: chat("-1/8") })], now);
    await store.reach.lose({ target: chat("-1/9"), reason: "?", since: now, probeAt: now, probes: 0 });
    expect(await store.partsOf(chat("-1"))).toEqual([chat("-1/7"), chat("-1/8"), chat("-1/9")]);
    expect(await store.partsOf(chat("-1/7"))).toEqual([]);
    expect(await store.moveChat(chat("-1"), chat("-100"), { ...note, what: "moved" })).toBe(2);
    const names = (await store.subscriptions.list()).map(({ id, target }) => [id, target.conversation] as const);
    expect(Object.fromEntries(names)).toEqual({
      "-1": "-100",
      "-1/7": "-100/7",
      "-12": "-12",
      "-1.": "-1.",
      "-1:9": "-1:9",
      q: "-1/7",
    });
    expect((await store.subscriptions.changes("-1/7", 1))[0]?.target).toEqual(chat("-100/7"));
    expect((await store.deliveries.of("gone", 1))[0]?.target).toEqual(chat("-100/8"));
    expect(await store.partsOf(chat("-1"))).toEqual([]);
    expect(await store.partsOf(chat("-100"))).toEqual([chat("-100/7"), chat("-100/8")]);
    await store.close();
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
