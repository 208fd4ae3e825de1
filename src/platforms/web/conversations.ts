import type { Clock } from "../../clock.ts";
import type { Dispatcher } from "../../chat/dispatcher.ts";
import type { LoggedMessage, MessageLog } from "../../../store/messages.ts";
import { limits } from "./limits.ts";
import { imageIn, readBody, toWire, type BotBody, type CallerBody } from "./message-body.ts";
import { renderReply } from "./render.ts";
import type { Heard } from "./said.ts";
import type { View } from "./view.ts";
import type { WireHistory, WireSaid } from "./wire.ts";

/** What is said on the page, kept in the log and shown wherever the conversation is open. */
export interface Conversations {
  /** Logs the message, has it answered, logs the answer. A message heard again is not said twice. */
  say(conversation: string, heard: Heard): Promise<WireSaid>;
  history(conversation: string, before: number | null): Promise<WireHistory>;
  /** Says something that nobody asked for, once for each key; null when there is no such conversation. */
  post(conversation: string, view: View, key: string): Promise<LoggedMessage | null>;
  exists(conversation: string): Promise<boolean>;
  /** The bytes of an image of a message of this conversation; null when there is none. */
  image(conversation: string, message: number, hash: string): Promise<Buffer | null>;
}

export function createConversations(
  dispatcher: Dispatcher,
  log: MessageLog,
  clock: Clock,
  publish: (message: LoggedMessage) => void,
): Conversations {
  const underWay = new Map<string, Promise<WireSaid>>();
  let last: Promise<unknown> = Promise.resolve();

  // One at a time, so that streams see messages in the order of their ids.
  const keep = (conversation: string, from: "caller" | "bot", body: CallerBody | BotBody): Promise<LoggedMessage> => {
    const kept = last.then(async () => {
      const message = await log.append({ conversation, from, at: clock.now(), body });
      publish(message);
      return message;
    });
    last = kept.catch(() => null);
    return kept;
  };

  /** The message that was logged under this key, and its answer where it got one. */
  const find = async (
    conversation: string,
    key: string,
  ): Promise<{ caller: LoggedMessage; bot: LoggedMessage | null } | null> => {
    const recent = await log.before(conversation, null, limits.repeatedWithin);
    const caller = recent.find((message) => {
      const body = readBody(message);
      return body?.form === "said" && body.key === key;
    });
    if (caller === undefined) return null;
    const bot = recent.find((message) => {
      const body = readBody(message);
      return body?.form === "view" && body.to === caller.id;
    });
    return { caller, bot: bot ?? null };
  };

  const answer = async (conversation: string, heard: Heard): Promise<WireSaid> => {
    const before = heard.again ? await find(conversation, heard.body.key) : null;
    const caller = before?.caller ?? (await keep(conversation, "caller", heard.body));
    if (before !== null && before.bot !== null) return { caller: toWire(caller), bot: toWire(before.bot) };
    const reply = await dispatcher.dispatch({
      platform: "web",
      conversation,
      caller: conversation,
      said: heard.said,
      manages: async () => true, // a conversation of the page has one person
    });
    const bot = await keep(conversation, "bot", { form: "view", to: caller.id, view: renderReply(reply) });
    return { caller: toWire(caller), bot: toWire(bot) };
  };

  return {
    say(conversation, heard) {
      const name = `${conversation} ${heard.body.key}`;
      const same = underWay.get(name);
      if (same !== undefined) return same;
      const said = answer(conversation, heard).finally(() => underWay.delete(name));
      underWay.set(name, said);
      return said;
    },
    async history(conversation, before) {
      // One more than is shown tells whether there are older ones.
      const found = await log.before(conversation, before, limits.historyMessages + 1);
      return {
        messages: found.slice(-limits.historyMessages).map(toWire),
        more: found.length > limits.historyMessages,
      };
    },
    async post(conversation, view, key) {
      const recent = await log.before(conversation, null, limits.repeatedWithin);
      if (recent.length === 0) return null;
      const same = recent.find((message) => {
        const body = readBody(message);
        return body?.form === "view" && body.post === key;
      });
      return same ?? (await keep(conversation, "bot", { form: "view", to: null, view, post: key }));
    },
    async exists(conversation) {
      return (await log.before(conversation, null, 1)).length > 0;
    },
    async image(conversation, message, hash) {
      const [found] = await log.after(conversation, message - 1, 1);
      return found?.id === message ? imageIn(found, hash) : null;
    },
  };
}
