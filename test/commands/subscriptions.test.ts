import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Invocation } from "../../src/chat/invocation.ts";
import type { SealedReply } from "../../src/chat/reply.ts";
import { jsonAnswer } from "../../src/platforms/terminal/json-answer.ts";
import { lineText } from "../../src/chat/inline.ts";
import { strictPlatform, type StrictPlatform } from "../digests/engine/strict-platform.ts";
import { now, riverBriefing, startBot, type TestBot } from "../fixtures/bot.ts";

const target = { platform: "test", conversation: "test" };
let bot: TestBot;
let room: StrictPlatform;
beforeEach(async () => {
  room = strictPlatform("test", { now: () => now }, { remembers: 120 });
  bot = await startBot(undefined, undefined, [room]);
  await bot.add(riverBriefing);
});
afterEach(() => bot.end());

const textOf = (reply: SealedReply): string => jsonAnswer(reply).answer.replace(/\s+/g, " ");
const buttonsOf = (reply: SealedReply) =>
  reply.blocks.flatMap((block) => (block.kind === "actions" ? block.buttons : []));
const press = async (reply: SealedReply, label: string, by: TestBot = bot): Promise<SealedReply> => {
  const button = buttonsOf(reply).find((each) => lineText(each.label) === label);
  if (button === undefined) throw new Error(`no button ${label} under: ${textOf(reply)}`);
  return await by.ask({ kind: "press", token: button.token });
};
const as = (who: Partial<Invocation>, text: string): Promise<SealedReply> =>
  bot.dispatcher.dispatch({ ...target, caller: "other", said: { kind: "text", text }, ...who });
const kept = () => bot.store.subscriptions.list(target);
const subscribe = async (text: string): Promise<string> => {
  await press(await bot.ask(text), "Yes, subscribe");
  return (await kept()).at(-1)?.id ?? "";
};
const sound = () => expect(bot.logged).toEqual([]);

