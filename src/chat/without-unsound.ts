import type { Claim } from "../../store/briefings.ts";
import type { Checked } from "./digit-gate.ts";
import type { Mark, Picture } from "./picture.ts";
import type { Block, Inline, Reply } from "./reply.ts";
import { count, text, words } from "./say.ts";

/**
 * The reply without the figures that the gate found unsound, and with a line that says so where the first of them stood;
 * and without what corrected figures were read as where that cannot be told. Its pictures lose the same. A page of figures
 * that loses all of them is a fault, but keeps its buttons: what follows it may be sound.
 */
export function withoutUnsound(reply: Reply, { unsound, untold }: Omit<Checked, "faults">): Reply {
  if (unsound.size + untold.size === 0) return reply;
  const told = new Map([...untold.keys()].map((claim) => [claim, withoutReading(claim)]));
  const sound = (claim: Claim): Claim | null => (unsound.has(claim) ? null : (told.get(claim) ?? claim));
  const blocks = reply.blocks.map((block): Block | null => {
    if (block.kind === "picture") return { ...block, picture: pictureWith(block.picture, sound) };
    if (block.kind === "table" || block.kind === "download")
      return { ...block, rows: block.rows.filter((row) => !row.flat().some((each) => isUnsound(each, unsound))) };
    if (block.kind !== "figure") return block;
    const claim = sound(block.claim);
    return claim === null ? null : { ...block, claim };
  });
  const withheld = unsound.size;
  // A claim of a chart or of a table leaves no gap: the line stands at the end then.
  const first = blocks.includes(null) ? blocks.indexOf(null) : blocks.length;
  const says = withheld === 0 || blocks.some((block) => block?.kind === "figure" || block?.kind === "quote");
  return {
    outcome: says ? reply.outcome : "fault",
    blocks: [...blocks, ...(first === blocks.length ? [null] : [])].flatMap(
      (block, i) => block ?? (i === first && withheld > 0 ? [notice(withheld)] : []),
    ),
  };
}

/** The picture of what is sound in it. */
function pictureWith(picture: Picture, sound: (claim: Claim) => Claim | null): Picture {
  const soundOf = (claims: readonly Claim[]): readonly Claim[] => claims.flatMap((claim) => sound(claim) ?? []);
  if (picture.kind === "chart") {
    const panels = picture.panels.map((panel) => ({
      ...panel,
      series: panel.series.map(({ claims }) => ({ claims: soundOf(claims) })),
    }));
    return { ...picture, panels };
  }
  const mark = ({ place, claims }: Mark): Mark => ({ place, claims: soundOf(claims) });
  return { ...picture, place: mark(picture.place), neighbours: picture.neighbours.map(mark) };
}

const isUnsound = (inline: Inline, unsound: Checked["unsound"]): boolean =>
  inline.kind === "claimed" && unsound.has(inline.claim);

function withoutReading(claim: Claim): Claim {
  const { corrected, ...figure } = claim.figure;
  if (corrected === undefined) return claim;
  const told = corrected.map(({ by, on, fields }) => ({ by, on, fields }));
  return { ...claim, figure: { ...figure, corrected: told } };
}

const notice = (figures: number): Block =>
  text(
    count(figures, "figure"),
    words(
      figures === 1
        ? " is withheld: not every number in it could be traced to its stored sentence. That has been logged."
        : " are withheld: not every number in them could be traced to its stored sentence. That has been logged.",
    ),
  );
