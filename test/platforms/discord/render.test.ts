import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Block, SealedButton, SealedReply } from "../../../src/chat/reply.ts";
import { customId, readCustomId } from "../../../src/platforms/discord/buttons.ts";
import { limits } from "../../../src/platforms/discord/limits.ts";
import { escapeMarkdown, harmless } from "../../../src/platforms/discord/markdown.ts";
import { messageSchema, restBodyOf } from "../../../src/platforms/discord/message.ts";
import { renderReply } from "../../../src/platforms/discord/render.ts";
import { reply, sayings } from "../../fixtures/any-reply.ts";
import { shownText } from "./shown.ts";
import { expectWithinLimits, idsOf, textsOf, valuesOf } from "./within-limits.ts";
import { english } from "../web/sample.ts";

const asker = "1234567890123456789";
const said = (blocks: readonly Block<SealedButton>[]): SealedReply => ({ outcome: "answered", blocks });
const bare = (text: string): string => harmless(text).replace(/\s+/g, "");

describe("rendering for Discord", () => {
  test("every word, digit and button of any reply is there, within Discord's limits, and survives being stored", () => {
    fc.assert(
      fc.property(reply, (any) => {
        const messages = renderReply(any, asker);
        expect(messages.length).toBeGreaterThan(0);
        const shown = bare(messages.map(shownText).join("\n"));
        const ids = messages.flatMap((message) => [...idsOf(message), ...valuesOf(message)]);
        for (const block of any.blocks)
          for (const words of sayings(block))
            expect(block.kind === "actions" || block.kind === "page" ? shown + ids.join(" ") : shown).toContain(
              bare(words),
            );
        for (const message of messages) {
          expect(messageSchema.parse(JSON.parse(JSON.stringify(message)))).toEqual(message);
          expectWithinLimits(message);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("a long answer keeps its order over several messages, and its pages do not take its place", () => {
    const rows = Array.from({ length: 300 }, (_, i) => `line ${i} ${"word ".repeat(10)}`);
    const messages = renderReply(
      said([
        ...rows.map((text): Block<SealedButton> => ({ kind: "text", content: [{ kind: "words", text }] })),
        { kind: "page", previous: null, next: { label: [{ kind: "words", text: "More" }], token: "/latest" } },
      ]),
      asker,
    );
    expect(messages.length).toBeGreaterThan(3);
    const order = [
      ...messages
        .flatMap(textsOf)
        .join("\n")
        .matchAll(/line (\d+)/g),
    ].map((found) => Number(found[1]));
    expect(order).toEqual(rows.map((_, i) => i));
    for (const message of messages) expectWithinLimits(message);
    expect(readCustomId(idsOf(messages.at(-1))[0] ?? "")).toEqual({ token: "/latest", asker, inPlace: false });
  });

  test("a page of one message is turned in place by who asked", () => {
    const next = { label: [{ kind: "words" as const, text: "More" }], token: "/latest" };
    const [message] = renderReply(said([{ kind: "page", previous: null, next }]), asker);
    expect(readCustomId(idsOf(message)[0] ?? "")).toEqual({ token: "/latest", asker, inPlace: true });
    expect(readCustomId("something else")).toBeNull();
    const widest = customId({ token: "=".repeat(60), asker: "18446744073709551615", inPlace: true }, 24);
    expect(widest.length).toBeLessThanOrEqual(limits.customIdCharacters);
    expect(readCustomId(widest)?.asker).toBe("18446744073709551615");
  });

  test("nothing of a stranger's text is markup, a mention or a link", () => {
    const hostile: readonly (readonly [string, RegExp])[] = [
      ["@everyone @here", /(?<!\\)@(everyone|here)/],
      ["<@123456789012345678> <@&1> <#1> <t:1:R> <:x:1> </a:1> <https://evil.example>", /(?<!\\)</],
      ["[click](https://evil.example)", /(?<!\\)\[/],
      ["https://evil.example/a", /https?:\/\//],
      ["discord.gg/abc", /discord\.gg\//],
      ["**b** __u__ ~~s~~ ||x|| `c`", /(?<!\\)[*_~|`]/],
      ["# big", /^#/],
      ["-# small", /^-/],
      ["> quote", /^>/],
      ["- point", /^- /],
      ["12. point", /^\d+\. /],
      [":smile:", /(?<!\\):smile:/],
    ];
    for (const [text, markup] of hostile) {
      expect(text).toMatch(markup);
      expect(escapeMarkdown(text), text).not.toMatch(markup);
      expect(escapeMarkdown(text).replace(/\\(?=[!-/:-@[-`{-~])/g, "")).toBe(text);
    }
    expect(escapeMarkdown("On 2017-01-01, 1,250 tons (food)")).toBe("On 2017-01-01, 1,250 tons (food)");
  });

  test("only web addresses become links, and nobody's address breaks out of its link", () => {
    const shown = (url: string): string =>
      textsOf(
        renderReply(
          said([{ kind: "text", content: [{ kind: "title", briefing: { ...english.briefing, title: "T", url } }] }]),
          null,
        )[0] ?? { parts: [], files: [] },
      ).join("");
    expect(shown("https://example.org/a")).toBe("[T](<https://example.org/a>)");
    expect(shown("https://example.org/a)>[x](b")).toBe("[T](<https://example.org/a%29%3e%5bx%5d%28b>)");
    for (const url of ["javascript:alert(1)", "data:text/html,x", "//evil.example"])
      expect(shown(url)).toMatch(/^\*\*T\*\*/);
  });

  test("a table is a list of rows with the names of its columns", () => {
    const cell = (text: string) => [{ kind: "words" as const, text }];
    const [message] = renderReply(
      said([
        {
          kind: "table",
          columns: ["Place", "Tons"],
          rows: [
            [cell("Homs"), cell("many")],
            [cell("Palmyra"), cell("few")],
          ],
        },
      ]),
      null,
    );
    expect(message && textsOf(message)).toEqual(["- Place: **Homs** · Tons: many\n- Place: **Palmyra** · Tons: few"]);
  });

  test("mentions are never parsed, and every message is components v2", () => {
    const { body } = restBodyOf({ parts: [{ kind: "text", text: "a" }], files: [] });
    expect(body.allowed_mentions).toEqual({ parse: [] });
    expect(body.flags).toBe(32_768);
  });
});
