import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startDiscord, type Discord, type GuildHandle } from "../../fakes/discord/start-discord.ts";
import type { PersonHandle } from "../../fakes/discord/people/person.ts";
import { riverBriefing, startBot, type TestBot } from "../../fixtures/bot.ts";
import { at, makePdf } from "../../sources/pdf/make-pdf.ts";
import { displayed, labelled } from "./displayed.ts";
import { quickTimers, startDiscordBot, type DiscordBot } from "./start-bot.ts";

const clock = { now: () => new Date("2017-02-28T21:00:00Z") };
const operators: string[] = [];
let bot: TestBot;
let discord: Discord;
let chat: DiscordBot;
let guild: GuildHandle;
let olga: PersonHandle;

beforeEach(async () => {
  discord = await startDiscord({ clock });
  bot = await startBot(undefined, undefined, [], operators);
  chat = await startDiscordBot(discord, { dispatcher: bot.dispatcher });
  guild = discord.addGuild();
  olga = discord.addUser({ name: "olga" });
  operators.splice(0, operators.length, `discord:${olga.id}`);
});
afterEach(async () => {
  await chat.stop();
  await bot.end();
  const { violations, pings } = discord;
  await discord.stop();
  expect(violations).toEqual([]);
  expect(pings).toEqual([]);
});

const file = { name: "relief.txt", type: "text/plain; charset=utf-8", bytes: Buffer.from(riverBriefing) };
const stored = async () => (await bot.store.briefings.latest({ limit: 9 })).items;
const pressed = async (message: Awaited<ReturnType<PersonHandle["say"]>>, label: RegExp, who = olga) =>
  displayed(await (await who.press(message, labelled(message, label))).answered());

