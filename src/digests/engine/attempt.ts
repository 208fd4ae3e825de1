import { MOST_STRAYS, type Claimed, type DeliveryEnd, type DeliveryLedger } from "../../../store/deliveries.ts";
import type { Clock } from "../../clock.ts";
import type { Logger } from "../../log.ts";
import type { ChatPlatform, PostOutcome } from "../../platforms/platform.ts";
import type { Chats } from "./chats.ts";

/** How long a send without an answer waits until it is repeated under its key, and an edit at least. */
const REPEAT_SECONDS = 5;
/** The longest that an edit without an answer waits until it is repeated. */
const EDIT_SECONDS = 900;

export interface AttemptParts {
  readonly ledger: Pick<DeliveryLedger, "opened" | "leaves">;
  readonly platform: ChatPlatform;
  readonly chats: Pick<Chats, "moved">;
  readonly holder: string;
  /** Seconds in which a message may be sent again under its key. */
  readonly remembers: number;
  readonly clock: Clock;
  readonly logger: Logger;
}

export interface Attempt {
  readonly outcome: PostOutcome;
  readonly end: DeliveryEnd;
}

/**
 * Sends one delivery whose send has begun, and says how it ended; null when it is another's by now. `since` is when the first
 * send without an answer began.
 */
export function createAttempts({ ledger, platform, chats, holder, remembers, clock, logger }: AttemptParts) {
  async function safely(work: () => Promise<PostOutcome>): Promise<PostOutcome> {
    try {
      return await work();
    } catch (error) {
      logger.error({ error, platform: platform.name }, "a platform threw where it should have answered");
      return { kind: "unknown", reason: "The platform's part of the bot failed while it was sending." };
    }
  }

  const wait = (reason: string, readyAt: Date, mayBeThere: boolean): Extract<DeliveryEnd, { state: "planned" }> => ({
    state: "planned",
    reason,
    readyAt,
    mayBeThere,
  });
  const inSeconds = (seconds: number): Date => new Date(clock.now().getTime() + seconds * 1000);

  /** What every answer but "unknown" means. */
  async function plain(
    outcome: Exclude<PostOutcome, { kind: "unknown" }>,
    { target, expiresAt }: Claimed,
    mayBeThere: boolean,
  ): Promise<DeliveryEnd> {
    switch (outcome.kind) {
      case "delivered":
        return { state: "sent", messageId: outcome.messageId };
      case "gone":
        return wait(outcome.reason, expiresAt, mayBeThere);
      case "moved":
        await chats.moved(target, outcome.to);
        return wait("The chat has another name.", clock.now(), mayBeThere);
      case "refused":
        if (outcome.until !== null) return wait(outcome.reason, outcome.until, mayBeThere);
        return { state: mayBeThere ? "unknown" : "refused", reason: outcome.reason };
    }
  }

  const put = (claimed: Claimed, body: unknown): Promise<PostOutcome> =>
    safely(() =>
      platform.post(claimed.target.conversation, { platform: platform.name, body }, claimed.key, () =>
        ledger.leaves(claimed.id, holder),
      ),
    );

  /** As it is, under its key. */
  async function post(claimed: Claimed, since: Date): Promise<Attempt> {
    const outcome = await put(claimed, claimed.body);
    if (outcome.kind !== "unknown") return { outcome, end: await plain(outcome, claimed, claimed.begunAt !== null) };
    const again = inSeconds(REPEAT_SECONDS);
    const isTooLate = again.getTime() - since.getTime() >= remembers * 1000;
    const { reason } = outcome;
    return { outcome, end: isTooLate ? { state: "unknown", reason } : wait(reason, again, true) };
  }

  /** Puts it in the place of the line that stands there: an edit may be repeated as often as need be. */
  async function edit(claimed: Claimed, opened: string, since: Date): Promise<Attempt> {
    const { target, body, begunAt } = claimed;
    const outcome = await safely(() => platform.edit(target.conversation, opened, { platform: platform.name, body }));
    if (outcome.kind !== "unknown") return { outcome, end: await plain(outcome, claimed, begunAt !== null) };
    const passed = (clock.now().getTime() - since.getTime()) / 1000;
    const again = inSeconds(Math.min(Math.max(passed / 2, REPEAT_SECONDS), EDIT_SECONDS));
    return { outcome, end: wait(outcome.reason, again, true) };
  }

  /** A line first. Of one that nobody knows of, another one does no harm: what it stands for comes once. */
  async function open(claimed: Claimed, since: Date): Promise<Attempt | null> {
    const outcome = await put(claimed, claimed.opening);
    if (outcome.kind === "delivered") {
      const isOurs = await ledger.opened(claimed.id, holder, outcome.messageId, clock.now());
      return isOurs ? await edit(claimed, outcome.messageId, since) : null;
    }
    if (outcome.kind !== "unknown") return { outcome, end: await plain(outcome, claimed, false) };
    const { reason } = outcome;
    if (claimed.strays + 1 >= MOST_STRAYS) return { outcome, end: { state: "unknown", reason } };
    return { outcome, end: { ...wait(reason, inSeconds(REPEAT_SECONDS), false), isStray: true } };
  }

  return async (claimed: Claimed, since: Date): Promise<Attempt | null> => {
    if (claimed.opened !== null) return await edit(claimed, claimed.opened, since);
    return claimed.opening === null ? await post(claimed, since) : await open(claimed, since);
  };
}
