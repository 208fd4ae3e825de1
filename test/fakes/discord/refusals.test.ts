import { PermissionFlagsBits as May } from "discord-api-types/v10";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { raw } from "./raw.ts";
import { type Discord, type GuildHandle, startDiscord } from "./start-discord.ts";
import type { Channel } from "./state/state.ts";
import { readersMay } from "./state/permissions.ts";

let discord: Discord;
let guild: GuildHandle;
let channel: Channel;
let passed = 0;

beforeAll(async () => {
  discord = await startDiscord({ monotonic: () => (passed += 100) });
  guild = discord.addGuild();
  channel = guild.addChannel();
});
afterAll(() => discord.stop());

const post = (body: unknown, to = channel.id) => raw(discord, "POST", `/channels/${to}/messages`, body);
const text = (length: number): string => "x".repeat(length);
const button = (custom_id: string, more = {}) => ({ type: 2, style: 2, label: "Go", custom_id, ...more });
const row = (...components: object[]) => ({ type: 1, components });
const option = (value: string) => ({ label: value, value });
const select = (more = {}) => ({ type: 3, custom_id: "s", options: [option("a"), option("b")], ...more });
const v2 = (...components: object[]) => ({ flags: 32_768, components });
const display = (content: string) => ({ type: 10, content });

describe("messages that Discord takes", () => {
  it.each<[string, object]>([
    ["content of 2000", { content: text(2000) }],
    ["an embed of 6000", { embeds: [{ title: text(256), description: text(4096), footer: { text: text(1648) } }] }],
    [
      "five rows of five",
      { content: "x", components: [1, 2, 3, 4, 5].map((r) => row(...[1, 2, 3, 4, 5].map((b) => button(`${r}${b}`)))) },
    ],
    ["40 components", v2({ type: 17, components: Array.from({ length: 39 }, () => display("x")) })],
    ["4000 characters on displays", v2(display(text(2000)), display(text(2000)))],
    ["a custom id of 100", { content: "x", components: [row(button(text(100)))] }],
    ["a nonce of 25", { content: "x", nonce: text(25) }],
  ])("%s", async (_what, body) => {
    expect((await post(body)).status).toBe(200);
    expect(discord.violations.filter(({ by }) => by === "fake")).toEqual([]);
  });
});

