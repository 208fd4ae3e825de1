import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { keptOf } from "../../../src/digests/subscription.ts";
import { jsonAnswer } from "../../../src/platforms/terminal/json-answer.ts";
import { riverBriefing } from "../../fixtures/bot.ts";
import { openDesk, type Desk } from "./desk-of.ts";

const T10 = "2017-03-01T10:00:05Z";

describe("/why", () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await openDesk();
  });
  afterEach(() => desk.end());

  /** As it is shown: through the digit gate. */
  async function why(): Promise<string> {
    const kept = await desk.bot.store.subscriptions.get("abcde");
    if (kept === null) throw new Error("not stored");
    const sealed = await desk.bot.dispatcher.seal(await desk.engine.desk.why(kept, desk.clock.now()));
    if (sealed === null) throw new Error("the gate withheld it");
    return jsonAnswer(sealed).answer;
  }

  it("tells what was due last, that it was sent, when the next is, and who changed what", async () => {
    await desk.subscribe();
    expect(await why()).toContain("nothing was due since it was made");
    await desk.bot.add(riverBriefing);
    await desk.at(T10);
    const told = await why();
    expect(told).toMatch(/due Wed 1 Mar 2017, 10:00 \(UTC.*\): sent Wed 1 Mar/);
    expect(told).toMatch(/Thu 2 Mar 2017, 10:00/);
    expect(told).toContain("made, by a person");
  });

  it("names who changed what: the bot, a person by the platform's number, and never a secret name", async () => {
    const subscription = await desk.subscribe();
    const { subscriptions } = desk.bot.store;
    const by = (who: string, revision: number) =>
      subscriptions.save(
        { ...keptOf(subscription), revision },
        { by: who, at: desk.clock.now(), what: `changed ${revision}` },
      );
    await by("123456789", 2);
    await by("a-secret-of-the-page", 3);
    const told = await why();
    expect(told).toContain("by a person with the id 123456789, Wed 1 Mar 2017");
    expect(told).not.toContain("secret");
  });

  it.each([
    ["nothing new", async () => undefined, "nothing new, so nothing was sent"],
    [
      "a refusal for now",
      async (d: Desk) => {
        await d.bot.add(riverBriefing);
        d.keyed.answers.push({ kind: "refused", reason: "429 slow down", until: new Date("2017-03-01T10:05:00Z") });
      },
      "waiting (… slow down) until Wed 1 Mar 2017, 10:05",
    ],
    [
      "a refusal for good",
      async (d: Desk) => {
        await d.bot.add(riverBriefing);
        d.keyed.answers.push({ kind: "refused", reason: "Bad request.", until: null });
      },
      "refused by the platform (Bad request); the next digest tells its news",
    ],
    [
      "a chat that is gone",
      async (d: Desk) => {
        await d.bot.add(riverBriefing);
        d.keyed.away.set("room", "gone");
      },
      "cannot be reached (The chat is not there) since Wed 1 Mar 2017, 10:00",
    ],
  ] as const)("tells of %s", async (_name, before, expected) => {
    await desk.subscribe();
    await before(desk);
    await desk.at(T10);
    expect(await why()).toContain(expected);
  });

  it("tells of a time at which the bot was down, and of quiet hours", async () => {
    await desk.subscribe({ catchUp: { policy: "skip", hours: 24 }, quiet: { from: 9 * 60, to: 11 * 60 } });
    await desk.at("2017-03-01T14:00:00Z");
    const told = await why();
    expect(told).toContain("The bot was not running then");
    expect(told).toContain("held by quiet hours until Thu 2 Mar 2017, 11:00");
  });

  it("shows a message of which nobody knows, and a person settles it: sent again once, under another key", async () => {
    await desk.subscribe({ target: { platform: "plain", conversation: "room" } });
    await desk.bot.add(riverBriefing);
    desk.plain.answers.push({ kind: "unknown", reason: "No answer came." });
    await desk.at(T10);
    expect(await why()).toContain("it is not known whether it arrived (No answer came)");
    expect(await why()).toContain("of the last 1 message, it is not known whether 1 message arrived");
    const [unknown] = await desk.bot.store.deliveries.of("abcde", 1);
    const settle = (what: "again" | "arrived") =>
      desk.engine.desk.settle("abcde", unknown?.id ?? 0, what, desk.clock.now());
    expect(await settle("again")).toBe(true);
    expect(await settle("again")).toBe(false);
    await desk.at(15);
    expect(desk.plain.arrived).toHaveLength(1);
    expect(desk.plain.arrived[0]?.key).not.toBe(unknown?.key);
    expect(await why()).toContain(": sent ");
  });
});
