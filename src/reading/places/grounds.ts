import type { Token } from "../tokens.ts";

const ways = /^(?:road|highway|axis|corridor|route|motorway|railway|expressway)$/;
const onIt = /^(?:on|along|off|near|at|of)$/;

/** "on the Bentiu-Koch road", "along the Juba–Nimule highway": a way that is called by its ends; `at` where there is none. */
export function wayEnd(tokens: readonly Token[], at: number): number {
  const first = tokens[at];
  if (tokens[at - 1]?.lower !== "the" || !onIt.test(tokens[at - 2]?.lower ?? "") || first?.kind !== "word") return at;
  const inOne = /^\p{Lu}\p{Ll}+[-\u2010\u2011]\p{Lu}\p{Ll}+$/u.test(first.text);
  const [dash, last] = [tokens[at + 1], tokens[at + 2]];
  const inThree =
    dash?.joined === true &&
    /^[\u2013\u2014]$/.test(dash.text) &&
    last?.joined === true &&
    last.capital &&
    first.capital;
  const next = inOne ? at + 1 : inThree ? at + 3 : at;
  return next > at && ways.test(tokens[next]?.lower ?? "") ? next + 1 : at;
}

/** The name is one that `wayEnd` found: "Bentiu-Koch road". */
export const isWay = (name: string): boolean =>
  /\p{L}[-\u2010\u2011\u2013\u2014]\p{Lu}/u.test(name) && ways.test(name.slice(name.lastIndexOf(" ") + 1));

const held = /^\p{L}[\p{L}-]*-(?:controlled|held)$/u;
const ground = /^(?:areas?|territory|territories)$/;
/** Behind these another name says where. */
const goesOn = /^(?:of|in|near|around|outside|inside|within|between|along)$/;

export const isHeld = (name: string): boolean => held.test(name.split(" ", 1)[0] ?? "");

/** "in non-government-controlled areas", "in government-controlled and 62 in …-controlled areas": ground called by who holds it. */
export function heldEnd(tokens: readonly Token[], at: number): number {
  const first = tokens[at];
  if (first?.kind !== "word" || !held.test(first.text)) return at;
  const lead = tokens[at - 1]?.lower === "the" ? tokens[at - 2] : tokens[at - 1];
  if (lead !== undefined && !/^(?:in|inside|within|across|throughout)$/.test(lead.lower)) return at;
  if (ground.test(tokens[at + 1]?.lower ?? "")) return goesOn.test(tokens[at + 2]?.lower ?? "") ? at : at + 2;
  if (tokens[at + 1]?.lower !== "and") return at;
  const other = tokens.findIndex((token, i) => i > at + 1 && i < at + 6 && held.test(token.text));
  return other !== -1 && heldEnd(tokens, other) > other ? at + 1 : at;
}
