import { expect } from "vitest";
import { characters, limits } from "../../../src/platforms/discord/limits.ts";
import { restBodyOf, type DiscordMessage } from "../../../src/platforms/discord/message.ts";

/** The texts of a message's text displays. */
export const textsOf = (message: DiscordMessage): string[] =>
  message.parts.flatMap((part) => (part.kind === "text" ? [part.text] : []));

/** Custom ids of buttons and menus. */
export const idsOf = (message: DiscordMessage | undefined): string[] =>
  message?.parts.flatMap((part) => {
    if (part.kind === "menu") return [part.id];
    return part.kind === "buttons" ? part.buttons.map((button) => button.id) : [];
  }) ?? [];
/** What can be picked of menus. */
export const valuesOf = (message: DiscordMessage | undefined): string[] =>
  message?.parts.flatMap((part) => (part.kind === "menu" ? part.options.map(({ value }) => value) : [])) ?? [];

/** Holds a message to each of Discord's limits. */
export function expectWithinLimits(message: DiscordMessage): void {
  const text = textsOf(message);
  expect(text.reduce((sum, each) => sum + characters(each), 0)).toBeLessThanOrEqual(limits.textCharacters);
  for (const each of text) expect(each.trim()).not.toBe("");
  expect(message.files.length).toBeLessThanOrEqual(limits.files);
  const names = message.files.map((file) => file.name);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[A-Za-z0-9._-]{1,100}$/);
  const ids = idsOf(message);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id.length).toBeLessThanOrEqual(limits.customIdCharacters);
  for (const part of message.parts)
    if (part.kind === "buttons")
      for (const { label } of part.buttons) {
        expect(label.trim()).not.toBe("");
        expect(characters(label)).toBeLessThanOrEqual(limits.labelCharacters);
      }
  for (const part of message.parts)
    if (part.kind === "menu") {
      expect(characters(part.prompt)).toBeLessThanOrEqual(150);
      expect(part.options.length).toBeLessThanOrEqual(limits.options);
      expect(new Set(part.options.map(({ value }) => value)).size).toBe(part.options.length);
      for (const text of part.options.flatMap(({ label, value }) => [label, value])) {
        expect(text.trim()).not.toBe("");
        expect(characters(text)).toBeLessThanOrEqual(limits.optionCharacters);
      }
    }
  const { components } = restBodyOf(message).body;
  const inside = components.map((component) => ("components" in component ? component.components.length : 0));
  expect(components.length + inside.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(limits.components);
}
