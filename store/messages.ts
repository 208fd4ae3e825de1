/** A message of a conversation that this program itself keeps (the chat page). `body` is the platform's own form. */
export interface LoggedMessage {
  /** Grows within the conversation; what a client asks after. */
  readonly id: number;
  readonly conversation: string;
  readonly from: "caller" | "bot";
  readonly at: Date;
  readonly body: unknown;
}

export interface MessageLog {
  append(message: Omit<LoggedMessage, "id">): Promise<LoggedMessage>;
  /** The last `limit` messages with an id below `before`, oldest first. */
  before(conversation: string, before: number | null, limit: number): Promise<readonly LoggedMessage[]>;
  /** Messages with an id above `after`, oldest first. */
  after(conversation: string, after: number, limit: number): Promise<readonly LoggedMessage[]>;
}
