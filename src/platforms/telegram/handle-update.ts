import type { Api } from "grammy";
import type { InboxEntry } from "../../../store/inbox.ts";
import type { Dispatcher } from "../../chat/dispatcher.ts";
import type { Said } from "../../chat/invocation.ts";
import type { SealedReply } from "../../chat/reply.ts";
import type { Logger } from "../../log.ts";
import type { ChatNews } from "../platform.ts";
import type { Answering } from "./answering.ts";
import { placeholderOf, type OpenAsks } from "./asks.ts";
import { readData } from "./buttons.ts";
import type { Carried } from "./carried.ts";
import { conversationOf, type Target } from "./conversation.ts";
import { loggable } from "./faults.ts";
import type { HandedFile } from "../../briefing/handed-file.ts";
import type { Follower } from "./follow-channels.ts";
import { inlinePage } from "./inline-mode.ts";
import { limits } from "./limits.ts";
import type { Moves } from "./moves.ts";
import { readUpdate, targetOfMessage, type Me, type Meaning } from "./read-update.ts";
import { renderReply } from "./render.ts";
import type { Timing } from "./timing.ts";
import { updateSchema, type TelegramDocument } from "./update.ts";
import type { Handle } from "./worker.ts";

export interface HandlingParts {
  readonly api: Api;
  readonly me: Me;
  readonly dispatcher: Dispatcher;
  readonly answering: Answering;
  readonly asks: OpenAsks;
  readonly moves: Moves;
  readonly news: ChatNews;
  /** Null where no channels are followed. */
  readonly follower: Follower | null;
  /** Has an entry handled again after a while. */
  readonly again: (entry: InboxEntry) => void;
  readonly handed: (document: TelegramDocument) => HandedFile;
  readonly manages: (chat: number, person: number, now: number) => Promise<boolean>;
  readonly finish: (update: number) => Promise<void>;
  readonly timing: Timing;
  readonly logger: Logger;
}

type Asked = Extract<Meaning, { kind: "asked" }>;
type Pressed = Extract<Meaning, { kind: "pressed" }>["query"];
type Inline = Extract<Meaning, { kind: "inline" }>["query"];

/** How long an inline list is the same for everybody, in seconds: briefings come in by the hour. */
const INLINE_CACHE = 60;

