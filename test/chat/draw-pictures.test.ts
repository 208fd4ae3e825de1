import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { figures } from "../../commands/figures.ts";
import { createPictureDrawing, type DrawnReply } from "../../src/chat/draw-pictures.ts";
import type { Mark } from "../../src/chat/picture.ts";
import type { Reply } from "../../src/chat/reply.ts";
import type { PictureDrawer } from "../../src/drawing/create-picture-drawer.ts";
import type { MapDescription } from "../../src/drawing/map-description.ts";
import { createLogger } from "../../src/log.ts";
import type { Claim } from "../../store/briefings.ts";
import { riverBriefing, startBot, type TestBot } from "../fixtures/bot.ts";

const alBab = "174018";
const png = new Uint8Array([1, 2, 3]);
let bot: TestBot;
let answer: Reply;
let claim: Claim;

beforeAll(async () => {
  bot = await startBot();
  await bot.add(riverBriefing);
  answer = await figures.run({ place: "Al-Bab" }, bot.context);
  const shown = answer.blocks.flatMap((block) => (block.kind === "figure" ? [block.claim] : []));
  const bridges = shown.find(({ figure }) => figure.value === 12);
  if (bridges === undefined) throw new Error("no figure of bridges");
  claim = bridges;
});
afterAll(() => bot.end());

interface Drawn {
  readonly reply: DrawnReply;
  readonly descriptions: readonly MapDescription[];
  readonly logged: string;
}
/** Draws the answer about Al-Bab with a map of it behind. */
async function drawWith(place: Mark, draw: PictureDrawer["draw"] = async () => png, wanted = true): Promise<Drawn> {
  const descriptions: MapDescription[] = [];
  const logged: string[] = [];
  const drawer: PictureDrawer = {
    draw(description) {
      if ("place" in description) descriptions.push(description);
      return draw(description);
    },
    close: async () => undefined,
  };
  const logger = createLogger("warn", { write: (line) => void logged.push(line) });
  const drawing = createPictureDrawing({ gazetteer: bot.context.gazetteer, drawer, logger });
  const picture = { kind: "map", script: "latin", place, neighbours: [] } as const;
  const reply = await drawing({ ...answer, blocks: [...answer.blocks, { kind: "picture", picture }] }, wanted);
  return { reply, descriptions, logged: logged.join("") };
}

describe("pictures in a reply", () => {
  it("have the figures that the reply shows, in the drawing and in its words", async () => {
    const { reply, descriptions } = await drawWith({ place: alBab, claims: [claim] });
    expect(reply.blocks.at(-1)).toEqual({
      kind: "image",
      png,
      alt: "Map of Al-Bab, Aleppo Governorate, Syria: 12 bridges.",
    });
    expect(descriptions[0]?.place.figures).toEqual(["12 bridges"]);
  });

  it.each([
    ["another value", () => ({ ...claim, figure: { ...claim.figure, value: 13 } })],
    ["another thing counted", () => ({ ...claim, figure: { ...claim.figure, counted: "hospitals" } })],
    ["another briefing", () => ({ ...claim, briefing: { ...claim.briefing, issuer: "Somebody" } })],
    ["an ordinal of another figure", () => ({ ...claim, ordinal: claim.ordinal + 100 })],
  ])("are withheld with %s than the reply shows, and logged; the rest is sent", async (_what, tamper) => {
    const { reply, descriptions, logged } = await drawWith({ place: alBab, claims: [tamper()] });
    expect(reply.blocks).toEqual(answer.blocks);
    expect(descriptions).toEqual([]);
    expect(logged).toContain("a picture was withheld");
  });

  it("are withheld with a figure that is not shown at all", async () => {
    const elsewhere = await figures.run({ place: "Homs" }, bot.context);
    const other = elsewhere.blocks.flatMap((block) => (block.kind === "figure" ? [block.claim] : []));
    expect(other.length).toBeGreaterThan(0);
    expect((await drawWith({ place: alBab, claims: other })).reply.blocks).toEqual(answer.blocks);
  });

  it("are withheld for a place that nobody knows", async () => {
    expect((await drawWith({ place: "none", claims: [] })).reply.blocks).toEqual(answer.blocks);
  });

  it("that cannot be drawn are left out quietly: the answer is the same without", async () => {
    const { reply, logged } = await drawWith({ place: alBab, claims: [] }, () => Promise.reject(new Error("broken")));
    expect(reply).toEqual(answer);
    expect(JSON.parse(logged)).toMatchObject({ level: 40, msg: "no picture" });
  });

  it("are told and not drawn where nobody would look", async () => {
    const { reply, descriptions } = await drawWith({ place: alBab, claims: [] }, undefined, false);
    expect(descriptions).toEqual([]);
    expect(reply.blocks.at(-1)).toMatchObject({
      kind: "image",
      png: null,
      alt: expect.stringContaining("Map of Al-Bab") as string,
    });
  });
});
