import type { BriefingStore } from "../store/briefings.ts";
import type { Reply } from "../src/chat/reply.ts";
import { nothing, syntax, text, words } from "../src/chat/say.ts";

/** The answer while the store is empty: how to fill it. */
export function nothingStored(): Reply {
  return nothing(
    text(
      words("No briefing is stored yet. "),
      syntax("npm run -s cli -- add FILE"),
      words(" reads yours; the first "),
      syntax("npm start"),
      words(" reads the samples."),
    ),
  );
}

/** The reply that says the briefings do not say, unless there are no briefings at all to say anything. */
export async function orNothingStored(reply: Reply, briefings: BriefingStore): Promise<Reply> {
  return (await briefings.latest({ limit: 1 })).items.length === 0 ? nothingStored() : reply;
}
