import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Clock } from "../../../src/clock.ts";
import { ask, refusalOf } from "./ask.ts";
import type { ChatHandle, Person } from "./person.ts";
import { startTelegram, type Telegram } from "./telegram.ts";

let telegram: Telegram;
let alice: Person;
let chat: ChatHandle;
let now = Date.UTC(2024, 0, 5, 12);
const clock: Clock = { now: () => new Date(now) };

beforeEach(async () => {
  telegram = await startTelegram({ clock, second: 5 });
  alice = telegram.addUser({ name: "Alice" });
  chat = telegram.privateChat(alice);
});
afterEach(async () => {
  await telegram.stop();
});

const send = (parameters: object): Promise<string> =>
  refusalOf(telegram, "sendMessage", { chat_id: chat.id, text: "x", ...parameters });
const buttons = (count: number, data = "x"): object => ({
  reply_markup: {
    inline_keyboard: Array.from({ length: count }, (_, row) => [{ text: `${row}`, callback_data: data }]),
  },
});

describe("the address", () => {
  it("must hold the bot's token and a method", async () => {
    const get = async (path: string): Promise<unknown> => await (await fetch(`${telegram.root}${path}`)).json();
    expect(await get("/bot7700000001:AAH-another_token-of-a-test-server_0/getMe")).toEqual({
      ok: false,
      error_code: 401,
      description: "Unauthorized",
    });
    expect(await get("/botx/getMe")).toMatchObject({ error_code: 404, description: "Not Found" });
    expect(await get(`/bot${telegram.token}/getMoney`)).toMatchObject({
      error_code: 404,
      description: "Not Found: method not found",
    });
    expect(await get(`/bot${telegram.token}/GETME`)).toMatchObject({ ok: true });
  });
});

