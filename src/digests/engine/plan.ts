import type { NewRun, Standing } from "../../../store/deliveries.ts";
import type { Store } from "../../../store/store.ts";
import type { Dispatcher } from "../../chat/dispatcher.ts";
import type { Reply } from "../../chat/reply.ts";
import type { Gazetteer } from "../../gazetteer/gazetteer.ts";
import type { Logger } from "../../log.ts";
import type { ChatPlatform } from "../../platforms/platform.ts";
import { createDigestContent, type DigestContent } from "../content/create-content.ts";
import { dueSlots, nextRuns } from "../schedule/due-slots.ts";
import { heldUntil } from "../schedule/quiet-hours.ts";
import type { Subscription } from "../subscription.ts";
import { createComposer, type Composer } from "./composer.ts";
import { createMemos, type Memo } from "./memos.ts";

const HOUR = 3_600_000;
const MINUTE = 60_000;
/** Subscriptions that are planned in one transaction; between two of them people are answered. */
const AT_ONCE = 100;
/** Versions that may be stored without anything for an alert before it is noted that they were looked at. */
const NOTED_EVERY = 500;

export interface PlanParts {
  readonly store: Pick<Store, "briefings" | "subscriptions" | "deliveries">;
  readonly gazetteer: Gazetteer;
  readonly dispatcher: Pick<Dispatcher, "seal">;
  readonly platforms: ReadonlyMap<string, ChatPlatform>;
  readonly logger: Logger;
}

export interface Planner {
  /** Plans what is due; answers how many runs were planned. `begun` is called as soon as some are, and again with more. */
  round(now: Date, begun?: () => void): Promise<number>;
  /** Plans one at once, beside its schedule. */
  now(subscription: Subscription, now: Date): Promise<"planned" | "nothing" | "already">;
  preview(subscription: Subscription): Promise<Reply>;
}

/** One look at the store, and what was written by it. */
interface Look {
  readonly now: Date;
  readonly newest: number;
  readonly content: DigestContent;
  /** The last turn by a moment. */
  turnBy(moment: Date): Promise<number>;
  readonly composer: Composer;
}

