import type { Claimed, DeliveryEnd, DeliveryLedger } from "../../../store/deliveries.ts";
import type { SubscriptionStore } from "../../../store/subscriptions.ts";
import type { Clock } from "../../clock.ts";
import type { Logger } from "../../log.ts";
import type { ChatPlatform } from "../../platforms/platform.ts";
import { createAttempts } from "./attempt.ts";
import type { Chats } from "./chats.ts";
import { isNote } from "./correction-key.ts";

/** Messages of one platform that are under way at once; the platform itself keeps its pace. */
const AT_ONCE = 16;
/** Claimed with one look at the outbox, to be sent one after the other. */
export const CLAIMED_AHEAD = 48;
/** How long a claim holds. A send makes it longer while it runs; a dead process is taken over from after this. */
const LEASE_SECONDS = 45;
const RENEW_MS = 15_000;
/** A key is not used in the last seconds in which the platform may remember it: the request itself takes some. */
const MARGIN_SECONDS = 20;

export interface DeliverParts {
  readonly ledger: DeliveryLedger;
  readonly subscriptions: Pick<SubscriptionStore, "get">;
  readonly platform: ChatPlatform;
  readonly chats: Pick<Chats, "lost" | "moved" | "reached">;
  /** Names this process, so that two of them never take each other's. */
  readonly holder: string;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** Posts what is ready on one platform. */
export interface Deliverer {
  /** Takes up what other processes left; `alone` when none of them lives. Then posts what is ready, and goes on until nothing is. */
  wake(alone?: boolean): void;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
  /** Begins nothing new and waits for what is under way. */
  stop(): Promise<void>;
}

/** Seconds in which a message may be sent again under its key. */
export const repeatSeconds = ({ remembersKeysFor }: Pick<ChatPlatform, "remembersKeysFor">): number =>
  Math.max(0, remembersKeysFor - MARGIN_SECONDS);

export function createDeliverer({
  ledger,
  platform,
  chats,
  holder,
  clock,
  logger,
  subscriptions,
}: DeliverParts): Deliverer {
  const remembers = repeatSeconds(platform);
  const attempt = createAttempts({ ledger, platform, chats, holder, remembers, clock, logger });
  let running: Promise<void> | null = null;
  let wanted = false;
  let stopping = false;
  const timers = new Set<NodeJS.Timeout>();

  /** Why it is not sent any more, though it was planned. */
  async function overtaken({ subscription, body }: Claimed): Promise<string | null> {
    if (body === null) return "Its message is not kept any more.";
    if (isNote(subscription)) return null;
    const now = await subscriptions.get(subscription);
    if (now === null) return "The subscription was deleted before it was sent.";
    return now.paused?.by === "person" ? "The subscription was paused before it was sent." : null;
  }

  /** The lease is made longer while `work` runs. */
  async function held<T>(id: number, work: () => Promise<T>): Promise<T> {
    const renewing = setInterval(() => {
      void ledger.renew(id, holder, LEASE_SECONDS, clock.now()).catch((error: unknown) => {
        logger.warn({ error, delivery: id }, "a lease could not be made longer");
      });
    }, RENEW_MS);
    try {
      return await work();
    } finally {
      clearInterval(renewing);
    }
  }

  async function send(claimed: Claimed): Promise<void> {
    const { id, target, subscription, part } = claimed;
    const begun = clock.now();
    const end = (ended: DeliveryEnd): Promise<boolean> => ledger.end(id, holder, ended, clock.now());
    const why = await overtaken(claimed);
    if (why !== null) return void (await end({ state: claimed.begunAt === null ? "expired" : "unknown", reason: why }));
    const since = claimed.begunAt ?? begun;
    const isEdited = claimed.opened !== null;
    if (claimed.begunAt !== null && !isEdited && begun.getTime() - since.getTime() >= remembers * 1000)
      return void (await end({ state: "unknown", reason: "No answer came, and it is too late to send it again." }));
    if (!(await ledger.begin(id, holder, begun, platform.tellsLeaving === true))) return;
    const tried = await held(id, () => attempt(claimed, since));
    if (tried === null) return logger.warn({ delivery: id }, "a message was taken over while it was sent");
    const { outcome, end: ended } = tried;
    const kept = await end(ended);
    if (outcome.kind === "gone") await chats.lost(target, outcome.reason);
    if (outcome.kind === "delivered") await chats.reached(target);
    if (ended.state === "planned") later(ended.readyAt);
    if (ended.state !== "sent" || !kept)
      logger.warn({ delivery: id, subscription, part, target, outcome, kept }, "a message was not simply delivered");
  }

  /** Wakes when a delivery that waits shortly is ready; those that wait longer are met by the next tick. */
  function later(at: Date): void {
    const ms = at.getTime() - clock.now().getTime();
    if (stopping || ms > 15_000) return;
    const timer = setTimeout(
      () => {
        timers.delete(timer);
        deliverer.wake();
      },
      Math.max(ms, 50),
    );
    timers.add(timer.unref());
  }

  /** What was claimed and will not be sent by this process is free for the next one at once. */
  async function putBack(claimed: readonly Claimed[]): Promise<void> {
    const back = claimed.map(({ id, readyAt, begunAt }) => {
      const reason = "The bot was stopped before its turn.";
      const waits = { state: "planned", reason, readyAt, mayBeThere: begunAt !== null } as const;
      return ledger.end(id, holder, waits, clock.now());
    });
    await Promise.all(back);
  }

  async function pump(): Promise<void> {
    const underWay = new Set<Promise<void>>();
    const take = (claimed: Claimed): void => {
      const sent = send(claimed)
        .catch((error: unknown) => logger.error({ error, delivery: claimed.id }, "a delivery could not be recorded"))
        .finally(() => underWay.delete(sent));
      underWay.add(sent);
    };
    let ahead: readonly Claimed[] = [];
    for (;;) {
      const room = stopping ? 0 : AT_ONCE - underWay.size;
      if (ahead.length < room)
        ahead = [...ahead, ...(await ledger.claim(platform.name, holder, LEASE_SECONDS, CLAIMED_AHEAD, clock.now()))];
      ahead.slice(0, room).forEach(take);
      ahead = ahead.slice(room);
      if (underWay.size === 0) return await putBack(ahead);
      await Promise.race(underWay);
      // A platform that answers without waiting for anything must not keep people's questions waiting.
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  async function round(alone: boolean): Promise<void> {
    try {
      for (const each of await ledger.settle(platform.name, remembers, clock.now(), alone))
        logger.warn(
          { delivery: each.id, state: each.state, reason: each.reason },
          "a delivery was left by another process",
        );
      await pump();
    } catch (error) {
      logger.error({ error, platform: platform.name }, "deliveries stopped until the next tick");
    }
  }

  const deliverer: Deliverer = {
    wake(alone = false) {
      if (stopping) return;
      if (running !== null) return void (wanted = true);
      wanted = false;
      running = round(alone).finally(() => {
        running = null;
        if (wanted) deliverer.wake();
      });
    },
    async idle() {
      for (let run = running; run !== null; run = running) await run;
    },
    async stop() {
      stopping = true;
      for (const timer of timers) clearTimeout(timer);
      await deliverer.idle();
    },
  };
  return deliverer;
}
