import { spawn } from "node:child_process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { systemClock } from "../../src/clock.ts";
import { keptOf, subscriptionSchema } from "../../src/digests/subscription.ts";
import { createCuratedGazetteer } from "../../src/gazetteer/open-gazetteer.ts";
import { createReader } from "../../src/reading/create-reader.ts";
import { openSqliteStore } from "../../store/sqlite/open.ts";
import { riverBriefing } from "../fixtures/bot.ts";
import { temporaryFolder } from "../fixtures/built.ts";
import { buildChild, root } from "../kill/build-child.ts";
import { openFake, type FakeChats } from "../kill/digest-fakes.ts";
import { ways, type Way } from "../kill/digest-steps.ts";

const CHATS = 12;
const HOUR = 3_600_000;
const isLine = (text: string): boolean => text.includes("comes in place of this line");
let built: Awaited<ReturnType<typeof buildChild>>;

beforeAll(async () => {
  built = await buildChild();
}, 300_000);
afterAll(() => built.remove());

/** A store in which each of some chats is owed a digest at once. */
async function prepare(folder: string, { kind, isEdited }: Way, chats: readonly string[]): Promise<void> {
  const store = await openSqliteStore({ folder, clock: systemClock });
  const now = systemClock.now();
  const document = { origin: "sample.txt", format: "text", text: riverBriefing, hints: {} } as const;
  const read = createReader({ gazetteer: createCuratedGazetteer() }).read(document, {}, now);
  await store.briefings.put([{ document, read, addedAt: now }]);
  const since = new Date(now.getTime() - HOUR);
  for (const [at, conversation] of chats.entries()) {
    const subscription = subscriptionSchema.parse({
      id: `abcd${"efghjkmnpqrs"[at]}`,
      target: { platform: kind, conversation },
      kind: "each-briefing",
      schedule: "on each new briefing",
      timeZone: "UTC",
      topic: {},
      unsure: isEdited ? "edit" : "ask",
      createdBy: "test",
      createdAt: since,
      since,
      paused: null,
      revision: 1,
    });
    await store.subscriptions.save(keptOf(subscription), { by: "test", at: since, what: "made" });
  }
  await store.close();
}

function run(folder: string, kind: string, fake: FakeChats): Promise<number | null> {
  const argv = [built.child, folder, kind, fake.root, fake.token, "", "0"];
  const started = spawn(process.execPath, argv, { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
  return new Promise((resolve) => started.once("close", resolve));
}

describe.each(ways)("two processes on one store by mistake, on $name", (way) => {
  // Both believe that they are alone, and take up what the other seems to have left: the worst that a mistake can be.
  it("post each slot once, and what neither can know is unknown and never repeated", { timeout: 300_000 }, async () => {
    const fake = await openFake(way.kind);
    const folder = temporaryFolder();
    try {
      const chats = Array.from({ length: CHATS }, () => fake.addChat());
      await prepare(folder, way, chats);
      expect(await Promise.all([run(folder, way.kind, fake), run(folder, way.kind, fake)])).toEqual([0, 0]);
      const store = await openSqliteStore({ folder, clock: systemClock });
      for (const [at, chat] of chats.entries()) {
        const parts = await store.deliveries.of(`abcd${"efghjkmnpqrs"[at]}`, 99);
        const seen = fake.messages(chat).filter((text) => !isLine(text));
        expect(new Set(seen).size).toBe(seen.length);
        expect(parts.length).toBeGreaterThan(0);
        const ends = parts.map(({ state }) => state);
        const unknown = ends.filter((state) => state === "unknown").length;
        expect(ends.filter((state) => state === "sent")).toHaveLength(parts.length - unknown);
        expect(seen.length).toBeGreaterThanOrEqual(parts.length - unknown);
        if (way.kind === "discord" || way.isEdited) expect(unknown).toBe(0);
      }
      await store.close();
    } finally {
      await fake.stop();
    }
  });
});