/** Turns what is due into runs with their messages. */
export function createPlanner({ store, gazetteer, dispatcher, platforms, logger }: PlanParts): Planner {
  const { briefings, deliveries } = store;
  const memosOf = createMemos();

  async function look(now: Date): Promise<Look> {
    const turns = new Map<number, Promise<number>>();
    return {
      now,
      newest: await briefings.newestTurn(),
      content: createDigestContent({ briefings, gazetteer }),
      turnBy(moment) {
        const turn = turns.get(moment.getTime()) ?? briefings.newestTurn(moment);
        turns.set(moment.getTime(), turn);
        return turn;
      },
      composer: createComposer(dispatcher),
    };
  }

  /** The turn from which a subscription is told. Of an alert nothing is owed that came while a person had paused it. */
  async function sinceOf({ kind, since }: Subscription, standing: Standing | undefined, at: Look): Promise<number> {
    const told = standing?.toldUpTo ?? null;
    if (told !== null && kind === "digest") return told;
    return Math.max(told ?? 0, await at.turnBy(since));
  }

  interface Slot {
    readonly dueAt: Date;
    readonly missed: number;
    readonly note: string | null;
  }

  async function runOf(
    subscription: Subscription,
    standing: Standing | undefined,
    { dueAt, missed, note }: Slot,
    at: Look,
  ): Promise<NewRun | null> {
    const { id, target, catchUp, kind } = subscription;
    const platform = platforms.get(target.platform);
    if (platform === undefined) return null;
    const since = await sinceOf(subscription, standing, at);
    const readyAt = heldUntil(subscription, at.now) ?? at.now;
    const run: NewRun = {
      subscription: id,
      dueAt,
      target,
      after: standing?.last.id ?? null,
      outcome: "silent",
      since,
      upTo: Math.max(since, at.newest),
      missed,
      note,
      parts: [],
      readyAt,
      expiresAt: new Date(Math.max(readyAt.getTime(), at.now.getTime()) + catchUp.hours * HOUR),
    };
    const asked = { subscription, since, upTo: run.upTo, isCatchUp: missed > 0 };
    const { isEmpty, reply } = await at.content.write(asked);
    if (isEmpty && (kind !== "digest" || subscription.nothingNew === "silent")) return run;
    const parts = await at.composer.parts(reply, subscription, dueAt, platform);
    if (parts === null || parts.length === 0) {
      const why = "Not every number of it could be traced to its sentence, so it was withheld and logged.";
      return { ...run, outcome: "skipped", upTo: since, note: why };
    }
    return { ...run, outcome: "posted", parts, shown: at.composer.kept(reply) };
  }

  async function digestRun(memo: Memo, subscription: Subscription, standing: Standing | undefined, at: Look) {
    const { now } = at;
    const { slots, passed } = dueSlots(subscription, standing?.last.dueAt ?? null, now);
    const [first] = slots;
    const lastPassed = passed.at(-1);
    if (first === undefined && lastPassed === undefined) {
      memo.next = nextRuns(subscription, now, 1)[0]?.getTime() ?? Number.POSITIVE_INFINITY;
      return null;
    }
    if (first !== undefined) {
      const missed = passed.filter(({ dueAt, why }) => why === "later" && dueAt < first).length;
      const note = missed > 0 ? "It stands for earlier ones that were missed, too." : null;
      return await runOf(subscription, standing, { dueAt: first, missed, note }, at);
    }
    if (lastPassed === undefined) return null;
    const since = await sinceOf(subscription, standing, at);
    const note =
      lastPassed.why === "skip"
        ? "The bot was not running then, and missed ones are not caught up with."
        : "The bot was not running then, and it is older than what is caught up with.";
    const { id, target } = subscription;
    const plain = { subscription: id, target, after: standing?.last.id ?? null, since, upTo: since, note };
    const times = { dueAt: lastPassed.dueAt, readyAt: now, expiresAt: now };
    return { ...plain, ...times, outcome: "skipped", missed: passed.length - 1, parts: [] } as const;
  }

  async function alertRun(memo: Memo, subscription: Subscription, standing: Standing | undefined, at: Look) {
    if (heldUntil(subscription, at.now) !== null) return null;
    const since = await sinceOf(subscription, standing, at);
    const asked = { subscription, since, upTo: Math.max(since, at.newest), isCatchUp: false };
    const isSome = at.newest > since && (await at.content.has(asked));
    if (!isSome) memo.seen = at.newest;
    if (!isSome && at.newest - since < NOTED_EVERY) return null;
    // A clock that was set back must not name a slot that was.
    const after = (standing?.last.dueAt.getTime() ?? 0) + 1;
    const dueAt = new Date(Math.max(at.now.getTime(), after));
    const run = await runOf(subscription, standing, { dueAt, missed: 0, note: null }, at);
    // What the gate withheld is tried again with the next briefing, not with the next tick.
    if (run !== null && run.outcome !== "posted") memo.seen = at.newest;
    return run;
  }

  const isDue = ({ subscription, next, seen }: Memo, now: Date, newest: number): boolean =>
    subscription !== null &&
    subscription.paused === null &&
    platforms.has(subscription.target.platform) &&
    (subscription.kind === "digest" ? next <= now.getTime() : seen < newest);

  async function planSome(memos: readonly Memo[], at: Look): Promise<number> {
    const standings = await deliveries.standing(memos.flatMap(({ subscription }) => subscription?.id ?? []));
    const runs: NewRun[] = [];
    for (const memo of memos) {
      const { subscription } = memo;
      const standing = subscription === null ? undefined : standings.get(subscription.id);
      // What is on its way comes first; then one digest tells the rest.
      if (subscription === null || standing?.isOpen === true) continue;
      try {
        const plan = subscription.kind === "digest" ? digestRun : alertRun;
        const run = await plan(memo, subscription, standing, at);
        if (run !== null) runs.push(run);
      } catch (error) {
        logger.error({ error, subscription: subscription.id }, "a digest could not be written; it is tried again");
      }
    }
    return runs.length === 0 ? 0 : (await deliveries.plan(runs, at.now)).filter((done) => done).length;
  }

  return {
    async round(now, begun) {
      const at = await look(now);
      const due = memosOf(await store.subscriptions.list()).filter((memo) => isDue(memo, now, at.newest));
      let planned = 0;
      for (let from = 0; from < due.length; from += AT_ONCE) {
        const some = await planSome(due.slice(from, from + AT_ONCE), at);
        if (some > 0) begun?.();
        planned += some;
        await new Promise((resolve) => setImmediate(resolve));
      }
      return planned;
    },
    async now(subscription, now) {
      const at = await look(now);
      const standing = (await deliveries.standing([subscription.id])).get(subscription.id);
      if (standing?.isOpen === true) return "already";
      const dueAt = new Date(Math.floor(now.getTime() / MINUTE) * MINUTE);
      const run = await runOf(subscription, standing, { dueAt, missed: 0, note: "Somebody asked for it." }, at);
      if (run?.outcome !== "posted") return "nothing";
      const [isPlanned] = await deliveries.plan([run], now);
      return isPlanned === true ? "planned" : "already";
    },
    async preview(subscription) {
      const standing = (await deliveries.standing([subscription.id])).get(subscription.id);
      const upTo = await briefings.newestTurn();
      const since = standing?.toldUpTo ?? 0;
      const content = createDigestContent({ briefings, gazetteer });
      return (await content.write({ subscription, since, upTo, isCatchUp: false })).reply;
    },
  };
}
