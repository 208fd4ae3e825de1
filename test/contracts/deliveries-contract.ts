import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Claimed, DeliveryLedger, NewRun } from "../../store/deliveries.ts";
import type { Opened } from "./subscriptions-contract.ts";

const at = (second: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, second));

/** A run of one part to the chat "one"; `parts` are bodies. */
export function newRun({
  parts = ["hello"],
  ...change
}: Partial<Omit<NewRun, "parts">> & { parts?: readonly unknown[] } = {}): NewRun {
  const run = {
    subscription: "s",
    dueAt: at(0),
    target: { platform: "p", conversation: "one" },
    after: null,
    outcome: "posted",
    since: 0,
    upTo: 5,
    missed: 0,
    note: null,
    readyAt: at(0),
    expiresAt: at(10_000),
    ...change,
  } as const;
  const key = (part: number): string => `${run.subscription}.${run.dueAt.getTime() / 1000}.${part}`;
  return { ...run, parts: parts.map((body, part) => ({ key: key(part), body })) };
}

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

    const planOne = async (run: NewRun, now = at(0)): Promise<boolean> => (await ledger.plan([run], now))[0] === true;
    const inChat = (conversation: string, change: Parameters<typeof newRun>[0] = {}): NewRun =>
      newRun({ subscription: `s-${conversation}`, target: { platform: "p", conversation }, ...change });
    const claim = (holder: string, now: Date, limit = 10): Promise<readonly Claimed[]> =>
      ledger.claim("p", holder, 60, limit, now);

    /** Plans one slot and claims it for `holder` for a minute. */
    async function claimed(holder: string): Promise<number> {
      await planOne(newRun());
      const [delivery] = await claim(holder, at(0));
      if (delivery === undefined) throw new Error("nothing was claimed");
      return delivery.id;
    }

    it("plans a slot once, with all its parts", async () => {
      expect(await planOne(newRun({ parts: ["a", { b: 1 }] }))).toBe(true);
      const [first] = await ledger.runs("s", 1);
      expect(await planOne(newRun({ after: first?.id ?? null }))).toBe(false);
      expect((await ledger.of("s", 10)).map(({ part, state, key }) => [part, state, key])).toEqual([
        [1, "planned", "s.1767225600.1"],
        [0, "planned", "s.1767225600.0"],
      ]);
      const [one] = await claim("a", at(1));
      expect([one?.body, one?.dueAt, one?.run]).toEqual(["a", at(0), first?.id]);
    });

    it("plans many at once, each as if alone: what cannot be planned leaves the others as they are", async () => {
      await planOne(inChat("known"));
      const runs = ["new", "known", "other"].map((chat) => inChat(chat, { parts: [{ chat }, "shared"] }));
      expect(await ledger.plan(runs, at(1))).toEqual([true, false, true]);
      const bodies = (await claim("a", at(2))).map(({ target, body }) => [target.conversation, body]);
      expect(bodies.toSorted()).toEqual([
        ["known", "hello"],
        ["new", { chat: "new" }],
        ["other", { chat: "other" }],
      ]);
    });

    it("never gives a message another one's body, also when the first one's is not kept any more", async () => {
      const id = await claimed("a");
      await ledger.begin(id, "a", at(1));
      await ledger.end(id, "a", { state: "sent", messageId: "m" }, at(1));
      expect(await ledger.forgetBodies(at(2))).toBe(1);
      await planOne(inChat("two", { parts: ["another"] }));
      expect((await claim("a", at(3))).map(({ body }) => body)).toEqual(["another"]);
    });

    it("plans nothing for who does not know the last run: two planners tell the same news once", async () => {
      expect(await ledger.plan([newRun(), newRun({ dueAt: at(1) })], at(1))).toEqual([true, false]);
      const [first] = await ledger.runs("s", 5);
      expect(await planOne(newRun({ dueAt: at(1), after: first?.id ?? null }))).toBe(true);
      expect(await planOne(newRun({ dueAt: at(2), after: first?.id ?? null }))).toBe(false);
      expect((await ledger.runs("s", 5)).map(({ dueAt }) => dueAt)).toEqual([at(1), at(0)]);
    });

    it("keeps a run as it was planned, also one of which nothing is posted", async () => {
      const said = { outcome: "silent", since: 3, upTo: 9, missed: 2, note: "Nothing new." } as const;
      await planOne(newRun({ ...said, parts: [] }), at(4));
      const [run] = await ledger.runs("s", 1);
      expect(run).toEqual({ id: run?.id, subscription: "s", dueAt: at(0), ...said, plannedAt: at(4) });
      expect(await ledger.of("s", 5)).toEqual([]);
      expect(await ledger.runs("other", 5)).toEqual([]);
    });

    it("tells where subscriptions stand: what counts as told is what was sent, may have been, or was nothing", async () => {
      const id = await claimed("a");
      const told = async () => (await ledger.standing(["s", "none"])).get("s");
      expect([(await told())?.toldUpTo, (await told())?.isOpen]).toEqual([null, true]);
      await ledger.begin(id, "a", at(1));
      await ledger.end(id, "a", { state: "refused", reason: "no" }, at(1));
      expect([(await told())?.toldUpTo, (await told())?.isOpen]).toEqual([null, false]);
      const after = (await told())?.last.id ?? null;
      await planOne(newRun({ dueAt: at(2), after, outcome: "silent", parts: [], upTo: 7 }));
      expect([(await told())?.toldUpTo, (await told())?.last.dueAt]).toEqual([7, at(2)]);
      await planOne(newRun({ dueAt: at(3), after: (await told())?.last.id ?? null, upTo: 8 }));
      const [next] = await claim("a", at(3));
      await ledger.begin(next?.id ?? 0, "a", at(3));
      await ledger.end(next?.id ?? 0, "a", { state: "unknown", reason: "?" }, at(3));
      expect((await told())?.toldUpTo).toBe(8);
      expect([...(await ledger.standing(["none"])).keys()]).toEqual([]);
    });

    it("lets one holder claim, the longest ready first, of the platform asked for", async () => {
      for (const second of [3, 1, 2]) await planOne(inChat(`c${second}`, { readyAt: at(second) }));
      await planOne(newRun({ subscription: "q", target: { platform: "q", conversation: "one" } }));
      const first = await claim("a", at(10), 2);
      expect(first.map(({ readyAt, state, lease }) => [readyAt, state, lease])).toEqual([
        [at(1), "claimed", { holder: "a", until: at(70) }],
        [at(2), "claimed", { holder: "a", until: at(70) }],
      ]);
      expect((await claim("b", at(11))).map(({ readyAt }) => readyAt)).toEqual([at(3)]);
      expect(await claim("b", at(12))).toEqual([]);
    });

    it("claims nothing before it is ready", async () => {
      await planOne(newRun({ readyAt: at(5) }));
      expect(await claim("a", at(4))).toEqual([]);
      expect(await claim("a", at(5))).toHaveLength(1);
    });

    it("has one message under way in a chat, in the order of planning; another subscription of it waits its turn", async () => {
      await planOne(newRun({ parts: ["a", "b"] }));
      await planOne(newRun({ subscription: "t", parts: ["c"] }));
      const said: unknown[] = [];
      for (let round = 1; round <= 3; round += 1) {
        const [one, ...more] = await claim("a", at(round));
        expect(more).toEqual([]);
        expect(await claim("b", at(round))).toEqual([]);
        await ledger.begin(one?.id ?? 0, "a", at(round));
        expect(await claim("b", at(round))).toEqual([]);
        await ledger.end(one?.id ?? 0, "a", { state: "sent", messageId: "m" }, at(round));
        said.push(one?.body);
      }
      expect(said).toEqual(["a", "b", "c"]);
    });

    it("is fair: a chat that got a message waits behind those that got none", async () => {
      await planOne(inChat("long", { parts: [1, 2, 3] }));
      for (const other of ["x", "y"]) await planOne(inChat(other, { parts: [other] }));
      const said: unknown[] = [];
      for (let round = 1; round <= 5; round += 1) {
        const [one] = await claim("a", at(round), 1);
        await ledger.end(one?.id ?? 0, "a", { state: "sent", messageId: "m" }, at(round));
        said.push(one?.body);
      }
      expect(said).toEqual([1, "x", "y", 2, 3]);
    });

    it("gives a delivery to the next holder when the lease has run out", async () => {
      const id = await claimed("a");
      expect(await claim("b", at(59))).toEqual([]);
      expect((await claim("b", at(60))).map((one) => one.id)).toEqual([id]);
      expect(await ledger.begin(id, "a", at(61))).toBe(false);
      expect(await ledger.end(id, "a", { state: "sent", messageId: "m" }, at(61))).toBe(false);
      expect(await ledger.begin(id, "b", at(61))).toBe(true);
    });

    it("makes a lease longer for its holder alone", async () => {
      const id = await claimed("a");
      expect(await ledger.renew(id, "b", 60, at(50))).toBe(false);
      expect(await ledger.renew(id, "a", 60, at(50))).toBe(true);
      expect(await claim("b", at(100))).toEqual([]);
      expect(await claim("b", at(110))).toHaveLength(1);
    });

    it("does not begin after the lease, nor twice", async () => {
      const id = await claimed("a");
      expect(await ledger.begin(id, "a", at(60))).toBe(false);
      expect(await ledger.begin(id, "a", at(59))).toBe(true);
      expect(await ledger.begin(id, "a", at(59))).toBe(false);
      expect(await claim("b", at(1000))).toEqual([]);
    });

    it("ends a delivery once, with the platform's message id", async () => {
      const id = await claimed("a");
      await ledger.begin(id, "a", at(1));
      await expect(ledger.end(id, "a", { state: "sent", messageId: "" }, at(2))).rejects.toThrow(/message id/);
      expect(await ledger.end(id, "a", { state: "sent", messageId: "m1" }, at(2))).toBe(true);
      expect(await ledger.end(id, "a", { state: "unknown", reason: "?" }, at(3))).toBe(false);
      const [sent] = await ledger.of("s", 1);
      expect([sent?.state, sent?.messageId, sent?.lease, sent?.begunAt, sent?.reason, sent?.changedAt]).toEqual([
        "sent",
        "m1",
        null,
        null,
        null,
        at(2),
      ]);
    });

    it("takes a delivery back that is planned again, and keeps since when it may be there", async () => {
      const id = await claimed("a");
      await ledger.begin(id, "a", at(1));
      const back = { state: "planned", reason: "refused for now", readyAt: at(9), mayBeThere: false } as const;
      expect(await ledger.end(id, "a", back, at(2))).toBe(true);
      expect(await claim("b", at(8))).toEqual([]);
      const [again] = await claim("b", at(9));
      expect([again?.id, again?.reason, again?.begunAt]).toEqual([id, "refused for now", null]);
      await ledger.begin(id, "b", at(10));
      await ledger.end(id, "b", { ...back, mayBeThere: true, readyAt: at(11) }, at(11));
      const [third] = await claim("c", at(12));
      await ledger.begin(id, "c", at(13));
      expect([third?.begunAt, (await ledger.of("s", 1))[0]?.begunAt]).toEqual([at(10), at(10)]);
    });

    it("marks what a dead holder was sending as unknown where no name is remembered, and only that", async () => {
      const id = await claimed("a");
      await ledger.begin(id, "a", at(1));
      expect(await ledger.settle("p", 0, at(59))).toEqual([]);
      const [settled] = await ledger.settle("p", 0, at(60));
      expect([settled?.id, settled?.state, settled?.lease]).toEqual([id, "unknown", null]);
      expect(await ledger.settle("p", 0, at(61))).toEqual([]);
      expect(await ledger.end(id, "a", { state: "sent", messageId: "late" }, at(62))).toBe(false);
    });

    it("plans again what had not left when its holder died, where leaving is told, and only that", async () => {
      const id = await claimed("a");
      await ledger.begin(id, "a", at(1), true);
      const [again] = await ledger.settle("p", 0, at(60));
      expect([again?.id, again?.state, again?.begunAt]).toEqual([id, "planned", null]);
      await claim("b", at(61));
      // The first one is alive after all, and late: it must not send.
      expect(() => ledger.leaves(id, "a")).toThrow("taken this delivery over");
      await ledger.begin(id, "b", at(62), true);
      expect(() => ledger.leaves(id, "a")).toThrow("taken this delivery over");
      ledger.leaves(id, "b");
      expect((await ledger.settle("p", 0, at(121))).map(({ state }) => state)).toEqual(["unknown"]);
    });

    it("does not take one for unsent that may be there from an earlier send", async () => {
      const id = await claimed("a");
      await ledger.begin(id, "a", at(1), true);
      ledger.leaves(id, "a");
      await ledger.end(id, "a", { state: "planned", reason: "no answer", readyAt: at(2), mayBeThere: true }, at(2));
      await claim("b", at(3));
      await ledger.begin(id, "b", at(3), true);
      expect((await ledger.settle("p", 0, at(63))).map(({ state }) => state)).toEqual(["unknown"]);
    });

    it("plans what a dead holder was sending again while the platform remembers its name, and not after", async () => {
      const id = await claimed("a");
      await ledger.begin(id, "a", at(1));
      expect((await ledger.settle("p", 100, at(60))).map(({ state }) => state)).toEqual(["planned"]);
      const [again] = await claim("b", at(61));
      expect([again?.id, again?.begunAt, again?.key]).toEqual([id, at(1), "s.1767225600.0"]);
      await ledger.begin(id, "b", at(62));
      expect((await ledger.settle("p", 100, at(121))).map(({ state }) => state)).toEqual(["unknown"]);
    });

    it("does not repeat what waited longer than its name is remembered", async () => {
      const id = await claimed("a");
      await ledger.begin(id, "a", at(1));
      await ledger.end(id, "a", { state: "planned", reason: "no answer", readyAt: at(9), mayBeThere: true }, at(2));
      expect(await ledger.settle("p", 100, at(100))).toEqual([]);
      expect((await ledger.settle("p", 100, at(101))).map(({ state }) => state)).toEqual(["unknown"]);
    });

    it("takes over at once from a holder that is known to be dead", async () => {
      const id = await claimed("a");
      await planOne(inChat("two"));
      const [other] = await claim("a", at(1));
      await ledger.begin(other?.id ?? 0, "a", at(1));
      expect((await ledger.settle("p", 0, at(2), true)).map((each) => each.id)).toEqual([other?.id]);
      expect((await claim("b", at(2))).map((each) => each.id)).toEqual([id]);
    });

    it("expires what was not sent by its time, and never sends it", async () => {
      await planOne(newRun({ expiresAt: at(5) }));
      expect(await claim("a", at(5))).toEqual([]);
      expect((await ledger.settle("p", 0, at(4))).length).toBe(0);
      const [expired] = await ledger.settle("p", 0, at(5));
      expect([expired?.state, expired?.reason]).toEqual(["expired", "It could not be sent in time."]);
      expect((await ledger.standing(["s"])).get("s")?.isOpen).toBe(false);
    });

    it("holds a chat's deliveries, and lets them go", async () => {
      await planOne(newRun());
      await planOne(inChat("two"));
      await ledger.hold({ platform: "p", conversation: "one" }, at(500), "The chat is gone.", at(1));
      expect((await claim("a", at(2))).map(({ target }) => target.conversation)).toEqual(["two"]);
      expect((await ledger.of("s", 1))[0]?.reason).toBe("The chat is gone.");
      await ledger.hold({ platform: "p", conversation: "one" }, at(3), null, at(3));
      expect(await claim("a", at(3))).toHaveLength(1);
    });

    it("lets a person decide on what is unknown, once", async () => {
      const id = await claimed("a");
      await ledger.begin(id, "a", at(1));
      expect(await ledger.decide(id, "again", "k2", at(999), at(2))).toBe(false);
      await ledger.settle("p", 0, at(60));
      expect(await ledger.decide(id, "again", "k2", at(999), at(61))).toBe(true);
      expect(await ledger.decide(id, "again", "k3", at(999), at(61))).toBe(false);
      const [again] = await claim("b", at(62));
      expect([again?.key, again?.body, again?.begunAt, again?.expiresAt]).toEqual(["k2", "hello", null, at(999)]);
      await ledger.begin(id, "b", at(62));
      await ledger.settle("p", 0, at(200));
      expect(await ledger.decide(id, "arrived", "k4", at(999), at(201))).toBe(true);
      expect((await ledger.of("s", 1))[0]?.state).toBe("sent");
    });

    describe("a message that is edited into a line", () => {
      const opening = (): NewRun => {
        const run = newRun();
        return { ...run, parts: run.parts.map((part) => ({ ...part, opening: "it comes" })) };
      };
      async function begun(holder: string, now: Date): Promise<number> {
        const [delivery] = await claim(holder, now);
        if (delivery === undefined) throw new Error("nothing was claimed");
        expect([delivery.body, delivery.opening]).toEqual(["hello", "it comes"]);
        await ledger.begin(delivery.id, holder, now);
        return delivery.id;
      }
      const latest = async () => (await ledger.of("s", 1))[0];

      it("keeps which line it is, for its holder alone, and is edited again at any age", async () => {
        await planOne(opening());
        const id = await begun("a", at(1));
        expect(await ledger.opened(id, "b", "m1", at(2))).toBe(false);
        expect(await ledger.opened(id, "a", "m1", at(2))).toBe(true);
        await ledger.settle("p", 0, at(4_000));
        expect([(await latest())?.state, (await latest())?.opened, (await latest())?.strays]).toEqual([
          "planned",
          "m1",
          0,
        ]);
        await begun("b", at(5_000));
        expect(await ledger.end(id, "b", { state: "sent", messageId: "m1" }, at(5_001))).toBe(true);
      });

      it("counts the lines that may be there, and is unknown when they are three", async () => {
        await planOne(opening());
        for (const expected of [
          [1, "planned"],
          [2, "planned"],
          [2, "unknown"],
        ] as const) {
          const start = Number(expected[0]) * 100 + (expected[1] === "unknown" ? 100 : 0);
          await begun("a", at(start));
          await ledger.settle("p", 0, at(start + 90));
          expect([(await latest())?.strays, (await latest())?.state]).toEqual(expected);
        }
      });
    });

    describe("a message that becomes another one", () => {
      const told = [{ briefing: { id: "b", version: 1 }, ordinals: [0] }];
      /** A run that was sent, and shows figures of a briefing's first version. */
      async function sent(): Promise<number> {
        const run = newRun();
        await planOne({ ...run, shown: { says: "it" }, parts: run.parts.map((part) => ({ ...part, told })) });
        const [delivery] = await claim("a", at(0));
        await ledger.begin(delivery?.id ?? 0, "a", at(1));
        await ledger.end(delivery?.id ?? 0, "a", { state: "sent", messageId: "m1" }, at(2));
        return delivery?.run ?? 0;
      }
      const editing = (subscription: string, body: string): NewRun => {
        const run = newRun({ subscription, parts: [body] });
        return { ...run, parts: run.parts.map((part) => ({ ...part, edits: "m1" })) };
      };

      it("is found by what it shows, with what it says last", async () => {
        const run = await sent();
        const target = { platform: "p", conversation: "one" };
        const first = { part: 0, messageId: "m1", body: "hello", isEdited: false };
        expect(await ledger.shownOf("b", 2)).toEqual([
          { run, target, shown: { says: "it" }, parts: 1, standing: [first] },
        ]);
        expect([await ledger.shownOf("b", 1), await ledger.shownOf("c", 2)]).toEqual([[], []]);
        await planOne(editing("e", "hello again"));
        expect((await ledger.shownOf("b", 2))[0]?.standing).toEqual([
          { ...first, body: "hello again", isEdited: true },
        ]);
        const [edit] = await claim("a", at(3));
        await ledger.end(edit?.id ?? 0, "a", { state: "refused", reason: "gone" }, at(4));
        expect((await ledger.shownOf("b", 2))[0]?.standing).toEqual([first]);
        await ledger.forgetBodies(at(9_999));
        expect(await ledger.shownOf("b", 2)).toEqual([]);
      });

      it("is edited again at any age when its holder died, on a platform that knows no keys", async () => {
        await sent();
        await planOne(editing("e", "hello again"));
        const [edit] = await claim("a", at(3));
        expect([edit?.opened, edit?.body]).toEqual(["m1", "hello again"]);
        await ledger.begin(edit?.id ?? 0, "a", at(3));
        await ledger.settle("p", 0, at(9_000));
        expect((await ledger.of("e", 1))[0]?.state).toBe("planned");
      });
    });

    it("answers the last deliveries of one subscription, newest first", async () => {
      let after: number | null = null;
      for (const second of [1, 2, 3]) {
        await planOne(newRun({ dueAt: at(second), after }));
        after = (await ledger.runs("s", 1))[0]?.id ?? null;
      }
      await planOne(newRun({ subscription: "other" }));
      expect((await ledger.of("s", 2)).map(({ dueAt }) => dueAt)).toEqual([at(3), at(2)]);
    });

    it("counts by state, and lets go of what messages said when they are over", async () => {
      const id = await claimed("a");
      await planOne(inChat("two"));
      await ledger.begin(id, "a", at(1));
      await ledger.end(id, "a", { state: "unknown", reason: "?" }, at(2));
      const counts = await ledger.counts("p");
      expect([counts.unknown, counts.planned, counts.sent]).toEqual([1, 1, 0]);
      expect([await ledger.forgetBodies(at(2)), await ledger.forgetBodies(at(3))]).toEqual([0, 1]);
      expect(await ledger.decide(id, "again", "k", at(99), at(4))).toBe(false);
      expect((await claim("b", at(5))).map(({ body }) => body)).toEqual(["hello"]);
    });
  });
}
