import { join } from "node:path";
import { commands } from "../commands/index.ts";
import { createDispatcher } from "../src/chat/create-dispatcher.ts";
import { CLAIMED_AHEAD } from "../src/digests/engine/deliver.ts";
import { createEngine } from "../src/digests/engine/engine.ts";
import { createPlanner, type Planner } from "../src/digests/engine/plan.ts";
import { keptOf, subscriptionSchema } from "../src/digests/subscription.ts";
import { createLogger } from "../src/log.ts";
import type { ChatPlatform } from "../src/platforms/platform.ts";
import { renderReply } from "../src/platforms/web/render.ts";
import { createReader } from "../src/reading/create-reader.ts";
import type { DeliveryLedger } from "../store/deliveries.ts";
import { openSqliteStore } from "../store/sqlite/open.ts";
import { generateBriefing, issuers } from "./generate.ts";
import { createInventedGazetteer } from "./names.ts";

/** 10,000 subscriptions due in one minute, beside a plain loop that posts to the same chats. */
export interface DigestFigures {
  readonly subscriptions: number;
  readonly planCpuSeconds: number;
  readonly claimCpuSeconds: number;
  readonly heapGrowthMb: number;
  /** Messages a second that the platform allows, that the engine reached, and that the loop reached. */
  readonly allowed: number;
  readonly reached: number;
  readonly loop: number;
  readonly doubled: number;
  /** The longest that a message waited behind one planned after it, in places of the queue. */
  readonly unfairness: number;
  /** The longest that a person's question took meanwhile, in milliseconds. */
  readonly slowestAnswerMs: number;
}

const ALLOWED = 300;
/** Everything, and each of so many issuers. */
const TOPICS = 21;
const letters = "abcdefghjkmnpqrstvwxyz23456789";
const idOf = (n: number): string =>
  [n / 27_000, n / 900, n / 30, n].map((each) => letters[Math.floor(each) % 30]).join("") + "a";

/** A platform in this process that lets so many messages through in a second, and waits as its adapters do. */
function pacedPlatform(): ChatPlatform & { readonly order: string[] } {
  const order: string[] = [];
  let free = 0;
  return {
    name: "bench",
    remembersKeysFor: 120,
    order,
    start: async () => "here",
    compose: (reply) => [{ platform: "bench", body: renderReply(reply) }],
    async post(conversation) {
      const now = performance.now();
      free = Math.max(now - 50, free) + 1_000 / ALLOWED;
      const wait = free - now;
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
      order.push(conversation);
      return { kind: "delivered", messageId: String(order.length) };
    },
    edit: async () => ({ kind: "refused", reason: "", until: null }),
    reaches: async () => true,
    dispose: async () => {},
  };
}

const cpuSeconds = (since: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
};

