import type { WireMessage, WireSay } from "../wire.ts";
import { api, Fault } from "./api.ts";
import type { Conversation, Pending } from "./conversation.ts";
import type { Scroll } from "./scroll.ts";

/** What is said, without the key that the page adds. */
export type Utterance =
  | { readonly text: string }
  | { readonly press: string; readonly label: string }
  | { readonly command: string; readonly values: Readonly<Record<string, unknown>>; readonly opened: true };

/** How often, and after how long, an answer is asked for that did not come. */
const tries = 5;
const retryMs = 2_000;

/** Says something: shows it, sends it, shows the answer; when it fails it stays, with what can be done. */
export type Talk = (utterance: Utterance) => Promise<void>;

/** `onAnswer` gets each answer, which may be on the page already; `onRefused` gets back a text that the bot will never take as it is. */
export function createTalk(
  conversation: Conversation,
  scroll: Scroll,
  onAnswer: (answer: WireMessage) => void,
  onRefused: (text: string) => void,
): Talk {
  const attempt = async (utterance: Utterance, expected: Pending, again: boolean, triesLeft = tries): Promise<void> => {
    const say: WireSay = { ...utterance, key: expected.key, ...(again ? { again } : {}) };
    try {
      const said = await api.say(say);
      conversation.add(said.caller);
      onAnswer(said.bot);
    } catch (error) {
      const state = conversation.stateOf(expected.key);
      // Its answer came over the stream while the request itself was lost.
      if (state === "answered") return;
      // The bot has it and was stopped before it answered; asked again under the same key, it goes on from there.
      if (state === "logged" && triesLeft > 0) {
        await new Promise((resolve) => setTimeout(resolve, retryMs));
        return attempt(utterance, expected, true, triesLeft - 1);
      }
      conversation.settle(expected.key);
      if (state === "logged") return;
      fail(utterance, expected, error instanceof Fault ? error : new Fault(0, "The bot could not be reached."));
      scroll.toEnd();
    }
  };

  const fail = (utterance: Utterance, expected: Pending, fault: Fault): void => {
    const { view } = expected;
    if (fault.isPassing || !("text" in utterance)) {
      view.fail(`Not sent. ${fault.message}`, {
        label: "Send again",
        act() {
          view.element.remove();
          view.resume();
          const text = "text" in utterance ? utterance.text : "label" in utterance ? utterance.label : null;
          // The same key: if the bot did hear it the first time, it is not said twice.
          void attempt(utterance, conversation.expect(expected.key, text, howOf(utterance)), true);
        },
      });
    } else {
      view.fail(fault.message, {
        label: "Edit",
        act() {
          view.element.remove();
          onRefused(utterance.text);
        },
      });
    }
  };

  return async (utterance) => {
    const text = "text" in utterance ? utterance.text : "label" in utterance ? utterance.label : null;
    const expected = conversation.expect(newKey(), text, howOf(utterance));
    if (text !== null) scroll.toEnd();
    await attempt(utterance, expected, false);
  };
}

function howOf(utterance: Utterance): "typed" | "pressed" {
  return "press" in utterance ? "pressed" : "typed";
}

// crypto.randomUUID would need https on other hosts than loopback.
function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
