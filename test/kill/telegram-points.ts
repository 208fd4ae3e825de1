import type { FaultRule } from "../fakes/telegram/faults.ts";

/** A moment at which the bot's process is killed, as Telegram sees it. */
export interface KillPoint {
  readonly name: string;
  readonly rule: FaultRule;
}

const holdsUpdates = (_: unknown, result: unknown): boolean => Array.isArray(result) && result.length > 0;

/** Every step of an update's way, from Telegram's queue to its answer. */
export const killPoints: readonly KillPoint[] = [
  {
    name: "receiving: served, the answer is lost",
    rule: { method: "getUpdates", when: "after", matching: holdsUpdates },
  },
  {
    name: "receiving: the answer has just left",
    rule: { method: "getUpdates", when: "answered", matching: holdsUpdates },
  },
  {
    name: "handling: confirmed, not yet answered",
    rule: { method: "getUpdates", when: "before", matching: (parameters) => parameters.integer("offset") > 0 },
  },
  { name: "sending: the message never came to be", rule: { method: "sendMessage", when: "before" } },
  { name: "sending: sent, the answer is lost", rule: { method: "sendMessage", when: "after" } },
  { name: "confirming: sent, the answer has just left", rule: { method: "sendMessage", when: "answered" } },
];
