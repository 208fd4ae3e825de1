import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { correctableFields, modifiers, type Corrected, type Figure } from "../../../src/briefing/figure.ts";
import { amountText } from "../../../src/chat/figure-text.ts";
import { claimantText, dateText, lineText } from "../../../src/chat/inline.ts";
import type { Block, Inline, SealedButton, SealedReply } from "../../../src/chat/reply.ts";
import { briefingHref, renderReply } from "../../../src/platforms/web/render.ts";
import { segmentsOf } from "../../../src/chat/segments.ts";
import { viewSchema } from "../../../src/platforms/web/view.ts";
import type { BriefingSummary } from "../../../store/briefings.ts";
import { barsPng } from "./png.ts";
import { arabic, english } from "./sample.ts";
import { wordsOf } from "./visitor.ts";

const text = fc.string({ minLength: 1, maxLength: 30, unit: "grapheme" });
const day = fc.constantFrom("2017-01-01", "2017-02-28", "2024-02-29");
const briefing: fc.Arbitrary<BriefingSummary> = fc
  .record({
    title: text,
    issuer: text,
    speaker: fc.option(text),
    date: day,
    id: text,
    from: fc.constantFrom(english, arabic),
  })
  .map(({ from, ...head }) => ({ ...from.briefing, ...head }));
const quoted = fc
  .record({ start: fc.nat(1000), said: text })
  .map(({ start, said }) => ({ start, end: start + said.length, text: said }));
const citation = fc.tuple(briefing, quoted).map(([from, at]) => ({ briefing: { id: from.id, version: 1 }, ...at }));
const inline: fc.Arbitrary<Inline> = fc.oneof(
  text.map((words): Inline => ({ kind: "words", text: words })),
  text.map((words): Inline => ({ kind: "echo", text: words })),
  text.map((words): Inline => ({ kind: "syntax", text: words })),
  fc.nat().map((value): Inline => ({ kind: "count", value, of: "match" })),
  fc
    .tuple(fc.constantFrom("title", "date", "dateHow", "issuer", "claimant", "url", "id"), briefing)
    .map(([kind, from]): Inline => ({ kind, briefing: from })),
  text.map((name): Inline => ({ kind: "place", key: "1", text: name })),
  text.map((fact): Inline => ({ kind: "gazetteer", id: "1", field: "population", text: fact })),
  citation.map((words): Inline => ({ kind: "quote", citation: words })),
);
const line = fc.array(inline, { maxLength: 4 });
const button: fc.Arbitrary<SealedButton> = fc.record({
  label: line,
  token: fc.string({ minLength: 1, maxLength: 64 }),
});
const named = text.map((name) => ({ name }));
const corrected: fc.Arbitrary<Corrected> = fc
  .record({
    by: text,
    on: day,
    fields: fc.subarray([...correctableFields]),
    read: fc.record({ value: fc.nat(), counted: text, place: named }, { requiredKeys: [] }),
    told: fc.boolean(),
  })
  .map(({ told, read, ...rest }) => (told ? { ...rest, read } : rest));
const figure: fc.Arbitrary<Figure> = fc
  .record({
    value: fc.double({ noNaN: true, min: -1e9, max: 1e12 }),
    valueMax: fc.nat(),
    unit: fc.constantFrom("count", "km2", "percent", "USD", "furlong"),
    modifier: fc.constantFrom(...modifiers),
    counted: fc.option(text),
    action: fc.option(text),
    place: fc.option(named),
    places: fc.array(named, { maxLength: 3 }),
    period: fc.option(fc.record({ text, start: fc.option(day), end: fc.option(day) })),
    outOf: fc.nat(),
    delta: fc.boolean(),
    corrected: fc.array(corrected, { minLength: 1, maxLength: 2 }),
    before: text,
    surface: text,
    after: text,
    at: fc.nat(1000),
  })
  .map(({ before, after, at, ...rest }) => ({
    ...rest,
    start: at + before.length,
    end: at + before.length + rest.surface.length,
    sentence: before + rest.surface + after,
    sentenceStart: at,
    sentenceEnd: at + before.length + rest.surface.length + after.length,
    passage: 0,
  }));
const figureBlock = fc.tuple(briefing, figure, fc.nat(99)).map(([from, said, ordinal]): Block<SealedButton> => ({
  kind: "figure",
  claim: { briefing: from, ordinal, figure: said },
  ...(ordinal % 2 === 0 ? {} : { numbered: true }),
}));
const block: fc.Arbitrary<Block<SealedButton>> = fc.oneof(
  line.map((content): Block<SealedButton> => ({ kind: "heading", content })),
  line.map((content): Block<SealedButton> => ({ kind: "text", content })),
  figureBlock,
  fc
    .tuple(citation, briefing, fc.array(fc.record({ start: fc.nat(1100), end: fc.nat(1100) })), fc.boolean())
    .map(([words, from, marks, attributed]): Block<SealedButton> => ({
      kind: "quote",
      citation: words,
      briefing: from,
      marks,
      attributed,
    })),
  fc.array(fc.record({ name: text, value: line })).map((fields): Block<SealedButton> => ({ kind: "fields", fields })),
  fc
    .tuple(fc.array(text), fc.array(fc.array(line)))
    .map(([columns, rows]): Block<SealedButton> => ({ kind: "table", columns, rows })),
  fc
    .tuple(text, fc.boolean())
    .map(([alt, drawn]): Block<SealedButton> => ({ kind: "image", png: drawn ? barsPng(6, 3) : null, alt })),
  fc.array(button).map((buttons): Block<SealedButton> => ({ kind: "actions", buttons })),
  fc
    .tuple(fc.option(button), fc.option(button))
    .map(([previous, next]): Block<SealedButton> => ({ kind: "page", previous, next })),
);
const reply: fc.Arbitrary<SealedReply> = fc.record({
  outcome: fc.constantFrom("answered", "nothing", "usage", "fault"),
  blocks: fc.array(block, { maxLength: 5 }),
});

/** All that a block says, written down a second time and apart from the renderer. */
function sayings(said: Block<SealedButton>): string[] {
  switch (said.kind) {
    case "heading":
    case "text":
      return said.content.map((each) => lineText([each]));
    case "figure": {
      const { briefing: from, figure: it } = said.claim;
      const places = [it.place, ...it.places].flatMap((place) => (place === null ? [] : [place.name]));
      const period = it.period === null ? [] : [it.period.text, it.period.start, it.period.end];
      const words = [amountText(it), it.counted, it.action, ...places, ...period, it.outOf?.toLocaleString("en-US")];
      for (const { by, on, fields, read } of it.corrected ?? []) {
        words.push(by, on);
        if (fields.includes("counted")) words.push(read?.counted);
        if (fields.includes("place")) words.push(read?.place?.name);
      }
      if (said.numbered === true) words.push(`Figure ${said.claim.ordinal + 1}`);
      return [...words, claimantText(from), dateText(from), from.title].filter((each) => typeof each === "string");
    }
    case "quote":
      return said.attributed ? [claimantText(said.briefing), dateText(said.briefing), said.briefing.title] : [];
    case "fields":
      return said.fields.flatMap((field) => [field.name, ...field.value.map((each) => lineText([each]))]);
    case "table":
      return [
        ...said.columns,
        ...said.rows.flatMap((row) => row.flatMap((cell) => cell.map((each) => lineText([each])))),
      ];
    case "image":
      return [said.alt];
    case "actions":
      return said.buttons.flatMap((each) => [lineText(each.label), each.token]);
    case "page":
      return [said.previous, said.next].flatMap((each) => (each === null ? [] : [lineText(each.label), each.token]));
  }
}

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
