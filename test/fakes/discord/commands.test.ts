import { PermissionFlagsBits as May } from "discord-api-types/v10";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { raw, register } from "./raw.ts";
import { type Discord, startDiscord } from "./start-discord.ts";

let discord: Discord;
beforeAll(async () => {
  discord = await startDiscord();
});
afterAll(() => discord.stop());

const command = (more: object = {}) => ({ name: "figures", description: "Figures", ...more });
const option = (name: string, more: object = {}) => ({ type: 3, name, description: "An option", ...more });
const many = (count: number) => Array.from({ length: count }, (_, i) => command({ name: `c${i}` }));

describe("commands", () => {
  it("keep their ids while their names stay, and are replaced as a whole", async () => {
    const first = await register(discord, [command(), command({ name: "help" })]);
    expect(first).toMatchObject({
      status: 200,
      body: [{ name: "figures", type: 1, contexts: null, default_member_permissions: null }, {}],
    });
    const second = await register(discord, [command({ description: "Other" })]);
    expect(second.body).toMatchObject([{ id: (first.body as { id: string }[])[0]?.id, description: "Other" }]);
    expect((await raw(discord, "GET", `/applications/${discord.applicationId}/commands`)).body).toEqual(second.body);
    expect(discord.violations).toEqual([]);
  });

  it("take what is at a limit", async () => {
    expect((await register(discord, many(100))).status).toBe(200);
    const options = Array.from({ length: 25 }, (_, i) => option(`o${i}`));
    expect(
      (await register(discord, [command({ name: "x".repeat(32), description: "x".repeat(100), options })])).status,
    ).toBe(200);
    expect(
      (await register(discord, [command({ name: "ziffern-для_人", default_member_permissions: "32" })])).status,
    ).toBe(200);
    expect((await register(discord, [{ type: 3, name: "Figures in this message" }])).status).toBe(200);
  });

  it.each<[string, object[]]>([
    ["upper case", [command({ name: "Figures" })]],
    ["a blank in the name", [command({ name: "two words" })]],
    ["a name of 33", [command({ name: "x".repeat(33) })]],
    ["no description", [{ name: "figures" }]],
    ["a description of 101", [command({ description: "x".repeat(101) })]],
    ["26 options", [command({ options: Array.from({ length: 26 }, (_, i) => option(`o${i}`)) })]],
    [
      "26 choices",
      [
        command({
          options: [option("o", { choices: Array.from({ length: 26 }, (_, i) => ({ name: `${i}`, value: `${i}` })) })],
        }),
      ],
    ],
    ["a required option after another", [command({ options: [option("a"), option("b", { required: true })] })]],
    ["an option twice", [command({ options: [option("a"), option("a")] })]],
    ["an option in upper case", [command({ options: [option("Place")] })]],
    ["an option without description", [command({ options: [{ type: 3, name: "a" }] })]],
    [
      "suggestions and choices",
      [command({ options: [option("a", { autocomplete: true, choices: [{ name: "a", value: "a" }] })] })],
    ],
    [
      "a choice twice",
      [
        command({
          options: [
            option("a", {
              choices: [
                { name: "a", value: "a" },
                { name: "a", value: "b" },
              ],
            }),
          ],
        }),
      ],
    ],
    ["a sub-command beside an option", [command({ options: [option("a"), { type: 1, name: "b", description: "x" }] })]],
    ["a name twice", [command(), command()]],
    [
      "8001 characters",
      [
        command({
          options: Array.from({ length: 25 }, (_, i) =>
            option(`o${i}`, {
              choices: Array.from({ length: 4 }, (_, c) => ({ name: `${c}`.padEnd(40, "x"), value: "y".repeat(41) })),
            }),
          ),
        }),
      ],
    ],
    ["a message command with a description", [{ type: 3, name: "Figures", description: "x" }]],
    ["no contexts at all", [command({ contexts: [] })]],
  ])("refuse %s (50035)", async (_what, commands) => {
    expect(await register(discord, commands)).toMatchObject({ status: 400, body: { code: 50_035 } });
  });

  it("are 100 at most", async () => {
    expect(await register(discord, many(101))).toMatchObject({ status: 400, body: { code: 30_032 } });
  });

  it("belong to their application and to guilds that are there", async () => {
    expect(await raw(discord, "GET", "/applications/1/commands")).toMatchObject({
      status: 403,
      body: { code: 20_012 },
    });
    const guilds = `/applications/${discord.applicationId}/guilds`;
    expect(await raw(discord, "PUT", `${guilds}/1/commands`, [])).toMatchObject({
      status: 404,
      body: { code: 10_004 },
    });
    const kicked = discord.addGuild({ joined: false });
    expect(await raw(discord, "PUT", `${guilds}/${kicked.id}/commands`, [])).toMatchObject({
      status: 403,
      body: { code: 50_001 },
    });
    const guild = discord.addGuild();
    expect(await raw(discord, "PUT", `${guilds}/${guild.id}/commands`, [command()])).toMatchObject({
      status: 200,
      body: [{ guild_id: guild.id }],
    });
    expect(discord.violations.filter(({ by }) => by === "fake")).toEqual([]);
  });

  it("are typed as Discord's client lets them be typed", async () => {
    const guild = discord.addGuild();
    const channel = guild.addChannel();
    const reader = discord.addUser();
    const options = [
      option("a", { required: true, max_length: 3 }),
      { type: 4, name: "n", description: "x", max_value: 5 },
    ];
    await register(discord, [command({ options })]);
    await expect(reader.slash(channel, "other")).rejects.toThrow("not registered");
    await expect(reader.slash(channel, "figures")).rejects.toThrow('wants the option "a"');
    await expect(reader.slash(channel, "figures", { a: "long" })).rejects.toThrow("longer than 3");
    await expect(reader.slash(channel, "figures", { a: "x", n: 6 })).rejects.toThrow("above 5");
    await expect(reader.slash(channel, "figures", { a: "x", b: "y" })).rejects.toThrow('no option "b"');
    await reader.slash(channel, "figures", { a: "x", n: 5 });
  });

  it("are shown only where, and to whom, they are meant for", async () => {
    const channel = discord.addGuild().addChannel();
    const elsewhere = discord.addGuild({ joined: false }).addChannel();
    const [reader, guest] = [discord.addUser(), discord.addUser({ installed: true })];
    const moderator = discord.addUser({ permissions: May.ManageGuild });
    await register(discord, [
      command({ name: "here", contexts: [0] }),
      command({ name: "own", integration_types: [1] }),
      command({ name: "put-right", default_member_permissions: May.ManageGuild.toString() }),
    ]);
    await reader.slash(channel, "here");
    await expect(reader.slash(reader.dm, "here")).rejects.toThrow("to this person here");
    await guest.slash(elsewhere, "own");
    await expect(guest.slash(elsewhere, "here")).rejects.toThrow("to this person here");
    await expect(reader.slash(channel, "own")).rejects.toThrow("to this person here");
    await moderator.slash(channel, "put-right");
    await expect(reader.slash(channel, "put-right")).rejects.toThrow("to this person here");
  });
});
