import type { Turn } from "../feeds/create-turn.ts";
import { takePage } from "./take-page.ts";

/** So many pages that were met before are looked at again in one poll. */
const RECHECKS_A_POLL = 5;

/**
 * Looks again at pages that a listing still leads to and that are due: revisions become versions. Answers the moment before
 * which the server wants to hear no more; null where it does not say.
 */
export async function recheckPages(turn: Turn): Promise<Date | null> {
  const { source, parts } = turn;
  for (const page of await parts.sources.pagesDue(source.id, parts.clock.now(), RECHECKS_A_POLL)) {
    if (turn.isOver()) break;
    const outcome = await takePage(turn, page);
    if (outcome.kind !== "disallowed") turn.count();
    if (outcome.kind === "failed" && outcome.isBusy) return outcome.retryAt;
  }
  return null;
}