describe("a briefing handed to the bot on Discord", () => {
  it("is read out of /keep's attachment, shown to its owner alone, and kept once", async () => {
    const channel = guild.addChannel();
    const asked = await olga.slash(channel, "keep", { file });
    const shown = await asked.answered();
    expect(asked.ephemeral).toBe(true);
    for (const part of ["relief operation along the river", "Joint Relief Desk", "2017-02-20", "Homs", "1,250 tons"])
      expect(displayed(shown)).toContain(part);
    expect(await stored()).toEqual([]);
    const both = await Promise.all([pressed(shown, /^Keep$/), pressed(shown, /^Keep$/)]);
    expect(both.join("\n")).toMatch(/Kept: |It is stored already: /);
    expect(await stored()).toMatchObject([{ date: "2017-02-20", version: 1 }]);
    const document = await bot.store.briefings.document({ id: (await stored())[0]?.id ?? "", version: 1 });
    expect(document?.origin).toMatch(/^chat\/[a-z]{16}\/relief\.txt$/);
  });

  it("is a message pointed at with Keep as briefing: its words, or the file that it carries", async () => {
    const channel = guild.addChannel();
    const writer = discord.addUser({ name: "press" });
    const words = writer.say(channel, "Teams repaired 14 wells in Homs.");
    const shown = await (await olga.messageCommand(words, "Keep as briefing")).answered();
    expect(displayed(shown)).toContain("14 wells");
    expect(displayed(shown)).toMatch(/2017-02-28[^]*the message/);
    const pdf = await makePdf((doc) => {
      at(doc, 50, 60, "Briefing on the road to Tell Bisa", 18);
      at(doc, 50, 100, "Joint Relief Desk, 22 February 2017");
      at(doc, 50, 140, "Engineers cleared 43 bridges near Al-Bab on February 21.");
    });
    const carried = writer.upload(channel, [{ name: "road.pdf", type: "application/pdf", bytes: pdf }], "Our report");
    const read = await (await olga.messageCommand(carried, "Keep as briefing")).answered();
    expect(displayed(read)).toContain("43 bridges");
    const forwarded = writer.forward(carried, channel);
    const again = await (await olga.messageCommand(forwarded, "Keep as briefing")).answered();
    expect(displayed(again)).toContain("43 bridges");
    expect(await pressed(again, /^Keep$/)).toContain("Kept: ");
    expect(await stored()).toMatchObject([{ date: "2017-02-22" }]);
  }, 30_000);

  it("takes another date and issuer in a dialogue, also after a restart, or with the draft's code", async () => {
    const channel = guild.addChannel();
    const shown = await (await olga.slash(channel, "keep", { file })).answered();
    const asked = await olga.press(shown, labelled(shown, /Correct date/));
    expect(await asked.dialogue()).toMatchObject({ title: "/keep", components: [{ label: "date" }] });
    const { kept } = chat;
    await chat.stop();
    bot = await bot.restart();
    chat = await startDiscordBot(discord, { dispatcher: bot.dispatcher, kept });
    const wrong = await (await olga.submit(asked, { said: "2017-02-30" })).answered();
    expect(displayed(wrong)).toContain("must exist");
    const submitted = await olga.submit(asked, { said: "2017-02-21" });
    const redated = await submitted.answered();
    expect(submitted.ephemeral).toBe(true);
    expect(displayed(redated)).toContain("2017-02-21");
    const issuer = await olga.press(redated, labelled(redated, /Correct issuer/));
    await issuer.dialogue();
    const reissued = await (await olga.submit(issuer, { said: "Ministry of Roads" })).answered();
    expect(await pressed(reissued, /^Keep$/)).toContain("Kept: ");
    expect(await stored()).toMatchObject([{ date: "2017-02-21", dateBasis: "given", issuer: "Ministry of Roads" }]);
    await kept.clear();
    expect(displayed(await (await olga.submit(asked, { said: "2017-02-21" })).answered())).toContain("no longer works");
  });

  it("asks for the day that a text does not say, and shows what it read before it asks", async () => {
    const channel = guild.addChannel();
    const note = {
      name: "note.txt",
      type: "text/plain",
      bytes: Buffer.from("Relief teams repaired 14 wells in Homs."),
    };
    const shown = await (await olga.slash(channel, "keep", { file: note })).answered();
    expect(displayed(shown)).toContain("14 wells");
    expect(displayed(shown)).toContain("On which day was it issued?");
    const asked = await olga.press(shown, labelled(shown, /Say the date/));
    await asked.dialogue();
    const dated = await (await olga.submit(asked, { said: "2017-02-03" })).answered();
    expect(await pressed(dated, /^Keep$/)).toContain("Kept: ");
    expect(await stored()).toMatchObject([{ date: "2017-02-03" }]);
  });

  it("is asked for in words where the press was acknowledged before there was a question", async () => {
    const channel = guild.addChannel();
    const shown = await (await olga.slash(channel, "keep", { file })).answered();
    await chat.stop();
    const slowly = {
      ...bot.dispatcher,
      async dispatch(invocation: Parameters<typeof bot.dispatcher.dispatch>[0]) {
        await new Promise((resolve) => setTimeout(resolve, 200));
        return await bot.dispatcher.dispatch(invocation);
      },
    };
    chat = await startDiscordBot(discord, { dispatcher: slowly, timers: quickTimers });
    const asked = await olga.press(shown, labelled(shown, /Correct date/));
    const code = /of:`?([a-z]{16})/.exec(displayed(await asked.answered()))?.[1] ?? "";
    expect(asked.deferred).toBe(true);
    const redated = await (await olga.slash(channel, "keep", { of: code, date: "2017-02-21" })).answered();
    expect(displayed(redated)).toContain("2017-02-21");
  });

  it("is for people and for roles that the operator names", async () => {
    const channel = guild.addChannel();
    const [editor, reader] = [discord.addUser({ name: "editor" }), discord.addUser({ name: "reader" })];
    operators.push(`discord-role:${guild.addRole("Editors", [editor])}`);
    const [message] = [reader.say(channel, riverBriefing)];
    for (const asked of [
      await reader.slash(channel, "keep", { file }),
      await reader.messageCommand(message, "Keep as briefing"),
    ])
      expect(displayed(await asked.answered())).toContain("Only people whom the bot's operator names");
    const shown = await (await editor.messageCommand(message, "Keep as briefing")).answered();
    expect(await pressed(shown, /^Keep$/, editor)).toContain("Kept: ");
    // The role is asked for at each press; what it allowed before it allows no more.
    editor.is.roles.clear();
    const later = await editor.slash(channel, "keep", { file });
    expect(displayed(await later.answered())).toContain("Only people whom");
  });

  it("is refused in a clear sentence: too large, no text, gone", async () => {
    const channel = guild.addChannel();
    const hand = async (name: string, bytes: Uint8Array): Promise<string> =>
      displayed(await (await olga.slash(channel, "keep", { file: { name, bytes } })).answered());
    expect(await hand("big2017.pdf", new Uint8Array(26 * 1024 * 1024))).toMatch(
      /is too large: 26 MB, and at most 25 MB/,
    );
    expect(await hand("photo.zip", Buffer.from("PK"))).toContain("is not of a type that is read");
    expect(await hand("fake.pdf", Buffer.from("no pdf"))).toContain("is named as a PDF and is none");
    const carried = olga.upload(channel, [file]);
    const message = discord.state.messages.get(carried.id);
    message?.files.clear();
    const gone = await (await olga.messageCommand(carried, "Keep as briefing")).answered();
    expect(displayed(gone)).toContain("could not be fetched: The server answers with status 404");
    expect(displayed(await (await olga.slash(channel, "keep")).answered())).toContain("as a file");
    expect(await stored()).toEqual([]);
    expect(chat.logged.join("\n")).not.toContain("attachments/");
  });
});
