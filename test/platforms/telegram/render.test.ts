import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block, Inline, SealedButton, SealedReply } from "../../../src/chat/reply.ts";
import { cleaned } from "../../../src/platforms/telegram/outside.ts";
import { dataOf, readData } from "../../../src/platforms/telegram/buttons.ts";
import { codePoints, limits } from "../../../src/platforms/telegram/limits.ts";
import { parcelSchema, type Outgoing, type Rich } from "../../../src/platforms/telegram/parcel.ts";
import { renderReply } from "../../../src/platforms/telegram/render.ts";
import { withoutMarks } from "../../../src/platforms/telegram/without-marks.ts";
import { figureBlock, reply, sayings } from "../../fixtures/any-reply.ts";
import { barsPng } from "../web/png.ts";

const richOf = (message: Outgoing): readonly Rich[] => {
  switch (message.kind) {
    case "text":
      return [message.body];
    case "photo":
      return [message.picture.caption];
    case "album":
      return message.pictures.map(({ caption }) => caption);
    case "document":
      return [message.caption];
  }
};
const buttonsOf = (message: Outgoing) => (message.kind === "album" ? [] : message.buttons.flat());
const shown = (messages: readonly Outgoing[]): string =>
  messages
    .flatMap((message) => [
      ...richOf(message).map(({ text }) => text),
      ...(message.kind === "document" ? [message.name] : []),
      ...buttonsOf(message).flatMap(({ label, token }) => [label, token]),
    ])
    .join(" ");
/** Without blanks and what keeps directions apart: a cut may stand at any blank. */
const bare = (text: string): string => cleaned(text).replace(/[\s\u2066-\u2069]+/g, "");

const say = (...blocks: Block<SealedButton>[]): SealedReply => ({ outcome: "answered", blocks });
const words = (text: string): Inline => ({ kind: "words", text });
const echo = (text: string): Inline => ({ kind: "echo", text });
const text = (...content: Inline[]): Block<SealedButton> => ({ kind: "text", content });
const image = (alt: string, png: Uint8Array | null = barsPng(6, 3)): Block<SealedButton> => ({
  kind: "image",
  png,
  alt,
});
const textsOf = (messages: readonly Outgoing[]): string[] =>
  messages.flatMap((each) => richOf(each).map((rich) => rich.text));

function expectTaken(messages: readonly Outgoing[]): void {
  expect(messages.length).toBeGreaterThan(0);
  for (const message of messages) {
    expect(parcelSchema.safeParse(JSON.parse(JSON.stringify(message))).error).toBeUndefined();
    const most = message.kind === "text" ? limits.text : limits.caption;
    for (const { text: said, entities } of richOf(message)) {
      expect(codePoints(said)).toBeLessThanOrEqual(most);
      expect(said).toBe(said.trim());
      expect(said.isWellFormed()).toBe(true);
      if (message.kind === "text") expect(said).toMatch(/[^\s\p{Cf}]/u);
      expect(entities.length).toBeLessThanOrEqual(limits.entities);
      for (const { offset, length } of entities) {
        expect(offset + length).toBeLessThanOrEqual(said.length);
        expect(said.slice(offset, offset + length).isWellFormed(), "no entity cuts a character").toBe(true);
      }
      for (const a of entities)
        for (const b of entities) {
          const [start, end] = [b.offset, b.offset + b.length];
          const crosses = a.offset < start && a.offset + a.length > start && a.offset + a.length < end;
          expect(crosses, "entities nest").toBe(false);
          if (a !== b && a.type === "code" && b.type !== "blockquote")
            expect(a.offset >= end || a.offset + a.length <= start, "code stands alone").toBe(true);
        }
    }
    for (const button of buttonsOf(message)) {
      expect(button.label).not.toBe("");
      expect(Buffer.byteLength(dataOf(button, 5_000_000_000))).toBeLessThanOrEqual(limits.callbackData);
    }
    expect(buttonsOf(message).length).toBeLessThanOrEqual(limits.buttons);
  }
}

describe("any reply", () => {
  it("becomes messages that Telegram takes, and loses nothing", () => {
    fc.assert(
      fc.property(reply, (said) => {
        const messages = renderReply(said);
        expectTaken(messages);
        const all = bare(shown(messages));
        for (const each of said.blocks.flatMap(sayings)) expect(all).toContain(bare(each));
      }),
      { numRuns: 150 },
    );
  });

  it("is split when it is long, and loses nothing", () => {
    const long = fc.array(figureBlock, { minLength: 12, maxLength: 40 });
    fc.assert(
      fc.property(long, (blocks) => {
        const messages = renderReply(say(...blocks));
        expectTaken(messages);
        const all = bare(shown(messages));
        for (const each of blocks.flatMap(sayings)) expect(all).toContain(bare(each));
      }),
      { numRuns: 8 },
    );
  });

  it("keeps the order of blocks", () => {
    const messages = renderReply(
      say(text(words("one")), image("two"), text(words("three")), image("four", null), text(words("five"))),
    );
    expect(textsOf(messages).join(" ")).toMatch(/one.*two.*three.*four.*five/s);
  });
});

