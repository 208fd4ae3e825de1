import { describe, expect, it } from "vitest";
import type { SealedReply } from "../../../src/chat/reply.ts";
import { badGateway, flood, serverError } from "../../fakes/telegram/faults.ts";
import { quick, until, usePlace } from "./place.ts";
import { barsPng } from "../web/png.ts";

const place = usePlace();
const alice = () => place.telegram.addUser({ name: "Alice" });
const reply: SealedReply = {
  outcome: "answered",
  blocks: [{ kind: "text", content: [{ kind: "words", text: "News." }] }],
};
const parcel = () => {
  const [first] = place.platform.compose(reply);
  if (first === undefined) throw new Error("no parcel");
  return first;
};
const post = (conversation: string | number) => place.platform.post(String(conversation), parcel(), "key");
const sends = () => place.telegram.requests.filter(({ method }) => method.toLowerCase() === "sendmessage");

describe("what became of a post", () => {
  it("delivered, with the message's id; to a topic too", async () => {
    await place.start();
    const chat = place.telegram.privateChat(alice());
    const outcome = await post(chat.id);
    expect(outcome).toEqual({ kind: "delivered", messageId: String(place.telegram.messages(chat)[0]?.id) });
    const forum = place.telegram.addSupergroup({ title: "Forum", members: [alice()], forum: true });
    alice().says(forum, "first");
    const topic = place.telegram.addTopic(forum, "Figures");
    await post(`${topic.id}/${topic.topic}`);
    expect(place.telegram.messages(topic).map(({ text }) => text)).toEqual(["News."]);
    expect(await place.platform.reaches(String(chat.id))).toBe(true);
    expect(await place.platform.reaches(`${topic.id}/${topic.topic}`), "cannot be told").toBeNull();
  });

  it("gone, and why: blocked, deactivated, kicked, rights lost, topic closed or deleted, no such chat", async () => {
    await place.start();
    const { telegram } = place;
    const [blocker, leaver] = [alice(), alice()];
    const [toBlocker, toLeaver] = [telegram.privateChat(blocker), telegram.privateChat(leaver)];
    const [group, muted] = [telegram.addSupergroup({ title: "A" }), telegram.addSupergroup({ title: "B" })];
    const channel = telegram.addChannel({ title: "C", botIsAdmin: true });
    const forum = telegram.addSupergroup({ title: "D", forum: true, members: [blocker] });
    blocker.says(forum, "first");
    const [closed, deleted] = [telegram.addTopic(forum, "closed"), telegram.addTopic(forum, "deleted")];
    telegram.block(blocker);
    telegram.deactivate(leaver);
    telegram.kick(group);
    telegram.loseRights(muted);
    telegram.loseRights(channel);
    telegram.lockTopic(closed);
    telegram.deleteTopic(deleted);
    const outcomes = [];
    for (const conversation of [
      toBlocker.id,
      toLeaver.id,
      group.id,
      muted.id,
      channel.id,
      `${forum.id}/${closed.topic}`,
      `${forum.id}/${deleted.topic}`,
      4711,
    ]) {
      const outcome = await post(conversation);
      outcomes.push(outcome.kind === "gone" ? outcome.reason : outcome);
      const isTopic = String(conversation).includes("/");
      expect(await place.platform.reaches(String(conversation)), String(conversation)).toBe(isTopic ? null : false);
    }
    expect(outcomes).toEqual([
      "The person blocked the bot.",
      "The person's account was deleted.",
      "The bot was removed from the chat.",
      "The bot may not write there.",
      "The bot may not write there.",
      "The topic is closed.",
      "The topic was deleted.",
      "There is no such chat for the bot.",
    ]);
  });

  it("moved: by the error, by the update, and from then on without asking", async () => {
    await place.start();
    const group = place.telegram.addGroup({ title: "Desk", members: [alice()] });
    const after = place.telegram.migrate(group);
    expect(await post(group.id)).toEqual({ kind: "moved", to: String(after.id) });
    await until(() => place.news.length >= 2);
    expect(new Set(place.news)).toEqual(new Set([`${group.id} moved to ${after.id}`]));
    await place.restart();
    const before = sends().length;
    expect(await post(group.id)).toEqual({ kind: "moved", to: String(after.id) });
    expect(sends()).toHaveLength(before);
  });

  it("refused for now when Telegram asks to wait, with the time; nothing is sent again by itself", async () => {
    await place.start();
    const chat = place.telegram.privateChat(alice());
    place.telegram.faults.on({ method: "sendMessage" }, flood(7));
    const outcome = await post(chat.id);
    expect(outcome).toMatchObject({ kind: "refused", reason: "Telegram asks to wait." });
    expect(
      outcome.kind === "refused" && outcome.until !== null && outcome.until.getTime() - Date.now(),
    ).toBeGreaterThan(5_000);
    expect(sends()).toHaveLength(1);
  });

  it.each([
    ["the connection drops after the send", "after", { kind: "drop" }],
    ["the connection drops before it", "before", { kind: "drop" }],
    ["Telegram has a fault", "before", serverError],
    ["a proxy answers with a page", "after", badGateway],
    ["the answer breaks off", "after", { kind: "broken json" }],
  ] as const)("unknown, and never sent again: %s", async (_, when, fault) => {
    await place.start();
    const chat = place.telegram.privateChat(alice());
    place.telegram.faults.on({ method: "sendMessage", when }, fault);
    expect((await post(chat.id)).kind).toBe("unknown");
    expect(sends()).toHaveLength(1);
    expect(place.telegram.messages(chat)).toHaveLength(when === "after" ? 1 : 0);
  });

  it("unknown when Telegram takes it and never answers: the call is given up in time", async () => {
    await place.start({ callSeconds: 0.3 });
    const chat = place.telegram.privateChat(alice());
    place.telegram.faults.on({ method: "sendMessage", when: "after" }, { kind: "hang" });
    expect((await post(chat.id)).kind).toBe("unknown");
    expect(place.telegram.messages(chat)).toHaveLength(1);
    expect((await post(chat.id)).kind).toBe("delivered");
  });

  it("refused for good: no parcel of ours, no name of a chat", async () => {
    await place.start();
    expect(await place.platform.post("1", { platform: "web", body: {} }, "key")).toMatchObject({
      kind: "refused",
      until: null,
    });
    expect(await post("somewhere")).toMatchObject({ kind: "refused", until: null });
  });

  it("an edit: done, done again without harm, and refused when the message is not there", async () => {
    await place.start();
    const chat = place.telegram.privateChat(alice());
    const posted = await post(chat.id);
    const id = posted.kind === "delivered" ? posted.messageId : "";
    const [other] = place.platform.compose({
      ...reply,
      blocks: [{ kind: "text", content: [{ kind: "words", text: "Newer." }] }],
    });
    if (other === undefined) throw new Error("no parcel");
    expect((await place.platform.edit(String(chat.id), id, other)).kind).toBe("delivered");
    expect((await place.platform.edit(String(chat.id), id, other)).kind).toBe("delivered");
    expect(place.telegram.messages(chat)[0]?.text).toBe("Newer.");
    expect(await place.platform.edit(String(chat.id), "99999", other)).toMatchObject({ kind: "refused", until: null });
  });

  it("pictures, albums and files arrive as such", async () => {
    await place.start();
    const chat = place.telegram.privateChat(alice());
    const image = { kind: "image", png: barsPng(60, 30), alt: "A map @someone" } as const;
    const file = { kind: "file", name: "figures.csv", mediaType: "text/csv", text: "a,b\r\n" } as const;
    for (const each of place.platform.compose({ outcome: "answered", blocks: [image, image, file, image] }))
      expect((await place.platform.post(String(chat.id), JSON.parse(JSON.stringify(each)), "key")).kind).toBe(
        "delivered",
      );
    const seen = place.telegram.messages(chat);
    expect(seen.map(({ kind }) => kind)).toEqual(["photo", "photo", "document", "photo"]);
    expect(seen[0]?.album).toBe(seen[1]?.album);
    expect(Buffer.from(seen[2]?.files[0]?.bytes ?? []).toString()).toBe("a,b\r\n");
    // What is said of both stands where apps show it; the name is nobody's to them.
    expect(seen[0]).toMatchObject({
      text: "A map @someone\nA map @someone",
      entities: [{ type: "code" }, { type: "code" }],
    });
  });
});

