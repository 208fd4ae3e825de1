import { createEngine, type Engine } from "../../../src/digests/engine/engine.ts";
import { keptOf, subscriptionSchema, type Subscription } from "../../../src/digests/subscription.ts";
import type { ChatPlatform } from "../../../src/platforms/platform.ts";
import { createCuratedGazetteer } from "../../../src/gazetteer/open-gazetteer.ts";
import { createLogger } from "../../../src/log.ts";
import { now as start, startBot, type TestBot } from "../../fixtures/bot.ts";
import { strictPlatform, type StrictPlatform } from "./strict-platform.ts";

/** A bot with an engine and two platforms, `keyed` knows a message again for two minutes and `plain` never; its clock is moved by hand. */
export interface Desk {
  readonly bot: TestBot;
  readonly keyed: StrictPlatform;
  readonly plain: StrictPlatform;
  readonly clock: { now(): Date };
  engine: Engine;
  /** Another process on the same store. */
  another(holder: string): Engine;
  subscribe(change?: Partial<Subscription>): Promise<Subscription>;
  /** Moves the clock on and ticks until nothing is under way. */
  at(time: string | number): Promise<void>;
  end(): Promise<void>;
}

export const gazetteer = createCuratedGazetteer();

export async function openDesk(options: { blocksAPart?: number; people?: readonly string[] } = {}): Promise<Desk> {
  const bot = await startBot();
  let time = start;
  const clock = { now: () => time };
  const keyed = strictPlatform("keyed", clock, { remembers: 120, ...options });
  const plain = strictPlatform("plain", clock, { remembers: 0, ...options });
  const platforms: readonly ChatPlatform[] = [keyed, plain];
  const logger = createLogger("silent", { write: () => undefined });
  const another = (holder: string): Engine => {
    const { store, dispatcher } = bot;
    const operators = ["keyed:operator"];
    const engine = createEngine({ store, gazetteer, dispatcher, operators, holder, clock, logger });
    engine.serve(platforms);
    return engine;
  };
  const engines: Engine[] = [];
  const desk: Desk = {
    bot,
    keyed,
    plain,
    clock,
    engine: another("first"),
    another(holder) {
      const engine = another(holder);
      engines.push(engine);
      return engine;
    },
    async subscribe(change = {}) {
      const subscription = subscriptionSchema.parse({
        id: "abcde",
        target: { platform: "keyed", conversation: "room" },
        kind: "digest",
        schedule: "daily 10:00",
        timeZone: "UTC",
        topic: {},
        createdBy: "caller",
        createdAt: new Date(time.getTime() - 1000),
        since: new Date(time.getTime() - 1000),
        paused: null,
        revision: 1,
        ...change,
      });
      const note = { by: "caller", at: time, what: "made" };
      if (!(await bot.store.subscriptions.save(keptOf(subscription), note))) throw new Error("not saved");
      return subscription;
    },
    async at(to) {
      time = typeof to === "number" ? new Date(time.getTime() + to * 1000) : new Date(to);
      await desk.engine.tick();
      await desk.engine.idle();
    },
    async end() {
      await desk.engine.stop();
      for (const engine of engines) await engine.stop();
      await bot.end();
    },
  };
  return desk;
}
