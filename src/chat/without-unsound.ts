import type { Claim } from "../../store/briefings.ts";
import type { Checked } from "./digit-gate.ts";
import type { Mark } from "./picture.ts";
import type { Block, Reply } from "./reply.ts";
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
  const mark = ({ place, claims }: Mark): Mark => ({ place, claims: claims.flatMap((claim) => sound(claim) ?? []) });
  const blocks = reply.blocks.map((block): Block | null => {
    if (block.kind === "picture") {
      const { picture } = block;
      const marks = { place: mark(picture.place), neighbours: picture.neighbours.map(mark) };
      return { ...block, picture: { ...picture, ...marks } };
    }
    if (block.kind !== "figure") return block;
    const claim = sound(block.claim);
    return claim === null ? null : { ...block, claim };
  });
  const withheld = blocks.filter((block) => block === null).length;
  const first = blocks.indexOf(null);
  const says = withheld === 0 || blocks.some((block) => block?.kind === "figure" || block?.kind === "quote");
  return {
    outcome: says ? reply.outcome : "fault",
    blocks: blocks.flatMap((block, i) => block ?? (i === first ? [notice(withheld)] : [])),
  };
}

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