describe("messages that Discord refuses as invalid forms (50035)", () => {
  it.each<[string, object, string]>([
    ["content of 2001", { content: text(2001) }, "content"],
    ["content that is no text", { content: 5 }, "content"],
    ["eleven embeds", { embeds: Array.from({ length: 11 }, () => ({ title: "x" })) }, "embeds"],
    ["a title of 257", { embeds: [{ title: text(257) }] }, "embeds.0.title"],
    ["a description of 4097", { embeds: [{ description: text(4097) }] }, "embeds.0.description"],
    [
      "26 fields",
      { embeds: [{ fields: Array.from({ length: 26 }, () => ({ name: "x", value: "y" })) }] },
      "embeds.0.fields",
    ],
    [
      "a field's value of 1025",
      { embeds: [{ fields: [{ name: "x", value: text(1025) }] }] },
      "embeds.0.fields.0.value",
    ],
    ["a field without words", { embeds: [{ fields: [{ name: "x", value: " " }] }] }, "embeds.0.fields.0.value"],
    ["embeds of 6001 together", { embeds: [{ description: text(4000) }, { description: text(2001) }] }, "embeds"],
    ["six rows", { content: "x", components: [1, 2, 3, 4, 5, 6].map((r) => row(button(String(r)))) }, "components"],
    [
      "six buttons in a row",
      { content: "x", components: [row(...[1, 2, 3, 4, 5, 6].map((b) => button(String(b))))] },
      "components.0.components",
    ],
    [
      "one custom id twice",
      { content: "x", components: [row(button("a"), button("a"))] },
      "components.0.components.1.custom_id",
    ],
    [
      "a custom id of 101",
      { content: "x", components: [row(button(text(101)))] },
      "components.0.components.0.custom_id",
    ],
    ["an empty custom id", { content: "x", components: [row(button(""))] }, "components.0.components.0.custom_id"],
    [
      "a label of 81",
      { content: "x", components: [row(button("a", { label: text(81) }))] },
      "components.0.components.0.label",
    ],
    [
      "a button that says nothing",
      { content: "x", components: [row({ type: 2, style: 2, custom_id: "a" })] },
      "components.0.components.0",
    ],
    [
      "a link with a custom id",
      { content: "x", components: [row({ type: 2, style: 5, label: "x", url: "https://a.b", custom_id: "a" })] },
      "components.0.components.0",
    ],
    [
      "a button without style",
      { content: "x", components: [row({ type: 2, label: "x", custom_id: "a" })] },
      "components.0.components.0.style",
    ],
    [
      "26 options",
      { content: "x", components: [row(select({ options: Array.from({ length: 26 }, (_, i) => option(String(i))) }))] },
      "components.0.components.0.options",
    ],
    [
      "one option twice",
      { content: "x", components: [row(select({ options: [option("a"), option("a")] }))] },
      "components.0.components.0",
    ],
    [
      "more to choose than there is",
      { content: "x", components: [row(select({ max_values: 3 }))] },
      "components.0.components.0",
    ],
    [
      "a label of 101 on an option",
      { content: "x", components: [row(select({ options: [{ label: text(101), value: "a" }] }))] },
      "components.0.components.0.options.0.label",
    ],
    [
      "a placeholder of 151",
      { content: "x", components: [row(select({ placeholder: text(151) }))] },
      "components.0.components.0.placeholder",
    ],
    ["a select beside a button", { content: "x", components: [row(select(), button("a"))] }, "components.0"],
    ["a display without the flag", { content: "x", components: [display("x")] }, "components.0.type"],
    ["content with components v2", { ...v2(display("x")), content: "y" }, "content"],
    ["embeds with components v2", { ...v2(display("x")), embeds: [{ title: "y" }] }, "embeds"],
    ["41 components", v2({ type: 17, components: Array.from({ length: 40 }, () => display("x")) }), "components"],
    ["4001 characters on displays", v2(display(text(2000)), display(text(2001))), "components"],
    ["a picture that wasn't sent", v2({ type: 12, items: [{ media: { url: "attachment://a.png" } }] }), "components.0"],
    [
      "an attachment that wasn't sent",
      { content: "x", attachments: [{ id: "0", description: "x" }] },
      "attachments.0.id",
    ],
    ["a nonce of 26", { content: "x", nonce: text(26) }, "nonce"],
    ["an ephemeral post", { content: "x", flags: 64 }, "flags"],
    [
      "an answer to a message that isn't there",
      { content: "x", message_reference: { message_id: "1" } },
      "message_reference",
    ],
  ])("%s", async (_what, body, at) => {
    const answer = await post(body);
    expect(answer).toMatchObject({ status: 400, body: { code: 50_035, message: "Invalid Form Body" } });
    expect(answer.body).toHaveProperty(["errors", ...at.split("."), "_errors", 0, "code"]);
    expect(answer.body).toHaveProperty(["errors", ...at.split("."), "_errors", 0, "message"]);
  });

  it("records each as the bot's violation", async () => {
    const before = discord.violations.length;
    await post({ content: text(2001) });
    expect(discord.violations.slice(before)).toMatchObject([{ by: "bot" }]);
  });

  it("records an unknown property, which Discord passes over", async () => {
    const before = discord.violations.length;
    expect((await post({ content: "x", contents: "y", embeds: [{ title: "a", titel: "b" }] })).status).toBe(200);
    expect(discord.violations.slice(before).map(({ what }) => what)).toEqual([
      "contents: unknown property",
      "embeds[0].titel: unknown property",
    ]);
  });
});

