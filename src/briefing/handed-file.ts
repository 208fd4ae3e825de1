/** A file that came along with a message of a chat. Its bytes are fetched when they are asked for. */
export interface HandedFile {
  /** Names it among the files of its message. */
  readonly key: string;
  readonly name: string;
  /** In bytes, as the platform says; null where it does not. */
  readonly size: number | null;
  /** The most that the platform lets a bot have, or that is taken from it, in bytes. */
  readonly mostBytes: number;
  /** Rejects with an error whose message is one sentence for people, without any address. */
  fetch(): Promise<Uint8Array>;
}

/** What a message brings along besides its words. */
export interface Brought {
  readonly files: readonly HandedFile[];
  /** What its carrier says of it, as of a forwarded post: whose it is, its day, its address. */
  readonly hints: {
    readonly issuer?: string;
    readonly date?: string;
    readonly dateFrom?: string;
    readonly url?: string;
  };
}

export const nothingBrought: Brought = { files: [], hints: {} };
