import type { Source } from "../../../store/sources.ts";

/** Platforms whose channels can be sources. */
export const channelPlatforms = ["discord", "telegram"] as const;
export type ChannelPlatform = (typeof channelPlatforms)[number];

/** A channel of a chat platform as a source is called: "discord:123456789012345678", "telegram:-1001234567890", "telegram:@ministry". */
const address = /^(?:(discord):(\d{15,20})|(telegram):(-100\d{1,14}|@[a-z]\w{3,31}))$/;

/** Ways in which people name a channel, each as its address. */
const ways: readonly (readonly [pattern: RegExp, made: (id: string) => string])[] = [
  [/^<#(\d{15,20})>$/, (id) => `discord:${id}`],
  [/^https:\/\/(?:\w+\.)?discord(?:app)?\.com\/channels\/\d+\/(\d{15,20})(?:\/\d+)?\/?$/, (id) => `discord:${id}`],
  [/^https:\/\/t\.me\/c\/(\d{1,14})(?:\/\d+)*\/?$/, (id) => `telegram:-100${id}`],
  [/^https:\/\/t\.me\/(?:s\/)?([A-Za-z]\w{3,31})(?:\/\d+)?\/?$/, (name) => `telegram:@${name.toLowerCase()}`],
  [/^(?:telegram:)?@([A-Za-z]\w{3,31})$/, (name) => `telegram:@${name.toLowerCase()}`],
];

/** The address of the channel that a person means; null where the words name none. Pure. */
export function channelAddress(words: string): string | null {
  const said = words.trim();
  if (address.test(said)) return said;
  for (const [pattern, made] of ways) {
    const found = pattern.exec(said)?.[1];
    if (found !== undefined) return made(found);
  }
  return null;
}

/** The platform of a source that is a channel, and its name there; null for what is polled. */
export function channelOf({
  url,
}: Pick<Source, "url">): { readonly platform: ChannelPlatform; readonly name: string } | null {
  const [, discord, channel, telegram, chat] = address.exec(url) ?? [];
  if (discord === "discord" && channel !== undefined) return { platform: "discord", name: channel };
  return telegram === "telegram" && chat !== undefined ? { platform: "telegram", name: chat } : null;
}

/** Whether a source is a channel, which its platform follows and nobody polls. */
export const isChannel = (source: Pick<Source, "url">): boolean => channelOf(source) !== null;
