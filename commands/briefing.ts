import { z } from "zod";
import { defineCommand } from "../src/chat/command.ts";
import type { Block, Inline, Reply } from "../src/chat/reply.ts";
import {
  answered,
  button,
  claimant,
  count,
  date,
  echo,
  heading,
  nothing,
  paging,
  syntax,
  text,
  title,
  words,
} from "../src/chat/say.ts";
import type { BriefingStore, BriefingSummary } from "../store/briefings.ts";
import type { BriefingCopy } from "../store/copies.ts";
import { briefingId } from "./inputs.ts";

/** Passages on a page: about a screen and a half of prose. */
const PAGE = 12;
/** Figures on a page: each has its sentence and its source. */
const FIGURES = 8;
/** Other addresses of a briefing that are named. */
const MOST_COPIES = 5;
/** Briefings that are offered where an id is only the beginning of several. */
const MOST_OFFERED = 5;

export const briefing = defineCommand({
  name: "briefing",
  description: "One briefing: who, when, how its date is known, its text, and the figures read in it",
  input: z.object({
    id: briefingId,
    figures: z
      .enum(["yes", "true"])
      .describe("yes shows the figures that were read in it, numbered, in place of its text")
      .optional(),
  }),
  audience: "channel",
  examples: ["/briefing 20170208", "/briefing 20170208 figures:yes"],
  async run({ id, figures }, { briefings, cursor }) {
    const found = await briefings.find(id);
    if (found === null) return noneOrSeveral(id, await briefings.idsLike(id, MOST_OFFERED));
    if (figures !== undefined) return await figuresOf(found, briefings, cursor);
    const page = await briefings.passages({ id: found.id, version: found.version }, { limit: PAGE, cursor });
    return answered(
      heading(title(found)),
      ...(page.previous === null ? [fieldsOf(found, await briefings.copies(found.id))] : []),
      ...page.items.map((passage): Block => ({
        kind: "quote",
        citation: {
          briefing: { id: found.id, version: found.version },
          start: passage.start,
          end: passage.end,
          text: passage.text,
        },
        briefing: found,
        marks: [],
        attributed: false,
      })),
      ...paging({ command: "briefing", input: { id: found.id } }, page, ["Back", "Read on"]),
      ...(found.figures === 0 ? [] : [{ kind: "actions", buttons: [toFigures(found)] } as const]),
    );
  },
});

const toFigures = ({ id }: BriefingSummary) =>
  button([words("Figures")], { command: "briefing", input: { id, figures: "yes" } });

/** The figures that were read in a briefing, under the numbers by which they can be corrected. */
async function figuresOf(found: BriefingSummary, briefings: BriefingStore, cursor: string | null): Promise<Reply> {
  const toText = button([words("Text")], { command: "briefing", input: { id: found.id } });
  const back: Block = { kind: "actions", buttons: [toText] };
  const page = await briefings.claims({ id: found.id, version: found.version }, { limit: FIGURES, cursor });
  if (page.items.length === 0) return nothing(heading(title(found)), text(words("No figure was read in it.")), back);
  return answered(
    heading(title(found)),
    text(count(found.figures, "figure"), words(" read in it. Who runs the bot can correct one by its number.")),
    ...page.items.map((claim): Block => ({ kind: "figure", claim, numbered: true })),
    ...paging(toFigures(found).invoke, page, ["Back", "More"]),
    back,
  );
}

function noneOrSeveral(id: string, begun: readonly BriefingSummary[]): Reply {
  if (begun.length === 0)
    return nothing(
      text(words("No stored briefing has the id "), echo(id), words(".")),
      text(syntax("/latest"), words(" shows the newest with their ids.")),
    );
  return {
    outcome: "usage",
    blocks: [
      text(words("Several ids begin with "), echo(id), words("; the newest of them:")),
      {
        kind: "actions",
        buttons: begun.map((each) =>
          button([{ kind: "id", briefing: each }, words(" "), title(each)], {
            command: "briefing",
            input: { id: each.id },
          }),
        ),
      },
    ],
  };
}

const languages = new Intl.DisplayNames("en", { type: "language" });

/** Says of a text that is not English that no rules for figures fit it; it is found by its words all the same. */
function unreadIn({ language, figures }: BriefingSummary): readonly Inline[] {
  if (figures > 0 || language === "en" || language === "und" || !/^[a-z]{2,3}$/.test(language)) return [];
  return [words(`: it is in ${languages.of(language) ?? language}, and figures are not read in that yet`)];
}

function fieldsOf(found: BriefingSummary, copies: readonly BriefingCopy[]): Block {
  const also = copies.flatMap(({ url }) => (url === null ? [] : [url])).slice(0, MOST_COPIES);
  const fields: { readonly name: string; readonly value: readonly Inline[] }[] = [
    { name: "Issued by", value: [claimant(found)] },
    {
      name: "Date",
      value: [
        date(found),
        ...(found.dateHow === "" ? [] : [words(": "), { kind: "dateHow", briefing: found } as const]),
      ],
    },
    ...(found.url === null ? [] : [{ name: "Address", value: [{ kind: "url", briefing: found } as const] }]),
    ...also.map((text) => ({ name: "Also at", value: [{ kind: "alsoAt", of: found.id, text } as const] })),
    { name: "Read", value: [count(found.figures, "figure"), ...unreadIn(found)] },
    { name: "Id", value: [{ kind: "id", briefing: found }] },
    ...(found.version === 1 ? [] : [{ name: "Versions", value: [count(found.version, "version")] }]),
  ];
  return { kind: "fields", fields };
}
