import type { Part, Told } from "../../../store/deliveries.ts";
import type { Dispatcher } from "../../chat/dispatcher.ts";
import type { Reply } from "../../chat/reply.ts";
import { answered, moment, text, words } from "../../chat/say.ts";
import type { ChatPlatform, Parcel } from "../../platforms/platform.ts";
import type { Subscription } from "../subscription.ts";
import { keptReply } from "../content/kept-reply.ts";
import { messageKey } from "./key.ts";

/** Which figures a reply shows, by the version of their briefing. Pure. */
function toldBy({ blocks }: Reply): readonly Told[] {
  const byVersion = new Map<string, { briefing: Told["briefing"]; ordinals: number[] }>();
  for (const block of blocks) {
    if (block.kind !== "figure") continue;
    const { id, version } = block.claim.briefing;
    const told = byVersion.get(`${id} ${version}`) ?? { briefing: { id, version }, ordinals: [] };
    told.ordinals.push(block.claim.ordinal);
    byVersion.set(`${id} ${version}`, told);
  }
  return [...byVersion.values()];
}

/** Makes messages of digests; one that many chats get is made once a platform. Make a new one for each round of planning. */
export interface Composer {
  /** The parts of a slot; null when the gate withheld the digest. */
  parts(reply: Reply, subscription: Subscription, dueAt: Date, platform: ChatPlatform): Promise<readonly Part[] | null>;
  /** The reply as it is kept to be put right; undefined where it shows no figure. */
  kept(reply: Reply): unknown;
}

type Made = Promise<readonly Parcel[] | null>;

export function createComposer({ seal }: Pick<Dispatcher, "seal">): Composer {
  const made = new Map<Reply, Map<string, Made>>();
  const openings = new Map<string, Made>();

  function parcels(reply: Reply, platform: ChatPlatform): Made {
    const byPlatform = made.get(reply) ?? new Map<string, Made>();
    made.set(reply, byPlatform);
    const before = byPlatform.get(platform.name);
    if (before !== undefined) return before;
    const parcels = seal(reply).then((sealed) => (sealed === null ? null : platform.compose(sealed)));
    byPlatform.set(platform.name, parcels);
    return parcels;
  }

  /** The line that is posted first. It may come to stand there twice, so it says what it is. */
  function opening({ kind, timeZone }: Subscription, dueAt: Date, platform: ChatPlatform): Made {
    const key = JSON.stringify([kind === "digest", dueAt, timeZone, platform.name]);
    const what = kind === "digest" ? "The digest of " : "What is new as of ";
    const line = [words(what), moment(dueAt, timeZone), words(" comes in place of this line, or below it.")];
    const messages = openings.get(key) ?? parcels(answered(text(...line)), platform);
    openings.set(key, messages);
    return messages;
  }

  /** Only where the platform would not know a message again, and can edit a line into this one. */
  async function openingOf(parcel: Parcel, subscription: Subscription, dueAt: Date, platform: ChatPlatform) {
    if (subscription.unsure !== "edit" || platform.remembersKeysFor > 0) return {};
    if (platform.becomes?.(parcel) !== true) return {};
    const [line] = (await opening(subscription, dueAt, platform)) ?? [];
    return line === undefined ? {} : { opening: line.body };
  }

  const keptReplies = new Map<Reply, unknown>();

  return {
    kept(reply) {
      if (!keptReplies.has(reply)) keptReplies.set(reply, toldBy(reply).length === 0 ? undefined : keptReply(reply));
      return keptReplies.get(reply);
    },
    async parts(reply, subscription, dueAt, platform) {
      const messages = await parcels(reply, platform);
      if (messages === null) return null;
      const told = toldBy(reply);
      const parts = messages.map(async (parcel, part) => {
        const key = messageKey(subscription.id, dueAt, part);
        return {
          key,
          body: parcel.body,
          ...(part === 0 ? { told } : {}),
          ...(await openingOf(parcel, subscription, dueAt, platform)),
        };
      });
      return await Promise.all(parts);
    },
  };
}
