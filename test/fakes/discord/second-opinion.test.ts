import { Ajv2020 } from "ajv/dist/2020.js";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { raw, register } from "./raw.ts";
import { type Discord, startDiscord } from "./start-discord.ts";

// Discord's own OpenAPI description, read by ajv: neither the schemas nor the code that applies them are those the fake uses.
const file =
  process.env["DISCORD_OPENAPI"] ??
  fileURLToPath(new URL("../../../../shared/specs/discord-openapi.json", import.meta.url));
const there = existsSync(file);

const pointer = (text: string): string => text.replaceAll("~", "~0").replaceAll("/", "~1");

interface Operation {
  readonly requestBody?: object;
  readonly responses: Readonly<Record<string, { readonly content?: object }>>;
}
type Description = { readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>> };

const shape = (path: string): string => path.replaceAll(/\{[^}]+\}/g, "{}");

describe.skipIf(!there)(`a second opinion${there ? "" : " (skipped: DISCORD_OPENAPI names no file)"}`, () => {
  let discord: Discord;
  let described: Description;
  const ajv = new Ajv2020({ strict: false, validateFormats: false });

  const faultsAt = (where: string, value: unknown): string[] => {
    const validate = ajv.getSchema(`discord#${where}`);
    if (validate === undefined) return [`no schema at ${where}`];
    return validate(value) === true ? [] : (validate.errors ?? []).map((e) => `${e.instancePath} ${e.message ?? ""}`);
  };

  beforeAll(async () => {
    described = JSON.parse(readFileSync(file, "utf8")) as Description;
    ajv.addSchema(described, "discord");
    discord = await startDiscord();
    const guild = discord.addGuild();
    const [text, forum] = [guild.addChannel(), guild.addChannel({ kind: "forum" })];
    const reader = discord.addUser();
    const call = (method: string, path: string, body?: unknown) => raw(discord, method, path, body);
    const option = { type: 3, name: "place", description: "Where", autocomplete: true };
    await register(discord, [{ name: "figures", description: "Figures", options: [option] }]);
    for (const path of ["/gateway/bot", "/users/@me", "/applications/@me", `/guilds/${guild.id}`])
      await call("GET", path);
    await call("GET", `/guilds/${guild.id}/roles`);
    await call("GET", `/guilds/${guild.id}/channels`);
    await call("GET", `/guilds/${guild.id}/members/${reader.id}`).catch(() => undefined);
    await call("GET", `/guilds/${guild.id}/members/${discord.applicationId}`);
    for (const place of [text, forum, guild.addThread(text), reader.dm]) await call("GET", `/channels/${place.id}`);
    await call("POST", "/users/@me/channels", { recipient_id: reader.id });
    const button = { type: 2, style: 2, label: "Go", custom_id: "go" };
    const select = { type: 3, custom_id: "pick", options: [{ label: "A", value: "a" }] };
    const rows = [button, select].map((each) => ({ type: 1, components: [each] }));
    const embed = {
      title: "T",
      url: "https://example.org",
      fields: [{ name: "a", value: "b" }],
      footer: { text: "f" },
    };
    await call("POST", `/channels/${text.id}/messages`, {
      content: "x",
      embeds: [embed],
      components: rows,
      nonce: "n",
    });
    const form = new FormData();
    const inside = [
      { type: 10, content: "x" },
      { type: 9, components: [{ type: 10, content: "y" }], accessory: button },
      { type: 12, items: [{ media: { url: "attachment://a.png" }, description: "d" }] },
      { type: 14 },
    ];
    form.append("payload_json", JSON.stringify({ flags: 32_768, components: [{ type: 17, components: inside }] }));
    form.append("files[0]", new Blob(["x"], { type: "image/png" }), "a.png");
    await call("POST", `/channels/${text.id}/messages`, form);
    await call("GET", `/channels/${text.id}/messages`);
    await call("POST", `/channels/${forum.id}/threads`, { name: "post", message: { content: "x" } });
    const asked = await reader.slash(text, "figures", { place: "a" });
    const hook = `/webhooks/${discord.applicationId}/${asked.token}`;
    const answer = { type: 4, data: { content: "x", flags: 64 } };
    await call("POST", `/interactions/${asked.id}/${asked.token}/callback?with_response=true`, answer);
    await call("PATCH", `${hook}/messages/@original`, { content: "y", components: rows });
    await call("POST", hook, { content: "z", allowed_mentions: { parse: [] } });
  });
  afterAll(() => discord.stop());

  const operations = () =>
    discord.requests.map((request) => {
      const known = Object.keys(described.paths);
      const path =
        known.find((each) => each === request.path) ?? known.find((each) => shape(each) === shape(request.route));
      return { request, path: path ?? "", operation: described.paths[path ?? ""]?.[request.method.toLowerCase()] };
    });

  it("knows every route that was used", () => {
    expect(
      operations()
        .filter(({ operation }) => operation === undefined)
        .map(({ request }) => request.route),
    ).toEqual([]);
    expect(discord.requests.length).toBeGreaterThan(20);
  });

  it("finds nothing wrong with what was sent, nor with what was answered", () => {
    const faults = operations().flatMap(({ request, path, operation }) => {
      const at = `/paths/${pointer(path)}/${request.method.toLowerCase()}`;
      const content = `content/${pointer("application/json")}/schema`;
      const status = String(request.status);
      const sent = request.body === undefined ? [] : faultsAt(`${at}/requestBody/${content}`, request.body);
      const answered =
        operation?.responses[status]?.content === undefined
          ? []
          : faultsAt(`${at}/responses/${status}/${content}`, request.answer);
      return [...sent, ...answered].map((fault) => `${request.method} ${request.route} ${status}: ${fault}`);
    });
    expect(faults).toEqual([]);
    expect(discord.requests.map(({ status }) => status).filter((status) => status >= 400)).toEqual([404]);
  });

  it("finds what is wrong", () => {
    const at = `/paths/${pointer("/channels/{channel_id}/messages")}/post/requestBody/content/${pointer("application/json")}/schema`;
    expect(faultsAt(at, { content: "x" })).toEqual([]);
    expect(faultsAt(at, { content: "x".repeat(4001) })).not.toEqual([]);
  });
});
