import { describe, expect, it } from "vitest";
import type { Source } from "../../../store/sources.ts";
import type { ChatHandle, Person } from "../../fakes/telegram/person.ts";
import { serverError } from "../../fakes/telegram/faults.ts";
import { until, usePlace } from "./place.ts";

const place = usePlace({ clock: { now: () => new Date("2017-02-28T21:00:00Z") } });
const sources = async (): Promise<readonly Source[]> => await place.bot.store.sources.list();
const stored = async () =>
  (await place.bot.store.briefings.latest({ limit: 20 })).items.filter(
    ({ title }) => !title.includes("along the river"),
  );
const titles = async (): Promise<string[]> => (await stored()).map(({ title }) => title);

interface Desk {
  readonly writer: Person;
  readonly channel: ChatHandle;
  readonly operator: Person;
  readonly chat: ChatHandle;
}
function desk(username?: string): Desk {
  const { telegram } = place;
  const [writer, operator] = [telegram.addUser({ name: "Press" }), telegram.addUser({ name: "Olga" })];
  place.operators.push(`telegram:${operator.id}`);
  const named = username === undefined ? {} : { username };
  const channel = telegram.addChannel({ title: "Ministry of Water", admins: [writer], botIsAdmin: true, ...named });
  return { writer, channel, operator, chat: telegram.privateChat(operator) };
}
async function follow({ operator, chat }: Desk, said: string): Promise<string> {
  const before = place.telegram.messages(chat).filter(({ byBot }) => byBot).length;
  operator.says(chat, `/source add ${said}`);
  return (await place.said(chat, before + 1)).at(-1)?.text ?? "";
}

