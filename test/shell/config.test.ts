import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { BadConfig, environmentSchema, readConfig } from "../../src/config.ts";

const faultsOf = (environment: Record<string, string>): string => {
  try {
    readConfig(environment);
    return "";
  } catch (error) {
    if (error instanceof BadConfig) return error.message;
    throw error;
  }
};

describe("the configuration", () => {
  it("needs nothing", () => {
    expect(readConfig({})).toEqual({
      dataFolder: "data",
      samples: true,
      briefingsFolder: null,
      operators: [],
      logLevel: "info",
      web: { host: "127.0.0.1", port: 3000, token: null },
      discord: null,
      telegram: null,
    });
  });

  it("takes an empty variable as one that is not set", () => {
    expect(readConfig({ PORT: "", WEB_TOKEN: "", DATA_DIR: "" }).web.port).toBe(3000);
  });

  it("names every fault at once", () => {
    const message = faultsOf({ PORT: "70000", SAMPLES: "perhaps", LOG_LEVEL: "loud", WEB_TOKEN: "short" });
    for (const name of ["PORT", "SAMPLES", "LOG_LEVEL", "WEB_TOKEN"]) expect(message).toContain(name);
    expect(message).toContain("4 faults");
  });

  it("never repeats a value, which may be a secret in the wrong variable", () => {
    expect(faultsOf({ WEB_TOKEN: "hunter2!", PORT: "hunter2!" })).not.toContain("hunter2");
  });

  it.each(["-1", "65536", "3000x", "0x10", "1e3"])("refuses the port %s", (PORT) => {
    expect(faultsOf({ PORT })).toContain("PORT must be a number from 0 to 65535");
  });

  it("refuses to face a network without a token", () => {
    expect(faultsOf({ HOST: "0.0.0.0" })).toContain("WEB_TOKEN must be set");
    expect(readConfig({ HOST: "0.0.0.0", WEB_TOKEN: "a".repeat(24) }).web.host).toBe("0.0.0.0");
    expect(readConfig({ HOST: "::1" }).web.token).toBeNull();
  });

  it("reads a share of Discord's shards", () => {
    const DISCORD_TOKEN = "a".repeat(24);
    expect(readConfig({ DISCORD_TOKEN }).discord?.shards).toBe("auto");
    expect(readConfig({ DISCORD_TOKEN, DISCORD_SHARDS: "0,1/4" }).discord?.shards).toEqual({ ids: [0, 1], count: 4 });
    for (const DISCORD_SHARDS of ["4/4", "0", "all", "1/0"])
      expect(faultsOf({ DISCORD_TOKEN, DISCORD_SHARDS })).toContain("DISCORD_SHARDS must");
  });

  it("reads how the bot is on Telegram, and refuses a webhook without a secret", () => {
    const TELEGRAM_TOKEN = `123456789:${"a".repeat(35)}`;
    expect(readConfig({ TELEGRAM_TOKEN }).telegram).toEqual({
      token: TELEGRAM_TOKEN,
      apiRoot: "https://api.telegram.org",
      webhook: null,
    });
    const hook = { TELEGRAM_TOKEN, TELEGRAM_WEBHOOK_URL: "https://bot.example.org/hook" };
    expect(faultsOf(hook)).toContain("TELEGRAM_WEBHOOK_SECRET must be set");
    expect(readConfig({ ...hook, TELEGRAM_WEBHOOK_SECRET: "s".repeat(16) }).telegram?.webhook).toEqual({
      url: "https://bot.example.org/hook",
      secret: "s".repeat(16),
      host: "127.0.0.1",
      port: 8443,
    });
    expect(faultsOf({ TELEGRAM_TOKEN: "secret-in-the-wrong-form" })).toMatch(/^(?!.*wrong-form).*TELEGRAM_TOKEN must/);
    for (const TELEGRAM_API_ROOT of ["nowhere", "ftp://x.example", "https://x.example/"])
      expect(faultsOf({ TELEGRAM_API_ROOT })).toContain("TELEGRAM_API_ROOT must");
  });

  it("names who operates the bot by their platform's ids, and nobody by default", () => {
    const OPERATORS = "discord:123456789012345678, telegram:42,discord-role:7,web,telegram:42";
    const names = ["discord:123456789012345678", "telegram:42", "discord-role:7", "web"];
    expect(readConfig({ OPERATORS }).operators).toEqual(names);
    for (const wrong of ["everyone", "discord:me", "telegram:1;telegram:2", "discord:", ","])
      expect(faultsOf({ OPERATORS: wrong })).toContain("OPERATORS must be a list");
  });

  it("is described by .env.example, name for name, and every value there is taken", () => {
    const lines = readFileSync(new URL("../../.env.example", import.meta.url), "utf8").split("\n");
    const pairs = lines.filter((line) => /^[A-Z_]+=/.test(line)).map((line) => line.split("=", 2));
    expect(pairs.map(([name]) => name).sort()).toEqual(Object.keys(environmentSchema.shape).sort());
    expect(readConfig(Object.fromEntries(pairs))).toEqual(readConfig({}));
    for (const [i, line] of lines.entries()) if (/^[A-Z_]+=/.test(line)) expect(lines[i - 1], line).toMatch(/^# /);
  });
});
