import type { Keyv } from "keyv";
import type { BriefingStore } from "../../../store/briefings.ts";
import type { SubscriptionStore, Target } from "../../../store/subscriptions.ts";
import type { Dispatcher } from "../../chat/dispatcher.ts";
import type { Operators } from "../../chat/operators.ts";
import type { Reply } from "../../chat/reply.ts";
import { answered, heading, setting, text, words } from "../../chat/say.ts";
import type { Clock } from "../../clock.ts";
import type { Logger } from "../../log.ts";
import type { ChatPlatform } from "../../platforms/platform.ts";
import { topicLine } from "../describe.ts";
import { subscriptionOf, type Subscription } from "../subscription.ts";
import { messageKey } from "./key.ts";
import { sayable } from "./sayable.ts";

/** A chat that goes and comes is told of once in this time. */
const QUIET_MS = 86_400_000;
/** Subscriptions that are named. */
const NAMED = 10;
/** People who are told, at most. */
const PEOPLE = 5;

export interface TellerParts {
  readonly subscriptions: Pick<SubscriptionStore, "list">;
  readonly briefings: Pick<BriefingStore, "issuers">;
  readonly dispatcher: Pick<Dispatcher, "seal">;
  readonly platforms: ReadonlyMap<string, ChatPlatform>;
  readonly operators: Operators;
  /** Where it is noted what was told. */
  readonly kept: Keyv;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** Tells in private those who made a chat's subscriptions that it is gone; or, where none can be told, the operators. */
export interface Teller {
  /** `chats` went together: a chat and its parts. Answers at once; what goes wrong is logged and not tried again. */
  tell(chats: readonly Target[], reason: string): void;
  idle(): Promise<void>;
}

export function createTeller(parts: TellerParts): Teller {
  const { subscriptions, briefings, dispatcher, platforms, operators, kept, clock, logger } = parts;
  const underWay = new Set<Promise<void>>();

  /** Whether the message stands in the person's private chat. */
  async function told(platform: ChatPlatform, person: string, reply: Reply, key: string): Promise<boolean> {
    const conversation = (await platform.privately?.(person)) ?? null;
    const sealed = conversation === null ? null : await dispatcher.seal(reply);
    if (conversation === null || sealed === null) return false;
    for (const [at, parcel] of platform.compose(sealed).entries()) {
      const outcome = await platform.post(conversation, parcel, `${key}${at}`.slice(0, 25));
      if (outcome.kind === "delivered") continue;
      logger.info({ platform: platform.name, outcome }, "a person could not be told that a chat is gone");
      return outcome.kind === "unknown"; // it may be there, so nobody else is told instead
    }
    return true;
  }

  async function tellOf(chats: readonly Target[], reason: string): Promise<void> {
    const [first] = chats;
    const found = (await Promise.all(chats.map((chat) => subscriptions.list(chat)))).flat().map(subscriptionOf);
    const lost = found.filter((each) => each !== null);
    const platform = platforms.get(first?.platform ?? "");
    if (first === undefined || platform === undefined || lost.length === 0) return;
    const people = [...new Set(lost.map(({ createdBy }) => createdBy))].slice(0, PEOPLE);
    const rooms = await Promise.all(people.map(async (person) => (await platform.privately?.(person)) ?? null));
    // A person who blocked the bot need not be told, nor anybody else.
    if (chats.some(({ conversation }) => rooms.includes(conversation))) return;
    const note = `away:${JSON.stringify([first.platform, first.conversation])}`;
    if ((await kept.get(note)) !== undefined) return;
    await kept.set(note, reason, QUIET_MS);
    const reply = away(lost, reason, await briefings.issuers());
    const key = messageKey(note, clock.now(), 0).slice(0, 23);
    const heard = await Promise.all(people.map((person) => told(platform, person, reply, key)));
    if (heard.includes(true)) return;
    for (const operator of operators) {
      const [name = "", person = ""] = operator.split(":");
      const where = platforms.get(name);
      if (where !== undefined && person !== "") await told(where, person, reply, key);
    }
  }

  return {
    tell(chats, reason) {
      const telling = tellOf(chats, reason)
        .catch((error: unknown) => logger.warn({ error, chats }, "nobody could be told that a chat is gone"))
        .finally(() => underWay.delete(telling));
      underWay.add(telling);
    },
    async idle() {
      await Promise.all(underWay);
    },
  };
}

function away(lost: readonly Subscription[], reason: string, issuers: Awaited<ReturnType<BriefingStore["issuers"]>>) {
  const chats = [...new Set(lost.map(({ target }) => target.conversation))].slice(0, NAMED);
  return answered(
    heading(words("I cannot post in a chat any more")),
    text(words(`${sayable(reason)}. What it is subscribed to is paused and kept as it is:`)),
    ...lost
      .slice(0, NAMED)
      .map((each) =>
        text(
          setting({ of: "id", id: each.id }),
          words(": "),
          setting({ of: "schedule", text: each.schedule }),
          words(" ("),
          setting({ of: "zone", name: each.timeZone }),
          words("); "),
          ...topicLine(each, { issuers, stored: each }),
        ),
      ),
    text(
      words(chats.length === 1 ? "The chat's id: " : "The chats' ids: "),
      ...chats.flatMap((name, at) => [...(at === 0 ? [] : [words(", ")]), setting({ of: "chat", name })]),
    ),
    text(words("I look from time to time whether I can post there again, and then go on by myself.")),
  );
}
