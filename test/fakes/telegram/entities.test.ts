import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { format, lengthOf } from "./entities/format.ts";

const html = (text: string) => format({ text, parseMode: "HTML", entities: undefined });
const markdown = (text: string) => format({ text, parseMode: "MarkdownV2", entities: undefined });
const given = (text: string, entities: unknown) => format({ text, parseMode: "", entities });
const parseFault = (words: string): string => `Bad Request: can't parse entities: ${words}`;

describe("HTML", () => {
  it.each([
    ["<b>a</b>", "a", [{ type: "bold", offset: 0, length: 1 }]],
    ["<STRONG>a</strong>", "a", [{ type: "bold", offset: 0, length: 1 }]],
    ["<b>a</>", "a", [{ type: "bold", offset: 0, length: 1 }]],
    ["😀<i>b</i>", "😀b", [{ type: "italic", offset: 2, length: 1 }]],
    ["<tg-spoiler>a</tg-spoiler>", "a", [{ type: "spoiler", offset: 0, length: 1 }]],
    ['<span class="tg-spoiler">a</span>', "a", [{ type: "spoiler", offset: 0, length: 1 }]],
    ["a &lt;b&gt; &amp; &quot;c&quot;", 'a <b> & "c"', []],
    ["a &nbsp; &apos;", "a &nbsp; &apos;", []],
    ["&#65;&#x42;", "AB", []],
    ["a < b".replace("<", "&lt;"), "a < b", []],
    ["<b></b>a", "a", []],
    [
      '<a href="https://e.com/?a=1&amp;b=2">x</a>',
      "x",
      [{ type: "text_link", offset: 0, length: 1, url: "https://e.com/?a=1&b=2" }],
    ],
    ['<a href="javascript:alert(1)">x</a>', "x", []],
    ['<a href="https://localhost/">x</a>', "x", []],
    ['<pre><code class="language-ts">x</code></pre>', "x", [{ type: "pre", offset: 0, length: 1, language: "ts" }]],
    ['<code class="language-ts">x</code>', "x", [{ type: "code", offset: 0, length: 1 }]],
    ["<blockquote expandable>x</blockquote>", "x", [{ type: "expandable_blockquote", offset: 0, length: 1 }]],
    [
      "<b>a <i>b</i></b>",
      "a b",
      [
        { type: "bold", offset: 0, length: 3 },
        { type: "italic", offset: 2, length: 1 },
      ],
    ],
    ["<code>a <b>b</b></code>", "a b", [{ type: "code", offset: 0, length: 3 }]],
    ["  <b> a </b>  ", "a", [{ type: "bold", offset: 0, length: 1 }]],
  ])("reads %s", (text, shown, entities) => {
    expect(html(text)).toEqual({ text: shown, entities });
  });

  it.each([
    ["<p>a</p>", 'Unsupported start tag "p" at byte offset 0'],
    ["é<br>", 'Unsupported start tag "br" at byte offset 2'],
    ["a < b", 'Unsupported start tag "" at byte offset 2'],
    ["a <b", "Unclosed start tag at byte offset 2"],
    ["<b>a", 'Can\'t find end tag corresponding to start tag "b"'],
    ["a</b>", "Unexpected end tag at byte offset 1"],
    ["<b><i>a</b></i>", 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'],
    ["<b>a</b", "Unclosed end tag at byte offset 4"],
    ["<span>a</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
    ["<a href=x:y>a</a>", "Unexpected end of name token at byte offset 8"],
    ['<a ="x">a</a>', 'Empty attribute name in the tag "a" at byte offset 0'],
    ["<a href='x", "Unclosed start tag at byte offset 0"],
    ["<tg-emoji>a</tg-emoji>", "Invalid custom emoji identifier specified"],
  ])("refuses %s", (text, words) => {
    expect(() => html(text)).toThrow(parseFault(words));
  });

  it("gives escaped text back as it was", () => {
    const escape = (text: string): string =>
      text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("a", "<", "&", ">", "😀", "é", "/", " ", ";", "#") }), (words) => {
        expect(html(`x${escape(words)}x`).text).toBe(`x${words}x`);
      }),
    );
  });
});

