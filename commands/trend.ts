import { z } from "zod";
import { readFilter } from "../src/asking/filter.ts";
import { keysOf } from "../src/asking/scope.ts";
import { seriesOf, type Grouped, type Shape } from "../src/asking/series.ts";
import { defineCommand } from "../src/chat/command.ts";
import type { ChartPanel } from "../src/chat/picture.ts";
import type { Block, Inline } from "../src/chat/reply.ts";
import { answered, button, count, echo, heading, nothing, syntax, text, usage, words } from "../src/chat/say.ts";
import { chartLimits } from "../src/drawing/chart-description.ts";
import type { BriefingStore, Claim, FigureQuery } from "../store/briefings.ts";
import { issuer, place, since, until } from "./inputs.ts";
import { orNothingStored } from "./nothing-stored.ts";
import { inputOf, scopeOf, scopeWords } from "./place-scope.ts";
import { tableOfClaims } from "./table-of-claims.ts";

/** The newest claims that are looked at: some years of daily ones about one thing. */
const MOST = 1000;
const PAGE = 200;

const input = z.object({
  place: place("A place, in any spelling or script").optional(),
  about: z
    .string()
    .min(1)
    .max(200)
    .describe("Words on what is counted or what happened: tanks, killed, aid")
    .optional(),
  since,
  until,
  issuer,
  table: z.enum(["yes"]).describe("yes gives the claims as a table to save").optional(),
});

/** What a panel of each shape shows, said once under the chart. */
const shapes: Readonly<Record<Shape, string>> = {
  running: "A line joins counts that go on from one day, or as they stood on a day.",
  periods: "A stem without a line is a count for a time of its own; such counts do not lead from one to the next.",
  undated: "Where no time is given, a claim stands at the day of its briefing.",
};

export const trend = defineCommand({
  name: "trend",
  description: "What officials claimed of one thing over time, as a chart, with its table",
  input,
  audience: "channel",
  examples: ["/trend Homs", "/trend Al-Bab about:targets", "/trend Ukraine about:tanks since:2025-01"],
  async run(input, context) {
    const { briefings, now } = context;
    const read = await scopeOf(input, context);
    if ("reply" in read) return read.reply;
    const { scope } = read;
    if (scope === null) {
      const missing = usage(syntax("place"), words(" is missing. For example: "), syntax("/trend Homs"));
      return { ...missing, asks: { command: "trend", option: "place", input } };
    }
    const filter = await readFilter(input, briefings, now);
    if (!filter.ok) return await orNothingStored(filter.reply, briefings);
    const about = [scope.rest, input.about ?? ""].join(" ").trim();
    const query = { ...filter.filter, places: keysOf(scope), ...(about === "" ? {} : { about }) };
    const grouped = seriesOf(await allOf(query, briefings));
    const said = [...scopeWords(scope), ...(about === "" ? [] : [words(": "), echo(about)])];
    const { place: _place, table: _table, ...narrowing } = input;
    const again = { ...narrowing, ...(about === "" ? {} : { about }), ...inputOf(scope) };
    if (grouped.groups.length === 0) return await orNothingStored(none(grouped, said, again), briefings);
    if (input.table === "yes")
      return answered(heading(words("Over time: "), ...said), tableOfClaims(grouped, "over-time.csv"));
    const panels = grouped.groups.slice(0, chartLimits.panels).map(panelOf);
    return answered(
      heading(words("Over time: "), ...said),
      { kind: "picture", picture: { kind: "chart", place: scope.resolution.best.place?.id ?? null, panels } },
      text(
        words([...new Set(panels.map(({ shape }) => shapes[shape]))].join(" ")),
        ...leftOut(grouped),
        words(" The newest of each:"),
      ),
      ...panels.flatMap(({ series }): readonly Block[] =>
        series.flatMap(({ claims }) => claims.slice(-1).map((claim): Block => ({ kind: "figure", claim }))),
      ),
      {
        kind: "actions",
        buttons: [
          button([words("Table (CSV)")], { command: "trend", input: { ...again, table: "yes" } }),
          button([words("All figures")], { command: "figures", input: again }),
        ],
      },
    );
  },
});

async function allOf(
  query: Omit<FigureQuery, "limit" | "cursor">,
  briefings: Pick<BriefingStore, "figures">,
): Promise<readonly Claim[]> {
  const claims: Claim[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<BriefingStore["figures"]>> = await briefings.figures({
      ...query,
      limit: PAGE,
      cursor,
    });
    claims.push(...page.items);
    cursor = page.next;
  } while (cursor !== null && claims.length < MOST);
  return claims;
}

const panelOf = ({ shape, series }: Grouped["groups"][number]): ChartPanel => ({
  shape,
  series: series.slice(0, chartLimits.series).map(({ claims }) => ({ claims: claims.slice(-chartLimits.points) })),
});

/** What the chart does not show, so that nobody takes it for all there is. */
function leftOut({ groups, alone }: Grouped): readonly Inline[] {
  const hidden = groups.flatMap(({ series }, i) =>
    series.flatMap(({ claims }, j) =>
      i < chartLimits.panels && j < chartLimits.series ? claims.slice(0, -chartLimits.points) : claims,
    ),
  ).length;
  return [
    ...(hidden === 0
      ? []
      : [words(" Not drawn, and in the table: "), count(hidden, "figure"), words(" of other or older series.")]),
    ...(alone.length === 0
      ? []
      : [
          words(" Left out, because there is nothing comparable beside them: "),
          count(alone.length, "figure"),
          words("."),
        ]),
  ];
}

function none({ alone }: Grouped, said: readonly Inline[], again: Readonly<Record<string, unknown>>) {
  if (alone.length === 0) return nothing(text(words("The stored briefings give no figure for "), ...said, words(".")));
  return nothing(
    text(
      words("The stored briefings give "),
      count(alone.length, "figure"),
      words(" for "),
      ...said,
      words(", but no two that can be set beside each other: of one thing, place, issuer and kind of time."),
    ),
    { kind: "actions", buttons: [button([words("All figures")], { command: "figures", input: again })] },
  );
}
