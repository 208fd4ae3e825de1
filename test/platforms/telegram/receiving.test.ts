import { createServer } from "node:net";
import { describe, expect, it } from "vitest";
import { badGateway, flood, serverError } from "../../fakes/telegram/faults.ts";
import { until, usePlace } from "./place.ts";

const place = usePlace();
const alice = () => place.telegram.addUser({ name: "Alice" });
const open = async () => await place.bot.store.inbox.open(`telegram:${place.telegram.bot.id}`);

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address !== null ? address.port : 0;
}

describe("polling", () => {
  it("confirms an update only when it is kept", async () => {
    const { inbox } = place.bot.store;
    let keep = (): void => undefined;
    const kept = new Promise<void>((resolve) => (keep = resolve));
    await place.start({ inbox: { ...inbox, take: async (...args) => (await kept, await inbox.take(...args)) } });
    const person = alice();
    const chat = place.telegram.privateChat(person);
    person.says(chat, "/help");
    await until(() =>
      place.telegram.requests.some(
        ({ method, answer }) => method.toLowerCase() === "getupdates" && JSON.stringify(answer).includes("/help"),
      ),
    );
    expect(place.telegram.pending()).toHaveLength(1);
    keep();
    await place.said(chat, 1);
    await until(() => place.telegram.pending().length === 0);
  });

  it("answers once what is delivered twice, also after a restart", async () => {
    await place.start();
    const person = alice();
    const chat = place.telegram.privateChat(person);
    person.says(chat, "/help");
    const updates = place.telegram.pending();
    await place.said(chat, 1);
    await until(async () => (await open()).length === 0);
    place.telegram.redeliver(updates);
    await place.restart();
    place.telegram.redeliver(updates);
    person.says(chat, "/latest");
    await place.said(chat, 2);
    expect(place.telegram.messages(chat).filter(({ byBot }) => byBot)).toHaveLength(2);
  });

  it.each([
    ["429", flood(1)],
    ["a fault of Telegram's", serverError],
    ["a page of a proxy", badGateway],
    ["a dropped connection", { kind: "drop" }],
    ["half an answer", { kind: "broken json" }],
  ] as const)("goes on after %s", async (_, fault) => {
    place.telegram.faults.on({ method: "getUpdates", times: 2 }, fault);
    await place.start();
    const person = alice();
    const chat = place.telegram.privateChat(person);
    person.says(chat, "/help");
    await place.said(chat, 1);
    expect(place.failures).toEqual([]);
  });

  it("ends with one clear sentence when another program polls and does not end", async () => {
    let now = Date.now();
    const wait = async (ms: number) => void (now += ms);
    await place.start({ timing: { now: () => new Date(now), wait } });
    await until(() => place.telegram.requests.some(({ method }) => method.toLowerCase() === "getupdates"));
    const description =
      "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running";
    place.telegram.faults.on({ method: "getUpdates", times: 100 }, { kind: "answer", code: 409, description });
    alice().says(place.telegram.privateChat(alice()), "x");
    await until(() => place.failures.length > 0);
    expect(place.failures.map(({ name, message }) => [name, message])).toEqual([
      [
        "TelegramUnusable",
        "Another program has fetched this bot's updates for 60 s: only one at a time may run with the same TELEGRAM_TOKEN.",
      ],
    ]);
    expect(place.bot.logged.join()).toContain("another program fetches this bot's updates");
  });

  it("ends at once when a webhook is set, which no waiting ends", async () => {
    await place.start();
    await until(() => place.telegram.requests.some(({ method }) => method.toLowerCase() === "getupdates"));
    const description =
      "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first";
    place.telegram.faults.on({ method: "getUpdates" }, { kind: "answer", code: 409, description });
    alice().says(place.telegram.privateChat(alice()), "x");
    await until(() => place.failures.length > 0);
    expect(place.failures[0]?.message).toContain("A webhook was set for this bot while it polled");
  });

  it("ends with one clear sentence when the token is revoked", async () => {
    await place.start();
    place.telegram.faults.on(
      { method: "getUpdates", times: 5 },
      { kind: "answer", code: 401, description: "Unauthorized" },
    );
    const person = alice();
    person.says(place.telegram.privateChat(person), "x");
    await until(() => place.failures.length > 0);
    expect(place.failures[0]?.message).toContain("TELEGRAM_TOKEN");
  });
});