describe("MarkdownV2", () => {
  it.each([
    ["*a*", "a", [{ type: "bold", offset: 0, length: 1 }]],
    ["__a__", "a", [{ type: "underline", offset: 0, length: 1 }]],
    [
      "_a_ ~b~ ||c||",
      "a b c",
      [
        { type: "italic", offset: 0, length: 1 },
        { type: "strikethrough", offset: 2, length: 1 },
        { type: "spoiler", offset: 4, length: 1 },
      ],
    ],
    ["1\\.5 \\- x", "1.5 - x", []],
    ["`a.b`", "a.b", [{ type: "code", offset: 0, length: 3 }]],
    ["```ts\na```", "a", [{ type: "pre", offset: 0, length: 1, language: "ts" }]],
    ["[x](https://e.com/a_b)", "x", [{ type: "text_link", offset: 0, length: 1, url: "https://e.com/a_b" }]],
    [">a\n>b\nc", "a\nb\nc", [{ type: "blockquote", offset: 0, length: 4 }]],
    [">a\n>b||", "a\nb", [{ type: "expandable_blockquote", offset: 0, length: 3 }]],
  ])("reads %s", (text, shown, entities) => {
    expect(markdown(text)).toEqual({ text: shown, entities });
  });

  it.each([
    ["1.5", "Character '.' is reserved and must be escaped with the preceding '\\'"],
    ["a-b", "Character '-' is reserved and must be escaped with the preceding '\\'"],
    ["a>b", "Character '>' is reserved and must be escaped with the preceding '\\'"],
    ["é*a", "Can't find end of Bold entity at byte offset 2"],
    ["*a _b*", "Can't find end of Bold entity at byte offset 5"],
    ["[x](https://e.com", "Can't find end of a URL at byte offset 4"],
    ["![x]", "The entity must contain a tg://emoji or tg://time URL"],
    ["``` a", "Can't find end of Pre entity at byte offset 0"],
  ])("refuses %s", (text, words) => {
    expect(() => markdown(text)).toThrow(parseFault(words));
  });
});

describe("given entities", () => {
  it.each([
    [
      "text",
      [{ type: "bold", offset: 5, length: 1 }],
      "Bad Request: entity begins after the end of the text at UTF-16 offset 5",
    ],
    [
      "text",
      [{ type: "bold", offset: 2, length: 3 }],
      "Bad Request: entity beginning at UTF-16 offset 2 ends after the end of the text at UTF-16 offset 5",
    ],
    [
      "😀a",
      [{ type: "bold", offset: 1, length: 1 }],
      "Bad Request: entity begins in a middle of a UTF-16 symbol at byte offset 4",
    ],
    [
      "a😀b",
      [{ type: "bold", offset: 0, length: 2 }],
      "Bad Request: entity beginning at UTF-16 offset 0 ends in a middle of a UTF-16 symbol at byte offset 5",
    ],
    ["text", [{ type: "bold", offset: -1, length: 1 }], "Bad Request: receive an entity with incorrect offset -1"],
    [
      "text",
      [{ type: "loud", offset: 0, length: 1 }],
      "Bad Request: can't parse MessageEntity: Unsupported type specified",
    ],
    [
      "text",
      [{ type: "text_link", offset: 0, length: 1 }],
      "Bad Request: can't parse MessageEntity: Can't find field \"url\"",
    ],
    ["text", [{ type: "bold", length: 1 }], "Bad Request: can't parse MessageEntity: Can't find field \"offset\""],
    ["text", ["bold"], "Bad Request: can't parse MessageEntity: expected an Object"],
  ])("of %s %j are refused", (text, entities, words) => {
    expect(() => given(text, entities)).toThrow(words);
  });

  it("move with what is taken out, and are trimmed", () => {
    expect(given("  a\r\nb ", [{ type: "bold", offset: 0, length: 7 }])).toEqual({
      text: "a\nb",
      entities: [{ type: "bold", offset: 0, length: 3 }],
    });
  });

  it("are joined, split and left out where Telegram does", () => {
    const entities = [
      { type: "bold", offset: 0, length: 2 },
      { type: "bold", offset: 2, length: 2 },
      { type: "code", offset: 6, length: 2 },
      { type: "italic", offset: 5, length: 3 },
    ];
    expect(given("abcdefgh", entities).entities).toEqual([
      { type: "bold", offset: 0, length: 4 },
      { type: "italic", offset: 5, length: 1 },
      { type: "code", offset: 6, length: 2 },
    ]);
  });
});

it("finds commands, mentions, tags and links as apps do, not inside code", () => {
  const { text, entities } = html("/figures@briefings_bot @desk #aleppo https://e.com/a. <code>/no</code> a@e.com 1/2");
  expect(entities.map(({ type, offset, length }) => [type, text.slice(offset, offset + length)])).toEqual([
    ["bot_command", "/figures@briefings_bot"],
    ["mention", "@desk"],
    ["hashtag", "#aleppo"],
    ["url", "https://e.com/a"],
    ["code", "/no"],
    ["email", "a@e.com"],
  ]);
});

it("counts characters, not units", () => {
  expect(lengthOf("😀".repeat(4096))).toBe(4096);
});
