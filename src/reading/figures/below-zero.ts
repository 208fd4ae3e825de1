import type { Token } from "../tokens.ts";
import type { Numeral } from "./number-at.ts";
import type { Reading } from "./reading.ts";
import { unitAt } from "./units.ts";

/** "-7°C", "minus 30 degrees": degrees alone lie below zero. */
export function belowZero(tokens: readonly Token[], at: number, { value, next, end, unit }: Numeral): Reading | null {
  const sign = tokens[at - 1];
  const isSign = /^[-\u2212\u2013]$/.test(sign?.text ?? "") && tokens[at]?.joined === true && sign?.joined === false;
  if (sign === undefined || !(isSign || sign.lower === "minus")) return null;
  const degrees = unit ?? unitAt(tokens, next)?.unit ?? "";
  if (!/^deg[CF]$/.test(degrees) && tokens[next]?.lower !== "degrees") return null;
  return {
    value: -value,
    also: [],
    start: sign.start,
    end,
    first: at,
    next,
    rule: "degrees below zero",
    form: "number",
    ...(unit === undefined ? {} : { unit }),
  };
}
