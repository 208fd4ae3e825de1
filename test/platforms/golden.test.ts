import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { Block, Inline, SealedButton, SealedReply } from "../../src/chat/reply.ts";
import { sayings } from "../fixtures/any-reply.ts";
import { corpus } from "../fixtures/replies/corpus.ts";
import { platforms, shownOn, type PlatformName } from "./everywhere.ts";

// What each platform makes of each reply of the corpus, kept in files, and held to all of its facts, links and order.
// After a change that is meant: `npx vitest run test/platforms/golden.test.ts -u`, and read what git shows.

/** Without what platforms put between words or around a text that runs the other way, or replace as harmful. */
const bare = (text: string): string => text.toWellFormed().replace(/[\s\p{Cc}\u200b\u202a-\u202e\u2066-\u2069]+/gu, "");

const isButtons = ({ kind }: Block<SealedButton>): boolean => kind === "actions" || kind === "page";
const buttonsOf = (block: Block<SealedButton>): readonly SealedButton[] => {
  if (block.kind === "actions") return block.buttons;
  return block.kind === "page" ? [block.previous, block.next].flatMap((each) => each ?? []) : [];
};
const words = (block: Block<SealedButton>): string[] => {
  if (isButtons(block)) return buttonsOf(block).flatMap(({ label }) => sayings({ kind: "text", content: label }));
  const sentence = block.kind === "figure" ? [block.claim.figure.sentence] : [];
  const quoted = block.kind === "quote" ? [block.citation.text] : [];
  return [...sayings(block), ...sentence, ...quoted].map(bare).filter((each) => each !== "");
};

/** Names of files are made safe, and lead nowhere; everything else is shown as it is. */
const expected = (platform: PlatformName, block: Block<SealedButton>): string[] =>
  block.kind === "file" && platform === "telegram" ? [] : words(block);

describe.each(corpus)("$name", ({ name, reply }) => {
  it.each(platforms)("is on %s what it was", async (platform) => {
    await expect(shownOn(platform, reply).all).toMatchFileSnapshot(`golden/${platform}/${name}.txt`);
  });

  it.each(platforms)("has all its facts, links and buttons on %s, in order", (platform) => {
    const shown = shownOn(platform, reply);
    const text = bare(shown.words);
    let [before, end] = ["", 0];
    for (const block of reply.blocks) {
      const told = expected(platform, block);
      for (const fact of told) expect(text).toContain(bare(fact));
      for (const { token } of buttonsOf(block)) expect(bare(shown.all)).toContain(bare(token));
      // Telegram's buttons belong to a message and not to a line.
      if (isButtons(block)) continue;
      const at = told.map(bare).flatMap((fact) => onlyPlaceOf(fact, text));
      if (at.length === 0) continue;
      expect(Math.min(...at.map(({ start }) => start)), `${told.join(" ")} after ${before}`).toBeGreaterThanOrEqual(
        end,
      );
      [before, end] = [told.join(" "), Math.max(...at.map((each) => each.end))];
    }
    for (const link of linksOf(platform, reply)) expect(shown.links.map(normal)).toContain(normal(link));
  });
});

function onlyPlaceOf(fact: string, text: string): { start: number; end: number }[] {
  const start = text.indexOf(fact);
  return text.indexOf(fact, start + 1) === -1 ? [{ start, end: start + fact.length }] : [];
}

const normal = (url: string): string => decodeURI(new URL(url, "http://page.invalid").href);

/** The addresses that must be a click away: published briefings, or on the page its own copies of them. */
function linksOf(platform: PlatformName, { blocks }: SealedReply): string[] {
  const inlines = blocks.flatMap(inlinesOf);
  const cited = blocks.flatMap((block) => {
    if (block.kind === "figure") return [block.claim.briefing];
    return block.kind === "quote" && block.attributed ? [block.briefing] : [];
  });
  const titled = inlines.flatMap((each) => (each.kind === "title" ? [each.briefing] : []));
  const named = inlines.flatMap((each) => (each.kind === "url" ? [each.briefing] : []));
  const published = (all: readonly { readonly url: string | null }[]) =>
    all.flatMap(({ url }) => (url !== null && /^https?:/.test(url) ? [url] : []));
  switch (platform) {
    case "discord":
    case "telegram":
      return published([...cited, ...titled, ...named]);
    case "terminal":
      return published([...cited, ...named]);
    case "page":
      return [
        ...published(named),
        ...titled.flatMap(({ id }) => (id.startsWith("given:") ? [] : [`/briefings/${encodeURIComponent(id)}?v=1`])),
        ...blocks.flatMap((block) => {
          if (block.kind === "quote") return [pageOf(block.citation.briefing.id, block.citation)];
          if (block.kind !== "figure" || block.claim.briefing.id.startsWith("given:")) return [];
          const { sentenceStart: start, sentenceEnd: end } = block.claim.figure;
          return [pageOf(block.claim.briefing.id, { start, end })];
        }),
      ];
  }
}

const pageOf = (id: string, { start, end }: { readonly start: number; readonly end: number }): string =>
  `/briefings/${encodeURIComponent(id)}?v=1&from=${start}&to=${end}#cited`;

function inlinesOf(block: Block<SealedButton>): readonly Inline[] {
  switch (block.kind) {
    case "heading":
    case "text":
      return block.content;
    case "fields":
      return block.fields.flatMap(({ value }) => value);
    case "table":
      return block.rows.flat(2);
    case "actions":
    case "page":
      return buttonsOf(block).flatMap(({ label }) => label);
    case "figure":
    case "quote":
    case "image":
    case "file":
      return [];
  }
}

it("keeps no golden file of a reply that is gone", () => {
  const folder = fileURLToPath(new URL("golden", import.meta.url));
  const kept = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".txt"));
  const wanted = platforms.flatMap((platform) => corpus.map(({ name }) => join(platform, `${name}.txt`)));
  expect(kept.sort()).toEqual(wanted.sort());
});

it("the corpus has every kind of block, of running text and of setting", () => {
  const blocks: Record<Block<SealedButton>["kind"], true> = {
    heading: true,
    text: true,
    figure: true,
    quote: true,
    fields: true,
    table: true,
    image: true,
    file: true,
    actions: true,
    page: true,
  };
  const inlines: Record<Inline["kind"], true> = {
    words: true,
    echo: true,
    syntax: true,
    count: true,
    title: true,
    id: true,
    date: true,
    dateHow: true,
    url: true,
    issuer: true,
    claimant: true,
    place: true,
    gazetteer: true,
    distance: true,
    sum: true,
    claimed: true,
    credit: true,
    moment: true,
    setting: true,
    source: true,
    alsoAt: true,
    quote: true,
    days: true,
  };
  const all = corpus.flatMap(({ reply }) => reply.blocks);
  expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(Object.keys(blocks)));
  expect(new Set(all.flatMap(inlinesOf).map(({ kind }) => kind))).toEqual(new Set(Object.keys(inlines)));
});
