import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { readArguments } from "../../src/chat/read-arguments.ts";
import { figures } from "../../commands/figures.ts";
import { latest } from "../../commands/latest.ts";
import { search } from "../../commands/search.ts";
import type { Command } from "../../src/chat/command.ts";

const values = (command: Command, input: string): object => {
  const read = readArguments(command, input);
  return read.ok ? read.values : { unknown: read.unknown, nearest: read.nearest };
};

describe("reading the words after a command", () => {
  it.each([
    [figures, "Al-Bab", { place: "Al-Bab" }],
    [figures, "Deir ez Zor", { place: "Deir ez Zor" }],
    [
      figures,
      "Deir ez Zor since:2017-01-01 until:2017-02",
      { place: "Deir ez Zor", since: "2017-01-01", until: "2017-02" },
    ],
    [figures, "since:2017-01-01 Al-Bab", { place: "Al-Bab", since: "2017-01-01" }],
    [figures, "Al-Bab --since 2017-01-01 --about=targets", { place: "Al-Bab", since: "2017-01-01", about: "targets" }],
    [figures, '"Tell Bisa" vehicles', { place: "Tell Bisa", about: "vehicles" }],
    [figures, 'place:"Tell Bisa" about:"food products"', { place: "Tell Bisa", about: "food products" }],
    [figures, "“Tell Bisa” vehicles sent", { place: "Tell Bisa", about: "vehicles sent" }],
    [figures, "Al-Bab since: 2017-01-01", { place: "Al-Bab", since: "2017-01-01" }],
    [figures, "Al-Bab since=2017-01-01", { place: "Al-Bab", since: "2017-01-01" }],
    [figures, "Al-Bab —since 2017-01-01 –about=targets", { place: "Al-Bab", since: "2017-01-01", about: "targets" }],
    [figures, "Al-Bab sinse=2017", { unknown: "sinse", nearest: "since" }],
    [search, "aid — and x=y —but not now", { words: "aid — and x=y —but not now" }],
    [figures, "الباب", { place: "الباب" }],
    [figures, "", {}],
    [figures, "   ", {}],
    [latest, "3", { count: 3 }],
    [latest, "3 Ministry of Defence", { count: 3, issuer: "Ministry of Defence" }],
    [latest, "Ministry of Defence", { issuer: "Ministry of Defence" }],
    [latest, "count:7", { count: 7 }],
    [latest, "-4", { count: -4 }],
    [search, 'ceasefire "food products" place:Homs', { words: 'ceasefire "food products"', place: "Homs" }],
    [search, "http://example.org/a:b note: this at 10:30", { words: "http://example.org/a:b note: this at 10:30" }],
    [search, "place:", { place: "" }],
    [search, '"never closed', { words: '"never closed' }],
  ])("%#: takes options by name and by place", (command, input, expected) => {
    expect(values(command, input)).toEqual(expected);
  });

  it("names an option that does not exist, and the nearest", () => {
    expect(values(figures, "Al-Bab sinse:2017-01-01")).toEqual({ unknown: "sinse", nearest: "since" });
    expect(values(figures, "Al-Bab --untill 2017")).toEqual({ unknown: "--untill", nearest: "until" });
    expect(values(figures, "Al-Bab --colour red")).toEqual({ unknown: "--colour", nearest: null });
  });

  it("reads any text without failing, and loses no word of a single text option", () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[\p{L}\p{N}.,!?()']{1,12}$/u), { maxLength: 20 }), (words) => {
        const read = readArguments(search, words.join(" "));
        expect(read.ok).toBe(true);
        if (read.ok) expect(read.values["words"] ?? "").toBe(words.join(" "));
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => void readArguments(figures, text)),
    );
  });
});
