import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createWorkplace, said, type Workplace } from "./processes.ts";

let place: Workplace;
beforeEach(() => (place = createWorkplace()));
afterEach(() => place.end());

const feed = "https://desk.example/feed.xml";
const list = "https://desk.example/press/";
const json = async () => {
  const { stdout } = await place.cli(["sources", "--json"]);
  return stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
};

describe("sources from a shell", () => {
  it("are added as they are said, listed in text and JSON, paused, resumed and removed", async () => {
    expect((await place.cli(["sources"])).stdout).toContain("There are no sources");
    const added = await place.cli(["sources", "add", feed, "--every", "2h", "--first", "5", "--issuer", "The Desk"]);
    expect(added).toMatchObject({ status: 0, stdout: "Source 1 added. The running bot polls it within a minute.\n" });
    expect((await place.cli(["sources", "add", list, "--links", "*/press/2024/*"])).status).toBe(0);
    expect(await json()).toMatchObject([
      { id: 1, url: feed, links: null, everySeconds: 7_200, firstItems: 5, issuer: "The Desk", paused: false },
      { id: 2, url: list, links: "*/press/2024/*", everySeconds: 600, firstItems: 20, issuer: null, taken: 0 },
    ]);
    expect((await place.cli(["sources", "pause", "1"])).stdout).toContain("Source 1 is paused");
    const listed = (await place.cli(["sources", "list"])).stdout;
    expect(listed).toContain(`1  ${feed}\n   0 taken, last success never, paused`);
    expect(listed).toMatch(
      /2 {2}https:\/\/desk\.example\/press\/\n.+ never, next poll \d{4}.+ UTC\n.+fit \*\/press\/2024\/\*/,
    );
    expect((await place.cli(["sources", "resume", feed])).stdout).toContain("goes on");
    expect((await place.cli(["sources", "remove", "2"])).stdout).toContain("Source 2 removed");
    expect(await json()).toMatchObject([{ id: 1, paused: false }]);
  }, 60_000);

  it("that cannot be taken are refused in a sentence, with exit code 2", async () => {
    await place.cli(["sources", "add", feed]);
    const refusals = [
      [["add", feed], "is a source already"],
      [["add", "ftp://desk.example/"], "no web address"],
      [["add", "https://a:b@desk.example/"], "a password in it is not taken"],
      [["add", list, "--every", "9s"], "--every takes a time from 1m to 7d"],
      [["add", list, "--first", "51"], "--first takes a number from 0 to 50"],
      [["add", list, "--links", "*"], "--links takes a part of the addresses"],
      [["pause", "7"], "There is no such source"],
    ] as const;
    for (const [words, sentence] of refusals) {
      const { status, stderr } = await place.cli(["sources", ...words]);
      expect([words, status, stderr]).toEqual([words, 2, expect.stringContaining(sentence)]);
    }
    expect(await json()).toHaveLength(1);
  }, 60_000);

  it("are polled when that is asked for, and say why it failed", async () => {
    await place.cli(["sources", "add", "http://127.0.0.1:1/feed"]);
    await place.cli(["sources", "add", "http://169.254.169.254/list", "--links", "/press/"]);
    const { status, stdout } = await place.cli(["sources", "poll"]);
    expect(status).toBe(1);
    const why = "It is not a public address: the bot goes to no private, loopback or link-local one.";
    expect(stdout).toBe(`Source 1: ${why}\nSource 2: ${why}\n`);
    expect((await place.cli(["sources"])).stdout).toMatch(/fails since \d{4}-.+ UTC, once: It is not a public address/);
  }, 60_000);
});

describe("the running bot", () => {
  it("polls its sources, and takes what is put into BRIEFINGS_DIR", async () => {
    const folder = join(place.folder, "in");
    mkdirSync(folder);
    await place.cli(["sources", "add", "http://10.0.0.1/feed"]);
    const bot = place.spawn("main", [], { BRIEFINGS_DIR: folder, SAMPLES: "no" });
    await said(bot, /is running/);
    await expect.poll(async () => (await json())[0]?.["failures"], { timeout: 30_000 }).toBe(1);
    const draft = join(place.folder, "draft");
    writeFileSync(
      draft,
      "River report\n\nMinistry of Works, 22 February 2017\n\nEngineers repaired 27 wells near Al-Bab.\n",
    );
    renameSync(draft, join(folder, "river.txt"));
    const latest = async () => (await place.cli(["ask", "/latest"])).stdout;
    await expect.poll(latest, { timeout: 40_000, interval: 1_000 }).toContain("River report");
  }, 90_000);
});
