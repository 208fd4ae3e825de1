import { z } from "zod";
import type { FeedbackStore } from "../store/feedback.ts";
import { claimText } from "../src/chat/figure-text.ts";
import { lineText } from "../src/chat/inline.ts";
import type { Block, Reply } from "../src/chat/reply.ts";
import { button, words } from "../src/chat/say.ts";
import { shortened } from "../src/chat/shortened.ts";
import type { Question } from "../src/questions/question.ts";

/** Characters of each part that a button carries. */
const MOST = 400;

const aboutSchema = z.tuple([z.string(), z.string(), z.string()]);

/** The answer with a quiet button under it that tells the operator of it; as it is where nobody would look. */
export function withNotRight(reply: Reply, asked: string, question: Question, store: FeedbackStore | null): Reply {
  if (store === null || (reply.outcome !== "answered" && reply.outcome !== "nothing")) return reply;
  const said = reply.blocks
    .map(plain)
    .filter((line) => line !== "")
    .join(" / ");
  const about = [asked, `${reply.outcome}: ${said}`, understoodAs(question)].map((part) => shortened(part, MOST));
  return {
    ...reply,
    blocks: [
      ...reply.blocks,
      {
        kind: "actions",
        buttons: [button([words("Not right")], { command: "feedback", input: { about: JSON.stringify(about) } })],
      },
    ],
  };
}

/** What a button carries; null for what no button of ours does. */
export function readAbout(
  about: string,
): { readonly question: string; readonly answer: string; readonly understood: string } | null {
  try {
    const [question, answer, understood] = aboutSchema.parse(JSON.parse(about));
    return { question, answer, understood };
  } catch {
    return null;
  }
}

function plain(block: Block): string {
  switch (block.kind) {
    case "heading":
    case "text":
      return lineText(block.content);
    case "figure":
      return `${claimText(block.claim.figure)} (${block.claim.briefing.id})`;
    case "quote":
      return `“${block.citation.text}” (${block.briefing.id})`;
    default:
      return "";
  }
}

function understoodAs({ intent, head, actions, places, period, follows }: Question): string {
  return [
    intent,
    `thing: ${head.join(" ")}`,
    `action: ${actions.join(" ")}`,
    `places: ${places.map(({ label }) => label).join("; ")}`,
    `time: ${period === null ? "" : `${period.start ?? "…"} to ${period.end ?? "…"}`}`,
    ...(follows ? ["goes on from the one before"] : []),
  ].join(", ");
}
