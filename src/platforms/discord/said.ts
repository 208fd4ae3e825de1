import {
  PermissionFlagsBits,
  type ChatInputCommandInteraction,
  type Interaction,
  type Message,
  type PermissionsBitField,
} from "discord.js";
import type { Said } from "../../chat/invocation.ts";
import { limits } from "./limits.ts";

/** A slash command as the dispatcher takes it; the schema of the command checks the values. */
export function commandSaid(interaction: ChatInputCommandInteraction): Said {
  const values = Object.fromEntries(interaction.options.data.map(({ name, value }) => [name, value]));
  return { kind: "command", name: interaction.commandName, values };
}

/** All words of a message that a person can read: text, embeds, components, what was forwarded. */
export function messageText(message: Message): string {
  const forwarded = [...(message.messageSnapshots?.values() ?? [])];
  const texts = [message, ...forwarded].flatMap((each) => [
    each.content ?? "",
    ...(each.embeds ?? []).flatMap((embed) => [
      embed.title ?? "",
      embed.description ?? "",
      ...embed.fields.map((field) => `${field.name}: ${field.value}`),
    ]),
    ...(each.components ?? []).flatMap((component) => displayTexts(component.toJSON())),
  ]);
  return texts.filter((text) => text !== "").join("\n\n");
}

function displayTexts(component: unknown): string[] {
  if (typeof component !== "object" || component === null) return [];
  const own = "type" in component && component.type === 10 && "content" in component ? [String(component.content)] : [];
  const inner = "components" in component && Array.isArray(component.components) ? component.components : [];
  return [...own, ...inner.flatMap(displayTexts)];
}

/** What was asked by a mention: the text without the mention itself. Null when the bot is not meant. */
export function mentionText(message: Message, self: string): string | null {
  const mention = new RegExp(`<@!?${self}>`, "g");
  const isDirect = message.guildId === null;
  // A reply to the bot's message mentions it without a word of it; only who writes the mention asks.
  if (!isDirect && !mention.test(message.content)) return null;
  return message.content.replace(mention, " ").replace(/\s+/g, " ").trim().slice(0, limits.questionCharacters);
}

/** In DMs everybody manages their own; in a server it takes Manage Server or Manage Channels. */
export function managesBy(permissions: Readonly<PermissionsBitField> | null, isDirect: boolean): boolean {
  if (isDirect) return true;
  return permissions?.any([PermissionFlagsBits.ManageGuild, PermissionFlagsBits.ManageChannels]) ?? false;
}

/** The roles that a person has in the server, by id; none in DMs. */
export function rolesIn({ member }: Pick<Interaction, "member">): readonly string[] {
  if (member === null) return [];
  return Array.isArray(member.roles) ? member.roles : [...member.roles.cache.keys()];
}

export const managesIn = (interaction: Interaction): boolean =>
  managesBy(interaction.memberPermissions, interaction.guildId === null);
