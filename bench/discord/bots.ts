import { Client, ComponentType, Events, GatewayIntentBits, MessageFlags } from "discord.js";
import { Keyv } from "keyv";
import { once } from "node:events";
import type { Dispatcher } from "../../src/chat/dispatcher.ts";
import type { SealedReply } from "../../src/chat/reply.ts";
import { systemClock } from "../../src/clock.ts";
import { createLogger } from "../../src/log.ts";
import { createDiscordPlatform } from "../../src/platforms/discord/discord-platform.ts";

export interface Running {
  stop(): Promise<void>;
}
/** Logs in a bot of each kind; one at a time. */
export interface Bots {
  /** discord.js alone, which answers each command with a constant, and suggests one. */
  bare(): Promise<Running>;
  /** The whole adapter; whoever asks gets the same constant, without a command or a store. */
  adapter(): Promise<Running>;
  /** The whole adapter with the commands and a store. */
  full(): Promise<Running>;
}

const CONSTANT = "Forty-two.";
const constantReply: SealedReply = {
  outcome: "answered",
  blocks: [{ kind: "text", content: [{ kind: "words", text: CONSTANT }] }],
};

export function createBots(
  { api, token }: { readonly api: string; readonly token: string },
  dispatcher: Dispatcher,
): Bots {
  const kept = new Keyv();
  async function start(answers: Dispatcher): Promise<Running> {
    const platform = createDiscordPlatform({
      token,
      guild: null,
      shards: "auto",
      apiRoot: api,
      dispatcher: answers,
      kept,
      news: { moved: async () => {}, gone: async () => {}, back: async () => {} },
      clock: systemClock,
      logger: createLogger("error", process.stderr),
      failed: (reason) => process.stderr.write(`${reason}\n`),
    });
    await platform.start();
    return { stop: () => platform.dispose() };
  }
  return {
    full: () => start(dispatcher),
    adapter: () => start({ ...dispatcher, dispatch: async () => constantReply }),
    async bare() {
      // The adapter's intents, so that both are told of the same events.
      const { Guilds, GuildMessages, DirectMessages } = GatewayIntentBits;
      const client = new Client({ intents: [Guilds, GuildMessages, DirectMessages], rest: { api } });
      // What the adapter makes of the same constant, as discord.js takes it.
      const payload = {
        components: [{ type: ComponentType.TextDisplay, content: CONSTANT }],
        flags: MessageFlags.IsComponentsV2,
        allowedMentions: { parse: [] },
      } as const;
      client.on(Events.InteractionCreate, (interaction) => {
        if (interaction.isChatInputCommand()) void interaction.reply(payload).catch(() => {});
        if (interaction.isAutocomplete())
          void interaction.respond([{ name: CONSTANT, value: CONSTANT }]).catch(() => {});
      });
      const ready = once(client, Events.ClientReady);
      await client.login(token);
      await ready;
      return { stop: () => client.destroy() };
    },
  };
}
