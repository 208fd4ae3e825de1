import { describe, expect, it } from "vitest";
import { until, usePlace } from "./place.ts";

const place = usePlace();
const alice = () => place.telegram.addUser({ name: "Alice" });

describe("in a private chat", () => {
  it("answers commands, named options in any order, and questions", async () => {
    expect(await place.start()).toBe("https://t.me/briefings_bot");
    const person = alice();
    const chat = place.telegram.privateChat(person);
    person.says(chat, "/figures since:2017-01-01 Al-Bab");
    const [figures] = await place.said(chat, 1);
    expect(figures?.text).toContain("12 bridges");
    expect(figures?.text).toContain("Engineers repaired 12 bridges near Al-Bab.");
    expect(figures?.entities.map(({ type }) => type)).toEqual(expect.arrayContaining(["bold", "blockquote", "code"]));
    expect(figures?.replyTo).toBeUndefined();
    person.says(chat, "How much food was delivered in Homs?");
    expect((await place.said(chat, 2))[1]?.text).toContain("1,250 tons");
    person.says(chat, "/nonsense");
    expect((await place.said(chat, 3))[2]?.text).toContain("There is no command /nonsense");
    expect(figures?.preview).toBe(false);
  });

  it("follows a deep link", async () => {
    await place.start();
    const person = alice();
    const chat = place.telegram.privateChat(person);
    person.says(chat, "/start figures_al-bab");
    expect((await place.said(chat, 1))[0]?.text).toContain("12 bridges");
    person.says(chat, "/start somethingelse");
    expect((await place.said(chat, 2))[1]?.text).toContain("Official briefings");
  });

  it("asks for what is missing, and takes the next message for it, also after a restart", async () => {
    await place.start();
    const person = alice();
    const chat = place.telegram.privateChat(person);
    const asked = person.says(chat, "/figures about:bridges");
    const [question] = await place.said(chat, 1);
    expect(question?.text).toContain("place is missing. For example: /figures Al-Bab");
    expect(question?.replyTo).toBe(asked.message_id);
    const markup = place.telegram.requests.findLast(({ method }) => method === "sendMessage")?.parameters[
      "reply_markup"
    ];
    expect(JSON.parse(markup ?? "{}")).toMatchObject({ force_reply: true, selective: true });
    await place.restart();
    person.says(chat, "Al-Bab");
    const [, figures] = await place.said(chat, 2);
    expect(figures?.text).toMatch(/^Figures for Al-Bab.*: bridges\n/);
    person.says(chat, "Al-Bab");
    expect((await place.said(chat, 3))[2]?.text, "asked once, answered once").not.toMatch(
      /^Figures for Al-Bab.*: bridges\n/,
    );
  });

  it("reads a message that is forwarded to it", async () => {
    await place.start();
    const person = alice();
    const channel = place.telegram.addChannel({ title: "Relief", admins: [person] });
    const post = person.says(channel, "Relief teams delivered 42 tons of flour in Homs on Monday.");
    const chat = place.telegram.privateChat(person);
    person.forwards(post, chat);
    const [read] = await place.said(chat, 1);
    expect(read?.text).toContain("42 tons");
    expect(read?.text).not.toContain("/briefing");
  });
});

