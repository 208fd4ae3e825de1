import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Clock } from "../../../src/clock.ts";
import { ask, type RawAnswer } from "./ask.ts";
import type { ChatHandle, Person } from "./person.ts";
import { startTelegram, type Telegram } from "./telegram.ts";

let telegram: Telegram;
let alice: Person;
let chat: ChatHandle;
let now = Date.UTC(2024, 0, 5, 12);
const clock: Clock = { now: () => new Date(now) };

beforeEach(async () => {
  telegram = await startTelegram({ clock, second: 10 });
  alice = telegram.addUser({ name: "Alice" });
  chat = telegram.privateChat(alice);
});
afterEach(async () => {
  await telegram.stop();
  expect(telegram.violations).toEqual([]);
});

interface Got {
  readonly update_id: number;
  readonly message?: { readonly text?: string };
}
const poll = async (parameters: object = {}): Promise<readonly Got[]> =>
  ((await ask(telegram, "getUpdates", parameters)).result ?? []) as readonly Got[];
const texts = (updates: readonly Got[]): (string | undefined)[] => updates.map(({ message }) => message?.text);

describe("offsets", () => {
  it("confirm what comes before them and nothing else", async () => {
    for (const text of ["1", "2", "3"]) alice.says(chat, text);
    const first = await poll({ limit: 2 });
    expect(texts(first)).toEqual(["1", "2"]);
    expect(texts(await poll({ offset: first[0]?.update_id }))).toEqual(["1", "2", "3"]);
    expect(texts(await poll({ offset: (first[1]?.update_id ?? 0) + 1 }))).toEqual(["3"]);
    expect(texts(await poll())).toEqual(["3"]);
  });

  it("below zero keep the last ones only", async () => {
    for (const text of ["1", "2", "3"]) alice.says(chat, text);
    expect(texts(await poll({ offset: -1 }))).toEqual(["3"]);
    expect(telegram.pending()).toHaveLength(1);
  });

  it("that nobody gave are passed over", async () => {
    alice.says(chat, "1");
    expect(texts(await poll({ offset: 900_000_000 }))).toEqual(["1"]);
  });

  it("asked for again at once wait for an update, and give one", async () => {
    const slow = await startTelegram({ second: 10_000 });
    const bob = slow.addUser({ name: "Bob" });
    const asked = { offset: 5 };
    expect((await ask(slow, "getUpdates", asked)).result).toEqual([]);
    const held = ask(slow, "getUpdates", asked);
    bob.says(slow.privateChat(bob), "1");
    bob.says(slow.privateChat(bob), "2");
    expect((await held).result).toHaveLength(1);
    await slow.stop();
  });
});

it("a poll waits for an update and gives it at once", async () => {
  const waiting = poll({ timeout: 50 });
  while (telegram.requests.length === 0) await new Promise((resolve) => setImmediate(resolve));
  alice.says(chat, "Hello");
  expect(texts(await waiting)).toEqual(["Hello"]);
});

it("of two polls that wait, the older one is ended with 409", async () => {
  const older = ask(telegram, "getUpdates", { timeout: 50 });
  while (telegram.requests.length === 0) await new Promise((resolve) => setImmediate(resolve));
  const newer = ask(telegram, "getUpdates", { timeout: 50 });
  const conflict: RawAnswer = {
    ok: false,
    error_code: 409,
    description: "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
  };
  expect(await older).toEqual(conflict);
  alice.says(chat, "Hello");
  expect((await newer).ok).toBe(true);
});

it("updates are kept for a day", async () => {
  alice.says(chat, "old");
  now += 24 * 60 * 60 * 1000 - 1;
  expect(texts(await poll())).toEqual(["old"]);
  now += 1;
  expect(await poll()).toEqual([]);
});

it("only kinds that were asked for come, from the next update on", async () => {
  alice.says(chat, "1");
  await poll({ allowed_updates: ["callback_query"] });
  alice.says(chat, "2");
  expect(texts(await poll({ offset: 0 }))).toEqual(["1"]);
  await poll({ allowed_updates: [] });
  alice.says(chat, "3");
  expect(texts(await poll({ offset: -1 }))).toEqual(["3"]);
});

describe("groups in privacy mode", () => {
  it("send commands, replies to the bot and mentions of it", async () => {
    const group = telegram.addGroup({ title: "Desk", members: [alice] });
    await ask(telegram, "sendMessage", { chat_id: group.id, text: "I am here." });
    const mine = telegram.messages(group)[0]?.message;
    if (mine === undefined) throw new Error("nothing was sent");
    alice.says(group, "Good morning");
    alice.says(group, "/figures");
    alice.says(group, "/figures@another_bot");
    alice.says(group, `/figures@${telegram.bot.username}`);
    alice.says(group, `What of Al-Bab, @${telegram.bot.username}?`);
    alice.says(group, "@someone_else?");
    alice.replies(mine, "and yesterday?");
    const through = telegram.pending().map(({ message }) => message?.text);
    expect(through).toEqual([
      "/figures",
      "/figures@briefings_bot",
      "What of Al-Bab, @briefings_bot?",
      "and yesterday?",
    ]);
    telegram.settings.readAllGroupMessages = true;
    alice.says(group, "Good night");
    expect(telegram.pending().at(-1)?.message?.text).toBe("Good night");
  });
});

describe("a webhook", () => {
  it("ends polling, and polling is refused while it is set", async () => {
    const waiting = ask(telegram, "getUpdates", { timeout: 50 });
    while (telegram.requests.length === 0) await new Promise((resolve) => setImmediate(resolve));
    expect((await ask(telegram, "setWebhook", { url: "http://127.0.0.1:9/hook" })).ok).toBe(true);
    expect((await waiting).description).toBe("Conflict: terminated by setWebhook request");
    expect((await ask(telegram, "getUpdates")).description).toBe(
      "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    );
    await ask(telegram, "deleteWebhook");
    expect((await ask(telegram, "getUpdates")).ok).toBe(true);
  });

  it.each([
    [{ url: "http://example.com/" }, "Bad Request: bad webhook: An HTTPS URL must be provided for webhook"],
    [{ url: "https://example.com/", secret_token: "a b" }, "Bad Request: secret token contains unallowed characters"],
    [{ url: "https://example.com/", secret_token: "x".repeat(257) }, "Bad Request: secret token is too long"],
  ])("%j is refused", async (parameters, words) => {
    expect((await ask(telegram, "setWebhook", parameters)).description).toBe(words);
    telegram.forgive();
  });
});
