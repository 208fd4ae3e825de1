import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { topicSchema } from "../../../src/digests/subscription.ts";
import { riverBriefing } from "../../fixtures/bot.ts";
import { openDesk, type Desk } from "./desk-of.ts";

const T10 = "2017-03-01T10:00:05Z";
const second = riverBriefing.replace("20 February", "27 February").replace("along the river", "in the north");

describe("the engine", () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await openDesk();
  });
  afterEach(() => desk.end());
  const add = (text = riverBriefing) => desk.bot.add(text);
  const states = async (id = "abcde") =>
    (await desk.bot.store.deliveries.of(id, 20)).map(({ state }) => state).toReversed();
  const lastRun = async (id = "abcde") => (await desk.bot.store.deliveries.runs(id, 1))[0];

  it("posts what is new at its time, once, and never early", async () => {
    await desk.subscribe();
    await add();
    await desk.at("2017-03-01T09:59:59Z");
    expect(desk.keyed.arrived).toEqual([]);
    await desk.at(T10);
    await desk.at(15);
    await desk.at(3600);
    expect(desk.keyed.texts("room")).toHaveLength(1);
    expect(desk.keyed.texts("room")[0]).toContain("1,250");
    expect(await states()).toEqual(["sent"]);
  });

  it("tells only what was stored since the last digest, whatever its date", async () => {
    await desk.subscribe();
    await add();
    await desk.at(T10);
    await add(second);
    await desk.at("2017-03-02T10:00:05Z");
    const [, later] = desk.keyed.texts("room");
    expect(later).toContain("in the north");
    expect(later).not.toContain("along the river");
  });

  it("stays silent when nothing is new, or says so, as it was asked", async () => {
    await desk.subscribe();
    await desk.subscribe({ id: "fghkm", nothingNew: "say", target: { platform: "keyed", conversation: "hall" } });
    await desk.at(T10);
    expect(desk.keyed.texts("room")).toEqual([]);
    expect((await lastRun())?.outcome).toBe("silent");
    expect(desk.keyed.texts("hall")[0]).toContain("Nothing new");
  });

  it("catches up with one digest for all that were missed, and not with a burst", async () => {
    await desk.subscribe({ schedule: "every 6 hours" });
    await add();
    await desk.at("2017-03-02T13:00:00Z");
    await desk.at(15);
    await desk.at(15);
    expect(desk.keyed.texts("room")).toHaveLength(1);
    expect((await lastRun())?.missed).toBeGreaterThan(1);
    expect((await lastRun())?.dueAt).toEqual(new Date("2017-03-02T12:00:00Z"));
  });

  it("catches up with nothing that is older than the largest age, and tells it in the next digest", async () => {
    await desk.subscribe({ catchUp: { policy: "latest", hours: 2 } });
    await add();
    await desk.at("2017-03-01T14:00:00Z");
    expect(desk.keyed.arrived).toEqual([]);
    expect((await lastRun())?.outcome).toBe("skipped");
    await desk.at("2017-03-02T10:00:00Z");
    expect(desk.keyed.texts("room")[0]).toContain("along the river");
  });

  it("never sends again what a clock that was set back comes to again", async () => {
    await desk.subscribe();
    await add();
    await desk.at(T10);
    await add(second);
    await desk.at("2017-03-01T09:30:00Z");
    await desk.at(T10);
    await desk.at(60);
    expect(desk.keyed.arrived).toHaveLength(1);
  });

  it("tells a watched place's briefing at the next tick, several in one message, each once", async () => {
    const topic = topicSchema.parse({ places: [{ key: "174018", name: "Al-Bab" }] });
    await desk.subscribe({ kind: "watch", schedule: "on each new briefing", topic });
    await desk.at(15);
    await add();
    await add(second);
    await add("Sample, invented for tests.\n\nNothing of it\n\nJoint Relief Desk, 21 February 2017\n\nIn Homs 7 cars.");
    await desk.at(15);
    await desk.at(15);
    const texts = desk.keyed.texts("room");
    expect(texts).toHaveLength(1);
    expect(texts[0]).toContain("Just added");
    expect(texts[0]).toContain("along the river");
    expect(texts[0]).toContain("in the north");
    expect(texts[0]).not.toContain("Nothing of it");
  });

  it("holds what is due in quiet hours until they end, and drops nothing", async () => {
    const quiet = { from: 9 * 60, to: 11 * 60 };
    await desk.subscribe({ quiet });
    const target = { platform: "keyed", conversation: "hall" };
    await desk.subscribe({ id: "fghkm", kind: "each-briefing", schedule: "on each new briefing", quiet, target });
    await add();
    await desk.at("2017-03-01T10:00:00Z");
    await desk.at("2017-03-01T10:59:59Z");
    expect(desk.keyed.arrived).toEqual([]);
    await desk.at("2017-03-01T11:00:00Z");
    expect(desk.keyed.texts("room")).toHaveLength(1);
    expect(desk.keyed.texts("hall")).toHaveLength(1);
  });

  it("two processes on one store send each slot once", async () => {
    const other = desk.another("second");
    for (let at = 0; at < 8; at += 1)
      await desk.subscribe({ id: `abcd${"efghkmnp"[at]}`, target: { platform: "plain", conversation: `room ${at}` } });
    await desk.subscribe({ id: "watch", kind: "watch", schedule: "on each new briefing" });
    await add();
    desk.plain.during = () => other.tick();
    await Promise.all([desk.at(T10), other.tick()]);
    await other.idle();
    await desk.at(30);
    expect(desk.plain.arrived).toHaveLength(8);
    expect(new Set(desk.plain.arrived.map(({ key }) => key)).size).toBe(8);
    expect(desk.keyed.arrived).toHaveLength(1);
  });

  describe("an answer that never comes", () => {
    it("is asked for again under the same key where keys are remembered", async () => {
      await desk.subscribe();
      await add();
      desk.keyed.answers.push("lost", "throw");
      await desk.at(T10);
      await desk.at(10);
      await desk.at(10);
      expect([desk.keyed.posts, desk.keyed.arrived.length]).toEqual([3, 1]);
      expect(await states()).toEqual(["sent"]);
    });

    it("is not repeated when the platform may have forgotten the key", async () => {
      await desk.subscribe();
      await add();
      desk.keyed.answers.push("lost");
      await desk.at(T10);
      await desk.at(115);
      expect([desk.keyed.posts, await states()]).toEqual([1, ["unknown"]]);
    });

    it("is unknown at once where no key is remembered, and counts as told", async () => {
      await desk.subscribe({ target: { platform: "plain", conversation: "room" } });
      await add();
      desk.plain.answers.push("lost");
      await desk.at(T10);
      await desk.at(10);
      await desk.at("2017-03-02T10:00:05Z");
      expect([desk.plain.posts, await states()]).toEqual([1, ["unknown"]]);
    });
  });

  describe("a refusal", () => {
    it("for now is obeyed to the second, and then sent", async () => {
      await desk.subscribe();
      await add();
      desk.keyed.answers.push({ kind: "refused", reason: "slow down", until: new Date("2017-03-01T10:05:00Z") });
      await desk.at(T10);
      await desk.at("2017-03-01T10:04:59Z");
      expect(desk.keyed.posts).toBe(1);
      await desk.at("2017-03-01T10:05:00Z");
      expect(await states()).toEqual(["sent"]);
    });

    it("for good ends it, and the next digest tells its news", async () => {
      await desk.subscribe();
      await add();
      desk.keyed.answers.push({ kind: "refused", reason: "never", until: null });
      await desk.at(T10);
      expect(await states()).toEqual(["refused"]);
      await desk.at("2017-03-02T10:00:05Z");
      expect(desk.keyed.texts("room")[0]).toContain("along the river");
    });

    it("after an answer that never came leaves it unknown", async () => {
      await desk.subscribe();
      await add();
      desk.keyed.answers.push("lost", { kind: "refused", reason: "never", until: null });
      await desk.at(T10);
      await desk.at(10);
      expect(await states()).toEqual(["unknown"]);
    });
  });

  describe("a chat that goes away", () => {
    it("is paused with the reason, probed ever more seldom, and resumed by itself with what waited", async () => {
      await desk.subscribe();
      await add();
      desk.keyed.away.set("room", "gone");
      await desk.at(T10);
      const paused = await desk.bot.store.subscriptions.get("abcde");
      expect([paused?.paused?.by, paused?.paused?.reason]).toEqual(["chat", "The chat is not there."]);
      const probes: number[] = [];
      for (let minute = 1; minute <= 80; minute += 1) {
        await desk.at(60);
        const lost = await desk.bot.store.reach.of({ platform: "keyed", conversation: "room" });
        if (lost !== null && lost.probes > probes.length) probes.push(minute);
      }
      expect(probes).toEqual([5, 20, 80]);
      expect(desk.keyed.posts).toBe(1);
      desk.keyed.away.clear();
      await desk.at(4 * 3600);
      expect((await desk.bot.store.subscriptions.get("abcde"))?.paused).toBeNull();
      await desk.at(15);
      expect(desk.keyed.texts("room")).toHaveLength(1);
      expect((await desk.bot.store.subscriptions.changes("abcde", 9)).map(({ what }) => what)).toEqual([
        "Resumed: the chat can be reached again.",
        "Paused: The chat is not there.",
        "made",
      ]);
    });

    it("whose return only a message can tell gets one at each probe", async () => {
      await desk.subscribe();
      await add();
      desk.keyed.away.set("room", "silent");
      await desk.at(T10);
      for (let minute = 1; minute <= 30; minute += 1) await desk.at(60);
      expect(desk.keyed.posts).toBe(3);
      desk.keyed.away.clear();
      await desk.at(3600);
      await desk.at(15);
      expect(desk.keyed.arrived).toHaveLength(1);
      expect((await desk.bot.store.subscriptions.get("abcde"))?.paused).toBeNull();
      expect(await desk.bot.store.reach.of({ platform: "keyed", conversation: "room" })).toBeNull();
    });

    it("is not resumed when a person paused it", async () => {
      await desk.subscribe({ paused: { by: "person", reason: "enough", at: desk.clock.now() } });
      const news = desk.engine.news("keyed");
      await news.gone("room", "kicked");
      await news.back("room");
      expect((await desk.bot.store.subscriptions.get("abcde"))?.paused?.by).toBe("person");
    });

    it("under another name is followed, by an answer or by news, and gets it once", async () => {
      await desk.subscribe();
      await add();
      desk.keyed.answers.push({ kind: "moved", to: "super" });
      await desk.at(T10);
      await desk.at(15);
      expect(desk.keyed.arrived.map(({ conversation }) => conversation)).toEqual(["super"]);
      await desk.engine.news("keyed").moved("super", "hyper");
      await add(second);
      await desk.at("2017-03-02T10:00:05Z");
      expect(desk.keyed.arrived.map(({ conversation }) => conversation)).toEqual(["super", "hyper"]);
    });
  });

  it("does not send what was deleted or paused by a person before it was sent", async () => {
    const subscription = await desk.subscribe();
    await add();
    desk.keyed.answers.push({ kind: "refused", reason: "slow down", until: new Date("2017-03-01T10:05:00Z") });
    await desk.at(T10);
    await desk.bot.store.subscriptions.remove(subscription.id, { by: "caller", at: desk.clock.now(), what: "deleted" });
    await desk.at("2017-03-01T10:06:00Z");
    expect([desk.keyed.posts, await states()]).toEqual([1, ["expired"]]);
  });

  it("sends nothing more once it is stopped, and leaves what it had claimed to the next process at once", async () => {
    const rooms = Array.from({ length: 40 }, (_, at) => `abc${"defgh"[at % 5]}${"jkmnpqrs"[Math.floor(at / 5)]}`);
    for (const id of rooms) await desk.subscribe({ id, target: { platform: "keyed", conversation: id } });
    await add();
    let stopped: Promise<void> | null = null;
    desk.keyed.during = async () => void (stopped ??= desk.engine.stop());
    await desk.at(T10);
    await stopped;
    const counts = await desk.bot.store.deliveries.counts("keyed");
    expect([counts.claimed, counts.sending, counts.planned + counts.sent]).toEqual([0, 0, 40]);
    expect(counts.planned).toBeGreaterThan(0);
    desk.engine = desk.another("second");
    await desk.at(1);
    expect(new Set(desk.keyed.arrived.map(({ key }) => key)).size).toBe(40);
    expect(desk.keyed.posts).toBe(40);
  });

  it("runs one now, beside the schedule: what it told is not told again", async () => {
    const subscription = await desk.subscribe();
    const kept = await desk.bot.store.subscriptions.get(subscription.id);
    if (kept === null) throw new Error("not stored");
    expect(await desk.engine.desk.runNow(kept, desk.clock.now())).toBe("nothing");
    await add();
    expect((await desk.engine.desk.preview(kept, desk.clock.now())).blocks.length).toBeGreaterThan(3);
    expect(desk.keyed.posts).toBe(0);
    expect(await desk.engine.desk.runNow(kept, desk.clock.now())).toBe("planned");
    expect(await desk.engine.desk.runNow(kept, desk.clock.now())).toBe("already");
    await desk.engine.idle();
    await desk.at(T10);
    expect(desk.keyed.arrived).toHaveLength(1);
  });
});

describe("a long digest", () => {
  it("goes on with the part where it stopped, in order, each once", async () => {
    const desk = await openDesk({ blocksAPart: 3 });
    await desk.subscribe();
    await desk.bot.add(riverBriefing);
    desk.keyed.answers.push({ kind: "delivered", messageId: "x" });
    desk.keyed.answers.length = 0;
    let stopped = false;
    desk.keyed.during = async () => {
      if (desk.keyed.arrived.length !== 1 || stopped) return;
      stopped = true;
      desk.keyed.answers.push({ kind: "refused", reason: "slow down", until: new Date("2017-03-01T10:30:00Z") });
    };
    await desk.at(T10);
    expect(desk.keyed.arrived).toHaveLength(1);
    await desk.at("2017-03-01T10:30:00Z");
    const parts = (await desk.bot.store.deliveries.of("abcde", 99)).toReversed();
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.every(({ state }) => state === "sent")).toBe(true);
    expect(desk.keyed.arrived.map(({ key }) => key)).toEqual(parts.map(({ key }) => key));
    await desk.end();
  });
});
