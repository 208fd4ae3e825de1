import { schedule, type ScheduledTask } from "node-cron";
import type { Store } from "../../../store/store.ts";
import type { DigestDesk } from "../../chat/digest-desk.ts";
import type { Operators } from "../../chat/operators.ts";
import type { Dispatcher } from "../../chat/dispatcher.ts";
import type { Clock } from "../../clock.ts";
import type { Gazetteer } from "../../gazetteer/gazetteer.ts";
import type { Logger } from "../../log.ts";
import type { ChatNews, ChatPlatform } from "../../platforms/platform.ts";
import { keptSettings } from "../chat-settings.ts";
import { subscriptionOf } from "../subscription.ts";
import { createChats } from "./chats.ts";
import { createCorrectionNotes } from "./correction-notes.ts";
import { createDeliverer, type Deliverer } from "./deliver.ts";
import { messageKey } from "./key.ts";
import { createTeller } from "./teller.ts";
import { createPlanner } from "./plan.ts";
import { tellWhy } from "./why.ts";

/** Four times a minute: schedules need it once, a new briefing is told well within one. */
const TICKS = "*/15 * * * * *";
/** What a message said is kept for a month, so that one of which nobody knows can be sent again. */
const BODIES_KEPT_MS = 30 * 86_400_000;

/** A message that a person has sent again is sent within a day or not at all. */
const AGAIN_MS = 86_400_000;

export interface EngineParts {
  readonly store: Store;
  readonly gazetteer: Gazetteer;
  readonly dispatcher: Pick<Dispatcher, "seal">;
  /** Who is told of a chat that is gone where nobody of it can be. */
  readonly operators?: Operators;
  /** Names this process. */
  readonly holder: string;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** Sends digests: plans what is due, posts what is planned, follows chats that go away. */
export interface Engine {
  /** The platforms that it posts on; before, nothing is planned. Once, before the first tick. */
  serve(platforms: readonly ChatPlatform[]): void;
  /** Looks at everything once, as each tick does; resolves when all is planned, while messages may be under way. */
  tick(): Promise<void>;
  /** Resolves when no message is under way. */
  idle(): Promise<void>;
  /** Ticks from now on. `alone`: no other process works on this store, so what one left behind is taken up at once. */
  start(alone: boolean): void;
  /** Begins nothing new and waits for what is under way. */
  stop(): Promise<void>;
  /** What a platform tells of its chats. */
  news(platform: string): ChatNews;
  readonly desk: DigestDesk;
  /** Whether it serves any platform: in a shell it does not. */
  readonly serves: boolean;
}

export function createEngine(parts: EngineParts): Engine {
  const { store, clock, logger, holder } = parts;
  const platforms = new Map<string, ChatPlatform>();
  const settings = keptSettings(store);
  const { subscriptions, briefings } = store;
  const operators = parts.operators ?? [];
  const { dispatcher } = parts;
  const told = { kept: settings, operators, platforms, dispatcher };
  const teller = createTeller({ ...told, subscriptions, briefings, clock, logger });
  const chats = createChats({ store, settings, platforms, teller, clock, logger });
  const planner = createPlanner({ ...parts, platforms });
  const correcting = createCorrectionNotes({ store, dispatcher, platforms, logger });
  const deliverers: Deliverer[] = [];
  let ticking: Promise<void> | null = null;
  let task: ScheduledTask | null = null;

  async function safely(what: string, work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      logger.error({ error, what }, "a part of the digests failed; it is tried again at the next tick");
    }
  }

  const wake = (): void => {
    for (const deliverer of deliverers) deliverer.wake();
  };

  async function look(): Promise<void> {
    await safely("probing", chats.probe);
    // The first chats need not wait until the last one's digest is written.
    await safely("planning", () => planner.round(clock.now(), wake));
    await safely("correcting", () => correcting.round(clock.now()));
    wake();
  }

  const engine: Engine = {
    serve(served) {
      for (const platform of served) {
        platforms.set(platform.name, platform);
        const { deliveries: ledger } = store;
        deliverers.push(createDeliverer({ ledger, subscriptions, platform, chats, holder, clock, logger }));
      }
    },
    tick: () => (ticking ??= look().finally(() => (ticking = null))),
    async idle() {
      await ticking;
      for (const deliverer of deliverers) await deliverer.idle();
      await teller.idle();
    },
    start(alone) {
      for (const deliverer of deliverers) deliverer.wake(alone);
      const forgetBefore = new Date(clock.now().getTime() - BODIES_KEPT_MS);
      void safely("clearing", () => store.deliveries.forgetBodies(forgetBefore));
      void engine.tick();
      task = schedule(TICKS, () => void engine.tick(), { noOverlap: true, suppressMissedWarning: true });
    },
    async stop() {
      await task?.destroy();
      await ticking;
      await Promise.all(deliverers.map((deliverer) => deliverer.stop()));
      await teller.idle();
    },
    news: chats.news,
    get serves() {
      return platforms.size > 0;
    },
    desk: {
      async preview(kept, _now) {
        const subscription = subscriptionOf(kept);
        if (subscription === null) throw new TypeError("The subscription cannot be read.");
        return await planner.preview(subscription);
      },
      async runNow(kept, now) {
        const subscription = subscriptionOf(kept);
        if (subscription === null) return "nothing";
        const outcome = await planner.now(subscription, now);
        wake();
        return outcome;
      },
      async reaches({ platform, conversation }) {
        const served = platforms.get(platform);
        return served === undefined ? false : await served.reaches(conversation);
      },
      async why(kept, now) {
        const subscription = subscriptionOf(kept);
        if (subscription === null) throw new TypeError("The subscription cannot be read.");
        return await tellWhy(subscription, store, now);
      },
      async settle(subscription, id, what, now) {
        const delivery = (await store.deliveries.of(subscription, 60)).find((each) => each.id === id);
        if (delivery === undefined) return false;
        const { dueAt, part, key } = delivery;
        const expiresAt = new Date(now.getTime() + AGAIN_MS);
        const again = messageKey(subscription, dueAt, part, key);
        const settled = await store.deliveries.decide(id, what, again, expiresAt, now);
        wake();
        return settled;
      },
    },
  };
  return engine;
}
