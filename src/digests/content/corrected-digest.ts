import type { Claim } from "../../../store/briefings.ts";
import type { Block, Reply } from "../../chat/reply.ts";
import { text, words } from "../../chat/say.ts";
import { changedFigures } from "./changed-figures.ts";

/** The claims of a briefing's current version; null where the version is still the current one. */
export type CurrentClaims = (claim: Claim) => readonly Claim[] | null;

/**
 * What was posted, as it would be said now: figures that their briefing gives otherwise by now stand in the place of those that
 * were shown, and it says so. Null when nothing of it changed. Pure.
 */
export function correctedDigest(reply: Reply, currentOf: CurrentClaims): Reply | null {
  let isChanged = false;
  let follows = false;
  const blocks = reply.blocks.flatMap((block): readonly Block[] => {
    const isOfChanged = follows && isChangeLine(block);
    follows = false;
    // What it was before was told of the figure that stood here.
    if (isOfChanged) return [];
    if (block.kind !== "figure") return [block];
    const now = currentOf(block.claim);
    const [changed] = now === null ? [] : changedFigures([block.claim], now);
    if (changed === undefined) return [block];
    isChanged = true;
    follows = true;
    return changed.is === null
      ? [text(words("Corrected: the briefing does not say any more what stood here."))]
      : [text(words("Corrected: the briefing says now:")), { ...block, claim: changed.is }];
  });
  if (!isChanged) return null;
  const [first, ...rest] = blocks;
  const told = text(words("Corrected after it was posted."));
  return { ...reply, blocks: first === undefined ? [told] : [first, told, ...rest] };
}

/** The line behind a figure on what its issuer said before. */
function isChangeLine(block: Block): boolean {
  if (block.kind !== "text") return false;
  const [lead, quote] = block.content;
  if (lead?.kind !== "words") return false;
  return quote?.kind === "quote" || lead.text.startsWith("No change shown");
}
