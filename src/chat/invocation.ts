/** What a person did: typed text, used a command with fields, or pressed a button. */
export type Said =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "command"; readonly name: string; readonly values: Readonly<Record<string, unknown>> }
  | { readonly kind: "press"; readonly token: string };

/** A person's wish, as a platform hands it to the dispatcher. */
export interface Invocation {
  readonly platform: string;
  readonly conversation: string;
  readonly caller: string;
  readonly said: Said;
  /** False where nobody would look at a picture: it is told in words and not drawn. */
  readonly pictures?: boolean;
}
