import type { HandedFile } from "../../briefing/handed-file.ts";

/** What was posted in a channel, as it stands there now. */
export interface Post {
  /** The platform's name of it within the channel. */
  readonly id: string;
  /** Its words as people see them, without a platform's marks. */
  readonly text: string;
  readonly postedAt: Date;
  /** When it was changed last; when it was posted, if never. */
  readonly changedAt: Date;
  /** What the channel calls itself; null where the platform does not say. */
  readonly channel: string | null;
  /** Where it can be read; null where it has no address. */
  readonly url: string | null;
  readonly files: readonly HandedFile[];
}