describe("a Telegram channel as a source", () => {
  it("is asked for in both kinds of update, and is for the operator to name", async () => {
    const at = desk();
    await place.start();
    await until(() => place.telegram.requests.some(({ method }) => method === "getUpdates"));
    const polled = place.telegram.requests.find(({ method }) => method === "getUpdates");
    expect(JSON.parse(polled?.parameters["allowed_updates"] ?? "[]")).toEqual(
      expect.arrayContaining(["channel_post", "edited_channel_post"]),
    );
    const stranger = place.telegram.addUser({ name: "Stranger" });
    const theirs = place.telegram.privateChat(stranger);
    stranger.says(theirs, `/source add telegram:${at.channel.id}`);
    expect((await place.said(theirs, 1)).at(-1)?.text).toContain("Only people whom the bot's operator names");
    expect(await follow(at, `https://t.me/c/${String(at.channel.id).slice(4)}/7`)).toContain(
      "must be an administrator",
    );
    expect(await sources()).toMatchObject([{ url: `telegram:${at.channel.id}` }]);
    expect(await follow(at, `telegram:${at.channel.id}`)).toContain("is a source already");
  });

  it("brings its posts as briefings and their edits as versions, with day, issuer and address, and answers nobody there", async () => {
    const at = desk();
    await place.start();
    at.writer.says(at.channel, "Before it was a source: 9 wells in Homs.");
    await follow(at, `telegram:${at.channel.id}`);
    const post = at.writer.says(at.channel, "Teams repaired 14 wells in Homs.");
    await until(async () => (await stored()).length === 1);
    const [first] = await stored();
    expect(first).toMatchObject({
      title: "Teams repaired 14 wells in Homs.",
      issuer: "Ministry of Water",
      date: "2017-02-28",
      url: `https://t.me/c/${String(at.channel.id).slice(4)}/${post.message_id}`,
      version: 1,
      figures: 1,
    });
    at.writer.edits(post, "Teams repaired 15 wells in Homs.");
    await until(async () => (await stored())[0]?.version === 2);
    expect(await stored()).toMatchObject([{ id: first?.id, title: "Teams repaired 15 wells in Homs." }]);
    expect(place.telegram.messages(at.channel).filter(({ byBot }) => byBot)).toEqual([]);
    expect(await sources()).toMatchObject([{ title: "Ministry of Water", taken: 2, failingSince: null }]);
    at.operator.says(at.chat, "/sources show:feeds");
    const health = (await place.said(at.chat, 2)).at(-1)?.text ?? "";
    expect(health).toContain("Ministry of Water");
    expect(health).toContain("its posts are taken as they come");
  });

  it("brings its documents, with words over them only where they say a number", async () => {
    const at = desk();
    await place.start();
    await follow(at, `telegram:${at.channel.id}`);
    const bytes = Buffer.from(
      "Statement on the bridges\n\nRoads Agency, 24 February 2017\n\nCrews rebuilt 21 bridges in Aleppo.\n",
    );
    const post = at.writer.uploads(at.channel, {
      name: "bridges.txt",
      type: "text/plain",
      bytes,
      caption: "Our statement",
    });
    await until(async () => (await stored()).length === 1);
    expect(await stored()).toMatchObject([{ title: "Statement on the bridges", date: "2017-02-24", figures: 1 }]);
    at.writer.uploads(at.channel, { name: "photo.bin", bytes, caption: "In Homs 5 wells were repaired." });
    await until(async () => (await titles()).includes("In Homs 5 wells were repaired."));
    at.writer.edits(post, "Our statement on 21 bridges that crews rebuilt in Aleppo");
    await until(async () => (await stored()).length === 3);
    const document = await Promise.all((await stored()).map((ref) => place.bot.store.briefings.document(ref)));
    expect(JSON.stringify(document)).not.toContain(place.telegram.token);
  });

  it("loses no post whose file cannot be had for now, also through a restart, and says so in its health", async () => {
    const at = desk();
    await place.start();
    await follow(at, `telegram:${at.channel.id}`);
    place.telegram.faults.on({ method: "getFile", times: 2 }, serverError);
    const bytes = Buffer.from(
      "Statement on the bridges\n\nRoads Agency, 24 February 2017\n\nCrews rebuilt 21 bridges in Aleppo.\n",
    );
    at.writer.uploads(at.channel, { name: "bridges.txt", type: "text/plain", bytes });
    at.writer.says(at.channel, "Teams repaired 14 wells in Homs.");
    await until(async () => (await stored()).length === 1);
    expect(await sources()).toMatchObject([{ reason: expect.stringContaining("could not be fetched"), waiting: 1 }]);
    await place.restart();
    await until(async () => (await stored()).length === 2);
    await until(async () => (await place.bot.store.inbox.open(`telegram:${place.telegram.bot.id}`)).length === 0);
    expect(await sources()).toMatchObject([{ failingSince: null, taken: 2, waiting: 0 }]);
    expect((await stored()).every(({ version }) => version === 1)).toBe(true);
  });

  it("may be named by its public name, and keeps to that channel when the name becomes another's", async () => {
    const at = desk("minwater");
    await place.start();
    expect(await follow(at, "@MinWater")).toContain("telegram:@minwater");
    at.writer.says(at.channel, "Teams repaired 14 wells in Homs.");
    await until(async () => (await stored()).length === 1);
    expect(await sources()).toMatchObject([{ url: `telegram:${at.channel.id}`, owner: "telegram:@minwater" }]);
    expect((await stored())[0]?.url).toMatch(/^https:\/\/t\.me\/minwater\/\d+$/);
    const thief = place.telegram.addUser({ name: "Thief" });
    const other = place.telegram.addChannel({
      title: "Other",
      username: "minwater",
      admins: [thief],
      botIsAdmin: true,
    });
    thief.says(other, "Teams repaired 99 wells in Homs.");
    at.writer.says(at.channel, "Teams repaired 16 wells in Aleppo.");
    await until(async () => (await stored()).length === 2);
    expect(JSON.stringify(await titles())).not.toContain("99");
  });

  it("takes nothing of other channels, of the bot itself, commands and questions, nor while it is paused", async () => {
    const at = desk();
    await place.start();
    await follow(at, `telegram:${at.channel.id}`);
    const other = place.telegram.addChannel({ title: "Other", admins: [at.writer], botIsAdmin: true });
    at.writer.says(other, "Others repaired 77 wells in Homs.");
    const own = (await place.said(at.chat, 1)).at(-1)?.message;
    if (own === undefined) throw new Error("the bot said nothing");
    at.operator.forwards(own, at.channel);
    at.writer.says(at.channel, "/figures Al-Bab");
    at.writer.says(at.channel, `@${place.telegram.bot.username} how many bridges near Al-Bab?`);
    await place.said(at.channel, 2);
    const [source] = await sources();
    await place.bot.store.sources.pause(source?.id ?? 0, true, new Date());
    at.writer.says(at.channel, "Teams repaired 14 wells in Homs.");
    await until(() => place.telegram.pending().length === 0);
    await until(async () => (await place.bot.store.inbox.open(`telegram:${place.telegram.bot.id}`)).length === 0);
    expect(await stored()).toEqual([]);
  });

  it("says in its health that the bot was removed, and that it is back", async () => {
    const at = desk();
    await place.start();
    await follow(at, `telegram:${at.channel.id}`);
    place.telegram.kick(at.channel);
    await until(async () => (await sources())[0]?.failingSince !== null);
    expect(await sources()).toMatchObject([{ reason: "The bot was removed from the chat." }]);
    place.telegram.setStanding(at.channel, "administrator");
    await until(async () => (await sources())[0]?.failingSince === null);
  });
});
