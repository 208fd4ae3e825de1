import type { HandedFile } from "../../briefing/handed-file.ts";
import type { Channels, Taken } from "../../sources/channels/create-channels.ts";
import { channelPost, postOf } from "./channel-posts.ts";
import type { Me } from "./read-update.ts";
import type { Timing } from "./timing.ts";
import type { TelegramDocument, TelegramUpdate } from "./update.ts";

export interface FollowParts {
  readonly channels: Channels;
  readonly me: Me;
  readonly handed: (document: TelegramDocument) => HandedFile;
  readonly timing: Timing;
}

/** Takes the posts of channels that are sources. */
export interface Follower {
  /** `later`: the update is to be handled again. What is no post of such a channel needs nothing. */
  take(update: TelegramUpdate): Promise<Taken>;
  /** A chat can be read again, or why it cannot, as a sentence. */
  fares(conversation: string, reason: string | null): Promise<void>;
}

export function createFollower({ channels, me, handed, timing }: FollowParts): Follower {
  return {
    async take(update) {
      const message = channelPost(update, me);
      if (message === null) return "taken";
      const { id, username } = message.chat;
      const source = await channels.find("telegram", String(id), username);
      return source === null ? "taken" : await channels.take(source, postOf(message, handed, timing.now()));
    },
    async fares(conversation, reason) {
      const source = await channels.find("telegram", conversation);
      if (source !== null) await channels.fares(source, reason);
    },
  };
}
