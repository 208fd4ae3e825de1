import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { systemClock } from "../../src/clock.ts";
import { keptOf, subscriptionSchema } from "../../src/digests/subscription.ts";
import { createCuratedGazetteer } from "../../src/gazetteer/open-gazetteer.ts";
import { createReader } from "../../src/reading/create-reader.ts";
import { openSqliteStore } from "../../store/sqlite/open.ts";
import { buildChild, root } from "./build-child.ts";
import { openFake, type FakeChats } from "./digest-fakes.ts";
import { EDIT_EFFECT, EFFECT, ways, type EditStep, type Kind, type Step, type Way } from "./digest-steps.ts";
import { table } from "./table.ts";

/** How often the process is killed at each step on each platform. */
const rounds = Number(process.env["KILL_ROUNDS"] ?? 20);
const HOUR = 3_600_000;
const letters = "abcdefghjkmnpqrstvwxyz23456789";

/** Figures enough for a digest of several messages. */
const briefing = `Sample, invented for tests.\n\nSituation on the river\n\nJoint Relief Desk, 20 February 2017\n\n${Array.from(
  { length: 40 },
  (_, i) => `On February ${1 + (i % 19)}, relief teams delivered ${i + 31} tons of food in Homs for the people there.`,
).join("\n\n")}\n`;

const rows: string[][] = [];
let child = "";

beforeAll(async () => {
  const built = await buildChild();
  child = built.child;
  return () => built.remove();
});

afterAll(() => {
  if (rows.length === 0) return;
  const head = [
    "platform",
    "killed",
    "kills",
    "messages",
    "once",
    "doubled",
    "missed",
    "known as unknown (of them missing)",
    "lines beside",
  ];
  const order = ways.flatMap(({ name, steps }) => steps.map((step) => `${name} ${step}`));
  const placed = rows.toSorted((a, b) => order.indexOf(`${a[0]} ${a[1]}`) - order.indexOf(`${b[0]} ${b[1]}`));
  process.stdout.write(`\n${table([head, ...placed])}\n`);
});

// Each step has a server and a store of its own.
describe.concurrent.each(ways)("a digest on $name by a process that is killed and started again", (way) => {
  const { kind, name, isEdited } = way;
  it.each(way.steps)("%s", async (step) => {
    const fake = await openFake(kind);
    const folder = mkdtempSync(join(tmpdir(), "briefing-bot-kill-"));
    try {
      await storeBriefing(folder);
      let kills = 0;
      const chats: string[] = [];
      for (let round = 0; round < rounds; round += 1) {
        chats.push(await subscribe(folder, way, fake, round));
        // Every second time at the second message; a plan has no second.
        const before = step === "after the plan" ? 0 : round % 2;
        if (await isKilled(folder, kind, fake, step, before)) kills += 1;
        // Started again, it ends what is left, within the time for which Discord knows a nonce.
        expect(await isKilled(folder, kind, fake, null, 0)).toBe(false);
      }
      const tally = await tallyOf(folder, fake, chats);
      rows.push([name, step, ...[kills, ...Object.values(tally)].map(String)]);
      expect(kills).toBe(rounds);
      expect(tally.doubled).toBe(0);
      expect(tally.missed).toBe(0);
      if (kind === "discord" || isEdited) expect(tally.unknown).toBe("0 (0)");
    } finally {
      rmSync(folder, { recursive: true, force: true });
      await fake.stop();
    }
  });
});

async function storeBriefing(folder: string): Promise<void> {
  const store = await openSqliteStore({ folder, clock: systemClock });
  const now = systemClock.now();
  const document = { origin: "sample.txt", format: "text", text: briefing, hints: {} } as const;
  const read = createReader({ gazetteer: createCuratedGazetteer() }).read(document, {}, now);
  await store.briefings.put([{ document, read, addedAt: now }]);
  await store.close();
}

/** A new chat that is owed a digest at once. */
async function subscribe(folder: string, { kind, isEdited }: Way, fake: FakeChats, round: number): Promise<string> {
  const conversation = fake.addChat();
  const since = new Date(systemClock.now().getTime() - HOUR);
  const subscription = subscriptionSchema.parse({
    id: `abc${letters[Math.floor(round / 30)] ?? "a"}${letters[round % 30] ?? "a"}`,
    target: { platform: kind, conversation },
    kind: "each-briefing",
    schedule: "on each new briefing",
    timeZone: "UTC",
    topic: {},
    longest: 40,
    unsure: isEdited ? "edit" : "ask",
    createdBy: "test",
    createdAt: since,
    since,
    paused: null,
    revision: 1,
  });
  const store = await openSqliteStore({ folder, clock: systemClock });
  await store.subscriptions.save(keptOf(subscription), { by: "test", at: since, what: "made" });
  await store.close();
  return conversation;
}

/** Runs a process until it ends; whether that was the kill. */
async function isKilled(
  folder: string,
  kind: Kind,
  fake: FakeChats,
  step: Step | EditStep | null,
  times: number,
): Promise<boolean> {
  const argv = [child, folder, kind, fake.root, fake.token, step ?? "", String(times)];
  const process_ = spawn(process.execPath, argv, { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
  const ended = new Promise<NodeJS.Signals | number | null>((resolve) =>
    process_.once("close", (code, signal) => resolve(signal ?? code)),
  );
  const kill = (): void => void process_.kill("SIGKILL");
  if (step === EFFECT) fake.afterEffect(kill);
  if (step === EDIT_EFFECT) fake.afterEffect(kill, "edit");
  const end = await ended;
  if (end !== "SIGKILL" && end !== 0) throw new Error(`The process ended with ${end}.`);
  return end === "SIGKILL";
}

async function tallyOf(folder: string, fake: FakeChats, chats: readonly string[]) {
  const store = await openSqliteStore({ folder, clock: systemClock });
  const tally = { messages: 0, once: 0, doubled: 0, missed: 0, unknown: "", lines: 0 };
  let [unknown, absent] = [0, 0];
  for (const [round, chat] of chats.entries()) {
    const id = `abc${letters[Math.floor(round / 30)] ?? "a"}${letters[round % 30] ?? "a"}`;
    const parts = await store.deliveries.of(id, 99);
    const all = fake.messages(chat);
    const seen = all.filter((text) => !text.includes("comes in place of this line"));
    tally.lines += all.length - seen.length;
    const different = new Set(seen).size;
    const notThere = parts.length - different;
    const notKnown = parts.filter(({ state }) => state === "unknown").length;
    tally.messages += parts.length;
    tally.doubled += seen.length - different;
    tally.once += different;
    unknown += notKnown;
    absent += Math.min(notThere, notKnown);
    tally.missed += Math.max(0, notThere - notKnown);
    if (parts.length === 0) tally.missed += 1;
  }
  await store.close();
  return { ...tally, unknown: `${unknown} (${absent})` };
}
