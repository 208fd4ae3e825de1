import { Client, Events, GatewayIntentBits, MessageFlags } from "discord.js";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type Discord, startDiscord } from "./start-discord.ts";

let discord: Discord;
let client: Client;

beforeEach(async () => {
  discord = await startDiscord();
  client = new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages],
    rest: { api: discord.api },
  });
});

afterEach(async () => {
  await client.destroy();
  await discord.stop();
});

const ready = async (): Promise<void> => {
  const event = new Promise<void>((resolve) => client.once(Events.ClientReady, () => resolve()));
  await client.login(discord.token);
  await event;
};

const figures = {
  name: "figures",
  description: "Figures that officials gave",
  options: [{ name: "place", description: "Where", type: 3, autocomplete: true }],
};

it("lets discord.js log in, register a command, and answer it", async () => {
  const guild = discord.addGuild();
  const channel = guild.addChannel();
  await ready();
  await client.application?.commands.set([figures]);
  client.on(Events.InteractionCreate, async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await interaction.editReply({
      content: `Of ${interaction.options.getString("place")}`,
      allowedMentions: { parse: [] },
    });
    await interaction.followUp({ content: "more", flags: MessageFlags.Ephemeral });
  });
  const reader = discord.addUser();
  const asked = await reader.slash(channel, "figures", { place: "Al-Bab" });
  const messages = await asked.answers(2);
  expect(messages.map((message) => message.content)).toEqual(["Of Al-Bab", "more"]);
  expect(asked.deferred).toBe(true);
  expect(asked.ephemeral).toBe(true);
  expect(discord.addUser({ name: "other" }).sees(channel)).toEqual([]);
  expect(discord.violations).toEqual([]);
});

it("completes, takes presses, choices from a select and dialogues", async () => {
  const channel = discord.addGuild().addChannel();
  await ready();
  await client.application?.commands.set([figures]);
  client.on(Events.InteractionCreate, async (interaction) => {
    if (interaction.isAutocomplete()) await interaction.respond([{ name: "Al-Bab", value: "al-bab" }]);
    else if (interaction.isChatInputCommand()) {
      await interaction.reply({
        embeds: [{ title: "Figures", fields: [{ name: "a", value: "b" }] }],
        components: [
          { type: 1, components: [{ type: 2, style: 2, label: "More", custom_id: "more" }] },
          { type: 1, components: [{ type: 3, custom_id: "pick", options: [{ label: "A", value: "a" }] }] },
        ],
      });
    } else if (interaction.isButton()) {
      await interaction.showModal({
        title: "Put right",
        custom_id: "right",
        components: [{ type: 1, components: [{ type: 4, custom_id: "value", label: "Value", style: 1 }] }],
      });
    } else if (interaction.isStringSelectMenu()) await interaction.update({ content: interaction.values.join() });
    else if (interaction.isModalSubmit()) await interaction.reply(interaction.fields.getTextInputValue("value"));
  });
  const reader = discord.addUser();
  expect(await reader.complete(channel, "figures", "place", "al")).toEqual([{ name: "Al-Bab", value: "al-bab" }]);
  const asked = await reader.slash(channel, "figures");
  const message = await asked.answered();
  const pressed = await reader.press(message, "more");
  expect((await pressed.dialogue()).title).toBe("Put right");
  const submitted = await reader.submit(pressed, { value: "12" });
  expect((await submitted.answered()).content).toBe("12");
  await expect((async () => reader.select(message, "pick", []))()).rejects.toThrow("takes 1 to 1");
  const picked = await reader.select(message, "pick", ["a"]);
  expect((await picked.answered()).content).toBe("a");
  expect(discord.violations).toEqual([]);
});

it("takes posts with files, components v2, DMs, threads and forum posts", async () => {
  const guild = discord.addGuild();
  const [text, news, forum] = [
    guild.addChannel(),
    guild.addChannel({ kind: "announcement" }),
    guild.addChannel({ kind: "forum" }),
  ];
  const thread = guild.addThread(text);
  const reader = discord.addUser();
  await ready();
  for (const place of [text, news, thread, reader.dm]) {
    const found = await client.channels.fetch(place.id);
    if (found?.isSendable() !== true) throw new Error("not sendable");
    await found.send({
      flags: MessageFlags.IsComponentsV2,
      components: [
        {
          type: 17,
          components: [
            { type: 10, content: "Hello" },
            { type: 12, items: [{ media: { url: "attachment://a.png" } }] },
          ],
        },
      ],
      files: [{ attachment: Buffer.from("picture"), name: "a.png", description: "A map" }],
      allowedMentions: { parse: [] },
      nonce: "n1",
      enforceNonce: true,
    });
  }
  const board = await client.channels.fetch(forum.id);
  if (board?.isThreadOnly() !== true) throw new Error("no forum");
  await board.threads.create({ name: "Today", message: { content: "First" } });
  expect(discord.violations).toEqual([]);
  expect(reader.sees(text)[0]?.attachments[0]).toMatchObject({ filename: "a.png", description: "A map", size: 7 });
});