describe("a token that is revoked", () => {
  it("ends a bot with a webhook, too; the answer that it met is said after the next start", async () => {
    const port = await freePort();
    const webhook = { url: `http://127.0.0.1:${port}/hook`, secret: "a-secret-of-the-test", host: "127.0.0.1", port };
    await place.start({ webhook });
    place.telegram.faults.on({ method: "sendMessage" }, { kind: "answer", code: 401, description: "Unauthorized" });
    const person = alice();
    const chat = place.telegram.privateChat(person);
    person.says(chat, "/help");
    await until(() => place.failures.length > 0);
    expect(place.failures.map(({ message }) => message)).toEqual([
      "Telegram no longer takes TELEGRAM_TOKEN; ask @BotFather for another.",
    ]);
    await place.restart({ webhook });
    await place.said(chat, 1);
    await until(async () => (await open()).length === 0);
    expect(place.telegram.messages(chat).filter(({ byBot }) => byBot)).toHaveLength(1);
  });
});

describe("starting", () => {
  it("says what is wrong with a token that Telegram does not know, without repeating it", async () => {
    const wrong = "123456789:AAwrong-token-of-nobody_0123456789abc";
    const failed = place.start({ token: wrong });
    await expect(failed).rejects.toThrow("Telegram does not know TELEGRAM_TOKEN");
    await expect(failed).rejects.not.toThrow(wrong);
  });

  it("says when Telegram cannot be reached, without the token in the address", async () => {
    const failed = place.start({ apiRoot: `http://127.0.0.1:${await freePort()}` });
    await expect(failed).rejects.toThrow("Telegram cannot be reached at 127.0.0.1");
    await expect(failed).rejects.not.toThrow(place.telegram.token);
  });

  it.each(["deleteWebhook", "setWebhook"])(
    "tries %s again, and says what Telegram does not like of it",
    async (method) => {
      const port = await freePort();
      const url = `http://127.0.0.1:${port}/hook`;
      const webhook = { url, secret: "a-secret-of-the-test", host: "127.0.0.1", port };
      const how = method === "setWebhook" ? { webhook } : {};
      place.telegram.faults.on({ method, times: 2 }, { kind: "drop" });
      await place.start(how);
      await place.platform.dispose();
      const description = "Bad Request: bad webhook: HTTPS url must be provided for webhook";
      place.telegram.faults.on({ method }, { kind: "answer", code: 400, description });
      await expect(place.start(how)).rejects.toThrow(`Telegram refused ${method}: ${description}`);
      expect(place.failures).toEqual([]);
    },
  );

  it("finishes what was received before and not answered", async () => {
    const person = alice();
    const chat = place.telegram.privateChat(person);
    const message = person.says(chat, "/help");
    const [update] = place.telegram.pending();
    expect(update).toMatchObject({ message: { message_id: message.message_id } });
    await place.bot.store.inbox.take(
      `telegram:${place.telegram.bot.id}`,
      [{ id: update?.update_id ?? 0, body: update }],
      new Date(),
    );
    await place.start();
    await place.said(chat, 1);
    await until(async () => (await open()).length === 0);
    expect(place.telegram.messages(chat).filter(({ byBot }) => byBot)).toHaveLength(1);
  });

  it("goes on with an answer that a crash cut off, and does not repeat what may have been sent", async () => {
    const chat = place.telegram.privateChat(alice());
    const source = `telegram:${place.telegram.bot.id}`;
    const part = (text: string) => ({ kind: "text", body: { text, entities: [] }, buttons: [] });
    const plan = {
      chat: chat.id,
      thread: null,
      asker: null,
      replyTo: null,
      asks: null,
      edits: null,
      parts: ["one", "two", "three"].map(part),
    };
    const { inbox } = place.bot.store;
    await inbox.take(
      source,
      [
        { id: 1, body: { update_id: 1 } },
        { id: 2, body: { update_id: 2 } },
        { id: 3, body: { update_id: 3 } },
      ],
      new Date(),
    );
    await inbox.note(source, 1, { part: 1, sending: true, answer: plan });
    inbox.leaves(source, 1);
    // This one was about to be sent, and did not leave.
    await inbox.note(source, 3, { part: 1, sending: true, answer: plan });
    await inbox.note(source, 2, { part: 2, sending: false, answer: plan });
    await place.start();
    await until(async () => (await open()).length === 0);
    // Where "two" may be missing, the person is told so; what comes after it is said.
    const interrupted = "I was stopped while I sent a part of my answer. If it is not here, please ask again.";
    const texts = place.telegram.messages(chat).map(({ text }) => text);
    expect(texts.sort()).toEqual([interrupted, "three", "three", "three", "two"]);
    expect(place.bot.logged.join()).toContain("cut off");
  });
});

