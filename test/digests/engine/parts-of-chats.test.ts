import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createChatSettings, keptSettings } from "../../../src/digests/chat-settings.ts";
import { riverBriefing } from "../../fixtures/bot.ts";
import { openDesk, type Desk } from "./desk-of.ts";

const T10 = "2017-03-01T10:00:05Z";

describe("a chat with parts (topics)", () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await openDesk();
    for (const [id, conversation] of Object.entries(chats)) await desk.subscribe({ id, target: target(conversation) });
  });
  afterEach(() => desk.end());
  const chats = { whape: "-1", tapec: "-1/7", ather: "-1/8", apart: "-12/7" };
  const target = (conversation: string) => ({ platform: "keyed", conversation });
  const news = () => desk.engine.news("keyed");
  const paused = async () => {
    const all = await desk.bot.store.subscriptions.list();
    return Object.fromEntries(all.flatMap(({ id, paused: why }) => (why === null ? [] : [[id, why.reason]])));
  };

  it("is lost and is back as a whole; what waited is sent once", async () => {
    await desk.bot.add(riverBriefing);
    for (const part of ["-1", "-1/7", "-1/8"]) desk.keyed.away.set(part, "gone");
    await news().gone("-1", "removed");
    await news().gone("-1", "removed");
    expect(await paused()).toEqual({ whape: "removed", tapec: "removed", ather: "removed" });
    await desk.at(T10);
    expect(desk.keyed.arrived.map(({ conversation }) => conversation)).toEqual(["-12/7"]);
    desk.keyed.away.clear();
    await news().back("-1");
    expect(await paused()).toEqual({});
    await desk.at("2017-03-02T10:00:05Z");
    await desk.at(15);
    expect(desk.keyed.arrived.map(({ conversation }) => conversation).toSorted()).toEqual([
      "-1",
      "-1/7",
      "-1/8",
      "-12/7",
    ]);
  });

  it("keeps a topic closed that was closed before, whatever becomes of the chat", async () => {
    await news().gone("-1/7", "closed");
    await news().gone("-1", "muted");
    expect(await paused()).toEqual({ whape: "muted", tapec: "closed", ather: "muted" });
    await news().gone("-1", "removed");
    expect(await paused()).toEqual({ whape: "muted", tapec: "closed", ather: "muted" });
    expect((await desk.bot.store.reach.of(target("-1/8")))?.reason).toBe("removed");
    await news().back("-1");
    expect(await paused()).toEqual({ tapec: "closed" });
    await news().back("-1/7");
    expect(await paused()).toEqual({});
  });

  it("lets a topic back that was found lost by itself, when the chat was never told of", async () => {
    await news().gone("-1/7", "removed");
    await news().back("-1");
    expect(await paused()).toEqual({});
  });

  it("moves as a whole, with the settings", async () => {
    const kept = keptSettings(desk.bot.store);
    await createChatSettings(kept, target("-1")).setTimeZone("Asia/Damascus");
    await createChatSettings(kept, target("-1/7")).setTimeZone("Europe/Berlin");
    await desk.bot.add(riverBriefing);
    await desk.at(T10);
    const before = desk.keyed.arrived.length;
    await news().moved("-1", "-100");
    await news().moved("-1", "-100");
    const names = (await desk.bot.store.subscriptions.list()).map((each) => each.target.conversation);
    expect(names.toSorted()).toEqual(["-100", "-100/7", "-100/8", "-12/7"]);
    const zones = ["-100", "-100/7", "-1"].map((name) => createChatSettings(kept, target(name)).timeZone());
    expect(await Promise.all(zones)).toEqual(["Asia/Damascus", "Europe/Berlin", null]);
    await desk.at(3600);
    expect(desk.keyed.arrived).toHaveLength(before);
  });
});
