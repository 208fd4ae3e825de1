import type { Claim } from "../../store/briefings.ts";
import type { Block, Reply } from "./reply.ts";
import { count, text, words } from "./say.ts";

/**
 * The reply without the figures that the gate found unsound, and with a line that says so where the first of them stood.
 * A page of figures that loses all of them is a fault, but keeps its buttons: what follows it may be sound.
 */
export function withoutUnsound(reply: Reply, unsound: ReadonlyMap<Claim, readonly string[]>): Reply {
  if (unsound.size === 0) return reply;
  const isUnsound = (block: Block): boolean => block.kind === "figure" && unsound.has(block.claim);
  const first = reply.blocks.findIndex(isUnsound);
  const says = reply.blocks.some((block) => (block.kind === "figure" && !isUnsound(block)) || block.kind === "quote");
  return {
    outcome: says ? reply.outcome : "fault",
    blocks: reply.blocks.flatMap((block, i) => {
      if (!isUnsound(block)) return [block];
      return i === first ? [notice(reply.blocks.filter(isUnsound).length)] : [];
    }),
  };
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
