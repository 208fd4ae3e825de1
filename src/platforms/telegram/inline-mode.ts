import { createHash } from "node:crypto";
import type { InlineQueryResultArticle, MessageEntity } from "grammy/types";
import type { Dispatcher } from "../../chat/dispatcher.ts";
import { claimText, periodText } from "../../chat/figure-text.ts";
import { claimantText, dateText } from "../../chat/inline.ts";
import type { Said } from "../../chat/invocation.ts";
import type { Block, SealedButton, SealedReply } from "../../chat/reply.ts";
import { shortened } from "../../chat/shortened.ts";
import { limits } from "./limits.ts";
import { cleaned } from "./outside.ts";
import type { Rich } from "./parcel.ts";
import { renderReply } from "./render.ts";

/** What is listed while a person types behind the bot's name. */
export interface InlinePage {
  readonly results: readonly InlineQueryResultArticle[];
  /** What Telegram asks for next; empty at the end. At most 64 bytes. */
  readonly next: string;
}

/** A line of the list is cut after this many UTF-16 units; the whole stands in the message. */
const TITLE = 80;
const LINE = 120;

/**
 * Figures of the place that is typed, then passages with its words; the newest briefings while nothing is typed. All of it
 * are replies of the dispatcher, and where a page goes on is a button's token, so it works after a restart, too.
 */
export async function inlinePage(
  dispatcher: Dispatcher,
  caller: string,
  query: string,
  offset: string,
): Promise<InlinePage> {
  const ask = (said: Said): Promise<SealedReply> =>
    dispatcher.dispatch({ platform: "telegram", conversation: `inline:${caller}`, caller, said, pictures: false });
  const command = (name: string, values: Readonly<Record<string, unknown>>) => ask({ kind: "command", name, values });
  const words = query.trim();
  const press = (): Promise<SealedReply> => ask({ kind: "press", token: offset.slice(1) });
  if (words === "") return page([offset === "" ? await command("latest", { count: 10 }) : await press()], "l");
  const passages = async () => page([await command("search", { words })], "s");
  if (offset === "s") return await passages();
  if (offset.startsWith("s")) return page([await press()], "s");
  const figures = page([offset === "" ? await command("figures", { place: words }) : await press()], "f");
  if (figures.next !== "") return figures;
  if (figures.results.length > 0) return { results: figures.results, next: "s" };
  return await passages();
}

function page(replies: readonly SealedReply[], source: string): InlinePage {
  const blocks = replies.flatMap((reply) => (reply.outcome === "answered" ? reply.blocks : []));
  const seen = new Set<string>();
  const results = blocks
    .flatMap((block) => articleOf(block) ?? [])
    .filter(({ id }) => !seen.has(id) && seen.add(id))
    .slice(0, limits.inlineResults);
  const token = blocks.flatMap((block) => (block.kind === "page" && block.next !== null ? [block.next.token] : []))[0];
  const next = token === undefined ? "" : source + token;
  return { results, next: Buffer.byteLength(next) <= limits.inlineOffset ? next : "" };
}

/** A figure, a passage or a briefing as a message that a person can send; null for what else a reply says. */
function articleOf(block: Block<SealedButton>): InlineQueryResultArticle | null {
  const line = lineOf(block);
  if (line === null) return null;
  const [message, ...more] = renderReply({ outcome: "answered", blocks: [block] });
  if (message?.kind !== "text" || more.length > 0) return null;
  const { text } = message.body;
  return {
    type: "article",
    id: createHash("sha256").update(text).digest("base64url").slice(0, 40),
    title: shortened(cleaned(line.title), TITLE) || "…",
    description: shortened(cleaned(line.description), LINE),
    input_message_content: {
      message_text: text,
      entities: message.body.entities.map(entityOf),
      link_preview_options: { is_disabled: true },
    },
  };
}

function lineOf(block: Block<SealedButton>): { readonly title: string; readonly description: string } | null {
  if (block.kind === "figure") {
    const { figure, briefing } = block.claim;
    const bearings = [figure.place?.name ?? null, figure.period === null ? null : periodText(figure.period)];
    const when = dateText(briefing, figure.sentenceStart);
    const description = [...bearings, claimantText(briefing), when].filter((each) => each !== null);
    return { title: claimText(figure), description: description.join(" · ") };
  }
  if (block.kind === "quote" && block.attributed)
    return {
      title: block.citation.text.replace(/\s+/g, " "),
      description: `${claimantText(block.briefing)}, ${dateText(block.briefing, block.citation.start)}`,
    };
  if (block.kind !== "text") return null;
  const named = block.content.find((inline) => inline.kind === "title");
  if (named?.kind !== "title") return null;
  const { briefing } = named;
  return { title: briefing.title, description: `${claimantText(briefing)}, ${dateText(briefing)}` };
}

const entityOf = ({ type, offset, length, url }: Rich["entities"][number]): MessageEntity =>
  type === "text_link" ? { type, offset, length, url: url ?? "" } : { type, offset, length };
