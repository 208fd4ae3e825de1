/** Nothing usable came from an address. The message is one sentence for people; it never holds credentials or a page's words. */
export class NotFetched extends Error {
  override readonly name = "NotFetched";
  /** Whether asking again later may help. */
  readonly mayPass: boolean;
  /** Whether it is the address itself that is not public, and not one that it led to. */
  readonly isPrivate: boolean;
  /** The answer's HTTP status; null where there was none. */
  readonly status: number | null;
  /** The earliest moment at which the server wants to be asked again; null where it says none. */
  readonly retryAt: Date | null;

  constructor(
    message: string,
    {
      mayPass,
      isPrivate = false,
      status = null,
      retryAt = null,
    }: { mayPass: boolean; isPrivate?: boolean; status?: number | null; retryAt?: Date | null },
  ) {
    super(message);
    this.mayPass = mayPass;
    this.isPrivate = isPrivate;
    this.status = status;
    this.retryAt = retryAt;
  }
}
