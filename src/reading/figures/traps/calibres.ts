import type { Token } from "../../tokens.ts";
import type { Reading } from "../reading.ts";
import { unitAt } from "../units.ts";

/** As far as a sentence about rain goes on telling of it, in tokens. */
const farthestRain = 30;
const rains =
  /^(?:rain|rains|rainfall|precipitation|snow|snowfall|water|gauge|gauges|hail|ice|sea|level|levels|tide|tides)$/;
const packs = /^(?:tablets?|capsules?|sachets?|ampoules?|vials?|syringes?|bottles?)$/;

/** Millimetres are calibres, but for rain; in a list of amounts the rain is named once. Also doses, packs and the weights that bombs are named by. */
export function isCalibre(tokens: readonly Token[], reading: Reading): boolean {
  const { first, next } = reading;
  // "a .50 calibre machine gun"
  if (/^cal(?:ib(?:re|er))?$/.test(tokens[next]?.lower ?? "")) return true;
  // "500 mg tablets": a dose; "0.3 mg/l" is measured.
  if (/^(?:mg|mcg|iu)$/.test(tokens[next]?.lower ?? "")) return true;
  if (isPack(tokens, reading) || isBomb(tokens, reading)) return true;
  const unit = reading.unit === "mm" ? "mm" : (unitAt(tokens, next)?.unit ?? sharedUnit(tokens, reading));
  if (unit !== "mm") return false;
  if (tokens.slice(next, next + 5).some(({ lower }) => rains.test(lower))) return false;
  for (let at = first - 1; at >= Math.max(0, first - farthestRain); at--) {
    const { lower } = tokens[at] ?? { lower: "" };
    if (/^[.;!?]$/.test(lower)) return true;
    if (rains.test(lower)) return false;
  }
  return true;
}

/** "60 and 81 mm mortar rounds": the bores of guns, which are written in one breath. */
function sharedUnit(tokens: readonly Token[], { next, form }: Reading): string | undefined {
  if (form !== "number" || !/^(?:and|or|\/|,)$/.test(tokens[next]?.lower ?? "")) return undefined;
  const last = tokens[next + 1];
  if (last?.kind === "mixed" && /^\d{2,3}-?mm$/.test(last.lower)) return isGun(tokens[next + 2]) ? "mm" : undefined;
  const isOther = last?.kind === "digits" && unitAt(tokens, next + 2)?.unit === "mm";
  return isOther && isGun(tokens[next + 3]) ? "mm" : undefined;
}

const isGun = (token: Token | undefined): boolean =>
  /^(?:mortars?|guns?|howitzers?|shells?|rounds?|bombs?|rockets?|artillery|cannons?|ammunition|calib(?:re|er)s?|machine|projectiles?|grenades?|pistols?)$/.test(
    token?.lower ?? "",
  );

/** "92 g sachets", "ampoules of 10 ml": what one of them holds. */
function isPack(tokens: readonly Token[], { first, next }: Reading): boolean {
  const unit = unitAt(tokens, next);
  if (unit === null || !/^(?:g|ml)$/.test(unit.unit)) return false;
  if (packs.test(tokens[unit.next]?.lower ?? "")) return true;
  return tokens[first - 1]?.lower === "of" && packs.test(tokens[first - 2]?.lower ?? "");
}

/** The weights of bombs from the air, in pounds and kilograms. */
const weights: Readonly<Record<string, readonly number[]>> = {
  lb: [250, 500, 1000, 2000, 5000],
  kg: [100, 250, 500, 1000, 1500, 3000],
};
const guided =
  /^(?:aerial|air|air-dropped|aviation|glide|guided|laser-guided|unguided|general-purpose|high-explosive|class)$/;

/** "a 500-lb bomb", "two 250 kg aerial bombs", "a 2,000-pound guided bomb" */
function isBomb(tokens: readonly Token[], { next, unit, value }: Reading): boolean {
  const behind = unit === undefined ? unitAt(tokens, next) : null;
  const measured = unit ?? behind?.unit;
  if (measured === undefined || weights[measured]?.includes(value) !== true) return false;
  let at = behind?.next ?? next;
  while (guided.test(tokens[at]?.lower ?? "") && at < next + 4) at++;
  return /^bombs?$/.test(tokens[at]?.lower ?? "");
}
