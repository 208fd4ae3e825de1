import type { UploadedFile } from "./parameters.ts";

/** One request of the bot, and what became of it. */
export interface LoggedRequest {
  readonly method: string;
  /** As text, the way Telegram reads them. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly files: readonly UploadedFile[];
  readonly at: Date;
  /** `undefined` while it waits, and for good if it was dropped. */
  answer: unknown;
  /** The HTTP status, or "dropped", "hung", "gone" (the caller hung up). */
  outcome: number | string | undefined;
}

/** A request that breaks the reference, or something of the fake's own that breaks the types. */
export interface Violation {
  readonly method: string;
  readonly side: "request" | "answer" | "update";
  readonly words: string;
}
