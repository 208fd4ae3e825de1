import { z } from "zod";
import { defineCommand, type CommandContext } from "../src/chat/command.ts";
import { createDrafts, type Draft } from "../src/chat/drafts.ts";
import type { Block, Inline, Reply } from "../src/chat/reply.ts";
import {
  answered,
  button,
  claimant,
  count,
  date,
  heading,
  place,
  syntax,
  text,
  title,
  usage,
  words,
} from "../src/chat/say.ts";
import { readerVersion } from "../src/reading/reader-version.ts";
import { checkGiven } from "../src/sources/given.ts";
import { placeKey } from "../store/place-key.ts";

/** Figures and places of a draft that are shown; the rest is counted. */
const FIGURES = 6;
const PLACES = 8;

export const keep = defineCommand({
  name: "keep",
  description: "Shows how a text is read and stores it as a briefing when you say so; for whom the operator lets",
  input: z.object({
    text: z.string().max(4_000).describe("The briefing's text").meta({ verbatim: true }).optional(),
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
  async run({ text: said, of, ...corrected }, context) {
    if (!context.asker.operates)
      return usage(
        words("Only people whom the bot's operator names (in "),
        syntax("OPERATORS"),
        words(") can do this."),
      );
    const drafts = createDrafts(context.chats);
    const by = `${context.asker.platform}:${context.asker.caller}`;
    if (of === undefined)
      return said === undefined || !/\p{L}/u.test(said)
        ? usage(
            words("Send the text of the briefing behind the command: "),
            syntax("/keep Situation report on the floods in Homs"),
          )
        : await offer({ text: said, by }, context);
    const draft = await drafts.get(of);
    if (draft === null || draft.by !== by)
      return usage(words("That draft is gone, or somebody else's; send the text again."));
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
    return await offer({ ...draft, ...corrected }, context);
  },
});

const asks = (of: string, option: "date" | "issuer", question: string): Reply => ({
  ...usage(words(`${question} Or as a command: `), syntax("/keep of:"), words(of), syntax(` ${option}:`)),
  asks: { command: "keep", option, input: { of } },
});

const givenOf = ({ date: day, issuer }: Draft) => ({
  ...(day === undefined ? {} : { date: day }),
  ...(issuer === undefined ? {} : { issuer }),
});

/** What was read of it, with buttons. Nothing is stored but the draft, for a day. */
async function offer(draft: Draft, { given, chats }: CommandContext): Promise<Reply> {
  const { briefing, claims, read } = given.read(draft.text, givenOf(draft));
  const of = await createDrafts(chats).put(draft);
  const press = (label: string, cursor: string) => button([words(label)], { command: "keep", input: { of }, cursor });
  const places = [...new Map(read.places.map((each) => [placeKey(each), each.name]))];
  const named = places
    .slice(0, PLACES)
    .flatMap(([key, name], at): readonly Inline[] => [...(at === 0 ? [] : [words(", ")]), place(key, name)]);
  const more = claims.length - FIGURES;
  const fields = [
    { name: "Title", value: [title(briefing)] },
    { name: "Issued by", value: [claimant(briefing)] },
    { name: "Date", value: [date(briefing), words(": "), { kind: "dateHow", briefing } as const] },
    ...(named.length === 0 ? [] : [{ name: "Places", value: named }]),
    { name: "Read", value: [count(claims.length, "figure")] },
  ];
  return answered(
    heading(words("This is how I read it")),
    { kind: "fields", fields },
    ...claims.slice(0, FIGURES).map((claim): Block => ({ kind: "figure", claim })),
    ...(more > 0 ? [text(words("and "), count(more, "figure"), words(" more."))] : []),
    text(words("Nothing is stored until you keep it.")),
    {
      kind: "actions",
      buttons: [
        press("Keep", "keep"),
        press("Correct date", "date"),
        press("Correct issuer", "issuer"),
        press("Drop", "drop"),
      ],
    },
  );
}

async function store(of: string, draft: Draft, { given, briefings, chats, now }: CommandContext): Promise<Reply> {
  const told = givenOf(draft);
  const { document, read } = given.read(draft.text, told);
  const kept = { document: { ...document, origin: `chat/${of}` }, read, given: told, addedAt: now, readerVersion };
  const [put] = await briefings.put([kept]);
  const stored = put === undefined ? null : await briefings.find(put.id);
  if (put === undefined || stored === null) throw new Error("the store answered nothing");
  await createDrafts(chats).drop(of);
  const lead = { added: "Kept: ", revised: "Kept as a new version of: ", unchanged: "It is stored already: " };
  return answered(text(words(lead[put.outcome]), title(stored)));
}
