import type { Brought } from "../briefing/handed-file.ts";

/** What a person did: typed text, used a command with fields, or pressed a button. */
export type Said =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "command"; readonly name: string; readonly values: Readonly<Record<string, unknown>> }
  | { readonly kind: "press"; readonly token: string }
  /** A message of anybody's, pointed at: to be read for figures, of which nothing is stored, or to be kept as a briefing. */
  | { readonly kind: "message"; readonly text: string; readonly to?: "keep" };

/** A person's wish, as a platform hands it to the dispatcher. */
export interface Invocation {
  readonly platform: string;
  readonly conversation: string;
  readonly caller: string;
  readonly said: Said;
  /** What the message that is meant brings along; nothing when left out. */
  readonly brings?: Brought;
  /** The caller's roles where the platform has such, by its own ids. */
  readonly roles?: readonly string[];
  /** False where nobody would look at a picture: it is told in words and not drawn. */
  readonly pictures?: boolean;
  /** The moment of asking, where it is not now: "yesterday" is the day before it. */
  readonly at?: Date;
  /** Whether the caller may change what this conversation is sent; asked only when it matters. Left out: they may not. */
  manages?(): Promise<boolean>;
}