describe("/subscribe", () => {
  it("shows what was understood and the next three runs in local time, and saves at a press", async () => {
    const offered = await bot.ask(
      "/subscribe every morning at 8 place:Al-Bab zone:Damascus issuer:relief counted:bridges,houses about:north least:10 quiet:22:00-07:00 longest:5 missed:all oldest:48 empty:say",
    );
    expect(offered.outcome).toBe("answered");
    const text = textOf(offered);
    for (const part of [
      "daily 08:00",
      "Asia/Damascus",
      "Thu 2 Mar 2017, 08:00 (UTC+02:00); Fri 3 Mar 2017, 08:00 (UTC+02:00); Sat 4 Mar 2017, 08:00 (UTC+02:00)",
      "places: Al-Bab, Aleppo Governorate, Syria, with what lies in them",
      "issuers: Joint Relief Desk",
      "kinds of figure: bridges, houses",
      "words: north",
      "values from 10",
      "22:00-07:00; what is due then is held",
      "5 figures",
      "a digest for each, up to 48 hours late",
      "says so",
      "runs at the first minute after the gap",
      "Nothing is saved until",
    ])
      expect(text).toContain(part);
    expect(await kept()).toEqual([]);
    const saved = await press(offered, "Yes, subscribe");
    expect(textOf(saved)).toContain("Subscribed");
    expect(await kept()).toMatchObject([
      {
        kind: "digest",
        schedule: "daily 08:00",
        timeZone: "Asia/Damascus",
        topic: {
          places: [{ key: "174018" }],
          issuers: ["Joint Relief Desk"],
          counted: ["bridges", "houses"],
          words: "north",
          least: 10,
        },
        settings: {
          quiet: { from: 1320, to: 420 },
          longest: 5,
          catchUp: { policy: "all", hours: 48 },
          nothingNew: "say",
        },
        revision: 1,
        paused: null,
        createdBy: "test",
      },
    ]);
    expect(textOf(await press(offered, "Yes, subscribe"))).toContain("saved already");
    expect(await kept()).toHaveLength(1);
    sound();
  });

  it("is confirmed by a button that works after a restart", async () => {
    const offered = await bot.ask("/subscribe daily 08:00");
    bot = await bot.restart();
    await press(offered, "Yes, subscribe", bot);
    expect(await kept()).toHaveLength(1);
  });

  it("remembers the chat's zone, and says when nobody has named one", async () => {
    expect(textOf(await bot.ask("/subscribe daily 08:00"))).toContain("Nobody has said in which time zone");
    await subscribe("/subscribe daily 08:00 Europe/Berlin");
    expect(await bot.text("/timezone")).toContain("Europe/Berlin; it is Wed 1 Mar 2017, 10:00");
    expect(textOf(await bot.ask("/subscribe daily 09:00"))).toContain("Thu 2 Mar 2017, 09:00 (UTC+01:00)");
    expect(await bot.text("/timezone Homs")).toContain("Asia/Damascus, the zone of Homs");
    expect(await bot.text("/timezone Nowhereville")).toContain("no time zone or city called Nowhereville");
    sound();
  });

  it.each([
    ["/subscribe", "Say when: daily 08:00, weekdays 18:30"],
    ["/subscribe every blue moon", "every blue moon: I could not read all of that. Examples: daily 08:00"],
    ["/subscribe daily 25:00", "There is no such time of day"],
    ["/subscribe every 5 hours", "must divide a day"],
    ["/subscribe * * * * *", "more often than four times an hour"],
    ["/subscribe daily 08:00 zone:Nowhereville", "no time zone or city called Nowhereville"],
    ["/subscribe daily 08:00 place:Xyzzyville", "no place called Xyzzyville"],
    ["/subscribe daily 08:00 language:Klingonish", "I know no language called Klingonish"],
    ["/subscribe daily 08:00 issuer:Nobody", "No stored briefing is by Nobody"],
    ["/subscribe daily 08:00 quiet:nights", "two times of day, as 22:00-07:00"],
    ["/subscribe daily 08:00 longest:1000", "longest"],
    ["/subscribe daily 09:00 id:aaaaa", "no subscription aaaaa"],
  ])("%s is answered with a clear sentence, and nothing is stored", async (said, sentence) => {
    const reply = await bot.ask(said);
    expect(["usage", "nothing"]).toContain(reply.outcome);
    expect(textOf(reply)).toContain(sentence);
    expect(await kept()).toEqual([]);
    sound();
  });

  it("takes several places, and tells a place within another from two", async () => {
    const placesOf = async (said: string) => textOf(await bot.ask(`/subscribe daily 08:00 place:"${said}"`));
    expect(await placesOf("Al-Bab, Aleppo Governorate, Syria")).toContain(
      "places: Al-Bab, Aleppo Governorate, Syria, with",
    );
    expect(await placesOf("Al-Bab; Homs")).toMatch(/places: Al-Bab, [^;]*, Homs/);
    expect(await placesOf("Al-Bab, Homs")).toMatch(/places: Al-Bab, [^;]*, Homs/);
    sound();
  });

  it("changes only what is named, keeps what is owed unless the time changes, and tells who was late", async () => {
    const id = await subscribe("/subscribe daily 08:00 place:Homs about:T-72 zone:Damascus");
    const [made] = await kept();
    const wider = await bot.ask(`/subscribe id:${id} place:none longest:7`);
    expect(textOf(wider)).toContain("words: T-72");
    const other = await bot.ask(`/subscribe weekdays 18:30 id:${id}`);
    await press(wider, "Yes, change it");
    expect(await kept()).toMatchObject([
      {
        id,
        schedule: "daily 08:00",
        topic: { places: [], words: "T-72" },
        settings: { longest: 7 },
        since: made?.since,
        revision: 2,
      },
    ]);
    expect(textOf(await press(other, "Yes, change it"))).toContain("in the meantime");
    expect((await bot.store.subscriptions.changes(id, 9)).map(({ by, what }) => [by, what])).toEqual([
      ["test", "changed: daily 08:00 (Asia/Damascus)"],
      ["test", "subscribed: daily 08:00 (Asia/Damascus)"],
    ]);
    expect(await bot.text("/subscriptions")).toContain("words: T-72");
    sound();
  });
});

describe("/watch", () => {
  it("offers to tell of each briefing that mentions the place", async () => {
    const offered = await bot.ask("/watch Al-Bab");
    expect(textOf(offered)).toContain("on each new briefing");
    await press(offered, "Yes, subscribe");
    expect(await kept()).toMatchObject([
      { kind: "watch", schedule: "on each new briefing", topic: { places: [{ key: "174018" }] } },
    ]);
    sound();
  });

  it("offers the other places that may have been meant", async () => {
    const offered = await bot.ask("/watch Homs");
    const rather = buttonsOf(offered).find((each) => lineText(each.label).startsWith("Rather"));
    expect(rather).toBeDefined();
    expect((await bot.ask({ kind: "press", token: rather?.token ?? "" })).outcome).toBe("answered");
    sound();
  });
});

