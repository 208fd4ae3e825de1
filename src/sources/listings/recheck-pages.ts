import type { Turn } from "../feeds/create-turn.ts";
import { takePage } from "./take-page.ts";

/** So many pages that were met before are asked for again in one poll, of so many that are due. */
const RECHECKS_A_POLL = 5;
const DUE = 100;

/**
 * Looks again at pages that a listing still leads to and that are due: revisions become versions. `notBefore` is the moment
 * before which the server wants to hear no more, null where it does not say; `isLess`: a page was had that could not be had
 * before, so what the listing's notice says is no longer so.
 */
export async function recheckPages(turn: Turn): Promise<{ readonly notBefore: Date | null; readonly isLess: boolean }> {
  const { source, parts } = turn;
  let asked = 0;
  let isLess = false;
  for (const page of await parts.sources.pagesDue(source.id, parts.clock.now(), DUE)) {
    if (turn.isOver() || asked >= RECHECKS_A_POLL) break;
    const outcome = await takePage(turn, page);
    if (outcome.kind === "disallowed") continue;
    asked += 1;
    turn.count();
    isLess ||= outcome.kind === "settled" && outcome.isFirst;
    if (outcome.kind === "failed" && outcome.isBusy) return { notBefore: outcome.retryAt, isLess };
  }
  return { notBefore: null, isLess };
}
