import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { riverBriefing } from "../fixtures/bot.ts";
import { createWorkplace, said, type Ended, type Workplace } from "./processes.ts";

let place: Workplace;
let path: string;
let id: string;
beforeEach(async () => {
  place = createWorkplace();
  path = join(place.folder, "river.txt");
  writeFileSync(path, riverBriefing);
  const added = await place.cli(["add", path, "--json"]);
  id = JSON.parse(added.stdout).id;
});
afterEach(() => place.end());

const correct = (...args: readonly string[]): Promise<Ended> => place.cli(["correct", ...args]);
const ask = async (text: string): Promise<string> => (await place.cli(["ask", text])).stdout;

describe("correcting figures from a shell", () => {
  it("lists them with their numbers, puts one right beside the running bot, and takes it back", async () => {
    const bot = place.spawn("main");
    await said(bot, /is running/);
    const list = await correct("list", id);
    expect(list.stdout).toContain("Figure 2: 31 vehicles");
    expect(list.stdout).toContain("“On February 18 a convoy of 31 vehicles was sent to Tell Bisa.”");
    const made = await correct(id, "2", "--place", "Palmyra", "--by", "N.", "--reason", "it went to Palmyra");
    expect(made).toMatchObject({ status: 0, stderr: "" });
    expect(made.stdout).toMatch(/^Figure 2 of \S+ is now\n {2}31 vehicles {2}\[sent · Palmyra/);
    expect(await ask("/figures Palmyra")).toMatch(
      /31 vehicles\n.*\n\(place corrected by N\. on \d{4}-\d\d-\d\d; read as Tell Bisa\)/,
    );
    expect(await ask("/figures Tell Bisa")).not.toContain("31 vehicles");
    expect((await correct("list", id)).stdout).toMatch(
      /correction 1: place Palmyra, by N\. on \S+, because it went to Palmyra\n/,
    );
    const undone = await correct(id, "2", "--undo", "--json");
    expect(JSON.parse(undone.stdout)).toMatchObject({ id: 1, undone: { by: "the operator" } });
    expect(await ask("/figures Tell Bisa")).toContain("31 vehicles");
    expect((await correct("list")).stdout).toContain("undone by the operator");
  });

  it("drops a figure and adds one, also in JSON", async () => {
    expect((await correct(id, "3", "--drop")).stdout).toBe(`Figure 3 of ${id} is dropped.\n`);
    expect(await ask("/figures Al-Bab")).not.toContain("12 bridges");
    const listed = JSON.parse((await correct("list", id, "--json")).stdout);
    expect(listed.figures[2]).toMatchObject({ number: 3, figure: null, read: { value: 12 } });
    const added = await correct(id, "--add", "--at", "20 February", "--counted", "convoy", "--place", "Homs", "--json");
    expect(JSON.parse(added.stdout)).toMatchObject({ kind: "add", figure: { value: 20, counted: "convoy" } });
    expect(await ask("/figures Homs convoy")).toMatch(
      /20 convoy\n.*\n\(added by the operator on \S+; reading had missed it\)/,
    );
  });

  it("says after a revision which corrections are not applied", async () => {
    await correct(id, "3", "--place", "Homs");
    writeFileSync(path, riverBriefing.replace("12 bridges near", "12 bridges and 3 dams near"));
    await place.cli(["add", path]);
    expect((await correct("list", id)).stdout).toMatch(
      /Not applied:\n.*place Homs.* — kept but not applied: the revised text has its sentence no more \(version 1: “Engineers repaired 12 bridges near Al-Bab\.”\)/,
    );
    writeFileSync(path, `${riverBriefing}\nMore.\n`);
    await place.cli(["add", path]);
    expect((await correct("list", id)).stdout).not.toContain("Not applied");
    expect(await ask("/figures Homs bridges")).toContain("12 bridges");
  });

  it("ends with 2 and a sentence on words that cannot be taken, and keeps nothing", async () => {
    const wrong: readonly (readonly [args: readonly string[], sentence: string])[] = [
      [["ID", "1", "--value", "99"], "cannot be read as 99"],
      [["ID"], "Say which figure by its number"],
      [["ID", "first"], "“first” is not the number of a figure"],
      [["ID", "1", "--drop", "--value", "1"], "either dropped or put right"],
      [["ID", "--add"], "Say with --at"],
      [["ID", "1", "--at", "words"], "--at goes with --add"],
      [["ID", "1", "--add", "--at", "words"], "no number yet"],
      [["ID", "--undo", "7"], "no correction 7 that could be undone"],
      [["nowhere", "1", "--drop"], "has the id nowhere"],
      [["list", "nowhere"], "has the id nowhere"],
      [["ID", "1", "--plce", "Homs"], "--place"],
    ];
    await Promise.all(
      wrong.map(async ([args, sentence]) => {
        const refused = await correct(...args.map((each) => (each === "ID" ? id : each)));
        expect(refused.status, sentence).toBe(2);
        expect(refused.stderr).toContain(sentence);
        expect(refused.stderr.trim().split("\n").length).toBeLessThanOrEqual(2);
      }),
    );
    expect((await correct("list")).stdout).toBe("Nobody has corrected a figure yet.\n");
  }, 60_000);
});
