import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openSqliteStore } from "../../store/sqlite/open.ts";
import { now, riverBriefing } from "../fixtures/bot.ts";
import { createWorkplace, ended, type Workplace } from "./processes.ts";

let place: Workplace;
beforeEach(() => (place = createWorkplace()));
afterEach(() => place.end());

const file = (name: string, content: string | Uint8Array): string => {
  const path = join(place.folder, name);
  writeFileSync(path, content);
  return path;
};

describe("adding and asking from a shell", () => {
  it("stores a file, answers about it in text and JSON, and changes nothing the second time", async () => {
    const path = file("river.txt", riverBriefing);
    const added = await place.cli(["add", path]);
    expect(added).toMatchObject({ status: 0, stderr: "" });
    expect(added.stdout).toMatch(/^Added 20170220-\w{4}: Sample: Briefing on the relief operation/);
    expect((await place.cli(["add", path])).stdout).toMatch(/^Already stored/);

    const text = await place.cli(["ask", "/figures Al-Bab"]);
    expect(text).toMatchObject({ status: 0, stderr: "" });
    expect(text.stdout).toContain("Engineers repaired 12 bridges near Al-Bab.");
    expect(text.stdout, "piped output is plain").not.toContain("\u001b");

    const json = await place.cli(["ask", "--json", "/figures", "Al-Bab"]);
    const answer = JSON.parse(json.stdout);
    expect(answer).toMatchObject({ outcome: "answered", refused: false });
    expect(answer.figures.map(({ value, unit }: { value: number; unit: string }) => [value, unit]).sort()).toEqual([
      [12, "count"],
      [300, "km2"],
    ]);
    for (const { quote, start, end } of answer.citations) expect(riverBriefing.slice(start, end)).toBe(quote);
  });

  it("saves an answer's map where it is asked to, and otherwise tells it in words", async () => {
    await place.cli(["add", file("river.txt", riverBriefing)]);
    const told = await place.cli(["ask", "/place Homs city"]);
    expect(told).toMatchObject({ status: 0, stderr: "" });
    expect(told.stdout).toContain("[image] Map of Homs");
    expect(told.stdout).not.toContain("Saved");
    const folder = join(place.folder, "maps");
    const { stdout } = await place.cli(["ask", "--json", "--pictures", folder, "/place Homs city"]);
    const [image] = JSON.parse(stdout).images;
    expect(image.alt).toMatch(/Near it: Tell Bisa, \d+ km north/);
    expect(readFileSync(image.file).readUInt32BE(16)).toBe(900);
    const refused = await place.cli(["ask", "--pictures", file("no-folder", ""), "/place Homs city"]);
    expect(refused.status).toBe(1);
    expect(refused.stderr).toMatch(/^briefing-bot: The picture could not be saved in .*no-folder: \w+\.\n$/);
  });

  it("prints nothing of a text or a file's name that a terminal would obey", async () => {
    const hostile =
      "Note \u001b]0;owned\u0007 on \u001b[2Jwells\n\nDesk, 4 May 2016\n\nNear Homs 7 wells were repaired.\n";
    const added = await place.cli(["add", file("hostile.txt", hostile), join(place.folder, "none\u001b[31m.txt")]);
    expect(added.stdout).toContain("Added");
    expect(added.stderr).toContain("none");
    // oxlint-disable-next-line no-control-regex
    expect(added.stdout + added.stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  });

  it("reports in extract each file that holds no briefing, by name, and goes on", async () => {
    const paths = [
      file("digit.txt", "5"),
      file("numbers.txt", "In Homs ".padEnd(90_000, "1 ")),
      file("river.txt", riverBriefing),
    ];
    const { status, stdout, stderr } = await place.cli(["extract", "--json", ...paths]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^“.*digit\.txt” holds no briefing: .*\n“.*numbers\.txt” holds no briefing: .*\n$/);
    expect(
      stdout
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line).briefing.date),
    ).toEqual(["2017-02-20"]);
  });

  it("keeps a revised text as a new version of the same briefing, and speaks of the new one", async () => {
    const path = file("river.txt", riverBriefing);
    await place.cli(["add", path]);
    writeFileSync(path, riverBriefing.replace("12 bridges", "14 bridges"));
    expect((await place.cli(["add", path])).stdout).toMatch(/^Stored as a new version of 20170220-\w{4} version 2/);
    const answer = JSON.parse((await place.cli(["ask", "--json", "/figures Al-Bab about:bridges"])).stdout);
    expect(answer.figures.map((figure: { value: number }) => figure.value)).toEqual([14]);
  });

  it("takes what a person says of a file over what the text says, and refuses what cannot be", async () => {
    const path = file("river.txt", riverBriefing);
    const added = await place.cli([
      "add",
      path,
      "--date",
      "2017-02-21",
      "--issuer",
      "Desk",
      "--id",
      "river-1",
      "--url",
      "https://example.org/river",
    ]);
    expect(added.stdout).toContain("Added river-1");
    expect(added.stdout).toContain("Desk, 2017-02-21");
    for (const [option, value] of [
      ["--date", "2017-02-30"],
      ["--date", "yesterday"],
      ["--id", "a b"],
      ["--url", "file:///etc/passwd"],
    ] as const) {
      const refused = await place.cli(["add", path, option, value]);
      expect(refused.status, `${option} ${value}`).toBe(2);
      expect(refused.stderr.trim().split("\n")).toHaveLength(1);
    }
  });

  it("reads standard input, and two of them are two briefings", async () => {
    expect((await place.cli(["add", "-"], riverBriefing)).stdout).toContain("Added");
    const other = riverBriefing.replace(
      "Briefing on the relief operation along the river",
      "Another briefing of that day",
    );
    expect((await place.cli(["add", "-"], other)).stdout).toContain("Added");
  });

  it("reports bad files by name, stores the others, and says so by its exit code", async () => {
    const folder = join(place.folder, "in");
    mkdirSync(folder);
    for (let i = 0; i < 30; i++)
      writeFileSync(
        join(folder, `${i}.txt`),
        riverBriefing.replace("20 February", `${1 + (i % 28)} February`).replace("the river", `river ${i}`),
      );
    writeFileSync(join(folder, "empty.txt"), "");
    writeFileSync(
      join(folder, "binary.txt"),
      new Uint8Array(4_000).map((_, i) => i % 7),
    );
    writeFileSync(join(folder, "picture.png"), "x");
    const added = await place.cli(["add", folder]);
    expect(added.status).toBe(1);
    expect(added.stderr).toContain("empty.txt");
    expect(added.stderr).toContain("binary.txt");
    expect(added.stdout).toContain(
      "30 added, 0 new versions, 0 already stored, 2 not stored, 1 of another type passed over.",
    );
    const missing = await place.cli(["add", join(place.folder, "missing.txt"), join(folder, "0.txt")]);
    expect(missing.status).toBe(1);
    expect(missing.stderr).toContain("missing.txt");
    expect(missing.stdout).toContain("Already stored");
  });
});

