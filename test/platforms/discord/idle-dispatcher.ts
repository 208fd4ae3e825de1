import { commands } from "../../../commands/index.ts";
import type { Dispatcher } from "../../../src/chat/dispatcher.ts";

/** For tests in which nobody asks. */
export const idleDispatcher: Dispatcher = {
  commands,
  dispatch: async () => ({
    outcome: "answered",
    blocks: [{ kind: "text", content: [{ kind: "words", text: "Yes." }] }],
  }),
  complete: async () => [],
  seal: async () => ({ outcome: "nothing", blocks: [] }),
};