describe("other refusals", () => {
  it.each<[string, object]>([
    ["nothing", {}],
    ["blanks", { content: " \n " }],
    ["an empty embed", { embeds: [{}] }],
    ["an embed of blanks", { embeds: [{ title: "  " }] }],
    ["components without content", { components: [row(button("a"))] }],
    ["components v2 without a component", { flags: 32_768 }],
  ])("an empty message: %s", async (_what, body) => {
    expect(await post(body)).toMatchObject({ status: 400, body: { code: 50_006 } });
  });

  it("a bad token", async () => {
    const answer = await raw(discord, "GET", "/users/@me", undefined, { authorization: "Bot no" });
    expect(answer).toMatchObject({ status: 401, body: { code: 0, message: "401: Unauthorized" } });
  });

  it("broken JSON, another type of body, an unknown route, a wrong method", async () => {
    expect(await post("{")).toMatchObject({ status: 400, body: { code: 50_109 } });
    const typed = await raw(discord, "POST", `/channels/${channel.id}/messages`, "a=b", {
      "content-type": "text/plain",
    });
    expect(typed).toMatchObject({ status: 400, body: { code: 50_035 } });
    expect(await raw(discord, "GET", "/nowhere")).toMatchObject({ status: 404, body: { code: 0 } });
    expect(await raw(discord, "PUT", "/gateway/bot")).toMatchObject({ status: 405, body: { code: 0 } });
  });

  it("places that aren't there, or that the bot may not see, write to, or attach to", async () => {
    const hidden = guild.addChannel({ permissions: 0n });
    const mute = guild.addChannel({ permissions: readersMay & ~May.SendMessages });
    const plain = guild.addChannel({ permissions: readersMay & ~May.EmbedLinks & ~May.AttachFiles });
    const lostThreads = guild.addChannel({ permissions: readersMay & ~May.SendMessagesInThreads });
    const kicked = discord.addGuild({ joined: false }).addChannel();
    expect(await post({ content: "x" }, "1")).toMatchObject({ status: 404, body: { code: 10_003 } });
    expect(await post({ content: "x" }, hidden.id)).toMatchObject({ status: 403, body: { code: 50_001 } });
    expect(await post({ content: "x" }, kicked.id)).toMatchObject({ status: 403, body: { code: 50_001 } });
    expect(await post({ content: "x" }, mute.id)).toMatchObject({ status: 403, body: { code: 50_013 } });
    expect(await post({ embeds: [{ title: "x" }] }, plain.id)).toMatchObject({ status: 403, body: { code: 50_013 } });
    const thread = guild.addThread(lostThreads);
    expect(await post({ content: "x" }, thread.id)).toMatchObject({ status: 403, body: { code: 50_013 } });
    const form = new FormData();
    form.append("payload_json", JSON.stringify({ content: "x" }));
    form.append("files[0]", new Blob(["x"]), "a.txt");
    expect(await post(form, plain.id)).toMatchObject({ status: 403, body: { code: 50_013 } });
    expect(await post(form)).toMatchObject({ status: 200, body: { attachments: [{ filename: "a.txt", size: 1 }] } });
  });

  it("forums, locked threads, closed DMs", async () => {
    const forum = guild.addChannel({ kind: "forum", requiresTag: true });
    const reader = discord.addUser();
    reader.is.takesDms = false;
    expect(await post({ content: "x" }, forum.id)).toMatchObject({ status: 400, body: { code: 50_008 } });
    expect(await post({ content: "x" }, guild.addThread(channel, { locked: true }).id)).toMatchObject({
      body: { code: 160_005 },
    });
    expect(await post({ content: "x" }, reader.dm.id)).toMatchObject({ status: 403, body: { code: 50_007 } });
    const start = (body: object) => raw(discord, "POST", `/channels/${forum.id}/threads`, body);
    expect(await start({ name: "x", message: { content: "y" } })).toMatchObject({
      status: 400,
      body: { code: 40_067 },
    });
    expect(await start({ name: text(101), applied_tags: ["1"], message: { content: "y" } })).toMatchObject({
      body: { code: 50_035 },
    });
    expect(await start({ name: "x", applied_tags: ["1"], message: {} })).toMatchObject({ body: { code: 50_006 } });
  });

  it("editing what is another's or gone", async () => {
    const reader = discord.addUser();
    const theirs = reader.say(channel, "hello");
    const edit = (id: string, body: object) => raw(discord, "PATCH", `/channels/${channel.id}/messages/${id}`, body);
    expect(await edit(theirs.id, { content: "x" })).toMatchObject({ status: 403, body: { code: 50_005 } });
    expect(await edit("1", { content: "x" })).toMatchObject({ status: 404, body: { code: 10_008 } });
    const { body } = await post({ content: "mine" });
    const id = (body as { id: string }).id;
    expect(await edit(id, { content: text(2001) })).toMatchObject({ status: 400, body: { code: 50_035 } });
    expect(await edit(id, { content: null })).toMatchObject({ status: 400, body: { code: 50_006 } });
    expect(await edit(id, { content: "other" })).toMatchObject({ status: 200, body: { content: "other" } });
    expect((await raw(discord, "DELETE", `/channels/${channel.id}/messages/${id}`)).status).toBe(204);
    expect(await edit(id, { content: "x" })).toMatchObject({ status: 404, body: { code: 10_008 } });
  });
});