describe("sendMessage", () => {
  it.each([
    [{ text: "" }, "Bad Request: message text is empty"],
    [{ text: undefined }, "Bad Request: message text is empty"],
    [{ text: " \n " }, "Bad Request: text must be non-empty"],
    [{ text: "<b></b>", parse_mode: "HTML" }, "Bad Request: text must be non-empty"],
    [{ text: "x".repeat(4097) }, "Bad Request: message is too long"],
    [{ text: "x".repeat(33_000) }, "Bad Request: text is too long"],
    [{ text: "x", parse_mode: "Loud" }, "Bad Request: unsupported parse_mode"],
    [{ text: "\ud800" }, "Bad Request: strings must be encoded in UTF-8"],
    [{ chat_id: "" }, "Bad Request: chat_id is empty"],
    [{ chat_id: 12 }, "Bad Request: chat not found"],
    [{ chat_id: "@nobody" }, "Bad Request: chat not found"],
    [{ reply_parameters: { message_id: 99 } }, "Bad Request: message to be replied not found"],
    [{ reply_markup: [] }, "Bad Request: object expected as reply markup"],
    [{ reply_markup: "{" }, "Bad Request: can't parse reply keyboard markup JSON object"],
    [
      { reply_markup: { inline_keyboard: [{ text: "x" }] } },
      'Bad Request: field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays',
    ],
    [
      { reply_markup: { inline_keyboard: [[{ text: "x" }]] } },
      "Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    ],
    [
      { reply_markup: { inline_keyboard: [[{ text: "x", url: "localhost" }]] } },
      "Bad Request: inline keyboard button URL 'localhost' is invalid: Wrong HTTP URL",
    ],
    [buttons(1, "x".repeat(65)), "Bad Request: BUTTON_DATA_INVALID"],
    [buttons(1, "é".repeat(33)), "Bad Request: BUTTON_DATA_INVALID"],
    [buttons(101), "Bad Request: reply markup is too long"],
  ])("%j", async (parameters, words) => {
    expect(await send(parameters)).toBe(words);
  });

  it("takes what is just within the limits", async () => {
    expect(await send({ text: "😀".repeat(4096) })).toBe("");
    expect(await send({ text: `<b>${"x".repeat(4096)}</b>  `, parse_mode: "HTML" })).toBe("");
    expect(await send(buttons(100))).toBe("");
    expect(await send(buttons(1, "é".repeat(32)))).toBe("");
    expect(await send({ reply_parameters: { message_id: 99, allow_sending_without_reply: true } })).toBe("");
    expect(telegram.violations).toEqual([]);
  });

  it("notes parameters that the reference does not know", async () => {
    expect(await send({ chatId: 5 })).toBe("");
    expect(telegram.violations).toEqual([
      { method: "sendMessage", side: "request", words: 'it must NOT have additional properties "chatId"' },
    ]);
  });
});

describe("lost chats", () => {
  const words = async (id: number): Promise<string> =>
    await refusalOf(telegram, "sendMessage", { chat_id: id, text: "x" });

  it("are told apart", async () => {
    const group = telegram.addGroup({ title: "Desk", members: [alice] });
    const supergroup = telegram.addSupergroup({ title: "Desk", members: [alice] });
    const channel = telegram.addChannel({ title: "Daily", botIsAdmin: true });
    telegram.block(alice);
    expect(await words(chat.id)).toBe("Forbidden: bot was blocked by the user");
    telegram.unblock(alice);
    expect(await words(chat.id)).toBe("");
    telegram.deactivate(alice);
    expect(await words(chat.id)).toBe("Forbidden: user is deactivated");
    telegram.loseRights(supergroup);
    expect(await words(supergroup.id)).toBe("Bad Request: not enough rights to send text messages to the chat");
    telegram.loseRights(channel);
    expect(await words(channel.id)).toBe("Bad Request: need administrator rights in the channel chat");
    for (const [lost, kind] of [
      [group, "group"],
      [supergroup, "supergroup"],
      [channel, "channel"],
    ] as const) {
      telegram.setStanding(lost, "left");
      expect(await words(lost.id)).toBe(`Forbidden: bot is not a member of the ${kind} chat`);
      telegram.kick(lost);
      expect(await words(lost.id)).toBe(`Forbidden: bot was kicked from the ${kind} chat`);
    }
    telegram.deleteGroup(group);
    expect(await words(group.id)).toBe("Forbidden: the group chat was deleted");
    expect(telegram.violations).toEqual([]);
  });

  it("that became supergroups say where they are now", async () => {
    const group = telegram.addGroup({ title: "Desk", members: [alice] });
    const next = telegram.migrate(group);
    expect(await ask(telegram, "sendMessage", { chat_id: group.id, text: "x" })).toEqual({
      ok: false,
      error_code: 400,
      description: "Bad Request: group chat was upgraded to a supergroup chat",
      parameters: { migrate_to_chat_id: next.id },
    });
    expect(await words(next.id)).toBe("");
    expect(
      telegram
        .pending()
        .map(({ message }) => [message?.chat.id, message?.migrate_to_chat_id, message?.migrate_from_chat_id]),
    ).toEqual([
      [group.id, next.id, undefined],
      [next.id, undefined, group.id],
    ]);
    expect(telegram.violations).toEqual([]);
  });

  it("and topics", async () => {
    const forum = telegram.addSupergroup({ title: "Forum", members: [alice], forum: true });
    const topic = telegram.addTopic(forum, "Figures");
    const write = (thread: number | undefined): Promise<string> =>
      refusalOf(telegram, "sendMessage", { chat_id: forum.id, text: "x", message_thread_id: thread });
    expect(await write(topic.topic)).toBe("");
    expect(telegram.messages(topic)).toHaveLength(1);
    expect(await write(1)).toBe("Bad Request: message thread not found");
    expect(await write(99)).toBe("Bad Request: message thread not found");
    telegram.lockTopic(topic);
    expect(await write(topic.topic)).toBe("Bad Request: TOPIC_CLOSED");
    telegram.unlockTopic(topic);
    telegram.deleteTopic(topic);
    expect(await write(topic.topic)).toBe("Bad Request: message thread not found");
    expect(telegram.violations).toEqual([]);
  });
});

describe("edits", () => {
  it("must change something, and be of the bot's own messages", async () => {
    const said = alice.says(chat, "Hello");
    const { result } = await ask(telegram, "sendMessage", { chat_id: chat.id, text: "one", ...buttons(1) });
    const { message_id } = result as { message_id: number };
    const edit = (parameters: object): Promise<string> =>
      refusalOf(telegram, "editMessageText", { chat_id: chat.id, message_id, text: "one", ...parameters });
    expect(await edit(buttons(1))).toBe(
      "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message",
    );
    expect(await edit({})).toBe("");
    expect(telegram.messages(chat).at(-1)?.buttons).toEqual([]);
    expect(await edit({ message_id: said.message_id })).toBe("Bad Request: message can't be edited");
    expect(await edit({ message_id: 99 })).toBe("Bad Request: message to edit not found");
    expect(await edit({ message_id: undefined })).toBe("Bad Request: message identifier is not specified");
    expect(await refusalOf(telegram, "deleteMessage", { chat_id: chat.id, message_id })).toBe("");
    expect(await refusalOf(telegram, "deleteMessage", { chat_id: chat.id, message_id })).toBe(
      "Bad Request: message to delete not found",
    );
  });
});

describe("answers to presses and inline queries", () => {
  const tooOld = "Bad Request: query is too old and response timeout expired or query ID is invalid";
  const press = async (): Promise<string> => {
    await ask(telegram, "sendMessage", { chat_id: chat.id, text: "x", ...buttons(1) });
    const message = telegram.messages(chat).at(-1)?.message;
    if (message === undefined) throw new Error("nothing was sent");
    return alice.taps(message, "0");
  };
  const answer = (parameters: object): Promise<string> => refusalOf(telegram, "answerCallbackQuery", parameters);

  it("come once, in time, and are short", async () => {
    expect(await answer({ callback_query_id: "1" })).toBe(tooOld);
    const first = await press();
    expect(await answer({ callback_query_id: first, text: "x".repeat(201) })).toBe("Bad Request: MESSAGE_TOO_LONG");
    expect(await answer({ callback_query_id: first, text: "x".repeat(200) })).toBe("");
    expect(await answer({ callback_query_id: first })).toBe(tooOld);
    const late = await press();
    now += 16_000;
    expect(await answer({ callback_query_id: late })).toBe(tooOld);
  });

  it("of inline queries have few results, each with an id of its own", async () => {
    void alice.inline("x");
    const id = telegram.pending().at(-1)?.inline_query?.id;
    const article = { type: "article", id: "1", title: "x", input_message_content: { message_text: "x" } };
    const reply = (results: object[], more: object = {}): Promise<string> =>
      refusalOf(telegram, "answerInlineQuery", { inline_query_id: id, results, ...more });
    const many = Array.from({ length: 51 }, (_, index) => ({ ...article, id: `${index}` }));
    expect(await reply(many)).toBe("Bad Request: too many inline query results specified");
    expect(await reply([article, article])).toBe("Bad Request: RESULT_ID_DUPLICATE");
    expect(await reply([{ ...article, id: "x".repeat(65) }])).toBe("Bad Request: RESULT_ID_INVALID");
    expect(await reply([{ ...article, title: "" }])).toBe("Bad Request: ARTICLE_TITLE_EMPTY");
    expect(await reply([article], { next_offset: "x".repeat(65) })).toBe("Bad Request: NEXT_OFFSET_INVALID");
    expect(await reply(many.slice(1))).toBe("");
    expect(await reply([article])).toBe(tooOld);
  });
});

describe("commands", () => {
  it.each([
    [{ command: "Figures", description: "x" }, "Bad Request: BOT_COMMAND_INVALID"],
    [{ command: "x".repeat(33), description: "x" }, "Bad Request: BOT_COMMAND_INVALID"],
    [{ command: "figures", description: "" }, "Bad Request: command description must be non-empty"],
    [{ command: "figures", description: "x".repeat(257) }, "Bad Request: BOT_COMMAND_DESCRIPTION_INVALID"],
    [{ command: "figures" }, "Bad Request: can't parse BotCommand: Can't find field \"description\""],
  ])("%j", async (command, words) => {
    expect(await refusalOf(telegram, "setMyCommands", { commands: [command] })).toBe(words);
  });

  it("are a hundred at most", async () => {
    const commands = Array.from({ length: 101 }, (_, index) => ({ command: `c${index}`, description: "x" }));
    expect(await refusalOf(telegram, "setMyCommands", { commands })).toBe("Bad Request: BOT_COMMANDS_TOO_MUCH");
    expect(await refusalOf(telegram, "setMyCommands", { commands: commands.slice(1) })).toBe("");
  });
});

describe("rates, when they are on", () => {
  it("say how long to wait", async () => {
    telegram.settings.rates = true;
    const group = telegram.addGroup({ title: "Desk", members: [alice] });
    const write = () => ask(telegram, "sendMessage", { chat_id: group.id, text: "x" });
    expect((await write()).ok).toBe(true);
    expect(await write()).toMatchObject({
      error_code: 429,
      description: "Too Many Requests: retry after 1",
      parameters: { retry_after: 1 },
    });
    for (let sent = 1; sent < 20; sent++) {
      now += 1000;
      expect((await write()).ok).toBe(true);
    }
    now += 1000;
    expect((await write()).parameters?.["retry_after"]).toBe(40);
    now += 40_000;
    expect((await write()).ok).toBe(true);
  });
});
