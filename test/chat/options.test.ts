import { describe, expect, it } from "vitest";
import { commands } from "../../commands/index.ts";
import { figures } from "../../commands/figures.ts";
import { latest } from "../../commands/latest.ts";
import { optionsOf, usageOf } from "../../src/chat/options.ts";
import { understand } from "../../src/chat/understand.ts";

describe("what platforms register, derived from a command's schema", () => {
  it("has names, descriptions, bounds, and where suggestions come from", () => {
    expect(usageOf(figures)).toBe("/figures [place] [about] [near] [since] [until] [issuer]");
    expect(optionsOf(figures)[0]).toMatchObject({
      name: "place",
      required: false,
      type: "string",
      completes: "place",
      maximumLength: 100,
    });
    expect(optionsOf(latest)[0]).toMatchObject({
      name: "count",
      required: false,
      type: "integer",
      minimum: 1,
      maximum: 20,
    });
    expect(optionsOf(latest)[1]).toMatchObject({ name: "issuer", completes: "issuer" });
  });

  it("lists the commands that the README promises", () => {
    expect(commands.map(usageOf)).toEqual([
      "/figures [place] [about] [near] [since] [until] [issuer]",
      "/latest [count] [issuer] [place] [near]",
      "/search <words> [place] [near] [issuer] [since] [until]",
      "/trend [place] [about] [since] [until] [issuer] [table]",
      "/ask <question>",
      "/place <name>",
      "/places",
      "/briefing <id> [figures]",
      "/read <text>",
      "/sources [show]",
      "/source <action> [every] [first] [links] [issuer]",
      "/keep [text] [file] [of] [date] [issuer]",
      "/subscribe [when] [place] [issuer] [language] [counted] [about] [least] [zone] [quiet] [longest] [missed] [oldest] [empty] [unsure] [id]",
      "/watch <place> [counted] [least] [quiet] [zone]",
      "/subscriptions [action] [id]",
      "/timezone [zone]",
      "/why [subscription] [settle]",
      "/feedback [words] [about]",
      "/help [command]",
      "/start",
    ]);
  });

  it.each(commands.map((command) => [command.name, command] as const))("/%s suits every platform", (_name, command) => {
    expect(command.name).toMatch(/^[a-z]{1,32}$/);
    expect(command.description.length).toBeGreaterThan(0);
    expect(command.description.length).toBeLessThanOrEqual(100);
    expect(command.description, "descriptions are the bot's own words").not.toMatch(/\p{Nd}/u);
    const options = optionsOf(command);
    const firstOptional = options.findIndex((option) => !option.required);
    expect(
      options.slice(firstOptional === -1 ? options.length : firstOptional).every((option) => !option.required),
    ).toBe(true);
    for (const option of options) {
      expect(option.name).toMatch(/^[a-z]{1,32}$/);
      expect(option.description, option.name).toMatch(/^.{1,100}$/);
    }
  });

  it.each(commands.flatMap((command) => command.examples))("the example %s is understood", (example) => {
    const meant = understand({ kind: "text", text: example }, commands, "ask");
    expect(meant).toHaveProperty("command");
    if ("outcome" in meant) return;
    const command = commands.find((each) => each.name === meant.command);
    expect(command?.input.safeParse(meant.input).success).toBe(true);
  });
});
