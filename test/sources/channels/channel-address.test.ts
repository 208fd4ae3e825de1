import { describe, expect, it } from "vitest";
import { channelAddress, channelOf } from "../../../src/sources/channels/channel-address.ts";
import { plainWords } from "../../../src/platforms/discord/channel-posts.ts";

describe("a channel's address", () => {
  it.each([
    ["telegram:-1001234567890", "telegram:-1001234567890"],
    ["https://t.me/c/1234567890/45", "telegram:-1001234567890"],
    ["https://t.me/c/1234567890", "telegram:-1001234567890"],
    ["https://t.me/MinWater/45", "telegram:@minwater"],
    ["https://t.me/s/MinWater", "telegram:@minwater"],
    ["@MinWater", "telegram:@minwater"],
    ["discord:123456789012345678", "discord:123456789012345678"],
    ["<#123456789012345678>", "discord:123456789012345678"],
    ["https://discord.com/channels/987654321098765432/123456789012345678", "discord:123456789012345678"],
    ["https://ptb.discord.com/channels/987654321098765432/123456789012345678/5", "discord:123456789012345678"],
  ])("%s is %s", (said, meant) => {
    expect(channelAddress(said)).toBe(meant);
    expect(channelOf({ url: meant })).not.toBeNull();
  });

  it.each([
    "telegram:12345", // a person's chat
    "telegram:-12345", // a group's
    "discord:5",
    "web:web",
    "https://t.me/",
    "https://t.me/a/b/c",
    "https://discord.com/channels/@me/123456789012345678",
    "https://example.org/channels/1/123456789012345678",
    "https://t.me.example.org/minwater",
  ])("%s is none", (said) => {
    expect(channelAddress(said)).toBeNull();
    expect(channelOf({ url: said })).toBeNull();
  });
});

describe("a message of Discord's without its marks", () => {
  it.each([
    ["## Report\n**14** wells, ~~*not*~~ 13", "Report\n14 wells, not 13"],
    ["> quoted\n- item 5 * 3 = 15", "quoted\n- item 5 * 3 = 15"],
    ["<@123456789012345678> and <@&22345678901234567> in <#32345678901234567> <t:1487000000:R>!", "and   in    !"],
    ["<:flag:423456789012345678> up", ":flag: up"],
    ["[the report](<https://example.org/2017>) says `12`", "the report says 12"],
    ["snake_case_name and 5\\*3", "snake_case_name and 5*3"],
  ])("%j", (written, read) => {
    expect(plainWords(written)).toBe(read);
  });
});
