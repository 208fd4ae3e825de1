import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { HandedFile } from "../../../src/briefing/handed-file.ts";
import { createReader } from "../../../src/reading/create-reader.ts";
import { createChannels, type Channels } from "../../../src/sources/channels/create-channels.ts";
import type { Post } from "../../../src/sources/channels/post.ts";
import { ITEMS_A_DAY } from "../../../src/sources/feeds/share.ts";
import { NotFetched } from "../../../src/sources/fetch/not-fetched.ts";
import { createOpener } from "../../../src/sources/opening/create-opener.ts";
import type { Source, SourceStore } from "../../../store/sources.ts";
import { riverBriefing, startBot, type TestBot } from "../../fixtures/bot.ts";

let bot: TestBot;
let time: Date;
let channels: Channels;
let source: Source;
const opener = createOpener();

beforeEach(async () => {
  bot = await startBot();
  time = new Date("2017-02-28T10:00:00Z");
  channels = on(bot.store.sources);
  const added = await bot.store.sources.add(
    { url: "telegram:-1001", issuer: null, everySeconds: 600, firstItems: 20 },
    time,
  );
  if (added === null) throw new Error("not added");
  source = added;
});
afterEach(async () => {
  await bot.end();
  await opener.close();
});

const on = (sources: SourceStore): Channels =>
  createChannels({
    sources,
    briefings: bot.store.briefings,
    reader: createReader({ gazetteer: bot.context.gazetteer }),
    opener,
    clock: { now: () => time },
    logger: bot.logger,
  });
const postAt = new Date("2017-02-28T09:00:00Z");
const post = (change: Partial<Post> = {}): Post => ({
  id: "7",
  text: "Teams repaired 14 wells in Homs.",
  postedAt: postAt,
  changedAt: postAt,
  channel: "Ministry of Water",
  url: "https://t.me/c/1/7",
  files: [],
  ...change,
});
const file = (key: string, text: string, fails = 0): HandedFile => {
  let left = fails;
  return {
    key,
    name: "report.txt",
    size: text.length,
    mostBytes: 1_000_000,
    async fetch() {
      left -= 1;
      if (left >= 0) throw new NotFetched("The server answers with status 503.", { mayPass: true });
      return Buffer.from(text);
    },
  };
};
const later = (minutes: number): Date => new Date(postAt.getTime() + minutes * 60_000);
const stored = async () => (await bot.store.briefings.latest({ limit: 9 })).items;
const health = async () => (await bot.store.sources.list())[0];

describe("posts of a channel", () => {
  it("are stored once however often they are offered, and an older state that comes late changes nothing", async () => {
    const edited = post({ text: "Teams repaired 15 wells in Homs.", changedAt: later(5) });
    for (const each of [post(), post(), edited, post(), edited])
      expect(await channels.take(source, each)).toBe("taken");
    expect(await stored()).toMatchObject([{ title: "Teams repaired 15 wells in Homs.", version: 2 }]);
    expect(await health()).toMatchObject({ taken: 2, title: "Ministry of Water" });
  });

  it("are stored once when the process dies before it noted that they were", async () => {
    const { sources } = bot.store;
    const dying = on({ ...sources, remember: () => Promise.reject(new Error("killed")) });
    await expect(dying.take(source, post())).rejects.toThrow("killed");
    expect(await stored()).toHaveLength(1);
    expect(await channels.take(source, post())).toBe("taken");
    expect(await stored()).toMatchObject([{ version: 1 }]);
  });

  it("wait while a file of theirs cannot be had, are counted as waiting, and keep what else fails in sight", async () => {
    const failing = post({ id: "8", text: "", files: [file("a", riverBriefing, 2)], url: "https://t.me/c/1/8" });
    expect(await channels.take(source, failing)).toBe("later");
    expect(await channels.take(source, failing)).toBe("later");
    expect(await channels.take(source, post())).toBe("taken");
    expect(await health()).toMatchObject({ waiting: 1, reason: expect.stringContaining("status 503") });
    expect(await channels.take(source, failing)).toBe("taken");
    expect(await health()).toMatchObject({ waiting: 0, taken: 2 });
    // The next post that is taken says that all is well.
    await channels.take(source, post({ id: "9", text: "Crews built 3 sheds in Aleppo.", url: "https://t.me/c/1/9" }));
    expect(await health()).toMatchObject({ reason: null, failingSince: null });
  });

  it("are given up when a file of theirs cannot be had for two hours", async () => {
    const never = post({ text: "", files: [file("a", riverBriefing, 1_000)] });
    for (let i = 0; i < 120; i += 1) expect(await channels.take(source, never)).toBe("later");
    expect(await channels.take(source, never)).toBe("taken");
    expect(await health()).toMatchObject({ waiting: 0, taken: 0 });
    expect(bot.logged.join("")).toContain("a file of a channel was not taken");
  });

  it("whose file is replaced get a new version, and one that can never be read costs nothing else", async () => {
    const first = post({ text: "", files: [file("a", riverBriefing)] });
    await channels.take(source, first);
    const second = riverBriefing.replace("1,250 tons", "1,520 tons");
    await channels.take(source, { ...first, files: [file("b", second)], changedAt: later(1) });
    expect(await stored()).toMatchObject([{ version: 2, issuer: "Joint Relief Desk", url: "https://t.me/c/1/7#1" }]);
    const broken = { ...file("c", ""), fetch: async () => Buffer.from([0, 1, 2, 255, 0]) };
    expect(await channels.take(source, post({ id: "8", url: null, files: [broken] }))).toBe("taken");
    expect(await stored()).toHaveLength(2);
  });

  it("of a channel that names no issuer are its own; what the operator said wins", async () => {
    await channels.take(source, post());
    const said = await bot.store.sources.add(
      { url: "telegram:-1002", issuer: "The Desk", everySeconds: 600, firstItems: 20 },
      time,
    );
    if (said === null) throw new Error("not added");
    await channels.take(said, post({ text: "Crews built 3 sheds in Aleppo.", url: "https://t.me/c/2/7" }));
    expect((await stored()).map(({ issuer }) => issuer).toSorted()).toEqual(["Ministry of Water", "The Desk"]);
  });

  it("beyond the channel's share of a day wait for the next one; of one that is paused nothing is taken", async () => {
    const share = { day: "2017-02-28", items: ITEMS_A_DAY, bytes: 0 };
    await bot.store.sources.note(source.id, { ...source, share, gone: false });
    expect(await channels.take(source, post())).toBe("later");
    expect(await health()).toMatchObject({ waiting: 1, reason: expect.stringContaining("share of the day is spent") });
    time = new Date("2017-03-01T00:00:00Z");
    expect(await channels.take(source, post())).toBe("taken");
    expect(await health()).toMatchObject({ waiting: 0, taken: 1, share: { day: "2017-03-01", items: 1 } });
    await bot.store.sources.pause(source.id, true, time);
    expect(await channels.take(source, post({ id: "8", text: "Crews built 3 sheds.", url: null }))).toBe("taken");
    expect(await stored()).toHaveLength(1);
    expect([await channels.of("telegram"), await channels.find("telegram", "-1001")]).toEqual([[], null]);
  });
});
