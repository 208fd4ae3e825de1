import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Inline } from "../../../src/chat/reply.ts";
import { briefingHref, renderReply } from "../../../src/platforms/web/render.ts";
import { segmentsOf } from "../../../src/chat/segments.ts";
import { viewSchema } from "../../../src/platforms/web/view.ts";
import { figureBlock, reply, sayings } from "../../fixtures/any-reply.ts";
import { english } from "./sample.ts";
import { wordsOf } from "./visitor.ts";

describe("rendering", () => {
  test("every word and digit of any reply is in its view, which survives being stored", () => {
    fc.assert(
      fc.property(reply, (said) => {
        const view = renderReply(said);
        expect(viewSchema.parse(JSON.parse(JSON.stringify(view)))).toEqual(view);
        expect(view.outcome).toBe(said.outcome);
        said.blocks.forEach((each, i) => {
          const shown = wordsOf(view.blocks[i]);
          for (const words of sayings(each)) expect(shown).toContain(words);
        });
      }),
      { numRuns: 300 },
    );
  });

  test("a figure's sentence is whole and its own words are the marked ones", () => {
    fc.assert(
      fc.property(figureBlock, (said) => {
        const [shown] = renderReply({ outcome: "answered", blocks: [said] }).blocks;
        if (shown?.kind !== "figure" || said.kind !== "figure") throw new Error("no figure");
        const it = said.claim.figure;
        expect(shown.sentence.map((each) => each.text).join("")).toBe(it.sentence);
        expect(shown.sentence.filter((each) => each.marked).map((each) => each.text)).toEqual([it.surface]);
        expect(shown.source.href).toContain(`from=${it.sentenceStart}&to=${it.sentenceEnd}`);
      }),
    );
  });

  test("any marks leave the quoted words as they are, and mark what they cover", () => {
    const spans = fc.array(fc.record({ start: fc.nat(60), end: fc.nat(60) }), { maxLength: 6 });
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.nat(20), spans, (said, start, marks) => {
        const segments = segmentsOf({ text: said, start }, marks);
        expect(segments.map((each) => each.text).join("")).toBe(said);
        const marked = segments.flatMap((each) => Array.from({ length: each.text.length }, () => each.marked));
        const covered = Array.from({ length: said.length }, (_, i) =>
          marks.some((mark) => mark.start <= start + i && start + i < mark.end),
        );
        expect(marked).toEqual(covered);
      }),
    );
  });

  test("only web addresses become links that leave the page", () => {
    const shown = (url: string): unknown => {
      const said: Inline = { kind: "url", briefing: { ...english.briefing, url } };
      return renderReply({ outcome: "answered", blocks: [{ kind: "text", content: [said] }] }).blocks[0];
    };
    expect(shown("https://example.org/a")).toMatchObject({ line: [{ kind: "link", href: "https://example.org/a" }] });
    for (const url of ["javascript:alert(1)", "data:text/html,x", "//evil.example", "file:///etc/passwd"])
      expect(shown(url)).toMatchObject({ line: [{ kind: "outside", text: url }] });
  });

  test("an id of any characters stays one part of the address", () => {
    expect(briefingHref({ id: "a/../b?c#d", version: 2 })).toBe("/briefings/a%2F..%2Fb%3Fc%23d?v=2");
  });

  test("an image too large to keep is still told in words", () => {
    const [shown] = renderReply({
      outcome: "answered",
      blocks: [{ kind: "image", png: new Uint8Array(3 * 1024 * 1024), alt: "A map" }],
    }).blocks;
    expect(shown).toMatchObject({ kind: "image", png: null, alt: "A map" });
  });
});