describe("/subscriptions", () => {
  it("pauses, resumes from now on, and deletes only after asking", async () => {
    expect((await bot.ask("/subscriptions")).outcome).toBe("nothing");
    const id = await subscribe("/subscribe daily 08:00 about:T-72");
    const list = await bot.ask("/subscriptions");
    expect(textOf(list)).toContain(`1 subscription ${id}: daily 08:00 (UTC); words: T-72`);
    await press(list, "Pause");
    expect(await kept()).toMatchObject([{ paused: { by: "person" }, revision: 2 }]);
    expect(await bot.text("/subscriptions")).toContain("paused by a person, since Wed 1 Mar 2017");
    expect(textOf(await press(list, "Pause"))).toContain("paused already");
    await press(await bot.ask(`/subscriptions show ${id}`), "Resume");
    expect(await kept()).toMatchObject([{ paused: null, revision: 3, since: bot.context.now }]);
    const sure = await press(list, "Delete");
    expect(await kept()).toHaveLength(1);
    await press(sure, "Keep it");
    expect(await kept()).toHaveLength(1);
    await press(sure, "Yes, delete it");
    expect(await kept()).toEqual([]);
    expect(textOf(await press(sure, "Yes, delete it"))).toContain(`no subscription ${id}`);
    expect((await bot.store.subscriptions.changes(id, 1))[0]?.what).toBe("deleted: daily 08:00 (UTC)");
    sound();
  });

  it("offers changes, a digest now, and a preview", async () => {
    await subscribe("/subscribe daily 08:00 empty:say");
    const list = await bot.ask("/subscriptions");
    const changes = await press(list, "Change");
    const offered = await press(changes, "weekdays 18:30");
    await press(offered, "Yes, change it");
    expect(await kept()).toMatchObject([{ schedule: "weekdays 18:30", revision: 2 }]);
    expect(textOf(await press(list, "Preview"))).toContain("along the river");
    expect(textOf(await press(list, "Run now"))).toContain("on its way");
    sound();
  });

  it("saves nothing where nothing could arrive: in a shell, and in a chat that the bot cannot post to", async () => {
    const before = await bot.ask("/subscribe daily 08:00");
    room.away.set("test", "gone");
    expect(textOf(await bot.ask("/subscribe daily 08:00"))).toContain("I cannot post in this chat");
    expect(textOf(await bot.ask("/watch Al-Bab"))).toContain("I cannot post in this chat");
    expect(textOf(await press(before, "Yes, subscribe"))).toContain("I cannot post in this chat");
    // Where only a message can tell, one may be tried.
    room.away.set("test", "silent");
    expect(buttonsOf(await bot.ask("/subscribe daily 08:00"))).toHaveLength(1);
    const shell = await startBot();
    expect(textOf(await shell.ask("/subscribe daily 08:00"))).toContain(
      "posted by the running bot, and never to a shell",
    );
    expect(await shell.store.subscriptions.list()).toEqual([]);
    await shell.end();
    expect(await kept()).toEqual([]);
  });

  it("pages through many", async () => {
    for (let i = 0; i < 12; i += 1) await subscribe(`/subscribe daily 08:${String(10 + i)}`);
    const first = await bot.ask("/subscriptions");
    expect(textOf(first)).toContain("12 subscriptions");
    const page = first.blocks.find((block) => block.kind === "page");
    const second = await bot.ask({ kind: "press", token: page?.next?.token ?? "" });
    expect(textOf(second)).toContain("daily 08:21");
    expect(textOf(second)).not.toContain("daily 08:10");
  });

  it("gives all as a file, each record as it is stored", async () => {
    await subscribe("/subscribe daily 08:00 about:T-72");
    const reply = await bot.ask("/subscriptions export");
    const file = reply.blocks.find((block) => block.kind === "file");
    expect(file).toMatchObject({ name: "subscriptions.json", mediaType: "application/json; charset=utf-8" });
    expect(JSON.parse(file?.text ?? "")).toEqual({
      format: "briefing-bot subscriptions",
      version: 1,
      subscriptions: JSON.parse(JSON.stringify(await kept())),
    });
    sound();
  });
});

describe("who does not manage a chat", () => {
  it("sees what it is subscribed to and changes nothing", async () => {
    const id = await subscribe("/subscribe daily 08:00");
    const before = await kept();
    for (const text of [
      "/subscribe daily 09:00",
      "/subscribe",
      `/subscribe daily 09:00 id:${id}`,
      "/watch Al-Bab",
      "/timezone Damascus",
      ...["pause", "change", "run", "preview", "delete", "export"].map((action) => `/subscriptions ${action} ${id}`),
    ]) {
      const reply = await as({}, text);
      expect([text, reply.outcome]).toEqual([text, "usage"]);
      expect(textOf(reply)).toContain("Only people who manage this chat");
    }
    expect(textOf(await as({}, "/subscriptions"))).toContain(id);
    expect(await kept()).toEqual(before);
    sound();
  });

  it("cannot press what was offered to another, and no other chat reaches it", async () => {
    const offered = await bot.ask("/subscribe daily 08:00");
    const token = buttonsOf(offered)[0]?.token ?? "";
    const pressed = await as({ said: { kind: "press", token } }, "");
    expect(textOf(pressed)).toContain("Only people who manage this chat");
    const elsewhere = await as({ said: { kind: "press", token }, conversation: "two", manages: async () => true }, "");
    expect(textOf(elsewhere)).toContain("too old");
    expect(await bot.store.subscriptions.list()).toEqual([]);
    const id = await subscribe("/subscribe daily 08:00");
    const away = { conversation: "two", manages: async () => true };
    expect(textOf(await as(away, `/subscriptions delete ${id}`))).toContain("no subscription");
    expect(textOf(await as(away, `/subscribe daily 09:00 id:${id}`))).toContain("no subscription");
    sound();
  });
});