describe("a webhook", () => {
  const settings = async () => {
    const port = await freePort();
    return { url: `http://127.0.0.1:${port}/hook`, secret: "a-secret-of-the-test", host: "127.0.0.1", port };
  };

  it("takes updates with the secret, answers at once, and acts once on what comes again", async () => {
    const webhook = await settings();
    const { dispatcher } = place.bot;
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    await place.start({
      webhook,
      dispatcher: {
        ...dispatcher,
        dispatch: async (invocation) => (await released, await dispatcher.dispatch(invocation)),
      },
    });
    const person = alice();
    const chat = place.telegram.privateChat(person);
    person.says(chat, "/help");
    await until(() => place.telegram.deliveries().length > 0 && place.telegram.pending().length === 0);
    expect(place.telegram.messages(chat)).toHaveLength(1);
    release();
    await place.said(chat, 1);
    const update = { update_id: 500_000_001, message: place.telegram.messages(chat)[0]?.message };
    const again = await fetch(webhook.url, {
      method: "POST",
      headers: { "x-telegram-bot-api-secret-token": webhook.secret },
      body: JSON.stringify(update),
    });
    expect(again.status).toBe(200);
    person.says(chat, "/latest");
    await place.said(chat, 2);
    expect(place.telegram.messages(chat).filter(({ byBot }) => byBot)).toHaveLength(2);
  });

  it("refuses who does not know the secret, other paths, and what is no update", async () => {
    const webhook = await settings();
    await place.start({ webhook });
    const call = async (url: string, secret: string | null, body: string) =>
      (
        await fetch(url, {
          method: "POST",
          body,
          headers: secret === null ? {} : { "x-telegram-bot-api-secret-token": secret },
        })
      ).status;
    expect(await call(webhook.url, null, "{}")).toBe(401);
    expect(await call(webhook.url, "another", "{}")).toBe(401);
    expect(await call(`${webhook.url}/x`, webhook.secret, "{}")).toBe(404);
    expect(await call(webhook.url, webhook.secret, "{broken")).toBe(400);
    expect(await call(webhook.url, webhook.secret, `{"update_id":1,"x":"${"y".repeat(1_000_000)}"}`)).toBe(413);
    expect(await open()).toEqual([]);
  });

  it("has an update sent again that could not be kept", async () => {
    const webhook = await settings();
    const { inbox } = place.bot.store;
    let faults = 1;
    await place.start({
      webhook,
      inbox: {
        ...inbox,
        take: async (...args) => {
          if (faults-- > 0) throw new Error("the disk is full");
          return await inbox.take(...args);
        },
      },
    });
    const person = alice();
    const chat = place.telegram.privateChat(person);
    person.says(chat, "/help");
    await place.said(chat, 1);
    expect(place.bot.logged.join()).toContain("could not be kept");
  });
});
