import type { BriefingSummary, Claim } from "../../../store/briefings.ts";
import type { NewRun, ToldTo } from "../../../store/deliveries.ts";
import type { Store } from "../../../store/store.ts";
import type { Dispatcher } from "../../chat/dispatcher.ts";
import type { Logger } from "../../log.ts";
import type { ChatPlatform } from "../../platforms/platform.ts";
import { changedFigures, successors } from "../content/changed-figures.ts";
import { correctionReply } from "../content/correction-reply.ts";
import { heldUntil } from "../schedule/quiet-hours.ts";
import { subscriptionOf } from "../subscription.ts";
import { correctionKey } from "./correction-key.ts";
import { createDigestEdits } from "./digest-edits.ts";
import { messageKey } from "./key.ts";

/** Revisions that are looked at in one tick. */
const AT_ONCE = 200;
/** Figures of one version that are read. */
const FIGURES = 5_000;
/** A note that could not be sent for so long is not sent any more. */
const EXPIRES_MS = 2 * 86_400_000;

export interface CorrectionNotesParts {
  readonly store: Pick<Store, "briefings" | "deliveries" | "subscriptions" | "keyed">;
  readonly dispatcher: Pick<Dispatcher, "seal">;
  readonly platforms: ReadonlyMap<string, ChatPlatform>;
  readonly logger: Logger;
}

/**
 * Tells chats once of figures that they were shown and that a later version of the briefing gives otherwise, and has the messages
 * that showed them edited.
 */
export interface CorrectionNotes {
  round(now: Date): Promise<void>;
}

export function createCorrectionNotes({ store, dispatcher, platforms, logger }: CorrectionNotesParts): CorrectionNotes {
  const { briefings, deliveries, subscriptions } = store;
  const kept = store.keyed("corrections");
  const editsOf = createDigestEdits({ store, dispatcher, platforms });
  let upTo: number | null = null;

  const claimsOf = async (id: string, version: number): Promise<readonly Claim[]> =>
    (await briefings.claims({ id, version }, { limit: FIGURES })).items;

  function byChat(told: readonly ToldTo[]): readonly (readonly ToldTo[])[] {
    const chats = new Map<string, ToldTo[]>();
    for (const each of told) {
      const key = JSON.stringify([each.target.platform, each.target.conversation]);
      chats.set(key, [...(chats.get(key) ?? []), each]);
    }
    return [...chats.values()];
  }

  /** Null when nothing that the chat was shown has changed, or when it is not to be told. */
  async function noteFor(now: BriefingSummary, told: readonly ToldTo[], at: Date): Promise<NewRun | null> {
    const [first] = told;
    const platform = first === undefined ? undefined : platforms.get(first.target.platform);
    if (first === undefined || platform === undefined) return null;
    const owners = await Promise.all(
      [...new Set(told.map((each) => each.subscription))].map((id) => subscriptions.get(id)),
    );
    const live = owners.flatMap((each) => (each === null ? [] : (subscriptionOf(each) ?? [])));
    const heard = live.filter(({ paused }) => paused?.by !== "person");
    if (heard.length === 0) return null;
    // A later telling, by a digest or a note, stands for the earlier ones.
    const last = Math.max(...told.map(({ briefing }) => briefing.version));
    const shownLast = told.filter(({ briefing }) => briefing.version === last);
    const ordinals = new Set(shownLast.flatMap((each) => each.ordinals));
    const before = (await claimsOf(now.id, last)).filter(({ ordinal }) => ordinals.has(ordinal));
    const after = await claimsOf(now.id, now.version);
    const changed = changedFigures(before, after);
    if (changed.length === 0) return null;
    const sealed = await dispatcher.seal(correctionReply(now, changed));
    if (sealed === null) return null;
    const subscription = correctionKey(now, first.target);
    // The moment of the version, not of the planning: a second plan of the same note is the same slot.
    const dueAt = now.addedAt;
    // The next correction is held against all that the chat knows, not against this note alone.
    const known = [...successors(before, after), ...changed.flatMap(({ is }) => is ?? [])].map(
      ({ ordinal }) => ordinal,
    );
    const shown = [{ briefing: { id: now.id, version: now.version }, ordinals: [...new Set(known)] }];
    const parts = platform.compose(sealed).map(({ body }, part) => ({
      key: messageKey(subscription, dueAt, part),
      body,
      ...(part === 0 ? { told: shown } : {}),
    }));
    const held = heard.map((each) => heldUntil(each, at)?.getTime() ?? at.getTime());
    const readyAt = new Date(Math.min(...held));
    const expiresAt = new Date(readyAt.getTime() + EXPIRES_MS);
    const turns = { after: null, since: 0, upTo: 0, missed: 0, note: "A correction.", outcome: "posted" } as const;
    return { ...turns, subscription, dueAt, target: first.target, parts, readyAt, expiresAt };
  }

  async function tell(now: BriefingSummary, at: Date): Promise<void> {
    const runs: NewRun[] = [];
    for (const told of byChat(await deliveries.toldOf(now.id, now.version))) {
      const run = await noteFor(now, told, at);
      if (run !== null) runs.push(run);
    }
    // The note first: it comes also where the message cannot be edited.
    runs.push(...(await editsOf(now, at)));
    if (runs.length === 0) return;
    const planned = (await deliveries.plan(runs, at)).filter((done) => done).length;
    logger.info({ briefing: now.id, version: now.version, chats: planned }, "a correction is told");
  }

  return {
    async round(at) {
      const newest = await briefings.newestTurn();
      if (upTo === null) {
        const before: unknown = await kept.get("upTo");
        upTo = typeof before === "number" ? Math.min(before, newest) : newest;
        if (typeof before !== "number") await kept.set("upTo", upTo);
      }
      while (upTo < newest) {
        const stored = await briefings.storedAfter(upTo, AT_ONCE);
        for (const { briefing } of stored) if (briefing.version > 1) await tell(briefing, at);
        // Noted when all are planned: a process that dies before plans them again, under the same names.
        upTo = stored.length < AT_ONCE ? newest : (stored.at(-1)?.turn ?? newest);
        await kept.set("upTo", upTo);
      }
    },
  };
}
