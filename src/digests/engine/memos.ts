import type { Subscription as Kept } from "../../../store/subscriptions.ts";
import { subscriptionOf, type Subscription } from "../subscription.ts";

/** What a process knows of a subscription, so that it need not be read and reckoned anew each time. It may be lost. */
export interface Memo {
  readonly revision: number;
  /** Null for a record that this program cannot read. */
  readonly subscription: Subscription | null;
  /** Nothing is due before, in milliseconds. */
  next: number;
  /** The turn up to which there was nothing for it. */
  seen: number;
}

/** Memos of the subscriptions that there are; one that changed is read anew, and one that is no more is forgotten. */
export function createMemos() {
  let known = new Map<string, Memo>();
  return (kept: readonly Kept[]): readonly Memo[] => {
    const before = known;
    known = new Map(
      kept.map((each) => {
        const same = before.get(each.id);
        if (same?.revision === each.revision) return [each.id, same];
        const subscription = subscriptionOf(each);
        return [each.id, { revision: each.revision, subscription, next: Number.NEGATIVE_INFINITY, seen: -1 }];
      }),
    );
    return [...known.values()];
  };
}
