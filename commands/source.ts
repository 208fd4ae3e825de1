import { z } from "zod";
import { defineCommand, type CommandContext } from "../src/chat/command.ts";
import type { Reply } from "../src/chat/reply.ts";
import { answered, syntax, text, usage, words } from "../src/chat/say.ts";
import { proposeSource, type SourceSaid } from "../src/sources/feeds/propose-source.ts";
import { channelAddress, channelOf, isChannel } from "../src/sources/channels/channel-address.ts";
import type { Source } from "../store/sources.ts";
import { nameOf, sourceInline } from "./feed-health.ts";

const actions = ["add", "pause", "resume", "remove"] as const;

export const source = defineCommand({
  name: "source",
  description: "Adds, pauses or removes a feed, page or channel that briefings come from; for whom the operator lets",
  input: z.object({
    action: z
      .string()
      .max(2_050)
      .describe("add and an address or channel, or here; or pause, resume or remove and a number"),
    every: z.string().max(6).describe("With add: how often it is polled, as 10m, 2h or 1d").optional(),
    first: z.string().max(2).describe("With add: how many of its newest items are taken first").optional(),
    links: z.string().max(300).describe("With add, a page of links: which lead to briefings, as /press/").optional(),
    issuer: z.string().max(120).describe("With add: who issued what it brings").optional(),
  }),
  audience: "caller",
  examples: ["/source add https://example.org/feed", "/source add here", "/source pause", "/source remove"],
  async run({ action, ...said }, context) {
    if (!context.asker.operates)
      return usage(
        words("Only people whom the bot's operator names (in "),
        syntax("OPERATORS"),
        words(") can do this."),
      );
    const [verb = "", of = ""] = action.trim().split(/\s+/, 2);
    if (verb === "add" || /^https?:/i.test(verb) || channelAddress(verb) !== null)
      return await add({ ...said, url: meantBy(verb === "add" ? of : verb, context) }, context);
    const wanted = actions.find((each) => each === verb);
    const found = (await context.sources.list()).find(({ id, url }) => String(id) === of || url === of);
    if (wanted === undefined || found === undefined)
      return usage(
        words("Say what to do with which source: "),
        syntax("/source add https://example.org/feed"),
        words("; the numbers for "),
        syntax("pause, resume or remove"),
        words(" are in "),
        syntax("/sources show:feeds"),
      );
    return await change(wanted, found, context);
  },
});

/** "here" is the channel that it is said in. */
const meantBy = (words: string, { asker }: CommandContext): string =>
  words.toLowerCase() === "here" ? `${asker.platform}:${asker.conversation}` : words;

async function add(said: SourceSaid, { sources, now, asker }: CommandContext): Promise<Reply> {
  const isHere = said.url === `${asker.platform}:${asker.conversation}`;
  if (isHere && channelAddress(said.url) === null)
    return usage(words("This is no channel that can be a source. Name one by a link to one of its posts."));
  const proposed = proposeSource(said);
  if (!proposed.ok) {
    const { option, why } = proposed;
    if (option === "every" || option === "first" || option === "links")
      return usage(syntax(option), words(" takes something else: "), syntax(takes[option]));
    return usage(words(why));
  }
  const added = await sources.add(proposed.source, now);
  if (added === null) return usage(words("That address is a source already; see "), syntax("/sources show:feeds"));
  return answered(
    text(
      words("Source "),
      ...sourceInline(added, "id"),
      words(" added: "),
      ...sourceInline(added, "url"),
      words(isChannel(added) ? ". " : ". It is polled within a minute; how it fares: "),
      ...(isChannel(added) ? [words(followed[channelOf(added)?.platform ?? "discord"])] : []),
      syntax("/sources show:feeds"),
    ),
  );
}

/** What it takes until posts come. */
const followed = {
  discord:
    "The bot must be able to see it, and needs Message Content Intent, in the Developer Portal under Bot: switch it on, and start the bot again if it was off. Posts are taken from now on; how it fares: ",
  telegram:
    "The bot must be an administrator of it: then Telegram tells it what is posted there, from now on. How it fares: ",
};

const takes = {
  every: "With add: how often it is polled, as 10m, 2h or 1d",
  first: "With add: how many of its newest items are taken first",
  links: "With add, a page of links: which lead to briefings, as /press/",
};

async function change(
  action: (typeof actions)[number],
  found: Source,
  { sources, now, asker }: CommandContext,
): Promise<Reply> {
  const named = nameOf(found, asker.operates);
  if (action === "remove") {
    await sources.remove(found.id);
    // The record is gone, so its digits cannot be told any more.
    return answered(text(words("Removed. The briefings that came from it stay.")));
  }
  await sources.pause(found.id, action === "pause", now);
  return answered(text(words(action === "pause" ? "Paused: " : "Goes on: "), ...named));
}