export async function measureDigests(folder: string, count: number): Promise<DigestFigures> {
  let now = new Date("2026-01-01T06:00:00Z");
  const clock = { now: () => now };
  const store = await openSqliteStore({ folder: join(folder, "digests"), clock });
  const gazetteer = createInventedGazetteer();
  const reader = createReader({ gazetteer });
  const logger = createLogger("error", process.stderr);
  const keyed = (name: string) => store.keyed(name);
  const { briefings, subscriptions, sources } = store;
  const dispatcher = createDispatcher({
    commands,
    question: "ask",
    briefings,
    subscriptions,
    sources,
    gazetteer,
    reader,
    clock,
    logger,
    kept: keyed("buttons"),
    talks: keyed("talks"),
    chats: keyed("chats"),
  });
  for (let n = 0; n < count; n += 1) {
    const topic = n % TOPICS === 0 ? {} : { issuers: [issuers[n % TOPICS]] };
    const subscription = subscriptionSchema.parse({
      id: idOf(n),
      target: { platform: "bench", conversation: `chat ${n}` },
      kind: "digest",
      schedule: "daily 08:00",
      timeZone: "UTC",
      topic,
      nothingNew: "say",
      createdBy: "bench",
      createdAt: now,
      since: now,
      paused: null,
      revision: 1,
    });
    await subscriptions.save(keptOf(subscription), { by: "bench", at: now, what: "made" });
  }
  const later = new Date("2026-01-01T07:00:00Z");
  const add = async (n: number): Promise<void> => {
    const document = generateBriefing(n, 40);
    await briefings.put([{ document, read: reader.read(document, {}, later), addedAt: later }]);
  };
  for (let n = 0; n < 20; n += 1) await add(n);
  const platform = pacedPlatform();
  const engine = createEngine({ store, gazetteer, dispatcher, holder: "bench", clock, logger });
  engine.serve([platform]);
  await engine.tick();
  now = new Date("2026-01-01T08:00:05Z");
  globalThis.gc?.();
  const heapBefore = process.memoryUsage().heapUsed;
  const asking = { on: true, slowest: 0 };
  const asked = askOn(asking, () =>
    dispatcher.dispatch({ platform: "bench", conversation: "p", caller: "p", said: { kind: "text", text: "/latest" } }),
  );
  const begun = performance.now();
  await engine.tick();
  await engine.idle();
  const reached = platform.order.length / ((performance.now() - begun) / 1_000);
  asking.on = false;
  await asked;
  globalThis.gc?.();
  const heapGrowthMb = (process.memoryUsage().heapUsed - heapBefore) / 1e6;
  const places = platform.order.map((chat) => Number(chat.slice(5)));
  const unfairness = Math.max(...places.map((n, place) => place - n));
  const loop = await plainLoop(count);
  await engine.stop();
  const planner = createPlanner({
    store,
    gazetteer,
    dispatcher,
    platforms: new Map([[platform.name, platform]]),
    logger,
  });
  const nextDay = new Date("2026-01-02T08:00:05Z");
  for (let n = 20; n < 40; n += 1) await add(n);
  await planner.round(new Date("2026-01-02T07:59:50Z"));
  const { planCpuSeconds, claimCpuSeconds } = await planAndClaim(planner, store.deliveries, nextDay, count);
  await store.close();
  const doubled = platform.order.length - new Set(platform.order).size;
  const { slowest: slowestAnswerMs } = asking;
  return {
    subscriptions: count,
    planCpuSeconds,
    claimCpuSeconds,
    heapGrowthMb,
    allowed: ALLOWED,
    reached,
    loop,
    doubled,
    unfairness,
    slowestAnswerMs,
  };
}

async function askOn(asking: { on: boolean; slowest: number }, ask: () => Promise<unknown>): Promise<void> {
  while (asking.on) {
    const begun = performance.now();
    await ask();
    asking.slowest = Math.max(asking.slowest, performance.now() - begun);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** What a loop without an outbox reaches: one message after the other, nothing remembered. */
async function plainLoop(count: number): Promise<number> {
  const platform = pacedPlatform();
  const body = { outcome: "answered", blocks: [] };
  const most = Math.min(count, ALLOWED * 5);
  const begun = performance.now();
  for (let n = 0; n < most; n += 1) await platform.post(`chat ${n}`, { platform: "bench", body }, String(n));
  return most / ((performance.now() - begun) / 1_000);
}

/** The next day's digests planned, and claimed as the engine does, with nothing else in the process. */
async function planAndClaim(planner: Planner, deliveries: DeliveryLedger, now: Date, count: number) {
  const planning = process.cpuUsage();
  const planned = await planner.round(now);
  const planCpuSeconds = cpuSeconds(planning);
  if (planned !== count) throw new Error(`${planned} of ${count} were planned`);
  const claiming = process.cpuUsage();
  while ((await deliveries.claim("bench", "bench", 45, CLAIMED_AHEAD, now)).length > 0);
  return { planCpuSeconds, claimCpuSeconds: cpuSeconds(claiming) };
}

/** As Markdown. */
export function digestsTable(figures: DigestFigures): string {
  const { subscriptions, planCpuSeconds, claimCpuSeconds, heapGrowthMb, allowed, reached, loop } = figures;
  return [
    `| ${subscriptions.toLocaleString("en-US")} digests due in one minute | |`,
    "|---|---|",
    `| planning, CPU | ${planCpuSeconds.toFixed(2)} s |`,
    `| claiming all of them, CPU | ${claimCpuSeconds.toFixed(2)} s |`,
    `| heap after it, beyond before | ${heapGrowthMb.toFixed(1)} MB |`,
    `| messages a second: allowed, engine, plain loop | ${allowed}, ${reached.toFixed(0)}, ${loop.toFixed(0)} |`,
    `| doubled | ${figures.doubled} |`,
    `| most places that a chat came later than its turn | ${figures.unfairness} |`,
    `| slowest answer to a person meanwhile | ${figures.slowestAnswerMs.toFixed(0)} ms |`,
  ].join("\n");
}
