import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Block, SealedButton } from "../../../src/chat/reply.ts";
import { harmless } from "../../../src/platforms/discord/markdown.ts";
import { graphemesOf } from "../../../src/platforms/graphemes.ts";
import { renderReply } from "../../../src/platforms/discord/render.ts";
import { repliesOf, sayings } from "../../fixtures/any-reply.ts";
import { danglingMarkup } from "./dangling-markup.ts";
import { shownText, withoutMarkup } from "./shown.ts";
import { expectWithinLimits, idsOf, textsOf, valuesOf } from "./within-limits.ts";

const LONGEST = 9_000;
const plainUnits = ["W", "7", "é", "e\u0301", "👩‍👩‍👧‍👦", "🇸🇾", "😀", "ع", "א", "क्ष", "word ", "1,234 ", "слово "] as const;
const markup = ["*", "_", "`", "\\", "||", "[x](https://a.b) ", "@everyone ", "<@1>", ":smile:", "# ", "- ", "12. "];
const broken = ["\ud83d", "\udc00", "\u0301", "\u202e", "\u0000", "\n", "\u2028", "\r\n", "discord.gg/x"];

/** Texts of any length: short ones, words of thousands of letters, and both in a row. */
const textOf = (units: readonly string[]): fc.Arbitrary<string> => {
  const run = fc
    .tuple(fc.constantFrom(...units), fc.oneof(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: LONGEST })))
    .map(([unit, times]) => unit.repeat(Math.ceil(times / unit.length)));
  return fc.array(run, { minLength: 1, maxLength: 3 }).map((runs) => runs.join(""));
};
const short = fc.string({ minLength: 1, maxLength: 30, unit: "grapheme" });
const anyText = fc.oneof(
  { weight: 5, arbitrary: short },
  { weight: 1, arbitrary: textOf([...plainUnits, ...markup, ...broken]) },
);
const bare = (text: string): string => harmless(text).replace(/\s+/g, "");
/** Names the seed instead of printing texts of thousands of letters, or shrinking them for minutes. */
function reporter<T>({ failed, seed, counterexamplePath, errorInstance }: fc.RunDetails<T>): void {
  if (failed) throw new Error(`seed ${seed}, path ${counterexamplePath ?? ""}`, { cause: errorInstance });
}
const told = (text: string): Block<SealedButton> => ({ kind: "text", content: [{ kind: "words", text }] });

describe("texts of any length on Discord", () => {
  test(
    "every word, digit and button is there, within the limits, and no mark is left open",
    { timeout: 120_000 },
    () => {
      fc.assert(
        fc.property(repliesOf(anyText).reply, (any) => {
          const messages = renderReply(any, "1234567890123456789");
          const names = messages.flatMap(({ files }) => files.map(({ name }) => name));
          const shown = bare([...messages.map((each) => shownText({ ...each, files: [] })), ...names].join("\n"));
          const ids = messages.flatMap((message) => [...idsOf(message), ...valuesOf(message)]).join(" ");
          for (const block of any.blocks)
            for (const words of sayings(block))
              expect(
                (block.kind === "actions" || block.kind === "page" ? shown + ids : shown).includes(bare(words)),
              ).toBe(true);
          for (const message of messages) {
            expectWithinLimits(message);
            for (const text of textsOf(message)) {
              expect(danglingMarkup(text), text).toBeNull();
              expect(text.isWellFormed()).toBe(true);
            }
          }
        }),
        { numRuns: 60, endOnFailure: true, reporter },
      );
    },
  );

  test("nothing is cut inside a letter, and the parts joined are the text", { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(textOf(plainUnits), (text) => {
        const parts = renderReply({ outcome: "answered", blocks: [told(text)] }, null)
          .flatMap(textsOf)
          .map(withoutMarkup);
        expect(bare(parts.join(""))).toBe(bare(text));
        const spaces = text.match(/\s/g)?.length ?? 0;
        const kept = parts.join("").match(/\s/g)?.length ?? 0;
        expect(parts.reduce((sum, part) => sum + graphemesOf(part).length, 0) - kept).toBe(
          graphemesOf(text).length - spaces,
        );
      }),
      { numRuns: 200, endOnFailure: true, reporter },
    );
  });

  test("each part of a heading of one long word is a heading", () => {
    const text = "W".repeat(20_000);
    const messages = renderReply(
      { outcome: "answered", blocks: [{ kind: "heading", content: [{ kind: "words", text }] }] },
      null,
    );
    expect(messages.flatMap(textsOf).every((part) => part.startsWith("### "))).toBe(true);
    expect(messages).toHaveLength(6);
  });
});
