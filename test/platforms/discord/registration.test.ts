import { ApplicationCommandOptionType as Kind } from "discord.js";
import { expect, test } from "vitest";
import { commands } from "../../../commands/index.ts";
import { optionsOf } from "../../../src/chat/options.ts";
import { commandPayload, hashOf } from "../../../src/platforms/discord/registration.ts";

const payload = commandPayload(commands);
const optionsIn = (name: string) => {
  const found = payload.find((each) => each.name === name);
  return found !== undefined && "options" in found ? (found.options ?? []) : [];
};

test("every command stands in the menu with all of its options, in two more languages", () => {
  for (const command of commands) {
    const registered = payload.find((each) => each.name === command.name);
    expect(registered).toMatchObject({ description_localizations: { ru: expect.any(String), uk: expect.any(String) } });
    expect(new Set(optionsIn(command.name).map(({ name }) => name))).toEqual(
      new Set(optionsOf(command).map(({ name }) => name)),
    );
  }
  expect(payload.slice(-2).map(({ name, type }) => [name, type])).toEqual([
    ["Figures in this message", 3],
    ["Keep as briefing", 3],
  ]);
});

test("choices, suggestions and bounds of an option are Discord's to hold", () => {
  const all = commands.flatMap((command) => optionsOf(command).map((option) => ({ command: command.name, option })));
  const seen = { choices: 0, completes: 0, integer: 0, minimum: 0, maximum: 0, text: 0, file: 0 };
  for (const { command, option } of all) {
    const registered = optionsIn(command).find(({ name }) => name === option.name);
    if (option.type === "integer") {
      seen.integer += 1;
      expect(registered).toMatchObject({ type: Kind.Integer });
      if (option.minimum !== null) expect(registered).toMatchObject({ min_value: option.minimum });
      if (option.maximum !== null) expect(registered).toMatchObject({ max_value: option.maximum });
      seen.minimum += option.minimum === null ? 0 : 1;
      seen.maximum += option.maximum === null ? 0 : 1;
    } else if (option.type === "file") {
      seen.file += 1;
      expect(registered).toMatchObject({ type: Kind.Attachment });
    } else if (option.choices.length > 0) {
      seen.choices += 1;
      expect(registered).toMatchObject({ choices: option.choices.map((choice) => ({ name: choice, value: choice })) });
    } else {
      seen.text += 1;
      expect(registered).toMatchObject({ type: Kind.String });
      if (option.completes !== null) expect(registered).toMatchObject({ autocomplete: true });
      seen.completes += option.completes === null ? 0 : 1;
    }
  }
  for (const [what, count] of Object.entries(seen)) expect(count, what).toBeGreaterThan(0);
});

test("any change of a command is another hash", () => {
  const [first, ...rest] = commands;
  if (first === undefined) throw new Error("no commands");
  const changed = [{ ...first, description: `${first.description}!` }, ...rest];
  expect(hashOf(commandPayload(changed))).not.toBe(hashOf(payload));
  expect(hashOf(commandPayload(commands))).toBe(hashOf(payload));
});
