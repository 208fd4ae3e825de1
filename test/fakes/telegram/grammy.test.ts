import { Bot, InlineKeyboard, InputFile } from "grammy";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startTelegram, type Telegram } from "./telegram.ts";

let telegram: Telegram;
let bot: Bot;
let running: Promise<void> | undefined;

beforeEach(async () => {
  telegram = await startTelegram({ second: 20 });
  bot = new Bot(telegram.token, { client: { apiRoot: telegram.root } });
});

afterEach(async () => {
  await bot.stop();
  await running;
  running = undefined;
  await telegram.stop();
  expect(telegram.violations).toEqual([]);
});

const until = async (done: () => boolean): Promise<void> => {
  while (!done()) await new Promise((resolve) => setImmediate(resolve));
};

const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
  "base64",
);

describe("grammY against the fake", () => {
  it("answers a message, edits it and answers a press", async () => {
    const alice = telegram.addUser({ name: "Alice" });
    const chat = telegram.privateChat(alice);
    bot.command("figures", async (context) => {
      const keyboard = new InlineKeyboard().text("More", "more:1");
      await context.reply(`<b>${context.match}</b> &amp; more`, { parse_mode: "HTML", reply_markup: keyboard });
    });
    bot.on("callback_query:data", async (context) => {
      await context.editMessageText(`Pressed ${context.callbackQuery.data}`);
      await context.answerCallbackQuery("Here.");
    });
    running = bot.start();
    alice.says(chat, "/figures Al-Bab");
    await until(() => telegram.messages(chat).length === 2);
    const [, reply] = telegram.messages(chat);
    expect(reply).toMatchObject({
      text: "Al-Bab & more",
      entities: [{ type: "bold", offset: 0, length: 6 }],
      byBot: true,
    });
    if (reply === undefined) throw new Error("no reply");
    expect(await alice.presses(reply.message, "More")).toEqual({ text: "Here.", alert: false, url: "" });
    expect(telegram.messages(chat)[1]).toMatchObject({ text: "Pressed more:1", buttons: [], edits: 1 });
    expect(telegram.requests.map(({ method }) => method)).toContain("sendMessage");
  });

  it("sends photos, documents and albums as multipart", async () => {
    const chat = telegram.privateChat(telegram.addUser({ name: "Alice" }));
    await bot.api.sendPhoto(chat.id, new InputFile(png, "map.png"), { caption: "*A map*", parse_mode: "MarkdownV2" });
    await bot.api.sendDocument(chat.id, new InputFile(Buffer.from("a,b\n1,2\n"), "figures.csv"));
    await bot.api.sendMediaGroup(chat.id, [
      { type: "photo", media: new InputFile(png, "1.png"), caption: "One" },
      { type: "photo", media: new InputFile(png, "2.png") },
    ]);
    const [photo, document, first, second] = telegram.messages(chat);
    expect(photo).toMatchObject({ kind: "photo", text: "A map", entities: [{ type: "bold" }] });
    expect(document?.files[0]).toMatchObject({ name: "figures.csv" });
    expect(Buffer.from(document?.files[0]?.bytes ?? []).toString()).toBe("a,b\n1,2\n");
    expect(first?.album).toBe(second?.album);
    expect(first?.text).toBe("One");
  });

  it("answers an inline query, page by page", async () => {
    const alice = telegram.addUser({ name: "Alice" });
    bot.on("inline_query", async (context) => {
      const id = `${context.inlineQuery.query}-${context.inlineQuery.offset}`;
      await context.answerInlineQuery(
        [{ type: "article", id, title: "A figure", input_message_content: { message_text: "Ten." } }],
        { next_offset: "2" },
      );
    });
    running = bot.start();
    const first = await alice.inline("al-bab");
    expect(first).toMatchObject({ nextOffset: "2", results: [{ id: "al-bab-" }] });
    expect((await alice.inline("al-bab", "2")).results[0]?.id).toBe("al-bab-2");
  });

  it("offers commands by scope and language", async () => {
    await bot.api.setMyCommands([{ command: "figures", description: "Figures of a place" }]);
    await bot.api.setMyCommands([{ command: "figures", description: "Zahlen" }], {
      scope: { type: "all_private_chats" },
      language_code: "de",
    });
    expect([...telegram.commands().keys()]).toEqual(["default/", "all_private_chats/de"]);
    expect(await bot.api.getMyCommands()).toEqual([{ command: "figures", description: "Figures of a place" }]);
  });
});
