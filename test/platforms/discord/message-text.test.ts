import {
  EmbedType,
  MessageReferenceType,
  MessageFlags,
  type APIMessage,
  type APIMessageSnapshotFields,
} from "discord.js";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Invocation } from "../../../src/chat/invocation.ts";
import { startDiscord, type Discord } from "../../fakes/discord/start-discord.ts";
import type { Channel } from "../../fakes/discord/state/state.ts";
import { displayed, labelled } from "./displayed.ts";
import { idleDispatcher } from "./idle-dispatcher.ts";
import { startDiscordBot, type DiscordBot } from "./start-bot.ts";

let discord: Discord;
let bot: DiscordBot;
let channel: Channel;
let asked: Invocation[];

beforeEach(async () => {
  asked = [];
  discord = await startDiscord();
  channel = discord.addGuild().addChannel();
  const dispatch: typeof idleDispatcher.dispatch = (invocation) => {
    asked.push(invocation);
    return idleDispatcher.dispatch(invocation);
  };
  bot = await startDiscordBot(discord, { dispatcher: { ...idleDispatcher, dispatch } });
});
afterEach(async () => {
  await bot.stop();
  const { violations, pings } = discord;
  await discord.stop();
  expect(violations).toEqual([]);
  expect(pings).toEqual([]);
});

/** What the bot reads where somebody points it at a message. */
async function readOf(message: APIMessage): Promise<string> {
  const used = await discord.addUser().messageCommand(message, "Figures in this message");
  expect(displayed(await used.answered())).toBe("Yes.");
  expect(used.ephemeral).toBe(true);
  const said = asked.at(-1)?.said;
  return said?.kind === "message" ? said.text : "";
}

/** What a picture or a forwarded message is: Discord's clients let such be sent without text. */
function withoutWords(): APIMessage {
  const message = discord.addUser().say(channel, "x");
  message.content = "";
  return message;
}

test("all that people can read of a message is read: its text and its embeds", async () => {
  const message = discord.addUser().say(channel, "The text.");
  message.embeds = [
    { type: EmbedType.Rich, title: "A title", description: "A description." },
    { type: EmbedType.Rich, fields: [{ name: "Tents", value: "45", inline: false }] },
  ];
  expect(await readOf(message)).toBe("The text.\n\nA title\n\nA description.\n\nTents: 45");
});

test("a message that was forwarded is read where it was forwarded to", async () => {
  const message = withoutWords();
  const snapshot: APIMessageSnapshotFields = {
    content: "45 tents came to Homs.",
    embeds: [],
    attachments: [],
    timestamp: message.timestamp,
    edited_timestamp: null,
    flags: MessageFlags.SuppressEmbeds,
    type: 0,
    mentions: [],
    mention_roles: [],
    components: [],
  };
  message.message_reference = { type: MessageReferenceType.Forward, channel_id: channel.id, message_id: "1" };
  message.message_snapshots = [{ message: snapshot }];
  expect(await readOf(message)).toBe("45 tents came to Homs.");
});

test("the text of components is read, such as the bot's own answers", async () => {
  const reader = discord.addUser();
  const [parcel] = bot.platform.compose({
    outcome: "answered",
    blocks: [{ kind: "text", content: [{ kind: "echo", text: "45 tents" }] }],
  });
  if (parcel === undefined) throw new Error("nothing composed");
  await bot.platform.post(channel.id, parcel, "key");
  const [message] = reader.sees(channel);
  if (message === undefined) throw new Error("nothing posted");
  expect(await readOf(message)).toBe("45 tents");
});

test("a message without a word is read as that, and answered", async () => {
  expect(await readOf(withoutWords())).toBe("");
});

test("a button that is not ours, or of long ago, is asked about like any other, and answered once", async () => {
  const reader = discord.addUser();
  const [parcel] = bot.platform.compose({
    outcome: "answered",
    blocks: [{ kind: "actions", buttons: [{ label: [{ kind: "words", text: "More" }], token: "/latest" }] }],
  });
  if (parcel === undefined) throw new Error("nothing composed");
  await bot.platform.post(channel.id, parcel, "key");
  const [message] = reader.sees(channel);
  if (message === undefined) throw new Error("nothing posted");
  const id = labelled(message, /More/);
  const row = message.components?.[0];
  if (row === undefined || !("components" in row)) throw new Error("no row");
  for (const button of row.components) if ("custom_id" in button) Reflect.set(button, "custom_id", "of another time");
  const pressed = await reader.press(message, "of another time");
  expect(displayed(await pressed.answered())).toBe("Yes.");
  expect(pressed.ephemeral).toBe(true);
  expect(asked.at(-1)?.said).toEqual({ kind: "press", token: "of another time" });
  expect(id).not.toBe("of another time");
  expect(pressed.messages).toHaveLength(1);
});
