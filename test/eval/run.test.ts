import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { evaluate, type Wanted } from "../../eval/evaluate.ts";
import { labelFiles } from "../../eval/labels/label-files.ts";

const folder = mkdtempSync(join(tmpdir(), "eval-"));

beforeEach(() => {
  writeFileSync(join(folder, "x.txt"), "Relief desk\n\nOn 4 March 2024 some 40 trucks reached Homs.\n");
  const items = [
    { surface: "4 March 2024", trap: "date" },
    {
      surface: "40",
      value: 40,
      modifier: "about",
      counted: "trucks",
      place: "Homs",
      period: { text: "On 4 March 2024", start: "2024-03-04", end: "2024-03-04" },
    },
  ];
  const labels = { doc: "x", genre: "relief", issuer: "Relief desk", doc_date: "2024-03-05", items };
  writeFileSync(join(folder, "x.labels.json"), JSON.stringify(labels));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const script = fileURLToPath(new URL("../../scripts/eval.mjs", import.meta.url));

/** What is printed, with the exit code. */
async function evaluated(wanted: Wanted): Promise<{ exitCode: number; printed: string }> {
  let printed = "";
  const exitCode = await evaluate(folder, wanted, (text) => (printed += text));
  return { exitCode, printed };
}

describe("npm run eval", () => {
  it("labels and scores", async () => {
    const { status, stdout } = spawnSync(process.execPath, [script, "--label", folder], { encoding: "utf8" });
    expect([status, stdout]).toEqual([0, expect.stringContaining("x: 1 figures, 1 traps, written")]);
    const { exitCode, printed } = await evaluated({ errors: true, documents: true });
    expect(exitCode).toBe(0);
    expect(printed).toMatch(/^relief +1 +1 +100\.0 +100\.0 +100\.0 +- +100\.0/m);
    expect(printed).toMatch(/^x +1 +1 +100\.0/m);
    expect(printed).toMatch(/^date +0 +1$/m);
    expect(JSON.parse((await evaluated({ json: true })).printed)).toMatchObject({
      total: { gold: 1, value: { f1: 1 }, fields: { place: { asked: 1, hit: 1, share: 1 } } },
      genres: { relief: { found: 1 } },
      documents: { x: { found: 1 } },
      mistakes: [],
    });
  });

  it("sets a baseline and holds reading to it", async () => {
    labelFiles([folder], () => undefined);
    await expect(evaluated({ gate: true })).rejects.toThrow("--set-baseline");
    expect((await evaluated({ setBaseline: true, gate: true })).exitCode).toBe(0);
    const gold = join(folder, "x.gold.json");
    writeFileSync(gold, readFileSync(gold, "utf8").replaceAll('"trucks"', '"boats"'));
    const worse = await evaluated({ gate: true, errors: true });
    expect(worse.exitCode).toBe(1);
    expect(worse.printed).toMatch(/^counted +100\.0 +0\.00 +WORSE$/m);
    expect(worse.printed).toMatch(/^x {2}counted {2}"40": want boats, got trucks\n +On 4 March 2024 some 40 trucks/m);
  });

  it("refuses golds that do not fit their text, and a folder without any", async () => {
    labelFiles([folder], () => undefined);
    const text = join(folder, "x.txt");
    writeFileSync(text, `${readFileSync(text, "utf8").replace("some", "about some")}`);
    await expect(evaluated({})).rejects.toThrow('"40" does not stand at');
    await expect(evaluate(join(folder, "none"), {}, () => undefined)).rejects.toThrow("There is no folder");
  });

  it("says what is wrong with labels", () => {
    writeFileSync(join(folder, "x.txt"), "On 4 March 2024 some 40 trucks reached Homs, and 6 boats.");
    const { status, stdout } = spawnSync(process.execPath, [script, "--label", folder], { encoding: "utf8" });
    expect([status, stdout]).toEqual([1, expect.stringContaining('"6" has no label')]);
  });
});
