import { z } from "zod";
import type { HandedFile } from "../src/briefing/handed-file.ts";
import { defineCommand, type CommandContext } from "../src/chat/command.ts";
import { createDrafts, type Draft } from "../src/chat/drafts.ts";
import type { Reply } from "../src/chat/reply.ts";
import { answered, echo, syntax, text, title, usage, words } from "../src/chat/say.ts";
import { isReadable } from "../src/sources/open-handed.ts";
import { readerVersion } from "../src/reading/reader-version.ts";
import { checkGiven } from "../src/sources/given.ts";
import { givenOf, offerDraft } from "./offer-draft.ts";

export const keep = defineCommand({
  name: "keep",
  description: "Shows how a text or a file is read and stores it when you say so; for whom the operator lets",
  input: z.object({
    text: z.string().max(40_000).describe("The briefing's text").meta({ verbatim: true }).optional(),
    file: z
      .string()
      .max(200)
      .describe("The briefing as a file: txt, md, html, pdf or docx")
      .meta({ file: true })
      .optional(),
    of: z
      .string()
      .regex(/^[a-z]{16}$/, "is no draft's code")
      .describe("The code of a draft that was shown")
      .optional(),
    date: z.string().max(10).describe("With of: the day of the briefing, as 2017-02-08").optional(),
    issuer: z.string().max(120).describe("With of: who issued it").optional(),
  }),
  audience: "caller",
  examples: ["/keep Situation report on the floods in Homs"],
  async run({ text: said = "", file, of, ...corrected }, context) {
    if (!context.asker.operates)
      return usage(
        words("Only people whom the bot's operator names (in "),
        syntax("OPERATORS"),
        words(") can do this."),
      );
    const by = `${context.asker.platform}:${context.asker.caller}`;
    if (of === undefined) return await begin(said, file, by, context);
    const drafts = createDrafts(context.chats);
    const standing = await drafts.get(of);
    if (standing === null || ("draft" in standing ? standing.draft : standing).by !== by)
      return usage(words("That draft is gone, or somebody else's; send the text again."));
    if ("kept" in standing) return await keptAlready(standing.kept, context);
    const { draft } = standing;
    if (context.cursor === "drop") {
      await drafts.drop(of);
      return answered(text(words("Dropped; nothing was stored.")));
    }
    if (context.cursor === "keep") return await store(of, draft, context);
    if (context.cursor === "date" && corrected.date === undefined)
      return asks(of, "date", "On which day was it issued? As year-month-day.");
    if (context.cursor === "issuer" && corrected.issuer === undefined) return asks(of, "issuer", "Who issued it?");
    const { given } = checkGiven(corrected, false);
    if (given === null)
      return usage(words("A day is written as year-month-day, and must exist; an issuer is one line."));
    return await offerDraft({ ...draft, ...given }, context);
  },
});

/** A new draft, out of what came along or of the words. A file that is read goes before the words that came with it. */
async function begin(said: string, wanted: string | undefined, by: string, context: CommandContext): Promise<Reply> {
  const { files, hints } = context.brought;
  const meant = wanted === undefined ? files : files.filter(({ key }) => key === wanted);
  const file = meant.find(isReadable) ?? (/\p{L}/u.test(said) ? undefined : meant[0]);
  if (file !== undefined) return await beginFile(file, meant.length - 1, by, context);
  if (!/\p{L}/u.test(said))
    return usage(
      words("Send the text of the briefing behind the command, or the briefing as a file: "),
      syntax("/keep Situation report on the floods in Homs"),
    );
  return await offerDraft({ document: { format: "text", text: said, hints }, by }, context);
}

async function beginFile(file: HandedFile, others: number, by: string, context: CommandContext): Promise<Reply> {
  const opened = await context.open(file);
  if (!opened.ok) return usage(echo(opened.why), words(" Nothing was stored."));
  const { format, text: read, pages, hints } = opened.document;
  const paged = pages === undefined ? {} : { pages };
  const document = { format, text: read, ...paged, hints: { ...context.brought.hints, ...hints } };
  const shown = await offerDraft({ document, file: file.name, by }, context);
  if (others <= 0) return shown;
  const alone = text(words("It came with other files, which I did not read; send each by itself."));
  return { ...shown, blocks: [alone, ...shown.blocks] };
}

const asks = (of: string, option: "date" | "issuer", question: string): Reply => ({
  ...usage(words(`${question} Or as a command: `), syntax("/keep of:"), words(of), syntax(` ${option}:`)),
  asks: { command: "keep", option, input: { of } },
});

async function store(of: string, draft: Draft, context: CommandContext): Promise<Reply> {
  const { given, briefings, chats, now } = context;
  const told = givenOf(draft);
  const { briefing, document, read } = given.read(draft.document, told);
  // Nobody has seen that the day would be today's for want of any other.
  if (briefing.dateBasis === "assumed") return await offerDraft(draft, context);
  const origin = draft.file === undefined ? `chat/${of}` : `chat/${of}/${draft.file}`;
  const [put] = await briefings.put([
    { document: { ...document, origin }, read, given: told, addedAt: now, readerVersion },
  ]);
  const stored = put === undefined ? null : await briefings.find(put.id);
  if (put === undefined || stored === null) throw new Error("the store answered nothing");
  await createDrafts(chats).settle(of, draft.by, put.id);
  const lead = { added: "Kept: ", revised: "Kept as a new version of: ", unchanged: "It is stored already: " };
  return answered(text(words(lead[put.outcome]), title(stored)));
}

async function keptAlready(id: string, { briefings, cursor }: CommandContext): Promise<Reply> {
  const stored = await briefings.find(id);
  const said = cursor === "drop" ? "It was kept before and stays: " : "It is stored already: ";
  return stored === null ? usage(words("That draft was kept before.")) : answered(text(words(said), title(stored)));
}
