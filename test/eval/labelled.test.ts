import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readBaseline } from "../../eval/gate.ts";
import { createOwnReader, loadLabelled, predict } from "../../eval/labelled.ts";
import { makeGold } from "../../eval/labels/label-files.ts";
import { scoreDocument } from "../../eval/score.ts";
import { summaryOf, total } from "../../eval/summary.ts";

const folder = fileURLToPath(new URL("../fixtures/labelled", import.meta.url));
const names = readdirSync(folder)
  .filter((name) => name.endsWith(".labels.json"))
  .map((name) => name.replace(".labels.json", ""));

describe("the labelled briefings", () => {
  it("are many, and each is labelled", () => {
    expect(names.length).toBeGreaterThanOrEqual(20);
    const texts = readdirSync(folder).filter((name) => name.endsWith(".txt"));
    expect(texts.map((name) => name.replace(".txt", ""))).toEqual(names);
  });

  it.each(names)("%s has the gold that its labels make", (name) => {
    const { gold, problems } = makeGold(`${folder}/${name}.labels.json`);
    expect(problems).toEqual([]);
    expect(JSON.parse(readFileSync(`${folder}/${name}.gold.json`, "utf8"))).toEqual(gold);
  });

  it("are read in process and scored, more than half of their figures found", async () => {
    const reader = createOwnReader();
    const labelled = await loadLabelled(folder);
    const scores = labelled.map((each) =>
      scoreDocument(each.gold, predict(reader, each, new Date("2026-01-01T00:00:00Z"))),
    );
    const { value, fields } = summaryOf(total(scores));
    expect(value.f1).toBeGreaterThan(0.5);
    expect(fields.place?.asked).toBeGreaterThan(300);
  });

  it("have a baseline", () => {
    expect(readBaseline(folder).value_f1).toBeGreaterThan(50);
  });
});
