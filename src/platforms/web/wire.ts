import type { Option } from "../../chat/options.ts";
import type { View } from "./view.ts";

/** A logged message as the page gets it. `at` is ISO 8601. */
export type WireMessage = {
  readonly id: number;
  readonly at: string;
} & (
  | {
      readonly from: "caller";
      /** `opened`: the page itself greeted the bot; nothing to show. */
      readonly how: "typed" | "pressed" | "opened";
      readonly text: string;
      /** Made by the page for each message, so that it knows its own again. */
      readonly key: string;
    }
  /** `to` is the message it answers, null for one that nobody asked for. */
  | { readonly from: "bot"; readonly to: number | null; readonly view: View }
);

/** A command as the composer completes it. */
export interface WireCommand {
  readonly name: string;
  readonly description: string;
  readonly usage: string;
  readonly examples: readonly string[];
  readonly options: readonly Option[];
}

export interface WireCommands {
  readonly commands: readonly WireCommand[];
  readonly messageCharacters: number;
}

export interface WireHistory {
  /** Oldest first. */
  readonly messages: readonly WireMessage[];
  readonly more: boolean;
}

/** What the page says. `again` marks a repetition of a message whose answer never came. */
export type WireSay = { readonly key: string; readonly again?: boolean } & (
  | { readonly text: string }
  | { readonly press: string; readonly label: string }
  | { readonly command: string; readonly values: Readonly<Record<string, unknown>>; readonly opened?: boolean }
);

export interface WireSaid {
  readonly caller: WireMessage;
  readonly bot: WireMessage;
}

/** Any answer that is not a success: one sentence for the person. */
export interface WireFault {
  readonly error: string;
}
