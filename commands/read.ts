import { z } from "zod";
import { defineCommand, type CommandContext } from "../src/chat/command.ts";
import { createDrafts } from "../src/chat/drafts.ts";
import type { Block } from "../src/chat/reply.ts";
import { answered, button, count, heading, nothing, text, words } from "../src/chat/say.ts";

/** Figures that one answer shows. The text is not kept, so there is no button that could go on. */
const MOST = 12;

export const read = defineCommand({
  name: "read",
  description: "The figures in a text that you paste; nothing of it is stored",
  input: z.object({
    text: z
      .string()
      .min(1)
      .max(4_000)
      .refine((text) => /\p{L}/u.test(text), { error: "has no words" })
      .describe("The text to read")
      .meta({ verbatim: true }),
  }),
  audience: "caller",
  examples: ["/read The convoy brought twelve tons of flour to Homs on Monday."],
  async run(input, context) {
    const { given, asker } = context;
    const { claims } = given.read(input.text);
    if (claims.length === 0) return nothing(text(words("I find no figure in that text.")));
    const more = claims.length - MOST;
    return answered(
      heading(words("I read "), count(claims.length, "figure"), words(" in that text")),
      ...claims.slice(0, MOST).map((claim): Block => ({ kind: "figure", claim })),
      ...(more > 0
        ? [text(count(more, "figure"), words(" more are not shown; send the rest of the text by itself to see them."))]
        : []),
      text(words("Nothing of the text was stored, and nobody has checked who wrote it.")),
      ...(asker.operates ? [await keeping(input.text, context)] : []),
    );
  },
});

/** Whom the operator lets can keep what they pointed at as a briefing. */
async function keeping(said: string, { asker, chats, brought: { hints } }: CommandContext): Promise<Block> {
  const document = { format: "text", text: said, hints } as const;
  const of = await createDrafts(chats).put({ document, by: `${asker.platform}:${asker.caller}` });
  return { kind: "actions", buttons: [button([words("Keep it as a briefing")], { command: "keep", input: { of } })] };
}
