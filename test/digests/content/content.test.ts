import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createDigestContent, type ContentAsked } from "../../../src/digests/content/create-content.ts";
import { mainFigures } from "../../../src/digests/content/choose.ts";
import { isSameShape, wayFrom } from "../../../src/asking/comparable.ts";
import { topicSchema, type Topic } from "../../../src/digests/subscription.ts";
import type { Figure } from "../../../src/briefing/figure.ts";
import { jsonAnswer } from "../../../src/platforms/terminal/json-answer.ts";
import { readTopic } from "../../../src/digests/topic/read-topic.ts";
import { now, startBot, type TestBot } from "../../fixtures/bot.ts";
import { gazetteer } from "../engine/desk-of.ts";

const briefing = (day: string, body: string, issuer = "Joint Relief Desk"): string =>
  `Sample, invented for tests.\n\nSituation on the river\n\n${issuer}, ${day}\n\n${body}\n`;
const week = (first: string, rest = ""): string =>
  `On ${first}, relief teams delivered 40 tons of food in Homs. ${rest}`;

describe("a digest", () => {
  let bot: TestBot;
  beforeEach(async () => {
    bot = await startBot();
  });
  afterEach(() => bot.end());

  async function digest(topic: Partial<Topic> = {}, change: Partial<ContentAsked> & { longest?: number } = {}) {
    const subscription = { topic: topicSchema.parse(topic), longest: change.longest ?? 20, kind: "digest" as const };
    const upTo = await bot.store.briefings.newestTurn();
    const content = createDigestContent({ briefings: bot.store.briefings, gazetteer });
    const written = await content.write({ subscription, since: 0, upTo, isCatchUp: false, ...change });
    const sealed = await bot.dispatcher.seal(written.reply);
    if (sealed === null) throw new Error("the gate withheld it");
    return { isEmpty: written.isEmpty, text: jsonAnswer(sealed).answer, blocks: sealed.blocks };
  }

  it("has each briefing, its figures by place with their sentences, and says when it is empty", async () => {
    expect(await digest()).toMatchObject({ isEmpty: true });
    await bot.add(
      briefing("20 February 2017", "Engineers repaired 12 bridges near Al-Bab. In Homs 31 trucks arrived."),
    );
    const { text, isEmpty } = await digest();
    expect(isEmpty).toBe(false);
    for (const said of ["Situation on the river", "Al-Bab", "Homs", "Engineers repaired 12 bridges near Al-Bab."])
      expect(text).toContain(said);
  });

  it("sets a figure beside what its issuer last said of the same, in that sentence's own words", async () => {
    await bot.add(briefing("13 February 2017", week("February 12")));
    const since = await bot.store.briefings.newestTurn();
    await bot.add(briefing("20 February 2017", week("February 19").replace("40", "55")));
    const { text } = await digest({}, { since });
    expect(text).toMatch(/Up from .*40 .*2017-02-13/);
  });

  it("sets nothing beside a figure of another issuer, place or kind", async () => {
    await bot.add(briefing("11 February 2017", week("February 10"), "Ministry of Defence"));
    await bot.add(briefing("12 February 2017", week("February 11").replace("Homs", "Palmyra")));
    await bot.add(briefing("13 February 2017", week("February 12").replace("food", "fuel")));
    const since = await bot.store.briefings.newestTurn();
    await bot.add(briefing("20 February 2017", week("February 19").replace("40", "55")));
    const { text } = await digest({}, { since });
    expect(text).not.toMatch(/Up from|Down from|As before|Before:/);
    expect(text).toContain("gave no such figure for the place before");
  });

  it("says why where the earlier figure is for another length of time", async () => {
    await bot.add(briefing("13 February 2017", "Since January 1, relief teams delivered 900 tons of food in Homs."));
    const since = await bot.store.briefings.newestTurn();
    await bot.add(briefing("20 February 2017", week("February 19")));
    const { text } = await digest({}, { since });
    expect(text).not.toMatch(/Up from|Down from/);
    expect(text).toContain("for another length of time");
  });

  it("is of the languages that were asked for: names and codes, and never of one that is not known", async () => {
    await bot.add(briefing("20 February 2017", week("February 19")));
    await bot.add(
      "Сводка\n\nСовместный штаб, 21 февраля 2017\n\n19 февраля в Хомс доставлено 40 тонн продовольствия.\n",
    );
    await bot.add("Xyz\n\n2017-02-22\n\nQrs 40.\n", { issuer: "Desk" });
    const titles = async (languages: readonly string[]) => [
      ...new Set((await digest({ languages: [...languages] })).text.match(/Situation on the river|Сводка/g)),
    ];
    expect(await titles(["en"])).toEqual(["Situation on the river"]);
    expect(await titles(["ru", "ar"])).toEqual(["Сводка"]);
    expect(await titles(["ru", "en"])).toHaveLength(2);
    expect((await digest({ languages: ["fr"] })).isEmpty).toBe(true);
    const { briefings } = bot.store;
    for (const [said, expected] of [
      ["Russian, ar", ["ru", "ar"]],
      ["русский; English", ["ru", "en"]],
      ["العربية and pt-BR", ["ar", "pt"]],
      ["all", []],
    ] as const) {
      const read = await readTopic({ language: said }, topicSchema.parse({}), { briefings, gazetteer, now });
      expect(read.ok && read.topic.languages).toEqual(expected);
    }
  });

  describe("keeps to its topic:", () => {
    beforeEach(async () => {
      await bot.add(
        briefing("20 February 2017", "Engineers repaired 12 bridges near Al-Bab. In Homs 310 trucks arrived."),
      );
      await bot.add(
        briefing("21 February 2017", "In Palmyra 5 wells were drilled.", "Ministry of Water").replace("river", "wells"),
      );
    });
    it.each<[string, Partial<Topic>, readonly string[], readonly string[]]>([
      ["a place", { places: [{ key: "174018", name: "Al-Bab" }] }, ["12 bridges"], ["310", "wells"]],
      ["issuers", { issuers: ["Ministry of Water"] }, ["wells"], ["bridges", "310"]],
      ["kinds", { counted: ["truck"] }, ["310"], ["12 bridges near Al-Bab.\n", "wells"]],
      ["a least value", { least: 100 }, ["310"], ["wells"]],
      ["words", { words: "wells drilled" }, ["wells"], ["bridges"]],
    ])("%s", async (_name, topic, has, hasNot) => {
      const { text } = await digest(topic);
      for (const said of has) expect(text).toContain(said);
      for (const said of hasNot) expect(text).not.toContain(said);
    });

    it("a place that holds others", async () => {
      const homs = gazetteer.named("Homs")[0];
      const wide = homs?.within.at(-1) ?? "";
      const { text } = await digest({ places: [{ key: wide, name: "Syria" }] });
      for (const said of ["12 bridges", "310", "wells"]) expect(text).toContain(said);
    });
  });

  it("leads on with a button when it has more than it may show, and gives each briefing its turn", async () => {
    const many = Array.from({ length: 9 }, (_, i) => `In Homs ${i + 11} trucks arrived.`).join(" ");
    await bot.add(briefing("20 February 2017", many));
    await bot.add(briefing("21 February 2017", "In Palmyra 5 wells were drilled.", "Ministry of Water"));
    const { text, blocks } = await digest({}, { longest: 4 });
    expect(blocks.filter(({ kind }) => kind === "figure")).toHaveLength(4);
    expect(text).toContain("6 figures more");
    expect(text).toContain("5 wells");
    expect(blocks.some((block) => block.kind === "actions" && block.buttons.length > 0)).toBe(true);
  });
});