describe("extract", () => {
  it("explains each figure and each number left, for people and for programs", async () => {
    const path = file("one.txt", riverBriefing);
    const printed = await place.cli(["extract", path, "--explain"]);
    expect(printed).toMatchObject({ status: 0, stderr: "" });
    expect(printed.stdout).toMatch(/^ {6}value +\d+ · digits "/m);
    expect(printed.stdout).toMatch(/^Numbers that are no figures:$/m);
    const json = JSON.parse((await place.cli(["extract", path, "--explain", "--json"])).stdout);
    const plain = JSON.parse((await place.cli(["extract", path, "--json"])).stdout);
    expect(json).toMatchObject(plain);
    expect(json.reasons).toHaveLength(plain.figures.length);
  });

  it("prints a line of JSON a file with offsets into the file, and stores nothing", async () => {
    const [one, two] = [file("one.txt", riverBriefing), file("two.md", `# Two\n\n${riverBriefing}`)];
    const printed = await place.cli(["extract", one, two, "--json"]);
    expect(printed).toMatchObject({ status: 0, stderr: "" });
    const lines = printed.stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines).toHaveLength(2);
    for (const [i, path] of [one, two].entries()) {
      const text = readFileSync(path, "utf8");
      expect(lines[i].figures.length).toBeGreaterThan(4);
      for (const figure of lines[i].figures) expect(text).toContain(figure.sentence);
      for (const figure of lines[i].figures) expect(figure.sentence).toContain(text.slice(figure.start, figure.end));
      for (const found of lines[i].places) expect(text.slice(found.start, found.end)).toBe(found.name);
    }
    expect((await place.cli(["ask", "/latest"])).stdout).toContain("No briefing is stored yet");
  });

  it("reads the other files when one is bad", async () => {
    const printed = await place.cli([
      "extract",
      "--json",
      join(place.folder, "none.txt"),
      file("one.txt", riverBriefing),
    ]);
    expect(printed.status).toBe(1);
    expect(printed.stderr).toContain("none.txt");
    expect(printed.stdout.trim().split("\n")).toHaveLength(1);
  });
});