describe("limits", () => {
  it("counts characters, not UTF-16 units", () => {
    expect(renderReply(say(text(echo("😀".repeat(4_096)))))).toHaveLength(1);
    expect(renderReply(say(text(echo("😀".repeat(4_097)))))).toHaveLength(2);
  });

  it("splits between blocks, then lines, then words", () => {
    const paragraph = (letter: string, length: number) => text(words(letter.repeat(length)));
    expect(textsOf(renderReply(say(paragraph("a", 3_000), paragraph("b", 2_000)))).map((said) => said[0])).toEqual([
      "a",
      "b",
    ]);
    const lines = Array.from({ length: 100 }, (_, i) => `line ${"x".repeat(60)} ${"ab"[i % 2] ?? ""}`).join("\n");
    for (const said of textsOf(renderReply(say(text(echo(lines)))))) expect(said).toMatch(/^line .* [ab]$/s);
    for (const said of textsOf(renderReply(say(text(echo("word ".repeat(2_000)))))))
      expect(said).toMatch(/^word.*word$/s);
  });

  it("does not split a grapheme, nor a name in code when it fits whole", () => {
    const family = "👨‍👩‍👧‍👦";
    for (const said of textsOf(renderReply(say(text(echo(family.repeat(1_000)))))))
      expect(said.replaceAll(family, "")).toBe("");
    const messages = renderReply(
      say(text(words("w".repeat(4_080)), { kind: "syntax", text: "/figures somewhere far away" })),
    );
    const coded = messages
      .flatMap(richOf)
      .flatMap(({ text: said, entities }) => entities.map(({ offset, length }) => said.slice(offset, offset + length)));
    expect(coded).toEqual(["/figures somewhere far away"]);
  });

  it("puts what does not fit under a picture below it", () => {
    const [photo, below] = renderReply(say(image(`alt ${"word ".repeat(300)}end`)));
    expect(photo?.kind).toBe("photo");
    expect(below?.kind === "text" && below.body.text).toMatch(/word end$/);
  });

  it("shares buttons among messages when one cannot carry all", () => {
    const buttons = Array.from({ length: 130 }, (_, i) => ({
      label: [echo(`button ${i}`)],
      token: `/figures?place=~${i}`,
    }));
    const messages = renderReply(say(text(words("Choose")), { kind: "actions", buttons }));
    expectTaken(messages);
    expect(messages.flatMap(buttonsOf).map(({ token }) => token)).toEqual(buttons.map(({ token }) => token));
    for (const message of messages)
      if (message.kind !== "album") expect(JSON.stringify(message.buttons).length).toBeLessThan(10_000);
  });
});

describe("pictures and files", () => {
  it("makes an album of pictures that stand together, ten at most", () => {
    const messages = renderReply(
      say(text(words("Maps")), ...Array.from({ length: 11 }, (_, i) => image(`map ${"abcdefghijk"[i]}`))),
    );
    expect(messages.map(({ kind }) => kind)).toEqual(["text", "album", "photo"]);
    expectTaken(messages);
  });

  it("says under an album what is said of all its pictures, where apps show it; too long, each has its own", () => {
    const captions = (...alts: readonly string[]) =>
      renderReply(say(...alts.map((alt) => image(alt)))).map((message) => richOf(message).map((rich) => rich.text));
    expect(captions("A map of Homs", "", "A map of Hama")).toEqual([["A map of Homs\nA map of Hama", "", ""]]);
    const long = "word ".repeat(150).trim();
    expect(captions(long, long)).toEqual([[long, long]]);
  });

  it("hangs buttons below an album, which can have none", () => {
    const button = { label: [words("More")], token: "/latest" };
    const messages = renderReply(say(image("a"), image("b"), { kind: "actions", buttons: [button] }));
    expect(messages.map(({ kind }) => kind)).toEqual(["album", "text"]);
    expect(messages.flatMap(buttonsOf).map(({ label }) => label)).toEqual(["More"]);
  });

  it("sends a picture that is no photo for Telegram as a file", () => {
    expect(renderReply(say(image("strip", barsPng(100, 2))))[0]?.kind).toBe("document");
  });

  it("sends a table as a document of its bytes", () => {
    const [message] = renderReply(
      say({ kind: "file", name: "figures.csv", mediaType: "text/csv", text: "\ufeffa,ب\r\n" }),
    );
    expect(message?.kind === "document" && Buffer.from(message.data, "base64").toString()).toBe("\ufeffa,ب\r\n");
    expect(message?.kind === "document" && message.name).toBe("figures.csv");
    expect(message?.kind === "document" && message.caption.text, "its name is shown without words of ours").toBe("");
  });
});

