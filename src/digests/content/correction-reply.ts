import type { BriefingSummary } from "../../../store/briefings.ts";
import type { Block, Reply } from "../../chat/reply.ts";
import { answered, button, claimant, count, date, heading, text, title, words } from "../../chat/say.ts";
import type { ChangedFigure } from "./changed-figures.ts";

/** Changes that a note shows; of more it is said how many they are. */
const SHOWN = 10;

/** What a chat is told of a briefing whose figures it was shown and that gives others now. Pure. */
export function correctionReply(now: BriefingSummary, changed: readonly ChangedFigure[]): Reply {
  const more = changed.length - SHOWN;
  return answered(
    heading(words("Correction: what was said here has changed")),
    text(title(now), words(" · "), claimant(now), words(" · "), date(now), words(" · revised")),
    ...changed
      .slice(0, SHOWN)
      .flatMap(({ was, is }): readonly Block[] => [
        text(words("Said here before:")),
        { kind: "figure", claim: was },
        ...(is === null
          ? [text(words("The briefing does not say so any more."))]
          : [text(words("The briefing says now:")), { kind: "figure", claim: is } as const]),
      ]),
    ...(more > 0 ? [text(words("and "), count(more, "figure"), words(" more that changed."))] : []),
    {
      kind: "actions",
      buttons: [button([words("All figures")], { command: "briefing", input: { id: now.id, figures: "yes" } })],
    },
  );
}
