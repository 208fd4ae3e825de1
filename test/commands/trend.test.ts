import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startBot, type TestBot } from "../fixtures/bot.ts";
import { trend } from "../../commands/trend.ts";
import { createDigitGate } from "../../src/chat/digit-gate.ts";
import { chartedOf, type ChartPanel } from "../../src/chat/picture.ts";
import { withoutUnsound } from "../../src/chat/without-unsound.ts";
import type { Reply } from "../../src/chat/reply.ts";

let bot: TestBot;
beforeAll(async () => {
  bot = await startBot();
  for (const [month, day, schools] of [
    ["January", "2016-02-05", 41],
    ["February", "2016-03-05", 57],
    ["March", "2016-04-05", 49],
  ] as const)
    await bot.add(`Aid Desk\nSchools in Homs\n\nIn ${month}, ${schools} schools reopened in Homs.\n`, {
      date: day,
      issuer: "Aid Desk",
    });
  await bot.add("Aid Desk\nRoads\n\nOn 3 May 2016, 7 bridges were repaired in Hama.\n", {
    date: "2016-05-04",
    issuer: "Aid Desk",
  });
});
afterAll(() => bot.end());

/** The claim of 57 as one of 58. */
const forgedPanel = (panel: ChartPanel): ChartPanel => ({
  ...panel,
  series: panel.series.map(({ claims }) => ({
    claims: claims.map((claim) =>
      claim.figure.value === 57 ? { ...claim, figure: { ...claim.figure, value: 58 } } : claim,
    ),
  })),
});

const run = (input: object): Promise<Reply> => trend.run(trend.input.parse(input), bot.context);

describe("/trend", () => {
  it("draws what can be set beside each other, shows the newest with its sentence, and tells it in words", async () => {
    const reply = await bot.ask("/trend Homs");
    const image = reply.blocks.find((block) => block.kind === "image");
    expect(image?.kind === "image" ? image.alt : "").toBe(
      "Chart of Homs, Homs Governorate, Syria. Schools reopened, Homs (each for a time of its own), as Aid Desk says: 41 on 2016-01-31; 57 on 2016-02-29; 49 on 2016-03-31.",
    );
    expect(reply.blocks.filter((block) => block.kind === "figure")).toHaveLength(1);
    expect(bot.logged).toEqual([]);
  });

  it("gives all of it as a table by a button", async () => {
    const reply = await bot.ask("/trend Homs table:yes");
    const file = reply.blocks.find((block) => block.kind === "file");
    const lines = (file?.kind === "file" ? file.text : "").split("\r\n");
    expect(lines[0]).toContain("series,counted,action,place,claimed by,from,until,value");
    expect(lines[1]).toContain("A,schools,reopened,Homs,Aid Desk,2016-01-01,2016-01-31,41,,count,41,");
    expect(lines).toHaveLength(5);
    const shown = await run({ place: "Homs" });
    expect(JSON.stringify(shown.blocks.at(-1))).toContain('"table":"yes"');
  });

  it("refuses where no two claims can be set beside each other, and where there is none", async () => {
    expect(await run({ place: "Hama" })).toMatchObject({ outcome: "nothing" });
    expect(await bot.text("/trend Hama")).toContain("no two that can be set beside each other");
    expect(await bot.text("/trend Palmyra")).toContain("give no figure");
    expect(await run({})).toMatchObject({ outcome: "usage", asks: { option: "place" } });
  });

  it("loses a claim that is not stored as it is charted, and says so", async () => {
    const reply = await run({ place: "Homs" });
    const forged: Reply = {
      ...reply,
      blocks: reply.blocks.map((block) =>
        block.kind === "picture" && block.picture.kind === "chart"
          ? { ...block, picture: { ...block.picture, panels: block.picture.panels.map(forgedPanel) } }
          : block,
      ),
    };
    const { briefings, gazetteer, subscriptions, sources } = bot.context;
    const gate = createDigitGate({ briefings, gazetteer, subscriptions, sources });
    const checked = await gate.check(forged, { said: "/trend Homs", syntax: "" });
    expect([...checked.unsound.keys()].map(({ figure }) => figure.value)).toEqual([58]);
    const sent = withoutUnsound(forged, checked);
    const values = sent.blocks.flatMap((block) =>
      block.kind === "picture" && block.picture.kind === "chart" ? chartedOf(block.picture) : [],
    );
    expect(values.map(({ figure }) => figure.value)).toEqual([41, 49]);
    expect(JSON.stringify(sent.blocks.at(-1))).toContain("withheld");
  });
});
