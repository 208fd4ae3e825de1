import type { Callbacks } from "../callbacks.ts";
import type { InlineQueries } from "../inline-queries.ts";
import type { Parameters } from "../parameters.ts";
import type { Polling } from "../polling.ts";
import type { UpdateQueue } from "../update-queue.ts";
import type { Webhook } from "../webhook.ts";
import type { World } from "../world.ts";

/** What methods work with. */
export interface Scene {
  readonly world: World;
  readonly queue: UpdateQueue;
  readonly polling: Polling;
  readonly webhook: Webhook;
  readonly callbacks: Callbacks;
  readonly inline: InlineQueries;
  readonly settings: Settings;
}

/** How the bot was set up with @BotFather, and how strict the fake is with rates. Tests may change them at any time. */
export interface Settings {
  /** Groups send everything, not only commands, replies and mentions. */
  readAllGroupMessages: boolean;
  inlineMode: boolean;
  /** 1 message a second for a chat, 20 a minute for a group, 30 a second for all; more is 429. */
  rates: boolean;
}

/** Gives the `result` of a request, or throws a `Refusal`. */
export type Method = (parameters: Parameters, gone: AbortSignal) => unknown;
export type Methods = Readonly<Record<string, Method>>;