describe("in a group", () => {
  it("answers commands, those with its name, mentions and replies; not what others are told", async () => {
    place.telegram.settings.readAllGroupMessages = true;
    await place.start();
    const person = alice();
    const group = place.telegram.addGroup({ title: "Desk", members: [person] });
    const asked = person.says(group, "/figures@briefings_bot Al-Bab");
    const [figures] = await place.said(group, 1);
    expect(figures).toMatchObject({ replyTo: asked.message_id });
    person.says(group, "/figures@another_bot Al-Bab");
    person.says(group, "/weather");
    person.says(group, "just talking of Al-Bab");
    person.says(group, "@briefings_bot How many bridges were repaired?");
    const [, mentioned] = await place.said(group, 2);
    expect(mentioned?.text).toContain("12 bridges");
    if (mentioned === undefined) throw new Error("no answer");
    person.replies(mentioned.message, "/figures Homs");
    expect((await place.said(group, 3))[2]?.text).toContain("1,250 tons");
    person.replies(mentioned.message, "what of Palmyra?");
    await place.said(group, 4);
    expect(place.telegram.messages(group).filter(({ byBot }) => byBot)).toHaveLength(4);
  });

  it("reads the message that /figures replies to", async () => {
    await place.start();
    const [person, other] = [alice(), place.telegram.addUser({ name: "Bob" })];
    const group = place.telegram.addGroup({ title: "Desk", members: [person, other] });
    const message = other.says(group, "The convoy brought 7 trucks of flour to Homs.");
    person.replies(message, "/figures");
    expect((await place.said(group, 1))[0]?.text).toContain("7 trucks");
  });

  it("takes the reply of the person who was asked, and of no other", async () => {
    await place.start();
    const [person, other] = [alice(), place.telegram.addUser({ name: "Bob" })];
    const group = place.telegram.addGroup({ title: "Desk", members: [person, other] });
    person.says(group, "/figures");
    const [question] = await place.said(group, 1);
    if (question === undefined) throw new Error("no question");
    other.replies(question.message, "Homs");
    await place.said(group, 2);
    person.replies(question.message, "Al-Bab");
    const [, toOther, toPerson] = await place.said(group, 3);
    expect(toPerson?.text).toContain("Figures for Al-Bab");
    expect(toOther?.text).not.toContain("Figures for Homs");
  });

  it("answers in the topic that it was asked in", async () => {
    await place.start();
    const person = alice();
    const forum = place.telegram.addSupergroup({ title: "Forum", members: [person], forum: true });
    person.says(forum, "The first message's number is that of the topic General.");
    const topic = place.telegram.addTopic(forum, "Figures");
    person.says(topic, "/figures Al-Bab");
    expect((await place.said(topic, 1))[0]?.text).toContain("12 bridges");
  });

  it("lets creators and administrators manage, and asks Telegram once a minute", async () => {
    const manages: boolean[] = [];
    const { dispatcher } = place.bot;
    await place.start({
      dispatcher: {
        ...dispatcher,
        dispatch: async (invocation) => {
          manages.push((await invocation.manages?.()) === true);
          return await dispatcher.dispatch(invocation);
        },
      },
    });
    const [person, admin] = [alice(), place.telegram.addUser({ name: "Chief" })];
    const group = place.telegram.addSupergroup({ title: "Desk", members: [person], admins: [admin] });
    for (const each of [person, admin, admin, person]) each.says(group, "/help");
    await place.said(group, 4);
    expect(manages).toEqual([false, true, true, false]);
    expect(place.telegram.requests.filter(({ method }) => method.toLowerCase() === "getchatmember")).toHaveLength(2);
    const chat = place.telegram.privateChat(person);
    person.says(chat, "/help");
    await place.said(chat, 1);
    expect(manages.at(-1)).toBe(true);
  });
});

describe("in a channel that it administers", () => {
  it("answers commands", async () => {
    await place.start();
    const person = alice();
    const channel = place.telegram.addChannel({ title: "Daily", admins: [person], botIsAdmin: true });
    person.says(channel, "/figures Al-Bab");
    person.says(channel, "Good morning");
    const answers = await place.said(channel, 1);
    expect(answers[0]?.text).toContain("12 bridges");
  });
});

describe("buttons", () => {
  const manyFigures = `Sample, invented for tests.\n\nBriefing on repairs\n\nDesk, 22 February 2017\n\n${Array.from({ length: 14 }, (_, i) => `Engineers repaired ${i + 20} wells near Al-Bab.`).join(" ")}`;

  it("turn the page in place for the one who asked, answer others anew, and work after a restart", async () => {
    await place.bot.add(manyFigures);
    await place.start();
    const [person, other] = [alice(), place.telegram.addUser({ name: "Bob" })];
    const group = place.telegram.addGroup({ title: "Desk", members: [person, other] });
    person.says(group, "/figures Al-Bab");
    const [first] = await place.said(group, 1);
    if (first === undefined) throw new Error("no answer");
    const label = first.buttons.flat().at(-1)?.text ?? "";
    expect(await person.presses(first.message, label)).toMatchObject({ text: "" });
    await until(() => place.telegram.messages(group).some(({ edits }) => edits === 1));
    const seen = () => place.telegram.messages(group).filter(({ byBot }) => byBot);
    expect(seen()).toHaveLength(1);
    expect(seen()[0]?.text).not.toBe(first.text);
    await other.presses(first.message, seen()[0]?.buttons.flat()[0]?.text ?? "");
    await place.said(group, 2);
    expect(seen()[0]?.edits).toBe(1);
    await place.restart();
    await person.presses(first.message, seen()[0]?.buttons.flat()[0]?.text ?? "");
    await until(() => seen()[0]?.edits === 2);
    expect(seen()[0]?.text).toBe(first.text);
  });

  it("are acknowledged also when Telegram says that it is too late, or that nothing changed", async () => {
    await place.bot.add(manyFigures);
    await place.start();
    const person = alice();
    const chat = place.telegram.privateChat(person);
    person.says(chat, "/figures Al-Bab");
    const [first] = await place.said(chat, 1);
    if (first === undefined) throw new Error("no answer");
    const label = first.buttons.flat().at(-1)?.text ?? "";
    const data = first.buttons.flat().at(-1);
    await person.presses(first.message, label);
    await until(() => place.telegram.messages(chat).some(({ edits }) => edits === 1));
    place.telegram.faults.on(
      { method: "answerCallbackQuery" },
      {
        kind: "answer",
        code: 400,
        description: "Bad Request: query is too old and response timeout expired or query ID is invalid",
      },
    );
    const now = place.telegram.messages(chat).find(({ byBot }) => byBot);
    person.taps(first.message, now?.buttons.flat()[0]?.text ?? "");
    await until(() => place.telegram.messages(chat).some(({ edits }) => edits === 2));
    expect(data).toBeDefined();
    expect(place.bot.logged).toEqual([]);
  });
});

