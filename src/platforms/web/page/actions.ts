import type { ViewButton } from "../view.ts";

/** What a person can do from within an answer. */
export interface Actions {
  /** Clicks on command syntax: says it when it is whole, else puts its beginning into the composer. */
  command(syntax: string): void;
  place(name: string): void;
  press(button: ViewButton): void;
}
