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
import type { BriefingSummary } from "../store/briefings.ts";
import { briefingId } from "./inputs.ts";

/** Passages on a page: about a screen and a half of prose. */
const PAGE = 12;
/** Briefings that are offered where an id is only the beginning of several. */
const MOST_OFFERED = 5;

export const briefing = defineCommand({
  name: "briefing",
  description: "One briefing: who, when, how its date is known, and its text",
  input: z.object({ id: briefingId }),
  audience: "channel",
  examples: ["/briefing 20170208"],
  async run({ id }, { briefings, cursor }) {
    const found = await briefings.find(id);
    if (found === null) return noneOrSeveral(id, await briefings.idsLike(id, MOST_OFFERED));
    const page = await briefings.passages({ id: found.id, version: found.version }, { limit: PAGE, cursor });
    return answered(
      heading(title(found)),
      ...(page.previous === null ? [fieldsOf(found)] : []),
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
    );
  },
});

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

function fieldsOf(found: BriefingSummary): Block {
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
    { name: "Read", value: [count(found.figures, "figure")] },
    { name: "Id", value: [{ kind: "id", briefing: found }] },
    ...(found.version === 1 ? [] : [{ name: "Versions", value: [count(found.version, "version")] }]),
  ];
  return { kind: "fields", fields };
}
