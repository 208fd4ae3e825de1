import { createServer } from "node:http";
import { once } from "node:events";
import { Bot, GrammyError, HttpError, webhookCallback } from "grammy";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { badGateway, flood, serverError } from "./faults.ts";
import type { ChatHandle, Person } from "./person.ts";
import { startTelegram, type Telegram } from "./telegram.ts";

let telegram: Telegram;
let alice: Person;
let chat: ChatHandle;
let bot: Bot;

beforeEach(async () => {
  telegram = await startTelegram({ second: 5 });
  alice = telegram.addUser({ name: "Alice" });
  chat = telegram.privateChat(alice);
  bot = new Bot(telegram.token, { client: { apiRoot: telegram.root, timeoutSeconds: 2 } });
});
afterEach(async () => {
  await telegram.stop();
});

const failure = async (): Promise<unknown> => {
  try {
    await bot.api.sendMessage(chat.id, "x");
    return undefined;
  } catch (error) {
    return error;
  }
};
const shown = (): number => telegram.messages(chat).length;
const until = async (done: () => boolean): Promise<void> => {
  while (!done()) await new Promise((resolve) => setTimeout(resolve, 1));
};

describe("faults of a send, through grammY", () => {
  it("429 says how long to wait, once", async () => {
    telegram.faults.on({ method: "sendMessage" }, flood(3));
    const error = await failure();
    expect(error).toBeInstanceOf(GrammyError);
    expect(error).toMatchObject({ error_code: 429, parameters: { retry_after: 3 } });
    expect(shown()).toBe(0);
    expect(await failure()).toBeUndefined();
  });

  it("a JSON 500 is an error of the API, a page of a proxy is not", async () => {
    telegram.faults.on({ method: "sendMessage" }, serverError);
    expect(await failure()).toMatchObject({ error_code: 500 });
    telegram.faults.on({ method: "sendMessage" }, badGateway);
    expect(await failure()).toBeInstanceOf(HttpError);
    telegram.faults.on({ method: "sendMessage" }, { kind: "broken json" });
    expect(await failure()).toBeInstanceOf(HttpError);
    expect(shown()).toBe(0);
  });

  it("a connection that breaks before the effect sends nothing, one that breaks after it sends", async () => {
    telegram.faults.on({ method: "sendMessage" }, { kind: "drop" });
    expect(await failure()).toBeInstanceOf(HttpError);
    expect(shown()).toBe(0);
    telegram.faults.on({ method: "sendMessage", when: "after" }, { kind: "drop" });
    expect(await failure()).toBeInstanceOf(HttpError);
    expect(shown()).toBe(1);
    expect(telegram.requests.map(({ outcome }) => outcome)).toEqual(["drop", "drop"]);
  });

  it("a server that hangs is left after the client's own time", async () => {
    telegram.faults.on({ method: "sendMessage" }, { kind: "hang" });
    expect(await failure()).toBeInstanceOf(HttpError);
  });

  it("a held answer comes when it is let go, after the effect", async () => {
    let release: (value: unknown) => void = () => undefined;
    const released = new Promise((resolve) => {
      release = resolve;
    });
    telegram.faults.on({ method: "sendMessage", when: "after" }, { kind: "hold", until: released });
    const sent = failure();
    await until(() => shown() === 1);
    release(undefined);
    expect(await sent).toBeUndefined();
  });

  it("faults are for a chat and a number of times", async () => {
    const other = telegram.privateChat(telegram.addUser({ name: "Bob" }));
    telegram.faults.on({ method: "sendMessage", chat: other, times: 2 }, serverError);
    expect(await failure()).toBeUndefined();
    for (const outcome of [500, 500, undefined]) {
      const error = await bot.api.sendMessage(other.id, "x").catch((thrown: unknown) => thrown);
      expect(error instanceof GrammyError ? error.error_code : undefined).toBe(outcome);
    }
  });
});

describe("faults of polling, through grammY", () => {
  it("401 and 409 end it", async () => {
    telegram.faults.on(
      { method: "getUpdates" },
      {
        kind: "answer",
        code: 409,
        description:
          "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
      },
    );
    await expect(bot.start()).rejects.toMatchObject({ error_code: 409 });
    telegram.faults.on({ method: "getUpdates" }, { kind: "answer", code: 401, description: "Unauthorized" });
    await expect(new Bot(telegram.token, { client: { apiRoot: telegram.root } }).start()).rejects.toMatchObject({
      error_code: 401,
    });
  });

  it("an update that is served again is handled again", async () => {
    const heard: (string | undefined)[] = [];
    bot.on("message", (context) => {
      heard.push(context.message.text);
    });
    const running = bot.start();
    alice.says(chat, "Hello");
    const [update] = telegram.pending();
    await until(() => heard.length === 1 && telegram.pending().length === 0);
    if (update === undefined) throw new Error("no update");
    telegram.redeliver([update]);
    await until(() => heard.length === 2);
    await bot.stop();
    await running;
  });
});

describe("webhooks, through grammY", () => {
  it("carry the secret, come again after a failure, in order, and may answer with a method", async () => {
    const heard: (string | undefined)[] = [];
    let failures = 2;
    bot = new Bot(telegram.token, { client: { apiRoot: telegram.root, canUseWebhookReply: () => true } });
    bot.on("message", async (context) => {
      if (failures-- > 0) throw new Error("not now");
      heard.push(context.message.text);
      await context.reply("Here.");
    });
    const answer = webhookCallback(bot, "http", { secretToken: "a-secret_1" });
    const server = createServer((request, response) => {
      void answer(request, response).catch(() => {
        if (!response.headersSent) response.writeHead(500).end();
      });
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const url = `http://127.0.0.1:${port}/`;
    await bot.api.setWebhook(url, { secret_token: "wrong" });
    alice.says(chat, "1");
    alice.says(chat, "2");
    await until(() => telegram.deliveries().length > 0);
    expect(telegram.deliveries()[0]?.outcome).toBe(401);
    await bot.api.setWebhook(url, { secret_token: "a-secret_1" });
    await until(() => heard.length === 2 && shown() === 4);
    expect(heard).toEqual(["1", "2"]);
    expect(telegram.deliveries().filter(({ outcome }) => outcome === 500)).toHaveLength(2);
    expect(telegram.pending()).toEqual([]);
    expect(telegram.violations).toEqual([]);
    server.close();
    server.closeAllConnections();
  });
});
