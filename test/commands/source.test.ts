import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { operates } from "../../src/chat/operators.ts";
import type { Source } from "../../store/sources.ts";
import { jsonAnswer } from "../../src/platforms/terminal/json-answer.ts";
import { now, startBot, type TestBot } from "../fixtures/bot.ts";

let bot: TestBot;
beforeEach(async () => (bot = await startBot()));
afterEach(() => bot.end());

const url = "https://desk.example/2017/feed?key=hunter2";
const asOperator = async (text: string) =>
  jsonAnswer(
    await bot.dispatcher.dispatch({
      platform: "terminal",
      conversation: "t",
      caller: "o",
      said: { kind: "text", text },
    }),
  ).answer;
const [earlier, later] = [new Date(now.getTime() - 3_600_000), new Date(now.getTime() + 600_000)];
async function add(note: Partial<Source> = {}): Promise<Source> {
  const source = await bot.store.sources.add({ url, issuer: null, everySeconds: 600, firstItems: 20 }, now);
  if (source === null) throw new Error("not added");
  await bot.store.sources.note(source.id, { ...source, nextPoll: later, gone: false, ...note });
  return source;
}

describe("/source", () => {
  it("is for whom the operator names, and for nobody else, whatever they manage", async () => {
    expect(await bot.text(`/source add ${url}`)).toContain("Only people whom the bot's operator names");
    expect(await bot.store.sources.list()).toEqual([]);
    const who = { platform: "discord", conversation: "c", caller: "5", said: { kind: "text", text: "" } } as const;
    expect(operates(who, [])).toBe(false);
    expect(operates({ ...who, roles: ["9"] }, ["telegram:5", "discord:9", "discord-role:5"])).toBe(false);
    expect(operates(who, ["telegram:1", "discord:5"])).toBe(true);
    expect(operates({ ...who, roles: ["7", "9"] }, ["discord-role:9"])).toBe(true);
    expect(operates({ ...who, platform: "web" }, ["web"])).toBe(true);
    expect(operates({ ...who, caller: "web" }, ["web"])).toBe(false);
  });

  it("adds a feed as it is said, once, and refuses what is no public address in form", async () => {
    const said = `/source add ${url} every:2h first:5 issuer:"The Desk"`;
    expect(await asOperator(said)).toContain(`Source 1 added: ${url}`);
    const [added] = await bot.store.sources.list();
    expect(added).toMatchObject({ url, everySeconds: 7_200, firstItems: 5, issuer: "The Desk", nextPoll: now });
    expect(await asOperator(`/source ${url}`)).toContain("is a source already");
    expect(await asOperator("/source add ftp://desk.example")).toContain("no web address");
    expect(await asOperator("/source add https://a:b@desk.example/")).toContain("a password in it is not taken");
    expect(await asOperator("/source add https://x.example every:9s")).toContain("every takes something else");
    expect(await asOperator("/source explode 1")).toContain("/source add https://example.org/feed");
    expect(await bot.store.sources.list()).toHaveLength(1);
  });

  it("adds a page of links, whose pattern and what it left out are shown to everybody", async () => {
    expect(await asOperator(`/source add ${url} links:a`)).toContain("links takes something else");
    expect(await asOperator(`/source add ${url} links:*/press/2024/*`)).toContain("Source 1 added");
    const [added] = await bot.store.sources.list();
    expect(added).toMatchObject({ url, links: "*/press/2024/*" });
    if (added === undefined) throw new Error("not added");
    const notice = "Left out: 3 linked pages. The robots.txt of desk.example keeps bots from this address.";
    await bot.store.sources.note(added.id, { ...added, notice, gone: false });
    const shown = await bot.text("/sources show:feeds");
    for (const part of ["links that fit */press/2024/*", notice]) expect(shown).toContain(part);
  });

  it("adds a channel by what people call it, once, and nothing that is none", async () => {
    expect(await asOperator("/source add https://t.me/c/1234567890/5 issuer:Desk")).toContain(
      "telegram:-1001234567890",
    );
    expect(await asOperator("/source telegram:-1001234567890")).toContain("is a source already");
    expect(await asOperator("/source add <#123456789012345678>")).toContain("Message Content Intent");
    expect(await asOperator("/source add here")).toContain("This is no channel that can be a source");
    expect(await asOperator("/source add @minwater links:/press/")).toContain("links takes something else");
    expect(await bot.store.sources.list()).toMatchObject([
      { url: "telegram:-1001234567890", issuer: "Desk" },
      { url: "discord:123456789012345678" },
    ]);
    expect(await bot.text("/sources show:feeds")).toContain("its posts are taken as they come");
  });

  it("pauses, resumes and removes by number", async () => {
    await add();
    expect(await asOperator("/source pause 1")).toContain("Paused");
    expect((await bot.store.sources.list())[0]?.paused).toBe(true);
    expect(await asOperator("/source resume 1")).toContain("Goes on");
    expect(await asOperator("/source remove 1")).toContain("Removed");
    expect(await bot.store.sources.list()).toEqual([]);
  });
});

