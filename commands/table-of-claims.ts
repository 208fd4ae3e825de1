import type { Grouped } from "../src/asking/series.ts";
import type { Block, ClaimedField, Inline } from "../src/chat/reply.ts";
import { date, title } from "../src/chat/say.ts";
import type { Claim } from "../store/briefings.ts";

const fields: readonly (readonly [column: string, field: ClaimedField])[] = [
  ["counted", "counted"],
  ["action", "action"],
  ["place", "place"],
  ["claimed by", "whose"],
  ["from", "from"],
  ["until", "until"],
  ["value", "value"],
  ["to", "to"],
  ["unit", "unit"],
  ["as said", "amount"],
  ["sentence", "sentence"],
];

/** A table of claims, series by series, each with its sentence and its briefing, to be saved as CSV. */
export function tableOfClaims({ groups, alone }: Grouped, name: string): Block {
  const claims = [...groups.flatMap(({ series }) => series.flatMap((each) => each.claims)), ...alone];
  return {
    kind: "download",
    name,
    columns: ["series", ...fields.map(([column]) => column), "briefing", "date of the briefing", "address"],
    rows: claims.map((claim) => [
      seriesCell(claim, groups),
      ...fields.map(([, field]) => cell(claim, field)),
      ...of(claim),
    ]),
  };
}

const cell = (claim: Claim, field: ClaimedField): readonly Inline[] => [{ kind: "claimed", claim, field }];

const of = ({ briefing }: Claim): readonly (readonly Inline[])[] => [
  [title(briefing)],
  [date(briefing)],
  briefing.url === null ? [] : [{ kind: "url", briefing }],
];

/** Which rows may be set beside each other: those of one number. A claim that stands alone has none. */
function seriesCell(claim: Claim, groups: Grouped["groups"]): readonly Inline[] {
  const at = groups.findIndex(({ series }) => series.some(({ claims }) => claims.includes(claim)));
  return at < 0 ? [] : [{ kind: "words", text: letterOf(at) }];
}

/** A, B, … Z, AA: a name without a digit, which only claims may have. */
const letterOf = (i: number): string =>
  (i >= 26 ? letterOf(Math.floor(i / 26) - 1) : "") + String.fromCharCode(65 + (i % 26));
