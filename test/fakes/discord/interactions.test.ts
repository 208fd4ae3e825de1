import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { raw, register } from "./raw.ts";
import type { Asked } from "./people/asked.ts";
import type { PersonHandle } from "./people/person.ts";
import { type Discord, startDiscord } from "./start-discord.ts";
import { createHandClock, type HandClock } from "./state/clock.ts";
import type { Channel } from "./state/state.ts";

let clock: HandClock;
let discord: Discord;
let channel: Channel;
let reader: PersonHandle;

const figures = {
  name: "figures",
  description: "Figures",
  integration_types: [0, 1],
  options: [{ type: 3, name: "place", description: "Where", autocomplete: true }],
};

beforeEach(async () => {
  clock = createHandClock("2026-03-01T10:00:00Z");
  discord = await startDiscord({ clock });
  channel = discord.addGuild().addChannel();
  reader = discord.addUser();
  await register(discord, [figures, { type: 3, name: "Figures in this message" }]);
});
afterEach(() => discord.stop());

const callback = (asked: Asked, body: unknown, query = "") =>
  raw(discord, "POST", `/interactions/${asked.id}/${asked.token}/callback${query}`, body);
const hook = (asked: Asked, method: string, rest: string, body?: unknown) =>
  raw(discord, method, `/webhooks/${discord.applicationId}/${asked.token}${rest}`, body);
const ask = () => reader.slash(channel, "figures");
const message = (content: string, more = {}) => ({ type: 4, data: { content, ...more } });

describe("the first answer", () => {
  it("is taken once, without the bot's token", async () => {
    const asked = await ask();
    const path = `/interactions/${asked.id}/${asked.token}/callback`;
    expect((await raw(discord, "POST", path, message("hello"), { authorization: "" })).status).toBe(204);
    expect(await callback(asked, message("again"))).toMatchObject({ status: 400, body: { code: 40_060 } });
    expect(asked.messages.map(({ content }) => content)).toEqual(["hello"]);
  });

  it("answers with the message when asked to", async () => {
    const answer = await callback(await ask(), message("hello"), "?with_response=true");
    expect(answer).toMatchObject({
      status: 200,
      body: { interaction: {}, resource: { type: 4, message: { content: "hello" } } },
    });
  });

  it("is refused after three seconds", async () => {
    const [soon, late] = [await ask(), await ask()];
    clock.pass(3_000);
    expect((await callback(soon, message("x"))).status).toBe(204);
    clock.pass(1);
    expect(await callback(late, message("x"))).toMatchObject({ status: 404, body: { code: 10_062 } });
    expect(soon.acknowledgedAfter).toBe(3_000);
    expect(late.isAcknowledged).toBe(false);
  });

  it("is refused for what nobody asked", async () => {
    const asked = await ask();
    expect(await callback({ ...asked, id: "1" }, message("x"))).toMatchObject({ status: 404, body: { code: 10_062 } });
    expect(await callback({ ...asked, token: "no" }, message("x"))).toMatchObject({ body: { code: 10_062 } });
  });

  it("is refused where its kind doesn't fit, and can be given again", async () => {
    const asked = await ask();
    expect(await callback(asked, { type: 7, data: { content: "x" } })).toMatchObject({ body: { code: 50_035 } });
    expect(await callback(asked, { type: 8, data: { choices: [] } })).toMatchObject({ body: { code: 50_035 } });
    expect(await callback(asked, { type: 2 })).toMatchObject({ body: { code: 50_035 } });
    expect(await callback(asked, message("x".repeat(2001)))).toMatchObject({ body: { code: 50_035 } });
    expect(await callback(asked, { type: 4, data: {} })).toMatchObject({ body: { code: 50_006 } });
    expect((await callback(asked, message("x"))).status).toBe(204);
  });

  it.each<[string, object]>([
    ["a title of 46", { title: "x".repeat(46) }],
    ["no custom id", { custom_id: "" }],
    [
      "six rows",
      {
        components: Array.from({ length: 6 }, (_, i) => ({
          type: 1,
          components: [{ type: 4, style: 1, label: "x", custom_id: String(i) }],
        })),
      },
    ],
    ["no rows", { components: [] }],
  ])("refuses a dialogue with %s", async (_what, wrong) => {
    const rows = [{ type: 1, components: [{ type: 4, style: 1, label: "x", custom_id: "v" }] }];
    const data = { title: "x", custom_id: "m", components: rows, ...wrong };
    expect(await callback(await ask(), { type: 9, data })).toMatchObject({ status: 400, body: { code: 50_035 } });
  });
});

describe("suggestions", () => {
  const suggest = async (choices: unknown) => {
    const offered = reader.complete(channel, "figures", "place", "al").catch(() => []);
    const [interaction] = [...discord.state.interactions.values()].slice(-1);
    const path = `/interactions/${interaction?.id}/${interaction?.token}/callback`;
    const answer = await raw(discord, "POST", path, { type: 8, data: { choices } });
    if (answer.status !== 204) await raw(discord, "POST", path, { type: 8, data: { choices: [] } });
    await offered;
    return answer;
  };
  const choice = (i: number) => ({ name: `place ${i}`, value: String(i) });

  it("are 25 at most, of 100 characters at most", async () => {
    expect((await suggest(Array.from({ length: 25 }, (_, i) => choice(i)))).status).toBe(204);
    expect(await suggest(Array.from({ length: 26 }, (_, i) => choice(i)))).toMatchObject({ body: { code: 50_035 } });
    expect(await suggest([{ name: "x".repeat(101), value: "x" }])).toMatchObject({ body: { code: 50_035 } });
    expect(await suggest([{ name: "x", value: "x".repeat(101) }])).toMatchObject({ body: { code: 50_035 } });
    expect(await suggest([{ name: "", value: "x" }])).toMatchObject({ body: { code: 50_035 } });
  });
});

