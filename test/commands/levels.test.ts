import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { figures } from "../../commands/figures.ts";
import { place } from "../../commands/place.ts";
import { createDigitGate } from "../../src/chat/digit-gate.ts";
import { catalogueText } from "../../src/chat/options.ts";
import type { Block, Button, Reply, SealedReply } from "../../src/chat/reply.ts";
import { distance, text } from "../../src/chat/say.ts";
import { lineText } from "../../src/chat/inline.ts";
import { startBot, type TestBot } from "../fixtures/bot.ts";

const north = `Sample, invented for tests: not a real briefing.

Briefing on relief in the north

Joint Relief Desk, 20 February 2017

In Aleppo Governorate 40 schools were reopened. Engineers repaired 12 bridges in Al-Bab. Teams cleared 7 fields near Manbij.

In the city of Aleppo 5 hospitals work.

In Raqqa 3 wells were dug.

In Tabqa 9 pumps were repaired.

In Palmyra 60 families returned.
`;
const south = `Sample, invented for tests: not a real briefing.

Briefing on relief in the south

Joint Relief Desk, 21 February 2017

In Baghdad 14 clinics were opened.

In Mosul 8 pumps were repaired.
`;

let bot: TestBot;
beforeAll(async () => {
  bot = await startBot();
  await bot.add(north);
  await bot.add(south);
});
afterAll(() => bot.end());

const buttonsOf = (reply: Reply | SealedReply): readonly string[] =>
  reply.blocks.flatMap((block) => (block.kind === "actions" ? block.buttons.map(({ label }) => lineText(label)) : []));
const pressed = (reply: Reply, label: string): Button => {
  const buttons = reply.blocks.flatMap((block) => (block.kind === "actions" ? block.buttons : []));
  const found = buttons.find((each) => lineText(each.label).startsWith(label));
  if (found === undefined) throw new Error(`no button ${label}`);
  return found;
};
/** Figures as "value counted", and over them the lines that part them. */
const outline = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) =>
    block.kind === "figure"
      ? [String(block.claim.figure.value)]
      : block.kind === "text" && lineText(block.content).endsWith(":")
        ? [lineText(block.content)]
        : [],
  );

describe("a name that is a city and a division", () => {
  it("is understood as the city and offers the division with how many places are in it", async () => {
    const reply = await figures.run({ place: "Aleppo" }, bot.context);
    expect(await bot.text("/figures Aleppo")).toContain("Figures for Aleppo, Aleppo Governorate, Syria (city)");
    expect(outline(reply.blocks)).toEqual(["5"]);
    const label = "Aleppo Governorate, Syria: governorate, with 3 places in it";
    expect(buttonsOf(reply)).toEqual([label]);
    const { invoke } = pressed(reply, label);
    const division = await figures.run(figures.input.parse(invoke.input), bot.context);
    expect(buttonsOf(division)).toEqual(["Aleppo, Aleppo Governorate, Syria: city"]);
    expect(outline(division.blocks)).toEqual([
      "Of the governorate as a whole, Aleppo Governorate, Syria:",
      "40",
      "In it, of Al-Bab, Aleppo Governorate, Syria:",
      "12",
      "In it, of Aleppo, Aleppo Governorate, Syria:",
      "5",
      "In it, of Manbij, Aleppo Governorate, Syria:",
      "7",
    ]);
  });

  it("goes through what lies in it page by page, and shows each page on a map", async () => {
    const syria = await figures.run({ place: "Syria" }, bot.context);
    const [map] = syria.blocks.flatMap((block) =>
      block.kind === "picture" && block.picture.kind === "map" ? [block.picture] : [],
    );
    expect(map?.neighbours.length).toBeGreaterThan(1);
    const page = syria.blocks.find((block) => block.kind === "page");
    if (page?.next === null || page?.next === undefined) throw new Error("no next page");
    const { invoke } = page.next;
    const next = await figures.run(figures.input.parse(invoke.input), {
      ...bot.context,
      cursor: invoke.cursor ?? null,
    });
    const values = [...outline(syria.blocks), ...outline(next.blocks)].filter((line) => /^\d+$/.test(line));
    expect(values.map(Number).toSorted((a, b) => a - b)).toEqual([3, 5, 7, 9, 12, 40, 60]);
  });

  it("says that no figure is of the whole where only places in it have some", async () => {
    expect(await bot.text("/figures Syria about:pumps")).toContain(
      "No figure is of Syria as a whole; of what lies in it:",
    );
  });

  it("takes in what lies in it in searches, newest briefings and questions", async () => {
    expect(await bot.text("/search pumps place:Syria")).toContain("Tabqa");
    expect(await bot.text("/search pumps place:Syria")).not.toContain("Mosul");
    expect(await bot.text("/latest place:Iraq")).toContain("relief in the south");
    expect(await bot.text("/latest place:Iraq")).not.toContain("relief in the north");
    expect(await bot.text("How many pumps were repaired in Raqqa Governorate?")).toContain("9 pumps");
    expect(await bot.text("How many pumps were repaired in Nineveh Governorate?")).not.toContain("9 pumps");
  });
});

