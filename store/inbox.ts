/** Something that a platform handed over and that is not yet answered. */
export interface InboxEntry {
  readonly id: number;
  /** As the platform sent it. */
  readonly body: unknown;
  /** What is being said to it, in the platform's own form; null when nothing was begun. */
  readonly answer: unknown;
  /** The part of the answer that is next, or under way. Parts before it are settled. */
  readonly part: number;
  /** Whether that part may have been sent: then nobody knows whether it arrived. */
  readonly sending: boolean;
}

/** How far an answer is. `answer` is given with the first note and kept. */
export interface InboxProgress {
  readonly part: number;
  /** Whether it is about to be sent: from then on a power cut leaves it unknown, and the end of the process once it `leaves`. */
  readonly sending: boolean;
  readonly answer?: unknown;
}

/**
 * What was received and must be answered, kept before its sender is told that it arrived. `source` names one bot of one
 * platform; ids are the platform's. Each promise that resolves is durable.
 */
export interface Inbox {
  /** Keeps those that were never here; answers their ids, in the order given. */
  take(
    source: string,
    updates: readonly { readonly id: number; readonly body: unknown }[],
    now: Date,
  ): Promise<readonly number[]>;
  /** What is not finished, oldest first. */
  open(source: string): Promise<readonly InboxEntry[]>;
  note(source: string, id: number, progress: InboxProgress): Promise<void>;
  /**
   * The part that is about to be sent leaves now. Synchronous, so that it can be noted in the turn in which the bytes leave; it
   * outlives the process, and for a power cut the note before it stands.
   */
  leaves(source: string, id: number): void;
  /** It is answered, or needs no answer; only its id is remembered. */
  finish(source: string, id: number): Promise<void>;
  /** Forgets the ids of what was finished and taken before this. */
  forget(source: string, before: Date): Promise<void>;
}
