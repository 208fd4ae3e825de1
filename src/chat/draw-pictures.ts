import { isDeepStrictEqual } from "node:util";
import type { PictureDrawer } from "../drawing/create-picture-drawer.ts";
import type { Gazetteer } from "../gazetteer/gazetteer.ts";
import type { Logger } from "../log.ts";
import { csvOf } from "./csv.ts";
import { describeChart } from "./describe-chart.ts";
import { describeMap } from "./describe-map.ts";
import { lineText } from "./inline.ts";
import { marksOf, type Picture } from "./picture.ts";
import { subscriptionsFile } from "./subscriptions-file.ts";
import type { Asks, Block, Reply, SealedButton } from "./reply.ts";

type Image = Extract<Block<SealedButton>, { kind: "image" }>;
type File = Extract<Block<SealedButton>, { kind: "file" }>;
/** A block whose pictures are drawn and whose tables to take along are written. */
export type DrawnBlock = Exclude<Block, { kind: "picture" | "download" | "export" }> | Image | File;
/** A reply that only wants its buttons sealed. */
export interface DrawnReply {
  readonly outcome: Reply["outcome"];
  readonly blocks: readonly DrawnBlock[];
  readonly asks?: Asks;
}

export interface DrawPicturesParts {
  readonly gazetteer: Gazetteer;
  /** Null where there is none: then pictures are only told. */
  readonly drawer: PictureDrawer | null;
  readonly logger: Logger;
}

/**
 * Draws the pictures of a reply that has passed the gate. A picture may say what the reply says and no more: each of its
 * claims must be one of the reply's figures, whole and unchanged, and its places are known by id alone. One that says more
 * is left out and logged as a defect; one that cannot be drawn in time is left out too, for an answer without a map is an
 * answer. With `wanted` false nothing is drawn: the words that go with the picture are all that is shown.
 */
export function createPictureDrawing({ gazetteer, drawer, logger }: DrawPicturesParts) {
  async function imageOf(picture: Picture, reply: Reply, wanted: boolean): Promise<readonly Image[]> {
    const faults = faultsOfPicture(picture, reply, gazetteer);
    const described = faults.length > 0 ? null : describe(picture, gazetteer);
    // A chart whose claims were all withheld has nothing to show, and the reply says so.
    if (described === null && faults.length === 0 && picture.kind === "chart") return [];
    if (described === null) {
      logger.error({ defect: "picture without a source", faults }, "a picture was withheld");
      return [];
    }
    const { description, alt } = described;
    if (drawer === null || !wanted) return [{ kind: "image", png: null, alt }];
    try {
      return [{ kind: "image", png: await drawer.draw(description), alt }];
    } catch (error) {
      logger.warn({ error, picture: picture.kind }, "no picture");
      return [];
    }
  }

  return async (reply: Reply, wanted: boolean): Promise<DrawnReply> => {
    const drawn = reply.blocks.map(async (block): Promise<readonly DrawnBlock[]> => {
      if (block.kind === "picture") return await imageOf(block.picture, reply, wanted);
      return [block.kind === "download" || block.kind === "export" ? fileOf(block) : block];
    });
    return { ...reply, blocks: (await Promise.all(drawn)).flat() };
  };
}

function fileOf(block: Extract<Block, { kind: "download" | "export" }>): File {
  if (block.kind === "export")
    return {
      kind: "file",
      name: block.name,
      mediaType: "application/json; charset=utf-8",
      text: subscriptionsFile(block.subscriptions),
    };
  const text = csvOf(
    block.columns,
    block.rows.map((row) => row.map(lineText)),
  );
  return { kind: "file", name: block.name, mediaType: "text/csv; charset=utf-8", text };
}

const describe = (picture: Picture, gazetteer: Gazetteer) =>
  picture.kind === "chart" ? describeChart(picture, gazetteer) : describeMap(picture, gazetteer);

/** A sentence for each claim that the reply does not show with its sentence, and for each place that nobody knows. */
export function faultsOfPicture(picture: Picture, reply: Reply, gazetteer: Gazetteer): readonly string[] {
  // The claims of a chart are too many to be shown whole; the gate has held each of them against the store.
  if (picture.kind === "chart") return [];
  const shown = reply.blocks.flatMap((block) => (block.kind === "figure" ? [block.claim] : []));
  return marksOf(picture).flatMap(({ place, claims }) => [
    ...(gazetteer.get(place) === null ? [`the gazetteer knows no ${place} to put on a map`] : []),
    ...claims
      .filter((claim) => !shown.some((each) => isDeepStrictEqual(each, claim)))
      .map(({ briefing, figure }) => `"${figure.surface}" of ${briefing.id} is no figure of the reply`),
  ]);
}
