import type { Token } from "../tokens.ts";

const zones =
  /^(?:hours?|hrs?|h|gmt|utc|z|local|lt|time|a\.m|p\.m|am|pm|e[sde]t|[pcm][sd]t|ce?st|cet|eest|eet|msk|wib|pht|ist|noon|midnight|sharp)$/;
const named = /^(?:noon|midday|midnight|dawn|dusk|sunrise|sunset|daybreak|nightfall)$/;

/** The index after the time of day that begins at token `at`, with its zone: "19:30 GMT", "6 p.m.", "noon"; null for none. */
export function afterClock(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at];
  if (token === undefined || token.kind === "mark") return null;
  if (named.test(token.lower)) return at + 1;
  const exact =
    /^(?:[01]?\d|2[0-4])[:.][0-5]\d(?:h|hrs|hours|z|am|pm)?$|^(?:[01]?\d|2[0-4])h[0-5]\d$|^[0-2]\d[0-5]\d(?:h|hrs|z)$|^1?\d[ap]m$/.test(
      token.lower,
    );
  const hour = /^(?:1?\d|[0-2]\d[0-5]\d)$/.test(token.text);
  if (!exact && !(hour && isZone(tokens, at + 1))) return null;
  let next = at + 1;
  while (next < at + 6 && isZone(tokens, next)) next = afterZone(tokens, next);
  return next;
}

/** The same, where nothing else can be meant: "8.50" alone may be a rate, and "0600" needs an end behind it. */
export function afterExactClock(tokens: readonly Token[], at: number): number | null {
  const [token, after] = [tokens[at], tokens[at + 1]];
  if (/^(?:[01]\d|2[0-3])[0-5]\d$/.test(token?.text ?? "") && (after === undefined || /^[.,;:)]$/.test(after.text)))
    return at + 1;
  const next = afterClock(tokens, at);
  const isBare = next === at + 1 && /^\d{1,2}\.\d\d$/.test(token?.text ?? "");
  return isBare ? null : next;
}

function isZone(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.text === "(") return isZone(tokens, at + 1) && tokens[afterZone(tokens, at + 1)]?.text === ")";
  return zones.test(tokens[at]?.lower ?? "");
}

function afterZone(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.text === "(") return afterZone(tokens, at + 1) + 1;
  // "p.m." keeps its last stop, unless it ends the sentence.
  const stop = /^[ap]\.m$/.test(tokens[at]?.lower ?? "") && tokens[at + 1]?.text === "." ? 1 : 0;
  return at + 1 + stop;
}

const dayParts =
  /^(?:morning|afternoon|evening|night|nights|evenings|mornings|nighttime|daytime|hours|noon|midday|midnight|dawn|dusk)$/;

/** The index after "the evening and night of", "the early hours of", "overnight on": a part of the day before its day; null for none. */
export function afterDayPart(tokens: readonly Token[], at: number): number | null {
  let from = at;
  if (tokens[from]?.lower === "the") from++;
  const early = /^(?:early|late|small|first)$/.test(tokens[from]?.lower ?? "");
  if (early) from++;
  const word = tokens[from]?.lower ?? "";
  if (word === "overnight" && !early)
    return /^(?:on|of|from|into)$/.test(tokens[from + 1]?.lower ?? "") ? from + 2 : null;
  if (!dayParts.test(word) || (word === "hours" && !early)) return null;
  let next = from + 1;
  if (tokens[next]?.lower === "and" && dayParts.test(tokens[next + 1]?.lower ?? "")) next += 2;
  if (word === "hours" && tokens[next]?.lower === "of" && /^(?:the|this)$/.test(tokens[next + 1]?.lower ?? ""))
    return null;
  return /^(?:of|on|from|between|to)$/.test(tokens[next]?.lower ?? "") ? next + 1 : null;
}

/** The index after a part of the day behind its day: "night" in "Wednesday night". */
export function afterDay(tokens: readonly Token[], at: number): number {
  return /^(?:morning|afternoon|evening|night|noon|midday|midnight|overnight)$/.test(tokens[at]?.lower ?? "")
    ? at + 1
    : at;
}
