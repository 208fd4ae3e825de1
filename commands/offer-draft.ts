import type { CommandContext } from "../src/chat/command.ts";
import { createDrafts, type Draft } from "../src/chat/drafts.ts";
import type { Block, Inline, Reply } from "../src/chat/reply.ts";
import { answered, button, claimant, count, date, heading, place, text, title, words } from "../src/chat/say.ts";
import { placeKey } from "../store/place-key.ts";

/** Figures and places of a draft that are shown; the rest is counted. */
const FIGURES = 6;
const PLACES = 8;

/** What a person gave with a draft. */
export const givenOf = ({ date: day, issuer }: Draft) => ({
  ...(day === undefined ? {} : { date: day }),
  ...(issuer === undefined ? {} : { issuer }),
});

/** What was read of it, with buttons. Nothing is stored but the draft, for a day. One without a day of its own is asked for it. */
export async function offerDraft(draft: Draft, { given, chats }: CommandContext): Promise<Reply> {
  const { briefing, claims, read } = given.read(draft.document, givenOf(draft));
  const of = await createDrafts(chats).put(draft);
  const press = (label: string, cursor: string) => button([words(label)], { command: "keep", input: { of }, cursor });
  const places = [...new Map(read.places.map((each) => [placeKey(each), each.name]))];
  const named = places
    .slice(0, PLACES)
    .flatMap(([key, name], at): readonly Inline[] => [...(at === 0 ? [] : [words(", ")]), place(key, name)]);
  const more = claims.length - FIGURES;
  const isDated = briefing.dateBasis !== "assumed";
  const fields = [
    { name: "Title", value: [title(briefing)] },
    { name: "Issued by", value: [claimant(briefing)] },
    {
      name: "Date",
      value: isDated
        ? [date(briefing), words(": "), { kind: "dateHow", briefing } as const]
        : [words("none was found")],
    },
    ...(named.length === 0 ? [] : [{ name: "Places", value: named }]),
    { name: "Read", value: [count(claims.length, "figure")] },
  ];
  const shown = answered(
    heading(words("This is how I read it")),
    { kind: "fields", fields },
    ...claims.slice(0, FIGURES).map((claim): Block => ({ kind: "figure", claim })),
    ...(more > 0 ? [text(words("and "), count(more, "figure"), words(" more."))] : []),
    text(
      words(
        isDated
          ? "Nothing is stored until you keep it."
          : "On which day was it issued? Say it, as year-month-day, and then it can be kept. Nothing is stored yet.",
      ),
    ),
    {
      kind: "actions",
      buttons: [
        ...(isDated ? [press("Keep", "keep"), press("Correct date", "date")] : [press("Say the date", "date")]),
        press("Correct issuer", "issuer"),
        press("Drop", "drop"),
      ],
    },
  );
  return isDated ? shown : { ...shown, asks: { command: "keep", option: "date", input: { of } } };
}
