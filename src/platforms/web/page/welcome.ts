import type { WireCommand } from "../wire.ts";
import type { Actions } from "./actions.ts";
import { button, byId, h } from "./dom.ts";

const shownExamples = 4;

/** What a first visit shows: an invitation above the bot's own greeting, and examples below it. */
export function showWelcome(commands: readonly WireCommand[], actions: Actions): void {
  byId("welcome", HTMLElement).hidden = false;
  const examples = byId("examples", HTMLElement);
  const calls = commands
    .flatMap((command) => command.examples.slice(0, 1))
    // A command's bare name teaches less than one with words.
    .filter((call) => call.includes(" "))
    .slice(0, shownExamples);
  examples.replaceChildren(
    h("h2", { class: "quiet" }, "For example"),
    ...calls.map((call) => button("chip", () => actions.command(call), h("bdi", {}, call))),
  );
  examples.hidden = calls.length === 0;
}

/** The examples have done their part once something was said. */
export function hideExamples(): void {
  byId("examples", HTMLElement).hidden = true;
}