describe("near a place", () => {
  it("figures come from the nearest on, with distance and direction", async () => {
    const reply = await figures.run({ place: "60 km around Raqqa" }, bot.context);
    expect(outline(reply.blocks)).toEqual([
      "Of Raqqa, Raqqa Governorate, Syria:",
      "3",
      "Of Ath Thawrah, Raqqa Governorate, Syria, 43 km W of Raqqa:",
      "9",
    ]);
    expect(bot.logged).toEqual([]);
  });

  it.each([
    ["/figures near:Raqqa", "3 wells", "9 pumps"],
    ["/figures within 60 km of Raqqa", "9 pumps", "12 bridges"],
    ['/figures near:"60 km around الرقة"', "9 pumps", "12 bridges"],
    ['/search pumps near:"Raqqa 60 km"', "Tabqa", "Mosul"],
    ["/latest near:Raqqa", "in the north", "in the south"],
    ["How many pumps were repaired within 60 km of Raqqa?", "9 pumps", "8 pumps"],
  ])("%s", async (asked, has, lacks) => {
    const answer = await bot.text(asked);
    expect(answer).toContain(has);
    expect(answer).not.toContain(lacks);
    expect(bot.logged).toEqual([]);
  });

  it.each([
    ["/figures near:Syria", "Syria is no spot"],
    ["/figures 900 km around Raqqa", "from 1 to 500 km"],
    ["/figures 0 km around Raqqa", "from 1 to 500 km"],
    ["/figures near:Xyzzyville", "I know no place called"],
    ["/search pumps near:Kyiv", "No stored passage within 25 km of Kyiv"],
    ["/figures near:Kyiv", "give no figure within 25 km of Kyiv"],
    ["/latest near:Kyiv", "No stored briefing is among those that name places within 25 km of Kyiv"],
    ["/figures", "place is missing"],
  ])("%s says why there is nothing", async (asked, says) => {
    expect(await bot.text(asked)).toContain(says);
    expect(bot.logged).toEqual([]);
  });

  it("says no distance that the gazetteer's positions do not give", async () => {
    const { briefings, gazetteer } = bot.context;
    const gate = createDigitGate({ ...bot.context, briefings, gazetteer });
    const [raqqa, tabqa] = ["Raqqa", "Tabqa"].map((name) => gazetteer.find(name)[0]?.place);
    if (raqqa === undefined || tabqa === undefined) throw new Error("the gazetteer lacks them");
    const true_ = distance(raqqa, tabqa);
    const faultsOf = async (inline: typeof true_) =>
      (await gate.check({ outcome: "answered", blocks: [text(inline)] }, { said: "", syntax: catalogueText([]) }))
        .faults;
    expect(await faultsOf(true_)).toEqual([]);
    expect(await faultsOf(distance(tabqa, raqqa))).toEqual([]);
    expect(await faultsOf({ kind: "distance", from: raqqa.id, to: tabqa.id, text: "44 km W of Raqqa" })).toHaveLength(
      1,
    );
    expect(await faultsOf({ kind: "distance", from: "0", to: tabqa.id, text: "43 km W of Raqqa" })).toHaveLength(1);
  });
});

describe("/place", () => {
  it("shows the newest claims, and leads to what it lies in and to its namesakes", async () => {
    const reply = await place.run({ name: "Aleppo" }, bot.context);
    expect(outline(reply.blocks)).toEqual(["The newest that is claimed about it:", "5"]);
    expect(buttonsOf(reply)).toEqual(["Figures", "Lies in Aleppo Governorate, Syria", "Lies in Syria"]);
    expect(await bot.text("/place Aleppo Governorate")).toMatch(/In it: +3 places that briefings name/);
  });
});

describe("what was spoken of", () => {
  const say = async (caller: string, said: string): Promise<string> => {
    const reply = await bot.dispatcher.dispatch({
      platform: "test",
      conversation: "channel",
      caller,
      said: { kind: "text", text: said },
    });
    const [heading] = reply.blocks;
    return heading?.kind === "heading" ? lineText(heading.content) : "";
  };

  it("breaks a tie for the one who spoke of it, and not for others in the same channel", async () => {
    expect(await say("one", "/place Tripoli")).toBe("Tripoli, Libya");
    await say("two", "/place Beirut");
    expect(await say("two", "/place Tripoli")).toContain("Lebanon");
    expect(await say("three", "/place Tripoli")).toBe("Tripoli, Libya");
    // It is no more than a tie-break: a name that fits better still wins.
    expect(await say("two", "/place Palmyra")).toContain("Syria");
  });
});
