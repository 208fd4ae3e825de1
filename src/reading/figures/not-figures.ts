import type { PassageView } from "../passage-view.ts";
import type { TableRow } from "../tables/table-rows.ts";
import type { Reading } from "./reading.ts";
import { isAddress } from "./traps/addresses.ts";
import { isAge } from "./traps/ages.ts";
import { isCalibre } from "./traps/calibres.ts";
import { isOtherCalendar } from "./traps/calendars.ts";
import { isClock } from "./traps/clocks.ts";
import { isPhone } from "./traps/contacts.ts";
import { isCoordinate } from "./traps/coordinates.ts";
import { isDesignation } from "./traps/designations.ts";
import { isDuration, isFrequency } from "./traps/durations.ts";
import { isExchangeRate } from "./traps/exchange.ts";
import { isFootnote, isSignOff } from "./traps/footnotes.ts";
import { isListMark } from "./traps/lists.ts";
import { isNumbered } from "./traps/numbered.ts";
import { isAsking, isPronoun } from "./traps/pronouns.ts";
import { isOfName, isRank } from "./traps/type-names.ts";
import { isYear } from "./traps/years.ts";

/** Why a number is no figure, or null where it may be one. */
type Trap = (view: PassageView, reading: Reading) => boolean;

/** It stands alone in a cell before the one that names the row. */
const isRowNumber = (row: TableRow | null, { start, end }: Reading): boolean =>
  row?.cells
    .slice(0, row.named - 1)
    .some((cell) => cell.start <= start && cell.end >= end && /^\d{1,4}[.)]?$/.test(cell.text)) === true;

/** It is all of a cell behind the name of its row. */
const isCell = (row: TableRow | null, { start, end }: Reading): boolean =>
  row?.cells.slice(row.named).some((cell) => cell.start === start && cell.end === end) === true;

/** In this order, from what spoils most numbers to what spoils fewest. Each is a kind of number that counts nothing. */
const traps: readonly (readonly [name: string, trap: Trap])[] = [
  [
    "period",
    (view, reading) => view.periods.some((period) => period.start < reading.end && period.end > reading.start),
  ],
  ["pronoun", (view, reading) => isPronoun(view.tokens, reading) || isAsking(view.tokens, reading)],
  ["year", (view, reading) => isYear(view, reading)],
  [
    "number of a name: a road, a resolution, a list",
    (view, reading) => !isCell(view.row, reading) && isNumbered(view.tokens, reading),
  ],
  ["number of a name: a type, a group", (view, reading) => isOfName(view, reading)],
  ["rank", (view, reading) => isRank(view.tokens, reading)],
  ["designation of a type", (view, reading) => isDesignation(view.tokens, reading)],
  ["calibre", (view, reading) => isCalibre(view.tokens, reading)],
  ["age", (view, reading) => isAge(view, reading)],
  ["time of day", (view, reading) => isClock(view, reading)],
  ["phone number", (view, reading) => isPhone(view, reading)],
  ["coordinate", (view, reading) => isCoordinate(view.tokens, reading)],
  ["length of time that only says when", (view, reading) => isDuration(view, reading) || isFrequency(view, reading)],
  ["date of another calendar", (view, reading) => isOtherCalendar(view.tokens, reading)],
  [
    "number of a table's row",
    ({ row }, reading) => reading.end <= (row?.cells[row.named - 1]?.end ?? -1) && isRowNumber(row, reading),
  ],
  [
    "what a rate is of: per 100,000",
    ({ tokens }, { first, value }) =>
      /^(?:per|\/)$/.test(tokens[first - 1]?.lower ?? "") && value >= 100 && Number.isInteger(Math.log10(value)),
  ],
  ["footnote mark", (view, reading) => isFootnote(view, reading)],
  ["mark of a list", (view, reading) => isListMark(view, reading)],
  ["end of a text or number of a page", (view) => isSignOff(view)],
  ["rate of exchange", (view, reading) => isExchangeRate(view.tokens, reading)],
  ["address", (view, reading) => isAddress(view, reading)],
];

/** The kind of trap that a number is, or null for a number that may be a figure. */
export function trapOf(view: PassageView, reading: Reading): string | null {
  if (!Number.isFinite(reading.value)) return "too large to hold";
  return traps.find(([, trap]) => trap(view, reading))?.[0] ?? null;
}
