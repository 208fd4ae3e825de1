import { DiscordAPIError, Routes, type Message } from "discord.js";
import type { Dispatcher } from "../../chat/dispatcher.ts";
import type { Invocation } from "../../chat/invocation.ts";
import type { Logger } from "../../log.ts";
import { isPassing } from "./faults.ts";
import { limits } from "./limits.ts";
import type { Line } from "./line.ts";
import { restBodyOf } from "./message.ts";
import { nonceOf } from "./nonce.ts";
import { createRemembered } from "./remember.ts";
import { renderReply } from "./render.ts";
import { managesBy, mentionText } from "./said.ts";
import { wait, type Timers } from "./timers.ts";

export interface MentionParts {
  readonly dispatcher: Dispatcher;
  readonly logger: Logger;
  readonly timers: Timers;
  readonly line: Line;
  busy<T>(work: Promise<T>): Promise<T>;
}

/** "Cannot reply without permission to read message history" (JSON Error Codes): then it is said without pointing. */
const NO_HISTORY = 160_002;
const AGAIN_MS = [500, 2_000, 5_000];

/** Answers who mentions the bot, in the same channel or thread, and whoever writes to it directly. Never throws. */
export function createMentions({
  dispatcher,
  logger,
  timers,
  line,
  busy,
}: MentionParts): (message: Message) => Promise<void> {
  const isNew = createRemembered(limits.rememberedInteractions);

  async function answer(message: Message, text: string): Promise<void> {
    const isDirect = message.guildId === null;
    const invocation: Invocation = {
      platform: "discord",
      conversation: message.channelId,
      caller: message.author.id,
      roles: [...(message.member?.roles.cache.keys() ?? [])],
      said: { kind: "text", text: text === "" ? "/start" : text },
      manages: async () => {
        const member = message.member;
        const permissions = member === null || !message.inGuild() ? null : message.channel.permissionsFor(member);
        return managesBy(permissions, isDirect);
      },
    };
    const reply = await line.run(message.author.id, () => dispatcher.dispatch(invocation));
    if (!message.channel.isSendable()) return;
    const { rest } = message.client;
    const route = Routes.channelMessages(message.channelId);
    for (const [i, part] of renderReply(reply, message.author.id).entries()) {
      const { body: shown, files } = restBodyOf(part);
      // The nonce makes a repeated request, and the same message seen by two runs of the bot, one answer.
      const body = { ...shown, nonce: nonceOf(`answer/${message.id}/${i}`), enforce_nonce: true };
      const reference = { message_reference: { message_id: message.id, fail_if_not_exists: false } };
      const send = (whole: object) => repeated(() => rest.post(route, { body: whole, files }));
      await send(i === 0 ? { ...body, ...reference } : body).catch(async (error: unknown) => {
        if (!(error instanceof DiscordAPIError) || error.code !== NO_HISTORY) throw error;
        await send(body);
      });
    }
  }

  async function repeated(send: () => Promise<unknown>): Promise<void> {
    for (let tries = 0; ; tries += 1) {
      try {
        return void (await send());
      } catch (error) {
        const again = AGAIN_MS[tries];
        if (again === undefined || !isPassing(error)) throw error;
        await wait(timers, again);
      }
    }
  }

  return async (message) => {
    try {
      if (message.author.bot || message.system) return;
      const text = mentionText(message, message.client.user.id);
      if (text === null || !isNew(message.id)) return;
      await busy(answer(message, text));
    } catch (error) {
      logger.warn({ error, platform: "discord" }, "a mention was not answered");
    }
  };
}