describe("words that cannot be taken", () => {
  it.each([
    [["ask", "/figrues Al-Bab"], "Did you mean /figures?"],
    [["ask", "/figures Al-Bab sinse:2017"], "Did you mean since?"],
    [["ask", "--json", "/latest 99"], "usage"],
    [["asq", "hello"], "ask"],
    [["ask", "--jsn", "hello"], "--json"],
    [["add"], "path"],
    [["ask"], "There is nothing to ask"],
  ])("%j ends with 2 and the nearest", async (args, expected) => {
    const refused = await place.cli(args);
    expect(refused.status).toBe(2);
    expect(refused.stdout + refused.stderr).toContain(expected);
  });

  it("are all named at once when they are settings", async () => {
    const child = place.spawn("main", [], { PORT: "x", SAMPLES: "maybe" });
    const { status, stderr } = await ended(child);
    expect(status).toBe(2);
    expect(stderr).toContain("PORT");
    expect(stderr).toContain("SAMPLES");
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });
});

describe("the prompt", () => {
  it("answers lines that are piped in, presses buttons by number, and ends with its input", async () => {
    await place.cli(["add", file("river.txt", riverBriefing)]);
    const chat = await place.cli(["chat"], "/figures Al-Bab\n/latest\n1\nexit\n");
    expect(chat.status).toBe(0);
    expect(chat.stdout).toContain("Engineers repaired 12 bridges near Al-Bab.");
    expect(chat.stdout).toContain("[1] Read 20170220-");
    expect(chat.stdout).toContain("Between 40 and 60 families returned to Palmyra.");
  });
});

describe("kill -9 in the middle of an add", () => {
  it("loses nothing that was reported as stored", async () => {
    const folder = join(place.folder, "in");
    mkdirSync(folder);
    for (let i = 0; i < 400; i++)
      writeFileSync(
        join(folder, `${String(i).padStart(3, "0")}.txt`),
        riverBriefing.replace("the river", `river ${i}`),
      );
    const reported = new Set<string>();
    for (const kills of [1, 60, 170, 280]) {
      const child = place.spawn("cli", ["add", folder, "--json"]);
      await new Promise<void>((resolve) => {
        let [rest, lines] = ["", 0];
        child.stdout?.on("data", (chunk: Buffer) => {
          const parts = (rest + chunk.toString()).split("\n");
          rest = parts.pop() ?? "";
          for (const line of parts) reported.add(JSON.parse(line).id);
          lines += parts.length;
          if (lines >= kills) child.kill("SIGKILL");
        });
        child.on("close", () => resolve());
      });
    }
    expect(reported.size).toBeGreaterThan(100);
    const store = await openSqliteStore({ folder: join(place.folder, "data"), clock: { now: () => now } });
    for (const id of reported) expect(await store.briefings.find(id), id).not.toBeNull();
    await store.close();
    const again = await place.cli(["add", folder]);
    expect(again.status).toBe(0);
    const added = Number(/(\d+) added/.exec(again.stdout)?.[1]);
    expect(added).toBeLessThanOrEqual(400 - reported.size);
  });
});