describe("after the first answer", () => {
  it("nothing can be edited or added before it", async () => {
    const asked = await ask();
    expect(await hook(asked, "PATCH", "/messages/@original", { content: "x" })).toMatchObject({
      status: 404,
      body: { code: 10_015 },
    });
    expect(await hook(asked, "POST", "", { content: "x" })).toMatchObject({ status: 404, body: { code: 10_015 } });
    expect(await hook({ ...asked, token: "no" }, "POST", "", { content: "x" })).toMatchObject({
      body: { code: 10_015 },
    });
  });

  it("a deferred answer thinks until it is filled, and keeps its visibility", async () => {
    const asked = await ask();
    await callback(asked, { type: 5, data: { flags: 64 } });
    expect(asked.deferred).toBe(true);
    expect(asked.messages).toMatchObject([{ flags: 64 | 128, content: "" }]);
    await hook(asked, "PATCH", "/messages/@original", { content: "there" });
    expect(asked.messages).toMatchObject([{ flags: 64, content: "there", edited_timestamp: null }]);
    expect(discord.addUser({ name: "other" }).sees(channel)).toEqual([]);
    expect(discord.violations).toEqual([]);
  });

  it("a follow-up of a deferred answer takes its place", async () => {
    const asked = await ask();
    await callback(asked, { type: 5 });
    await hook(asked, "POST", "", { content: "one", flags: 64 });
    await hook(asked, "POST", "", { content: "two", flags: 64 });
    expect(asked.messages).toMatchObject([
      { content: "one", flags: 0 },
      { content: "two", flags: 64 },
    ]);
  });

  it("a filled-in message is checked like any other", async () => {
    const asked = await ask();
    await callback(asked, { type: 5 });
    expect(await hook(asked, "PATCH", "/messages/@original", { content: "" })).toMatchObject({
      body: { code: 50_006 },
    });
    expect(await hook(asked, "PATCH", "/messages/@original", { content: "x".repeat(2001) })).toMatchObject({
      body: { code: 50_035 },
    });
    const embeds = [{ description: "x".repeat(4096) }, { description: "x".repeat(1905) }];
    expect(await hook(asked, "POST", "", { embeds })).toMatchObject({ body: { code: 50_035 } });
  });

  it("the token is good for fifteen minutes", async () => {
    const asked = await ask();
    await callback(asked, message("x"));
    clock.pass(15 * 60_000);
    expect((await hook(asked, "PATCH", "/messages/@original", { content: "y" })).status).toBe(200);
    clock.pass(1);
    expect(await hook(asked, "PATCH", "/messages/@original", { content: "z" })).toMatchObject({
      status: 401,
      body: { code: 50_027 },
    });
    expect(await hook(asked, "POST", "", { content: "z" })).toMatchObject({ status: 401, body: { code: 50_027 } });
  });

  it("only its own messages can be reached, and not once they are gone", async () => {
    const [one, other] = [await ask(), await ask()];
    await callback(one, message("x"));
    await callback(other, message("y"));
    const id = other.messages[0]?.id ?? "";
    expect(await hook(one, "PATCH", `/messages/${id}`, { content: "z" })).toMatchObject({
      status: 404,
      body: { code: 10_008 },
    });
    expect((await hook(one, "DELETE", "/messages/@original")).status).toBe(204);
    expect(await hook(one, "PATCH", "/messages/@original", { content: "z" })).toMatchObject({ body: { code: 10_008 } });
  });

  it("a person who brought the application along gets five follow-ups where the bot isn't", async () => {
    const elsewhere = discord.addGuild({ joined: false }).addChannel();
    const guest = discord.addUser({ installed: true });
    const asked = await guest.slash(elsewhere, "figures");
    await callback(asked, message("x"));
    for (const content of ["1", "2", "3", "4", "5"])
      expect((await hook(asked, "POST", "", { content })).status).toBe(200);
    expect(await hook(asked, "POST", "", { content: "6" })).toMatchObject({ status: 400, body: { code: 40_094 } });
    await expect(reader.slash(elsewhere, "figures")).rejects.toThrow("to this person");
  });
});

describe("components", () => {
  const withButton = message("x", {
    flags: 64,
    components: [
      {
        type: 1,
        components: [
          { type: 2, style: 2, label: "Go", custom_id: "go" },
          { type: 2, style: 2, label: "No", custom_id: "no", disabled: true },
        ],
      },
    ],
  });

  it("change their message, also an ephemeral one", async () => {
    const asked = await ask();
    await callback(asked, withButton);
    const shown = await asked.answered();
    const pressed = await reader.press(shown, "go");
    await callback(pressed, { type: 6 });
    const changed = pressed.answered();
    await hook(pressed, "PATCH", "/messages/@original", { content: "changed", components: [] });
    expect(asked.messages).toMatchObject([{ content: "changed", components: [] }]);
    expect(await changed).toMatchObject({ content: "changed" });
  });

  it("are out of reach of those who don't see them, and when disabled", async () => {
    const asked = await ask();
    await callback(asked, withButton);
    const shown = await asked.answered();
    await expect(async () => discord.addUser().press(shown, "go")).rejects.toThrow("another person alone");
    await expect(async () => reader.press(shown, "no")).rejects.toThrow("disabled");
    await expect(async () => reader.press(shown, "other")).rejects.toThrow("no component");
  });

  it("a command of a message's menu gets the message", async () => {
    const theirs = discord.addUser().say(channel, "12 people");
    const asked = await reader.messageCommand(theirs, "Figures in this message");
    expect((await callback(asked, message("12", { flags: 64 }))).status).toBe(204);
    expect(asked.ephemeral).toBe(true);
  });
});