describe("words of strangers", () => {
  const said = (inline: Inline): Rich => richOf(renderReply(say(text(inline)))[0] as Outgoing)[0] as Rich;

  it("are never markup", () => {
    const nasty = "<b>x</b> *y* _z_ [a](tg://user?id=1) &amp; `c`";
    expect(said(echo(nasty))).toEqual({ text: nasty, entities: [] });
  });

  it("name nobody: a mention stands in code, where Telegram does not look", () => {
    expect(said(echo("ask @somebody now"))).toEqual({
      text: "ask @somebody now",
      entities: [{ type: "code", offset: 4, length: 9 }],
    });
  });

  it("keep their direction to themselves", () => {
    expect(said(echo("الباب 12")).text).toBe("\u2068الباب 12\u2069");
    expect(said(echo("open \u2067 isolate")).text).toBe("\u2068open \u2067 isolate\u2069\u2069");
    expect(said(echo("plain")).text).toBe("plain");
  });

  const quoted = (sentence: string, marked: string): Rich => {
    const start = sentence.indexOf(marked);
    const marks = marked === "" ? [] : [{ start, end: start + marked.length }];
    const citation = { briefing: summary, passage: 0, start: 0, end: sentence.length, text: sentence };
    const [message] = renderReply(say({ kind: "quote", citation, briefing: summary, marks, attributed: false }));
    return richOf(message as Outgoing)[0] as Rich;
  };

  it("keep their order around a mark: the whole sentence has one direction", () => {
    const { text: said, entities } = quoted("وصلت 31 مركبة إلى حمص", "31");
    expect(said).toBe("\u2068وصلت 31 مركبة إلى حمص\u2069");
    expect(entities).toEqual([
      { type: "blockquote", offset: 0, length: said.length },
      { type: "bold", offset: 6, length: 2 },
    ]);
  });

  it("name nobody across the edge of a mark", () => {
    expect(quoted("see @ab12345x there", "12345").entities).toEqual([
      { type: "blockquote", offset: 0, length: 19 },
      { type: "code", offset: 4, length: 9 },
    ]);
  });

  it("lose what Telegram would cut out of them, so that no mark moves", () => {
    expect(said(echo("a\u202eb\0c\r\nd")).text).toBe("a b c\nd");
  });

  it("link to the web only", () => {
    const url = (address: string) => said({ kind: "url", briefing: { ...summary, url: address } });
    expect(url("https://example.org/a?b=1").entities).toEqual([
      { type: "text_link", url: "https://example.org/a?b=1", offset: 0, length: 25 },
    ]);
    expect(url("tg://resolve?domain=x").entities).toEqual([]);
  });
});

describe("a text whose entities Telegram refuses", () => {
  const link = (offset: number, length: number, url: string) => ({ type: "text_link" as const, offset, length, url });
  const [a, b] = ["https://a.example/", "https://b.example/"];

  it("says where its links lead, once each, and not twice what stands there", () => {
    const body = {
      text: `One two @three four ${a}`,
      entities: [link(0, 3, a), link(4, 4, b), link(14, 5, b), link(20, a.length, a)],
    };
    expect(withoutMarks(body, 4096)).toBe(`One (${a}) two @three four (${b}) ${a}`);
  });

  it("stays within what a message takes", () => {
    const body = { text: "One two", entities: [link(0, 3, `${a}${"x".repeat(90)}`), link(4, 3, b)] };
    expect(withoutMarks(body, 40)).toBe(`One two (${b})`);
    expect(withoutMarks(body, 10)).toBe("One two");
  });
});

const summary = (fc.sample(figureBlock, 1)[0] as Extract<Block, { kind: "figure" }>).claim.briefing;

describe("buttons", () => {
  it("turn a page in place for the one who asked, and answer others anew", () => {
    const data = dataOf({ label: "x", token: "/figures?place=~1#a", turns: true }, 42);
    expect(readData(data, 42)).toEqual({ token: "/figures?place=~1#a", inPlace: true });
    expect(readData(data, 43)).toEqual({ token: "/figures?place=~1#a", inPlace: false });
    expect(readData(dataOf({ label: "x", token: "/a", turns: true }, null), 42)?.inPlace).toBe(false);
    expect(readData("something else", 42)).toBeNull();
  });

  it("do not turn a page of an answer that has several messages", () => {
    const page: Block<SealedButton> = { kind: "page", previous: null, next: { label: [words("Older")], token: "/a" } };
    const turns = (...blocks: Block<SealedButton>[]) =>
      renderReply(say(...blocks))
        .flatMap(buttonsOf)
        .map((each) => each.turns);
    expect(turns(text(words("short")), page)).toEqual([true]);
    expect(turns(text(echo("long ".repeat(1_000))), page)).toEqual([false]);
  });
});
