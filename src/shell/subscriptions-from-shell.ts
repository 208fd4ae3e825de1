import type { Subscription as Kept, Target } from "../../store/subscriptions.ts";
import type { App } from "../app.ts";
import { momentText } from "../chat/setting-text.ts";
import { subscriptionsFile } from "../chat/subscriptions-file.ts";
import type { Clock } from "../clock.ts";
import { importSubscriptions, readSubscriptionsFile } from "../digests/read-subscriptions-file.ts";
import { nextRuns } from "../digests/schedule/due-slots.ts";
import { subscriptionOf } from "../digests/subscription.ts";
import { harmless } from "../platforms/terminal/style.ts";
import { readBounded, readStream } from "../sources/read-bounded.ts";
import { BadGiven } from "./bad-given.ts";

/** A file of ten thousand subscriptions is smaller. */
const MAX_BYTES = 20 * 1024 * 1024;

/** "telegram:-100123" as a chat. */
function targetOf(said: string): Target {
  const [, platform, conversation] = /^([a-z]{1,40}):(\S{1,200})$/.exec(said) ?? [];
  if (platform === undefined || conversation === undefined)
    throw new BadGiven(`A chat is written as PLATFORM:CONVERSATION, for example telegram:-100123; not “${said}”.`);
  return { platform, conversation };
}

const chatText = ({ platform, conversation }: Target): string => `${platform}:${conversation}`;

/** Prints what is subscribed to, everywhere or in one chat; answers the exit code. */
export async function listSubscriptions(
  { store }: App,
  clock: Clock,
  of: string | undefined,
  json: boolean,
): Promise<number> {
  const kept = await store.subscriptions.list(of === undefined ? undefined : targetOf(of));
  if (json) for (const each of kept) process.stdout.write(`${JSON.stringify(each)}\n`);
  else if (kept.length === 0) process.stdout.write("There are no subscriptions.\n");
  else process.stdout.write(`${kept.map((each) => harmless(lineOf(each, clock.now()))).join("\n")}\n`);
  return 0;
}

function lineOf(kept: Kept, now: Date): string {
  const subscription = subscriptionOf(kept);
  const [next] = subscription === null || kept.paused !== null ? [] : nextRuns(subscription, now, 1);
  const state =
    subscription === null
      ? "cannot be read by this version"
      : kept.paused !== null
        ? `paused: ${kept.paused.reason}`
        : next === undefined
          ? "runs when briefings come"
          : `next ${momentText(next, kept.timeZone)}`;
  return `${kept.id}  ${chatText(kept.target)}  ${kept.schedule} (${kept.timeZone})  ${state}`;
}

/** Prints a chat's subscriptions as a file that can be imported; answers the exit code. */
export async function exportSubscriptions({ store }: App, of: string): Promise<number> {
  process.stdout.write(subscriptionsFile(await store.subscriptions.list(targetOf(of))));
  return 0;
}

/** Adds what the chat does not have of a file's subscriptions; answers the exit code. Rejects with a plain sentence, and nothing stored, for a file that cannot be taken. */
export async function importFromShell({ store }: App, clock: Clock, file: string, to: string): Promise<number> {
  const target = targetOf(to);
  const bytes =
    file === "-" ? await readStream(process.stdin, "standard input", MAX_BYTES) : await readBounded(file, MAX_BYTES);
  const read = readSubscriptionsFile(new TextDecoder().decode(bytes));
  const who = { by: "the operator", now: clock.now() };
  const imported = await importSubscriptions(read, target, who, store.subscriptions);
  for (const { id, outcome } of imported)
    process.stdout.write(
      `${id}  ${outcome === "added" ? `added to ${harmless(chatText(target))}` : "there already"}\n`,
    );
  return 0;
}
