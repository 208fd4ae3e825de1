import { expect, it } from "vitest";
import { createReader } from "../../src/reading/create-reader.ts";
import { loadSamples } from "../../src/shell/load-samples.ts";
import type { BriefingStore } from "../../store/briefings.ts";
import { now, startBot } from "../fixtures/bot.ts";

async function load(change: (briefings: BriefingStore) => BriefingStore): Promise<{ said: string; stored: number }> {
  const bot = await startBot();
  const printed: string[] = [];
  const output = { isTTY: false, columns: 80, write: (text: string) => printed.push(text) > 0 };
  const reader = createReader({ gazetteer: bot.context.gazetteer });
  await loadSamples({ store: { briefings: change(bot.store.briefings) }, reader }, { now: () => now }, output);
  const stored = (await bot.store.briefings.latest({ limit: 20 })).items.length;
  await bot.end();
  return { said: printed.join(""), stored };
}

it("an empty store is filled with the samples, and one line says so", async () => {
  const { said, stored } = await load((briefings) => briefings);
  expect(stored).toBeGreaterThanOrEqual(12);
  expect(said).toContain(`Read ${stored} sample briefings`);
});

it("a disk that is full is said and not passed over as no samples", async () => {
  const full = Object.assign(new Error("database or disk is full"), { code: "SQLITE_FULL" });
  const { said, stored } = await load((briefings) => ({ ...briefings, put: () => Promise.reject(full) }));
  expect(stored).toBe(0);
  expect(said).toContain("The sample briefings are not stored. The disk is full");
});