describe("/sources", () => {
  it("says how many feeds there are and how many fail, and shows each with times, counts and reason", async () => {
    expect(await bot.text("/sources show:feeds")).toContain("No feeds are followed");
    const reason = "The server answers with status 503.";
    await add({ title: "Desk 9", lastSuccess: earlier, failingSince: now, failures: 3, reason, waiting: 4 });
    expect(await bot.text("/sources")).toContain("of which 1 source cannot be read now");
    const shown = await bot.text("/sources show:feeds");
    for (const part of [
      "1: Desk 9 (desk.example)",
      "taken: 0 items, waiting: 4 items",
      "last success: Wed 1 Mar 2017, 08:00 (UTC)",
      "next poll: Wed 1 Mar 2017, 09:10 (UTC)",
      `fails since Wed 1 Mar 2017, 09:00 (UTC), 3 failures: ${reason}`,
    ])
      expect(shown).toContain(part);
  });

  it("shows the whole address, which may hold a key, to operators alone", async () => {
    await add();
    expect(await bot.text("/sources show:feeds")).not.toContain("hunter2");
    expect(await asOperator("/sources show:feeds")).toContain(url);
  });

  it("turns pages", async () => {
    for (let at = 0; at < 12; at += 1)
      await bot.store.sources.add(
        { url: `https://d${at}.example/`, issuer: null, everySeconds: 600, firstItems: 1 },
        now,
      );
    const first = await bot.ask("/sources show:feeds");
    const page = first.blocks.find((block) => block.kind === "page");
    const token = page?.kind === "page" ? page.next?.token : undefined;
    expect(jsonAnswer(first).answer).not.toContain("d11.example");
    expect(await bot.text({ kind: "press", token: token ?? "" })).toContain("d11.example");
  });

  it("withholds what is no field of a source's record", async () => {
    const source = await add();
    const { createDigitGate } = await import("../../src/chat/digit-gate.ts");
    const gate = createDigitGate({ ...bot.context, sources: bot.store.sources });
    const shown = (text: string) => ({
      outcome: "answered" as const,
      blocks: [
        { kind: "text" as const, content: [{ kind: "source" as const, id: source.id, field: "url" as const, text }] },
      ],
    });
    const allowed = { said: "", syntax: "" };
    expect((await gate.check(shown(url), allowed)).faults).toEqual([]);
    expect((await gate.check(shown("https://other.example/99"), allowed)).faults).toHaveLength(1);
  });
});

it("/briefing names the other addresses at which sources have it", async () => {
  const words = "Strikes near Raqqa\n\nJoint Desk, 20 February 2017\n\n".concat(
    "The coalition conducted 12 strikes near Raqqa and destroyed 4 bridges, 3 vehicles and a command post there. ".repeat(
      4,
    ),
  );
  const { id } = await bot.add(words, { url: "https://one.example/1" });
  const url = "https://two.example/2017/9";
  const document = { origin: url, format: "text", text: `Share this.\n\n${words}`, hints: { url } } as const;
  const { createReader } = await import("../../src/reading/create-reader.ts");
  const read = createReader({ gazetteer: bot.context.gazetteer }).read(document, { issuer: "Joint Desk" }, now);
  const [put] = await bot.store.briefings.put([{ document, read, addedAt: now, owner: "two" }]);
  expect(put).toMatchObject({ id, outcome: "unchanged" });
  expect(await bot.text(`/briefing ${id}`)).toMatch(/Also at: +https:\/\/two\.example\/2017\/9/);
});