describe("inline mode", () => {
  it("lists figures, then passages, page by page, as messages to send", async () => {
    await place.start();
    const person = alice();
    const first = await person.inline("al-bab");
    expect(first.results.map((each) => ("title" in each ? each.title : ""))).toContain("12 bridges");
    const [picked] = first.results;
    if (picked === undefined) throw new Error("nothing to pick");
    const chat = place.telegram.privateChat(person);
    expect(JSON.stringify(place.telegram.messages(chat))).toBe("[]");
    let offset = first.nextOffset;
    const titles: string[] = [];
    while (offset !== "") {
      const page = await person.inline("al-bab", offset);
      titles.push(...page.results.map((each) => ("description" in each ? (each.description ?? "") : "")));
      offset = page.nextOffset;
    }
    expect(titles.join()).toContain("Joint Relief Desk");
    expect((await person.inline("")).results.map((each) => ("title" in each ? each.title : ""))).toEqual([
      "Sample: Briefing on the relief operation along the river",
    ]);
    const request = place.telegram.requests.find(({ method }) => method.toLowerCase() === "answerinlinequery");
    expect(Number(request?.parameters["cache_time"])).toBeGreaterThan(0);
  });

  it("answers what was typed last, and nothing that was typed over meanwhile", async () => {
    const { dispatcher } = place.bot;
    const asked: string[] = [];
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    await place.start({
      dispatcher: {
        ...dispatcher,
        dispatch: async (invocation) => {
          const { said } = invocation;
          if (said.kind === "command" && said.name === "figures") asked.push(String(said.values["place"]));
          await released;
          return await dispatcher.dispatch(invocation);
        },
      },
    });
    const person = alice();
    const first = person.inline("a");
    await until(() => asked.length > 0);
    for (const typed of ["al", "al-", "al-b"]) void person.inline(typed).catch(() => null);
    const last = person.inline("al-bab");
    await until(() => place.telegram.pending().length === 0);
    release();
    expect((await last).results.length).toBeGreaterThan(0);
    await first;
    expect(new Set(asked)).toEqual(new Set(["a", "al-bab"]));
    await until(async () => (await place.bot.store.inbox.open(`telegram:${place.telegram.bot.id}`)).length === 0);
  });

  it("goes on for page after page of a long list, each line once", async () => {
    const wells = Array.from({ length: 70 }, (_, i) => `Engineers repaired ${i + 20} wells near Al-Bab.`).join(" ");
    await place.bot.add(`Sample, invented for tests.\n\nBriefing on repairs\n\nDesk, 22 February 2017\n\n${wells}`);
    await place.start();
    const person = alice();
    const ids: string[] = [];
    let offset = "";
    let pages = 0;
    do {
      const page = await person.inline("al-bab", offset);
      expect(Buffer.byteLength(page.nextOffset)).toBeLessThanOrEqual(64);
      ids.push(...page.results.map(({ id }) => id));
      offset = page.nextOffset;
      pages += 1;
      // Where a page goes on survives a restart.
      if (pages === 1) await place.restart();
    } while (offset !== "");
    expect(pages).toBeGreaterThan(2);
    expect(ids.length).toBeGreaterThanOrEqual(70);
  });

  it("that Telegram finds too late is let go, without a word to the log or another try", async () => {
    await place.start();
    const description = "Bad Request: query is too old and response timeout expired or query ID is invalid";
    place.telegram.faults.on({ method: "answerInlineQuery" }, { kind: "answer", code: 400, description });
    const person = alice();
    void person.inline("al-bab").catch(() => null);
    const answers = () => place.telegram.requests.filter(({ method }) => method.toLowerCase() === "answerinlinequery");
    await until(() => answers().length > 0);
    await until(async () => (await place.bot.store.inbox.open(`telegram:${place.telegram.bot.id}`)).length === 0);
    expect(answers()).toHaveLength(1);
    expect(place.bot.logged).toEqual([]);
  });

  it("says so when there is nothing", async () => {
    await place.start();
    expect((await alice().inline("zzzzqqq")).results).toEqual([]);
  });
});

describe("commands", () => {
  it("are told to Telegram once, until they change", async () => {
    await place.start();
    const told = () => place.telegram.requests.filter(({ method }) => method.toLowerCase() === "setmycommands").length;
    expect(told()).toBe(8);
    expect([...place.telegram.commands().keys()]).toEqual(
      ["", "ru", "uk", "ar"].flatMap((language) => [`default/${language}`, `all_group_chats/${language}`]),
    );
    expect(place.telegram.commands().get("default/uk")).toContainEqual({
      command: "latest",
      description: "Найновіші брифінги",
    });
    expect(
      place.telegram
        .commands()
        .get("default/")
        ?.map(({ command }) => command),
    ).toContain("figures");
    await place.restart();
    expect(told()).toBe(8);
    const { dispatcher } = place.bot;
    await place.restart({ dispatcher: { ...dispatcher, commands: dispatcher.commands.slice(0, 3) } });
    expect(told()).toBe(16);
  });
});
