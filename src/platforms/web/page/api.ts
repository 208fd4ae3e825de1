import type { Suggestion } from "../../../chat/dispatcher.ts";
import type { WireCommands, WireFault, WireHistory, WireSaid, WireSay } from "../wire.ts";

/** The server's no, in one sentence; `status` 0 when it could not be reached. */
export class Fault extends Error {
  override readonly name = "Fault";
  readonly status: number;

  constructor(status: number, sentence: string) {
    super(sentence);
    this.status = status;
  }

  /** True when saying the same again may go better. */
  get isPassing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

async function ask<T>(path: string, init: RequestInit = {}): Promise<T> {
  const response = await fetch(path, init).catch((error: unknown) => {
    if (init.signal?.aborted === true) throw error;
    throw new Fault(0, "The bot could not be reached.");
  });
  const answer = (await response.json().catch(() => null)) as unknown;
  if (response.ok && answer !== null) return answer as T;
  const told = (answer as Partial<WireFault> | null)?.error;
  throw new Fault(response.ok ? 0 : response.status, told ?? "The bot could not be reached.");
}

/** What the page asks its server; each rejects with a Fault. */
export const api = {
  commands: (): Promise<WireCommands> => ask("/api/commands"),
  history: (before: number | null): Promise<WireHistory> =>
    ask(before === null ? "/api/history" : `/api/history?before=${before}`),
  complete: (command: string, option: string, typed: string, signal: AbortSignal): Promise<readonly Suggestion[]> =>
    ask(`/api/complete?${new URLSearchParams({ command, option, typed }).toString()}`, { signal }),
  say: (say: WireSay): Promise<WireSaid> =>
    ask("/api/say", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(say),
    }),
};
