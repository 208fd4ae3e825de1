import { tooManyRequests } from "./refusal.ts";
import type { ChatState, World } from "./world.ts";

/** The rates that Telegram's FAQ names, as a switch: the real ones are not specified and change. */
const limits = { chat: { count: 1, ms: 1000 }, group: { count: 20, ms: 60_000 }, all: { count: 30, ms: 1000 } };

/** Throws 429 with the wait in whole seconds if one more message is too many; otherwise notes it. */
export function checkRates(world: World, state: ChatState, messages = 1): void {
  const now = world.clock.now().getTime();
  const everywhere = [...world.chats.values()].flatMap(({ sent }) => sent);
  const waits = [
    waitFor(everywhere, now, limits.all.count, limits.all.ms),
    waitFor(state.sent, now, limits.chat.count, limits.chat.ms),
  ];
  if (state.chat.type !== "private") waits.push(waitFor(state.sent, now, limits.group.count, limits.group.ms));
  const wait = Math.max(...waits);
  if (wait > 0) throw tooManyRequests(Math.max(1, Math.ceil(wait / 1000)));
  for (let message = 0; message < messages; message++) state.sent.push(now);
}

function waitFor(times: readonly number[], now: number, count: number, ms: number): number {
  const recent = times.filter((time) => now - time < ms).toSorted((a, b) => a - b);
  const oldest = recent[recent.length - count];
  return oldest === undefined ? 0 : oldest + ms - now;
}
