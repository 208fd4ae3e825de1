import type { CommandContext } from "../src/chat/command.ts";
import type { Block, Inline, SourceField } from "../src/chat/reply.ts";
import { answered, button, count, heading, moment, nothing, syntax, text, words } from "../src/chat/say.ts";
import { sourceText } from "../src/chat/source-faults.ts";
import { createChatSettings } from "../src/digests/chat-settings.ts";
import type { Reply } from "../src/chat/reply.ts";
import { isChannel } from "../src/sources/channels/channel-address.ts";
import type { Source } from "../store/sources.ts";

/** Sources that one page shows. */
const SHOWN = 10;

/** A field of a source's record, where it has one. */
export function sourceInline(source: Source, field: SourceField): readonly Inline[] {
  const found = sourceText(source, field);
  return found === null ? [] : [{ kind: "source", id: source.id, field, text: found }];
}

/** How it is called here. Its address may hold a key, so only operators are shown more of it than its host. */
export function nameOf(source: Source, operates: boolean): readonly Inline[] {
  const address = sourceInline(source, operates ? "url" : "host");
  return source.title === null ? address : [...sourceInline(source, "title"), words(" ("), ...address, words(")")];
}

/** One line on how all sources fare; none where there are no sources. */
export async function feedsInShort({ sources }: CommandContext): Promise<readonly Block[]> {
  const all = await sources.list();
  if (all.length === 0) return [];
  const failing = all.filter(({ failingSince }) => failingSince !== null).length;
  return [
    text(
      words("Briefings come by themselves from "),
      count(all.length, "source"),
      ...(failing === 0 ? [] : [words(", of which "), count(failing, "source"), words(" cannot be read now")]),
      words(": "),
      syntax("/sources show:feeds"),
    ),
  ];
}

/** Each source with its last success, its next poll, what was taken, and since when and why it fails. */
export async function feedHealth(context: CommandContext): Promise<Reply> {
  const { sources, chats, asker, cursor } = context;
  const all = await sources.list();
  if (all.length === 0)
    return nothing(
      text(
        words("No feeds are followed. Whom the operator lets can add one: "),
        syntax("/source add https://example.org/feed"),
      ),
    );
  const zone = (await createChatSettings(chats, asker).timeZone()) ?? "UTC";
  const from = Number(/^from:(\d{1,6})$/.exec(cursor ?? "")?.[1] ?? 0);
  const page = (label: string, start: number) =>
    start < 0 || start >= all.length
      ? null
      : button([words(label)], { command: "sources", input: { show: "feeds" }, cursor: `from:${start}` });
  const [previous, next] = [page("Back", from - SHOWN), page("More", from + SHOWN)];
  return answered(
    heading(words("Briefings come by themselves from "), count(all.length, "source")),
    ...all.slice(from, from + SHOWN).map((source) => text(...lineOf(source, asker.operates, zone))),
    ...(previous === null && next === null ? [] : [{ kind: "page", previous, next } as const]),
  );
}

function lineOf(source: Source, operates: boolean, zone: string): readonly Inline[] {
  const { lastSuccess, nextPoll, failingSince, failures, paused, taken, waiting, links, notice } = source;
  return [
    ...sourceInline(source, "id"),
    words(": "),
    ...nameOf(source, operates),
    words(" · taken: "),
    count(taken, "item"),
    ...(links === null ? [] : [words(" · links that fit "), ...sourceInline(source, "links")]),
    ...(waiting === 0 ? [] : [words(", waiting: "), count(waiting, "item")]),
    words(" · last success: "),
    lastSuccess === null ? words("never") : moment(lastSuccess, zone),
    ...(paused
      ? [words(" · paused")]
      : isChannel(source)
        ? [words(" · its posts are taken as they come")]
        : [words(" · next poll: "), moment(nextPoll, zone)]),
    ...(failingSince === null
      ? []
      : [
          words(" · fails since "),
          moment(failingSince, zone),
          words(", "),
          count(failures, "failure"),
          words(": "),
          ...sourceInline(source, "reason"),
        ]),
    ...(notice === null ? [] : [words(" · "), ...sourceInline(source, "notice")]),
  ];
}
