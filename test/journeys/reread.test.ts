import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createCuratedGazetteer } from "../../src/gazetteer/open-gazetteer.ts";
import { createReader } from "../../src/reading/create-reader.ts";
import { readerVersion } from "../../src/reading/reader-version.ts";
import { openSqliteStore } from "../../store/sqlite/open.ts";
import type { Store } from "../../store/store.ts";
import { now, riverBriefing } from "../fixtures/bot.ts";
import { expectWholeFile } from "../fixtures/index-check.ts";
import { createWorkplace, ended, said, type Workplace } from "./processes.ts";

let place: Workplace;
beforeEach(() => (place = createWorkplace()));
afterEach(() => place.end());

const reader = createReader({ gazetteer: createCuratedGazetteer() });
/** How many figures today's rules read in the briefing. */
const whole = reader.read({ origin: "", format: "text", text: riverBriefing, hints: {} }, {}, now).figures.length;
const folder = (): string => join(place.folder, "data");

async function withStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openSqliteStore({ folder: folder(), clock: { now: () => now } });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** A number without digits, which would be figures of the title. */
const inLetters = (number: number): string =>
  String(number).replace(/\d/g, (digit) => "abcdefghij"[Number(digit)] ?? "");

/** Fills the data folder with briefings that older rules read badly; in each a person corrected a figure. */
async function storeOld(count: number): Promise<readonly string[]> {
  return await withStore(async ({ briefings, corrections }) => {
    const sketches = Array.from({ length: count }, (_, i) => {
      const text = riverBriefing.replace("the river", `the river ${inLetters(i)}`);
      const document = { origin: `${i}.txt`, format: "text", text, hints: {} } as const;
      const read = reader.read(document, {}, now);
      return { document, read: { ...read, figures: read.figures.slice(0, 2) }, addedAt: now };
    });
    const ids = (await briefings.put(sketches)).map(({ id }) => id);
    for (const id of ids) {
      const [claim] = (await briefings.claims({ id, version: 1 }, { limit: 1 })).items;
      if (claim === undefined) throw new Error("no figure");
      const seen = { ordinal: claim.ordinal, figure: claim.figure };
      const said = { changes: { counted: "rations" }, by: "N.", at: now, reason: null };
      await corrections.correct({
        briefing: { id, version: 1 },
        kind: "change",
        seen,
        standing: claim.figure,
        ...said,
      });
    }
    return ids;
  });
}

describe("reread", () => {
  it("reads what older rules read, once; the bot says at its start how many they are", async () => {
    const [id = ""] = await storeOld(2);
    const bot = place.spawn("main");
    await said(bot, /2 briefings were read by older rules; run `npm run -s cli -- reread --all`/);
    const dry = await place.cli(["reread", "--all", "--dry-run"]);
    expect(dry.stdout).toContain("+ 12 bridges");
    expect(dry.stdout).toContain("2 read differently, 0 the same, 0 left as they were. Nothing was stored");
    const read = await place.cli(["reread", id, "--json"]);
    expect(read, "while the bot runs").toMatchObject({ status: 0, stderr: "" });
    expect(JSON.parse(read.stdout)).toMatchObject({ id, outcome: "changed", gone: [], unapplied: [] });
    expect((await place.cli(["reread", "--all"])).stdout).toContain("1 read differently, 0 the same");
    expect((await place.cli(["reread", "--all"])).stdout).toBe(
      `Every briefing was read by today's rules (revision ${readerVersion}).\n`,
    );
    expect((await place.cli(["reread", "--every"])).stdout).toContain("0 read differently, 2 the same");
    const figures = JSON.parse((await place.cli(["ask", "--json", "/figures Homs"])).stdout).figures;
    expect(figures.map(({ counted }: { counted: string }) => counted)).toContain("rations");
    bot.kill("SIGTERM");
    const again = place.spawn("main");
    const whole = ended(again);
    await said(again, /is running/);
    again.kill("SIGTERM");
    expect((await whole).stdout).not.toContain("older rules");
  });

  it.each([[[]], [["--all", "x"]], [["--all", "--every"]], [["nowhere"]]])("takes no %j", async (args) => {
    const refused = await place.cli(["reread", ...args]);
    expect(refused.status).toBe(2);
    expect(refused.stderr).toMatch(/^briefing-bot: (?:Name the briefings|No stored briefing)/);
  });
});

describe("kill -9 in the middle of a reread", () => {
  it("leaves every briefing as it was or as it is read today, and the next one goes on with what is left", async () => {
    const ids = await storeOld(160);
    const reported: string[] = [];
    for (const lines of [1, 30, 45]) {
      const child = place.spawn("cli", ["reread", "--all", "--json"]);
      await new Promise<void>((resolve) => {
        let [rest, seen] = ["", 0];
        child.stdout?.on("data", (chunk: Buffer) => {
          const parts = (rest + chunk.toString()).split("\n");
          rest = parts.pop() ?? "";
          for (const line of parts) reported.push(JSON.parse(line).id);
          seen += parts.length;
          if (seen >= lines) child.kill("SIGKILL");
        });
        child.on("close", () => resolve());
      });
    }
    expect(new Set(reported).size, "none is read twice").toBe(reported.length);
    const left = await withStore(async ({ briefings, readings }) => {
      for (const id of ids) expect([2, whole]).toContain((await briefings.find(id))?.figures);
      for (const id of reported) expect((await briefings.find(id))?.figures, id).toBe(whole);
      return await readings.outdated(readerVersion);
    });
    expect(left).toBeLessThanOrEqual(160 - reported.length);
    const rest = await place.cli(["reread", "--all"]);
    expect(rest.status).toBe(0);
    expect(rest.stdout).toContain(`${left} read differently, 0 the same, 0 left as they were.`);
    await withStore(async ({ briefings, corrections }) => {
      for (const id of ids) {
        const claims = (await briefings.claims({ id, version: 1 }, { limit: 9 })).items;
        expect(claims.map(({ figure }) => figure.counted)).toEqual([
          "rations",
          ...claims.slice(1).map(({ figure }) => figure.counted),
        ]);
        expect(claims).toHaveLength(whole);
        expect((await corrections.list(id)).map(({ why }) => why)).toEqual([null]);
      }
    });
    expectWholeFile(folder());
  }, 60_000);
});