describe("what can be set beside each other", () => {
  const figure = (value: number, change: Partial<Figure> = {}): Figure =>
    ({ value, unit: "count", modifier: "exact", ...change }) as Figure;
  const span = (start: string | null, end: string | null) => ({ text: "x", start, end });

  it.each([
    [span("2017-02-01", "2017-02-28"), span("2017-01-01", "2017-01-31"), true],
    [span("2017-02-13", "2017-02-19"), span("2017-02-06", "2017-02-12"), true],
    [span("2017-02-13", "2017-02-13"), span("2017-02-06", "2017-02-12"), false],
    [span("2017-01-01", "2017-06-30"), span("2017-01-01", "2017-05-31"), true],
    [span("2017-01-01", null), span("2017-01-01", null), true],
    [span("2017-01-01", null), span("2016-01-01", null), false],
    [span(null, null), span("2017-01-01", null), false],
    [null, null, true],
    [null, span("2017-02-06", "2017-02-12"), false],
  ])("%j and %j: %s", (a, b, same) => {
    expect(isSameShape(a, b)).toBe(same);
    expect(isSameShape(b, a)).toBe(same);
  });

  it("is more or less only where that is plain", () => {
    expect(wayFrom(figure(280), figure(300))).toBe("more");
    expect(wayFrom(figure(280), figure(200))).toBe("less");
    expect(wayFrom(figure(5), figure(5))).toBe("same");
    expect(wayFrom(figure(310), figure(300, { modifier: "over" }))).toBe("unclear");
    expect(wayFrom(figure(40, { valueMax: 60, modifier: "range" }), figure(50))).toBe("unclear");
  });

  it("chooses as many as asked for, none twice, and from each briefing when there is room", () => {
    const lists = fc.array(fc.array(fc.integer(), { minLength: 1, maxLength: 30 }), { maxLength: 8 });
    fc.assert(
      fc.property(lists, fc.integer({ min: 1, max: 60 }), (values, most) => {
        const claims = values.map((each) => each.map((value) => ({ figure: figure(value) }) as never));
        const chosen = mainFigures(claims, most);
        expect(chosen).toHaveLength(Math.min(most, values.flat().length));
        expect(new Set(chosen).size).toBe(chosen.length);
        if (most >= values.length)
          for (const each of claims) expect(chosen.some((one) => each.includes(one as never))).toBe(true);
      }),
    );
  });
});
