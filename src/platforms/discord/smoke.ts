import { Client, Routes } from "discord.js";
import type { SealedReply } from "../../chat/reply.ts";
import type { DiscordPlatformParts } from "./discord-platform.ts";
import { createDiscordPlatform } from "./discord-platform.ts";

const saying = (text: string): SealedReply => ({
  outcome: "answered",
  blocks: [{ kind: "text", content: [{ kind: "words", text }] }],
});

/**
 * A check against the real Discord: logs in, registers, posts one message in a channel, posts it again under the same key,
 * edits it, reads it back and deletes it. Tells each step; throws at the first that is not as it should be.
 */
export async function smokeDiscord(
  parts: DiscordPlatformParts,
  channel: string,
  key: string,
  tell: (step: string) => void,
): Promise<void> {
  const platform = createDiscordPlatform(parts);
  const rest = new Client({ intents: [], rest: parts.apiRoot === null ? {} : { api: parts.apiRoot } }).rest;
  rest.setToken(parts.token);
  try {
    tell(`logged in as ${await platform.start()}, commands registered`);
    const [first] = platform.compose(saying("A check of the bot. It edits and deletes this at once."));
    const [second] = platform.compose(saying("A check of the bot, edited."));
    if (first === undefined || second === undefined) throw new Error("Nothing was composed.");
    const outcome = await platform.post(channel, first, key);
    if (outcome.kind !== "delivered") throw new Error(`Posting: ${outcome.kind}.`);
    tell(`posted as ${outcome.messageId}`);
    const again = await platform.post(channel, first, key);
    if (again.kind !== "delivered" || again.messageId !== outcome.messageId)
      throw new Error("The same key made a second message.");
    tell("posted again under the same key: the same message");
    const edited = await platform.edit(channel, outcome.messageId, second);
    if (edited.kind !== "delivered") throw new Error(`Editing: ${edited.kind}.`);
    const route = Routes.channelMessage(channel, outcome.messageId);
    if (!JSON.stringify(await rest.get(route)).includes("edited")) throw new Error("The edit is not there.");
    tell("edited and read back");
    await rest.delete(route);
    tell("deleted");
  } finally {
    await platform.dispose();
  }
}
