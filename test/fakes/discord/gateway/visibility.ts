import { type APIMessage, GatewayIntentBits as Intent } from "discord-api-types/v10";
import type { State } from "../state/state.ts";
import type { Session } from "./sessions.ts";

/** An event, where it happened, and whether it is for everybody there or needs an intent. */
export interface Told {
  readonly t: string;
  readonly d: object;
  readonly guildId: string | null;
}

/** The intent that an event asks for, in a guild and in a DM; 0: none. https://docs.discord.com/developers/events/gateway#list-of-intents */
const needed = (t: string): readonly [number, number] => {
  if (t.startsWith("MESSAGE_")) return [Intent.GuildMessages, Intent.DirectMessages];
  if (t.startsWith("GUILD_MEMBER_")) return [Intent.GuildMembers, 0];
  if (/^(?:GUILD|CHANNEL|THREAD)_/.test(t)) return [Intent.Guilds, 0];
  return [0, 0];
};

const isMessage = (d: object): d is APIMessage => "content" in d && "author" in d;

/** Without the intent for message content a bot sees the text only of what it wrote, of DMs, and of what mentions it. */
const contentFor = (state: State, session: Session, event: Told): object => {
  if (!isMessage(event.d)) return event.d;
  const mine = event.d.author.id === state.applicationId;
  const mentions = event.d.mentions.some((user) => user.id === state.applicationId);
  const open = (session.intents & Intent.MessageContent) !== 0 || event.guildId === null || mine || mentions;
  return open ? event.d : withoutContent(event.d);
};

/** A message without what a person wrote. https://docs.discord.com/developers/events/gateway#message-content-intent */
export const withoutContent = (message: APIMessage): APIMessage => {
  const { message_snapshots: _snapshots, poll: _poll, ...rest } = message;
  return { ...rest, content: "", embeds: [], attachments: [], components: [] };
};

/** What a session gets of an event; null: nothing. */
export const seenBy = (state: State, session: Session, event: Told): object | null => {
  const here = event.guildId === null ? session.shard[0] === 0 : session.hasGuild(event.guildId);
  const intent = needed(event.t)[event.guildId === null ? 1 : 0];
  const allowed = intent === 0 || (session.intents & intent) !== 0;
  return here && allowed ? contentFor(state, session, event) : null;
};