/** Does what one update asks for; when it resolves the update is finished. */
export function createHandler(parts: HandlingParts): Handle {
  const {
    api,
    me,
    dispatcher,
    answering,
    asks,
    moves,
    news,
    handed,
    follower,
    again,
    manages,
    finish,
    timing,
    logger,
  } = parts;
  const known = new Set(dispatcher.commands.map(({ name }) => name));

  async function dispatch(
    said: Said,
    asked: { target: Target; caller: string; person: number | null; runsChat: boolean; carried?: Carried },
  ) {
    const { target, caller, person, runsChat, carried } = asked;
    return await dispatcher.dispatch({
      platform: "telegram",
      conversation: conversationOf(target),
      caller,
      said,
      ...(carried === undefined ? {} : { brings: { files: carried.documents.map(handed), hints: carried.hints } }),
      manages: async () =>
        runsChat || (person !== null && (await manages(target.chat, person, timing.now().getTime()))),
    });
  }

  async function answerMessage(update: number, asked: Asked): Promise<void> {
    const { target, caller, person, message, chatType, mayAnswer } = asked;
    const conversation = conversationOf(target);
    const words = asked.said.kind === "text" && !asked.said.text.startsWith("/") ? asked.said.text : null;
    const completed =
      words === null || !mayAnswer ? null : await asks.completed(conversation, caller, words, timing.now());
    const reply = await dispatch(completed ?? asked.said, asked);
    if (reply.asks === undefined) await asks.forget(conversation, caller);
    else await asks.remember(conversation, caller, reply.asks, timing.now());
    await answering.say(update, {
      ...target,
      asker: person,
      replyTo: chatType === "private" && reply.asks === undefined ? null : message,
      asks: chatType === "channel" ? null : fieldOf(reply),
      edits: null,
      parts: [...renderReply(reply)],
    });
  }

  function fieldOf({ asks: wanted }: SealedReply): string | null {
    if (wanted === undefined) return null;
    return [...placeholderOf(wanted, dispatcher.commands)].slice(0, limits.placeholder).join("");
  }

  /** The press is acknowledged at once and whatever comes of it: Telegram shows a waiting sign until then. */
  async function answerPress(update: number, query: Pressed): Promise<void> {
    const acknowledged = api.raw
      .answerCallbackQuery({ callback_query_id: query.id })
      .catch((error: unknown) => logger.debug(loggable(error), "a press could not be acknowledged"));
    const pressed = query.message;
    const data = readData(query.data ?? "", query.from.id);
    if (pressed === undefined || data === null) {
      await acknowledged;
      return await finish(update);
    }
    const target = targetOfMessage({ is_topic_message: false, ...pressed });
    const isPrivate = pressed.chat.type === "private";
    const caller = String(query.from.id);
    const reply = await dispatch(
      { kind: "press", token: data.token },
      { target, caller, person: query.from.id, runsChat: isPrivate },
    );
    // A button may ask for words, too, as for another date.
    if (reply.asks !== undefined) await asks.remember(conversationOf(target), caller, reply.asks, timing.now());
    const rendered = renderReply(reply);
    const wasText = "text" in pressed && pressed.text !== undefined;
    const inPlace = data.inPlace && wasText && rendered.length === 1 && rendered[0]?.kind === "text";
    await answering.say(update, {
      ...target,
      asker: query.from.id,
      replyTo: isPrivate || inPlace ? null : pressed.message_id,
      asks: fieldOf(reply),
      edits: inPlace ? pressed.message_id : null,
      parts: [...rendered],
    });
    await acknowledged;
  }

  async function answerInline(update: number, { id, from, query, offset }: Inline): Promise<void> {
    const { results, next } = await inlinePage(dispatcher, String(from.id), query, offset);
    try {
      await api.raw.answerInlineQuery({
        inline_query_id: id,
        results,
        next_offset: next,
        cache_time: INLINE_CACHE,
        is_personal: false,
        ...(results.length > 0 || offset !== ""
          ? {}
          : { button: { text: "Nothing found. Ask in a chat", start_parameter: "help" } }),
      });
    } catch (error) {
      logger.debug(loggable(error), "an inline list came too late or was refused");
    }
    await finish(update);
  }

  return async (entry, isNewest) => {
    if (await answering.resume(entry)) return;
    const update = updateSchema.safeParse(entry.body);
    if (!update.success) {
      const faults = update.error.issues.map(({ path, code }) => `${path.join(".")}: ${code}`);
      logger.error(
        { update: entry.id, faults },
        "an update of Telegram's is not as its reference says; it is passed over",
      );
      return await finish(entry.id);
    }
    // It stays in the inbox, too: what is not taken before the bot ends is taken after its next start.
    if ((await follower?.take(update.data)) === "later") return again(entry);
    const meaning = readUpdate(update.data, me, known);
    switch (meaning.kind) {
      case "asked":
        return await answerMessage(entry.id, meaning);
      case "pressed":
        return await answerPress(entry.id, meaning.query);
      case "inline":
        // Each letter that is typed is a query; nobody sees the list of one that has a newer behind it.
        return await (isNewest ? answerInline(entry.id, meaning.query) : finish(entry.id));
      case "moved":
        await moves.moved(meaning.from, meaning.to);
        break;
      case "gone":
        await news.gone(meaning.conversation, meaning.reason);
        await follower?.fares(meaning.conversation, meaning.reason);
        break;
      case "back":
        await news.back(meaning.conversation);
        await follower?.fares(meaning.conversation, null);
        break;
      case "nothing":
        break;
    }
    await finish(entry.id);
  };
}
