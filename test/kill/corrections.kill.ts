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
import type { Store } from "../../store/store.ts";
import { buildChild, root } from "./build-child.ts";
import { openFake, type FakeChats } from "./digest-fakes.ts";
import { EDIT_EFFECT, kinds, type EditStep, type Kind, type Step } from "./digest-steps.ts";
import { table } from "./table.ts";

/** How often the process is killed at each step on each platform. */
const rounds = Number(process.env["KILL_ROUNDS"] ?? 20);
const steps: readonly (Step | EditStep)[] = [
  "after the plan",
  "before the claim",
  "after the claim",
  EDIT_EFFECT,
  "after the edit's answer, before the record",
];
const textWith = (tons: number): string =>
  `Sample, invented for tests.\n\nSituation on the river\n\nJoint Relief Desk, 20 February 2017\n\nOn February 18, relief teams delivered ${tons} tons of food in Homs.\n\nThey repaired 12 bridges near Al-Bab.\n`;
const reader = createReader({ gazetteer: createCuratedGazetteer() });
const rows: string[][] = [];
let child = "";

beforeAll(async () => {
  const built = await buildChild();
  child = built.child;
  return () => built.remove();
});
afterAll(() => {
  const head = ["platform", "killed", "kills", "digests", "put right", "doubled", "notes", "notes doubled or missed"];
  if (rows.length > 0) process.stdout.write(`\n${table([head, ...rows.toSorted()])}\n`);
});

describe.each(kinds)(
  "a posted digest on %s that is put right by a process that is killed and started again",
  (kind) => {
    it.each(steps)("%s", async (step) => {
      const fake = await openFake(kind);
      const tally = { kills: 0, right: 0, doubled: 0, notes: 0, wrong: 0 };
      try {
        for (let round = 0; round < rounds; round += 1) {
          const folder = mkdtempSync(join(tmpdir(), "briefing-bot-kill-"));
          const chat = fake.addChat();
          try {
            await inStore(folder, (store) => begin(store, kind, chat));
            expect(await isKilled(folder, kind, fake, null)).toBe(false);
            await inStore(folder, (store) => put(store, 45));
            if (await isKilled(folder, kind, fake, step)) tally.kills += 1;
            expect(await isKilled(folder, kind, fake, null)).toBe(false);
            const all = fake.messages(chat);
            const notes = all.filter((text) => text.includes("Correction:"));
            // The revised briefing is told as a new one, too.
            const digests = all.filter((text) => !text.includes("Correction:") && !text.includes("revised"));
            if (
              digests.length === 1 &&
              /Corrected after.*45 tons/s.test(digests[0] ?? "") &&
              !digests[0]?.includes("31 tons")
            )
              tally.right += 1;
            tally.doubled += Math.max(0, digests.length - 1);
            tally.notes += notes.length;
            if (notes.length !== 1) tally.wrong += 1;
          } finally {
            rmSync(folder, { recursive: true, force: true });
          }
        }
      } finally {
        await fake.stop();
      }
      const { kills, right, doubled, notes, wrong } = tally;
      rows.push([kind, step, ...[kills, rounds, right, doubled, notes, wrong].map(String)]);
      expect(tally).toEqual({ kills: rounds, right: rounds, doubled: 0, notes: rounds, wrong: 0 });
    });
  },
);

async function inStore(folder: string, work: (store: Store) => Promise<void>): Promise<void> {
  const store = await openSqliteStore({ folder, clock: systemClock });
  await work(store);
  await store.close();
}

async function put(store: Store, tons: number): Promise<void> {
  const now = systemClock.now();
  const document = { origin: "sample.txt", format: "text", text: textWith(tons), hints: {} } as const;
  await store.briefings.put([{ document, read: reader.read(document, {}, now), addedAt: now }]);
}

/** A chat that is owed a digest at once. */
async function begin(store: Store, kind: Kind, conversation: string): Promise<void> {
  await put(store, 31);
  const since = new Date(systemClock.now().getTime() - 3_600_000);
  const subscription = subscriptionSchema.parse({
    id: "abcde",
    target: { platform: kind, conversation },
    kind: "each-briefing",
    schedule: "on each new briefing",
    timeZone: "UTC",
    topic: {},
    createdBy: "test",
    createdAt: since,
    since,
    paused: null,
    revision: 1,
  });
  await store.subscriptions.save(keptOf(subscription), { by: "test", at: since, what: "made" });
}

/** Runs a process until it ends; whether that was the kill. */
async function isKilled(folder: string, kind: Kind, fake: FakeChats, step: Step | EditStep | null): Promise<boolean> {
  const argv = [child, folder, kind, fake.root, fake.token, step ?? "", "0"];
  const process_ = spawn(process.execPath, argv, { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
  const ended = new Promise<NodeJS.Signals | number | null>((resolve) =>
    process_.once("close", (code, signal) => resolve(signal ?? code)),
  );
  if (step === EDIT_EFFECT) fake.afterEffect(() => void process_.kill("SIGKILL"), "edit");
  const end = await ended;
  if (end !== "SIGKILL" && end !== 0) throw new Error(`The process ended with ${end}.`);
  return end === "SIGKILL";
}
