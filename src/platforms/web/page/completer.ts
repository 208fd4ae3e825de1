import type { Suggestion } from "../../../chat/dispatcher.ts";
import type { WireCommand } from "../wire.ts";
import { api } from "./api.ts";
import { offerAt, type Offer } from "./offer.ts";

/** Long enough that a quick typist asks once a word, short enough to feel live. */
const debounceMs = 90;

/** Works out what to offer while a person types: at once what the page knows, then what the server suggests. */
export interface Completer {
  /** `show` is called at once and again when suggestions arrive, unless more was typed meanwhile. */
  ask(before: string, show: (offer: Offer) => void): void;
  cancel(): void;
}

export function createCompleter(commands: () => readonly WireCommand[]): Completer {
  let timer: number | undefined;
  let flight: AbortController | null = null;
  let last: { readonly query: string; readonly suggestions: readonly Suggestion[] } | null = null;

  const cancel = (): void => {
    clearTimeout(timer);
    flight?.abort();
    flight = null;
  };

  const suggest = async (
    remote: NonNullable<Offer["remote"]>,
    query: string,
    before: string,
    show: (offer: Offer) => void,
  ): Promise<void> => {
    const here = new AbortController();
    flight = here;
    try {
      const suggestions = await api.complete(remote.command, remote.option, remote.typed, here.signal);
      if (here.signal.aborted) return;
      last = { query, suggestions };
      show(offerAt(before, commands(), suggestions));
    } catch {
      // Typing goes on without suggestions.
    }
  };

  return {
    ask(before, show) {
      cancel();
      const offer = offerAt(before, commands());
      const { remote } = offer;
      if (remote === null) return show(offer);
      const query = JSON.stringify(remote);
      if (last?.query === query) return show(offerAt(before, commands(), last.suggestions));
      show(offer);
      timer = setTimeout(() => void suggest(remote, query, before, show), debounceMs);
    },
    cancel,
  };
}
