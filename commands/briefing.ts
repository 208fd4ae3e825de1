import { z } from "zod";
import { defineCommand } from "../src/chat/command.ts";
import type { Block, Inline } from "../src/chat/reply.ts";
import {
  answered,
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

export const briefing = defineCommand({
  name: "briefing",
  description: "One briefing: who, when, how its date is known, and its text",
  input: z.object({ id: briefingId }),
  audience: "channel",
  examples: ["/briefing 20170208"],
  async run({ id }, { briefings, cursor }) {
    const found = await briefings.find(id);
    if (found === null)
      return nothing(
        text(
          words("No stored briefing has the id "),
          echo(id),
          words(", or several ids begin so. "),
          syntax("/latest"),
          words(" shows the newest with their ids."),
        ),
      );
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
