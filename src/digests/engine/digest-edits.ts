import { isDeepStrictEqual } from "node:util";
import type { BriefingSummary, Claim } from "../../../store/briefings.ts";
import type { NewRun, ShownRun } from "../../../store/deliveries.ts";
import type { Store } from "../../../store/store.ts";
import type { Dispatcher } from "../../chat/dispatcher.ts";
import type { ChatPlatform } from "../../platforms/platform.ts";
import { correctedDigest } from "../content/corrected-digest.ts";
import { readReply } from "../content/kept-reply.ts";
import { editKey } from "./correction-key.ts";
import { messageKey } from "./key.ts";

/** Figures of one version that are read. */
const FIGURES = 5_000;
/** An edit that could not be made for so long is not made any more. */
const EXPIRES_MS = 2 * 86_400_000;

export interface DigestEditsParts {
  readonly store: Pick<Store, "briefings" | "deliveries">;
  readonly dispatcher: Pick<Dispatcher, "seal">;
  readonly platforms: ReadonlyMap<string, ChatPlatform>;
}

/** What was posted, as its messages would be by now. */
interface Corrected {
  readonly bodies: readonly unknown[];
}

/** Edits that put right what was posted from an earlier version, as runs of the outbox: what cannot be edited keeps its note alone. */
export type DigestEdits = (now: BriefingSummary, at: Date) => Promise<readonly NewRun[]>;

export function createDigestEdits({ store, dispatcher, platforms }: DigestEditsParts): DigestEdits {
  const { briefings, deliveries } = store;

  /** The current claims of each briefing of a reply that has a later version. */
  function createCurrent() {
    const known = new Map<string, readonly Claim[] | null>();
    return {
      of: ({ briefing }: Claim): readonly Claim[] | null => known.get(`${briefing.id} ${briefing.version}`) ?? null,
      async load({ briefing: { id, version } }: Claim): Promise<void> {
        const key = `${id} ${version}`;
        if (known.has(key)) return;
        const now = await briefings.find(id);
        const isCurrent = now === null || now.version === version;
        known.set(key, isCurrent ? null : (await briefings.claims(now, { limit: FIGURES })).items);
      },
    };
  }

  /** The messages that a reply would be by now; none where nothing of it is to be edited, or the gate refuses it. */
  async function messagesOf(kept: unknown, platform: ChatPlatform, isEdited: boolean): Promise<Corrected> {
    const nothing = { bodies: [] };
    const reply = await readReply(kept, briefings);
    if (reply === null) return nothing;
    const current = createCurrent();
    for (const block of reply.blocks) if (block.kind === "figure") await current.load(block.claim);
    const corrected = correctedDigest(reply, current.of);
    if (corrected === null && !isEdited) return nothing;
    // A correction that was taken back leaves the digest as it was posted.
    const sealed = await dispatcher.seal(corrected ?? reply);
    if (sealed === null) return nothing;
    // The outbox has plain JSON, so it is held against that.
    const bodies = platform.compose(sealed).map(({ body }): unknown => JSON.parse(JSON.stringify(body)));
    return { bodies };
  }

  async function editOf(shown: ShownRun, now: BriefingSummary, at: Date, messages: Corrected): Promise<NewRun | null> {
    const { target, run, standing } = shown;
    // In other messages than it was posted in it cannot be put in their places.
    if (messages.bodies.length !== shown.parts) return null;
    const subscription = editKey(now, target, run);
    const dueAt = now.addedAt;
    const parts = standing.flatMap(({ part, messageId, body }) => {
      const wanted = messages.bodies[part];
      if (isDeepStrictEqual(wanted, body)) return [];
      return [{ key: messageKey(subscription, dueAt, part), body: wanted, edits: messageId }];
    });
    if (parts.length === 0) return null;
    const turns = { after: null, since: 0, upTo: 0, missed: 0, note: "A correction of what was posted." } as const;
    const times = { dueAt, readyAt: at, expiresAt: new Date(at.getTime() + EXPIRES_MS) };
    return { ...turns, ...times, outcome: "posted", subscription, target, parts };
  }

  return async (now, at) => {
    const runs: NewRun[] = [];
    // What many chats were told alike is worked out once a platform.
    const made = new Map<string, Map<unknown, Promise<Corrected>>>();
    for (const shown of await deliveries.shownOf(now.id, now.version)) {
      const platform = platforms.get(shown.target.platform);
      if (platform === undefined || shown.standing.length === 0) continue;
      const isEdited = shown.standing.some((each) => each.isEdited);
      const alike = `${platform.name} ${isEdited}`;
      const here = made.get(alike) ?? new Map<unknown, Promise<Corrected>>();
      made.set(alike, here);
      const messages = here.get(shown.shown) ?? messagesOf(shown.shown, platform, isEdited);
      here.set(shown.shown, messages);
      const run = await editOf(shown, now, at, await messages);
      if (run !== null) runs.push(run);
    }
    return runs;
  };
}
