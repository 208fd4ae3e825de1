import { isDeepStrictEqual } from "node:util";
import type { MapDrawer } from "../drawing/create-map-drawer.ts";
import type { Gazetteer } from "../gazetteer/gazetteer.ts";
import type { Logger } from "../log.ts";
import { describeMap } from "./describe-map.ts";
import { marksOf, type Picture } from "./picture.ts";
import type { Block, Reply, SealedButton } from "./reply.ts";

type Image = Extract<Block<SealedButton>, { kind: "image" }>;
/** A block whose pictures are drawn. */
export type DrawnBlock = Exclude<Block, { kind: "picture" }> | Image;
/** A reply that only wants its buttons sealed. */
export interface DrawnReply {
  readonly outcome: Reply["outcome"];
  readonly blocks: readonly DrawnBlock[];
}

export interface DrawPicturesParts {
  readonly gazetteer: Gazetteer;
  /** Null where there is none: then pictures are only told. */
  readonly drawer: MapDrawer | null;
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
    const described = faults.length > 0 ? null : describeMap(picture, gazetteer);
    if (described === null) {
      logger.error({ defect: "picture without a source", faults }, "a picture was withheld");
      return [];
    }
    const { description, alt } = described;
    if (drawer === null || !wanted) return [{ kind: "image", png: null, alt }];
    try {
      return [{ kind: "image", png: await drawer.draw(description), alt }];
    } catch (error) {
      logger.warn({ error, place: picture.place.place }, "no map");
      return [];
    }
  }

  return async (reply: Reply, wanted: boolean): Promise<DrawnReply> => {
    const drawn = reply.blocks.map(async (block) =>
      block.kind === "picture" ? await imageOf(block.picture, reply, wanted) : [block],
    );
    return { outcome: reply.outcome, blocks: (await Promise.all(drawn)).flat() };
  };
}

/** A sentence for each claim that the reply does not show with its sentence, and for each place that nobody knows. */
export function faultsOfPicture(picture: Picture, reply: Reply, gazetteer: Gazetteer): readonly string[] {
  const shown = reply.blocks.flatMap((block) => (block.kind === "figure" ? [block.claim] : []));
  return marksOf(picture).flatMap(({ place, claims }) => [
    ...(gazetteer.get(place) === null ? [`the gazetteer knows no ${place} to put on a map`] : []),
    ...claims
      .filter((claim) => !shown.some((each) => isDeepStrictEqual(each, claim)))
      .map(({ briefing, figure }) => `"${figure.surface}" of ${briefing.id} is no figure of the reply`),
  ]);
}
