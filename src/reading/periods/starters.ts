import { numberWord } from "../figures/number-words.ts";
import type { Token } from "../tokens.ts";
import { monthOf, weekdayOf } from "./dates.ts";

const words = new Set(
  "today tonight yesterday tomorrow overnight this last past previous preceding prior recent latest next coming upcoming current now currently presently nowadays reporting so thus weekend week weeks month months year years ytd fytd year-to-date month-to-date week-to-date day days date dates a an the one few several couple same corresponding first second third fourth final early mid late end beginning start middle onset fiscal financial fy spring summer autumn fall winter epi se epidemiological epidemiologic calendar iso surveillance wk ew fortnight period quarter night nights morning evening afternoon noon midday midnight dawn dusk daily weekly monthly annually yearly hourly per every each that following subsequent comparable equivalent twelve then present sunrise sunset daybreak nightfall fall q1 q2 q3 q4 h1 h2 small approximately only just about around roughly almost nearly whole entire full time reported review monitoring election polling voting less more fewer 24-hour".split(
    " ",
  ),
);

/** Whether a period may begin at a token, with or without a preposition before it. Most words begin none, and are told by one look. */
export const mayBegin = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.kind === "digits" ||
    token.kind === "mixed" ||
    (token.kind === "word" &&
      (words.has(token.lower) ||
        monthOf(token) !== null ||
        weekdayOf(token) >= 0 ||
        token.lower.includes("-") ||
        numberWord(token) !== null)));