describe("an answer", () => {
  it("waits as long as Telegram says and is not lost", async () => {
    await place.start();
    const person = alice();
    const chat = place.telegram.privateChat(person);
    place.telegram.faults.on({ method: "sendMessage", times: 3 }, flood(2));
    person.says(chat, "/figures Al-Bab");
    expect((await place.said(chat, 1))[0]?.text).toContain("12 bridges");
    expect(sends()).toHaveLength(4);
  });

  it("goes to where its group moved", async () => {
    await place.start();
    const person = alice();
    const group = place.telegram.addGroup({ title: "Desk", members: [person] });
    let moved = { id: 0 };
    place.telegram.faults.on(
      { method: "sendMessage" },
      {
        kind: "hold",
        until: new Promise<void>((resolve) =>
          setTimeout(() => ((moved = place.telegram.migrate(group)), resolve()), 50),
        ),
      },
    );
    person.says(group, "/figures Al-Bab");
    await until(() => moved.id !== 0);
    expect((await place.said(moved, 1))[0]?.text).toContain("12 bridges");
  });

  it("is sent as plain text when Telegram refuses its marks, and that is logged", async () => {
    await place.start();
    const person = alice();
    const chat = place.telegram.privateChat(person);
    place.telegram.faults.on(
      { method: "sendMessage" },
      {
        kind: "answer",
        code: 400,
        description:
          "Bad Request: can't parse entities: entity beginning at UTF-16 offset 1 ends in a middle of a UTF-16 symbol",
      },
    );
    person.says(chat, "/figures Al-Bab");
    const [answer] = await place.said(chat, 1);
    expect(answer?.text).toContain("12 bridges");
    expect(answer?.entities.filter(({ type }) => type !== "bot_command" && type !== "url")).toEqual([]);
    expect(place.bot.logged.join()).toContain("plain text");
  });

  it("without an answer from Telegram is not sent again, and what follows it is", async () => {
    await place.bot.add(
      `Sample, invented for tests.\n\nBriefing on repairs\n\nDesk, 22 February 2017\n\n${Array.from({ length: 5 }, (_, i) => `Engineers repaired ${i + 20} wells near Al-Bab, ${"where the road bends and the old market stood before, ".repeat(24)}as was said.`).join(" ")}`,
    );
    await place.start();
    const person = alice();
    const chat = place.telegram.privateChat(person);
    person.says(chat, "/figures Al-Bab");
    const whole = await place.said(chat, 2);
    await until(async () => (await place.bot.store.inbox.open(`telegram:${place.telegram.bot.id}`)).length === 0);
    const many = place.telegram.messages(chat).filter(({ byBot }) => byBot).length;
    expect(whole.length).toBeGreaterThan(1);
    place.telegram.faults.on({ method: "sendMessage", when: "after" }, { kind: "drop" });
    person.says(chat, "/figures Al-Bab");
    const again = (await place.said(chat, 2 * many)).slice(many);
    expect(again.map(({ text }) => text)).toEqual(
      whole
        .concat(
          place.telegram
            .messages(chat)
            .filter(({ byBot }) => byBot)
            .slice(whole.length, many),
        )
        .map(({ text }) => text),
    );
    await until(async () => (await place.bot.store.inbox.open(`telegram:${place.telegram.bot.id}`)).length === 0);
    expect(place.telegram.messages(chat).filter(({ byBot }) => byBot)).toHaveLength(2 * many);
    expect(place.bot.logged.join()).toContain("gave no answer");
  });

  it("to someone who blocked the bot is given up, and the platform says so", async () => {
    await place.start();
    const person = alice();
    const chat = place.telegram.privateChat(person);
    person.says(chat, "/help");
    place.telegram.block(person);
    await until(() => place.news.length > 0);
    await until(async () => (await place.bot.store.inbox.open(`telegram:${place.telegram.bot.id}`)).length === 0);
    place.telegram.unblock(person);
    await until(() => place.news.includes(`${chat.id} back`));
    expect(place.news).toContain(`${chat.id} gone: The person blocked the bot.`);
  });
});

describe("people who ask", () => {
  it("go before broadcasts, at Telegram's pace", async () => {
    place.telegram.settings.rates = true;
    await place.start({ paced: true, timing: { ...quick, wait: (ms, signal) => quick.wait(ms * 50, signal) } });
    const person = alice();
    const chat = place.telegram.privateChat(person);
    const posts = Promise.all([1, 2, 3].map(() => post(chat.id)));
    person.says(chat, "/figures Al-Bab");
    const outcomes = await posts;
    expect(outcomes.map(({ kind }) => kind)).toEqual(["delivered", "delivered", "delivered"]);
    const texts = (await place.said(chat, 4)).map(({ text }) => (text === "News." ? "broadcast" : "answer"));
    expect(texts).toEqual(["broadcast", "answer", "broadcast", "broadcast"]);
    expect(place.telegram.requests.filter(({ outcome }) => outcome === 429)).toEqual([]);
  });
});
