import type { Command } from "./command.ts";
import type { Invocation } from "./invocation.ts";
import type { Reply, SealedReply } from "./reply.ts";

/** A half-typed command, for suggestions. `values` are the options that are already filled. */
export interface CompletionRequest {
  readonly command: string;
  readonly option: string;
  readonly typed: string;
}

export interface Suggestion {
  /** What the person sees, at most 100 UTF-16 units. */
  readonly label: string;
  /** What is filled in, at most 100 UTF-16 units. */
  readonly value: string;
}

/** Between the platforms and the commands: the only error boundary, and the only way to a reply. */
export interface Dispatcher {
  readonly commands: readonly Command[];
  /** Always answers, never throws; every reply has passed the digit gate. */
  dispatch(invocation: Invocation): Promise<SealedReply>;
  /**
   * Puts something that nobody asked for through the digit gate. Null, and logged, when it cannot be sent; figures that
   * cannot be traced are left out of it with a line that says so.
   */
  seal(reply: Reply): Promise<SealedReply | null>;
  /** At most 25, the likeliest first; empty rather than an error. */
  complete(request: CompletionRequest): Promise<readonly Suggestion[]>;
}
