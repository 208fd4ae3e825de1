import type { Token } from "../tokens.ts";
import type { NameFound } from "./place-found.ts";
import { routes } from "./place-words.ts";

/** Who leaves a place, and what is reported from one, was there. */
const leaving = new Set(
  "evacuated fled displaced rescued removed withdrawn withdrew cleared recovered collected reported notified recorded confirmed listed registered cases deaths infections samples uprooted driven expelled forced pulled".split(
    " ",
  ),
);

/** "the highway Damascus – Aleppo", "the road between Homs and Hama", "the Damascus - Aleppo highway" */
export function onRoute(tokens: readonly Token[], name: NameFound, at: number): boolean {
  const dash = (index: number): boolean => /^[-\u2010-\u2014]$/.test(tokens[index]?.text ?? "");
  if (routes.has(tokens[name.first - 1]?.lower ?? "") && (dash(name.next) || tokens[name.next]?.lower === "and"))
    return true;
  const linked = dash(name.first - 1) || dash(name.next);
  if (linked) {
    for (let i = Math.max(0, name.first - 4); i < Math.min(tokens.length, name.next + 4); i++)
      if (routes.has(tokens[i]?.lower ?? "")) return true;
  }
  const leadsOn = tokens.slice(name.next, name.next + 4).some(({ lower }) => lower === "to" || lower === "and");
  if (tokens[at]?.lower === (leadsOn ? "from" : "to") && isStretch(tokens, at)) return true;
  return tokens[at]?.lower === "between" && routes.has(tokens[at - 1]?.lower ?? "");
}

/** "Highway 24 is closed from X to Y" */
function isStretch(tokens: readonly Token[], at: number): boolean {
  let from = tokens[at]?.lower === "from";
  for (let i = at - 1; i >= Math.max(0, at - 14); i--) {
    const { lower, text } = tokens[i] ?? { lower: "", text: "." };
    if (/^[.;!?]$/.test(text)) return false;
    if (lower === "from") from = true;
    else if (from && routes.has(lower)) return true;
  }
  return false;
}

/** "evacuated from Bakhmut", "cases were reported from Edo": it happened where it comes from. */
export function isLeftThere(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 14); i--) {
    const token = tokens[i];
    if (token === undefined || /^[.;!?]$/.test(token.text)) return false;
    // "27 air violations from Israel": it happened where it came to.
    if (i === at - 1 && incoming.test(token.lower)) return false;
    // "the numbers from El Fasher"
    if (i === at - 1 && /^(?:numbers|figures|data|reports|news|footage|information)$/.test(token.lower)) return true;
    if (leaving.has(token.lower)) return true;
    // "31 of these came from X", of samples; people who came from X are elsewhere now.
    if (/^(?:came|come)$/.test(token.lower) && isOfSamples(tokens, i)) return true;
    if (
      /^(?:flown|flew|arrived|came|come|coming|arrives|arriving|arrivals?|coming|entering|crossing|sent|shipped|imported|deported|returned|travel(?:l)?ed|delegation|representatives)$/.test(
        token.lower,
      )
    )
      return false;
  }
  return false;
}

const incoming =
  /^(?:violations?|fire|shelling|rockets?|missiles?|attacks?|strikes?|launch(?:es)?|drones?|uavs?|(?:over)?flights?|incursions?|raids?)$/;

const isOfSamples = (tokens: readonly Token[], at: number): boolean =>
  tokens
    .slice(Math.max(0, at - 24), at)
    .some(({ lower }) => /^(?:samples?|specimens?|cases|reports?|complaints?|signals?|calls)$/.test(lower));

/** "three missiles were fired from X": the one place that is told of them. */
export const isFiredThere = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === "from" &&
  /^(?:fired|launched)$/.test(tokens[at - 1]?.lower ?? "") &&
  /^(?:was|were)$/.test(tokens[at - 2]?.lower ?? "");

/** "flown to the hospital in X", "rushed to a clinic in X": where somebody was taken from elsewhere. */
export function isTakenThere(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:in|at)$/.test(tokens[at]?.lower ?? "")) return false;
  let isCare = false;
  for (let i = at - 1; i >= Math.max(0, at - 9); i--) {
    const token = tokens[i];
    if (token === undefined || (token.kind === "mark" && !token.joined)) return false;
    if (/^(?:hospitals?|clinics?|morgue|infirmary|centre|center|facility|facilities)$/.test(token.lower)) isCare = true;
    if (token.lower === "to" && isCare)
      return /^(?:flown|taken|rushed|evacuated|airlifted|transferred|brought|sent|moved|transported|referred|admitted|medevaced|ferried|carried)$/.test(
        tokens[i - 1]?.lower ?? "",
      );
  }
  return false;
}

/** "the coordinator reported from X", "speaking in X": where words were said. */
export function isSaidThere(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at - 1]?.lower ?? "";
  if (tokens[at]?.lower === "from")
    return (
      /^(?:reported|reports|reporting|said|told|speaking|spoke|writing|briefed|addressed|announced)$/.test(word) &&
      isSpeaker(tokens, at - 2)
    );
  if (!/^(?:in|at)$/.test(tokens[at]?.lower ?? "")) return false;
  // "told reporters in X"
  const heard = /^(?:reporters|journalists|parliament|lawmakers|media|press)$/.test(word)
    ? tokens[at - 2]?.lower
    : word;
  return /^(?:speaking|spoke|writing|briefed|told|said|addressed)$/.test(heard ?? "");
}

/** Someone speaks: "cases were reported from X" has no speaker. */
const isSpeaker = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.kind === "word" &&
  !/^(?:was|were|been|is|are|being|cases|deaths|infections|incidents)$/.test(tokens[at]?.lower ?? "");

/** "five have been flown to X"; with `away` only "evacuated 76 residents from Y to X", which says where it happened. */
export function isCarried(tokens: readonly Token[], at: number, away = false): boolean {
  if (tokens[at]?.lower !== "to") return false;
  let from = !away;
  for (let i = at - 1; i >= Math.max(0, at - farthestCarried); i--) {
    const { kind, lower } = tokens[i] ?? { kind: "mark", lower: "" };
    if (/^[.;:!?]$/.test(lower)) return false;
    if (lower === "from") from = true;
    if (/^(?:flown|evacuated|airlifted|medevaced|medevacked|rushed)$/.test(lower)) return from;
    if (kind !== "word" && kind !== "digits" && lower !== ",") return false;
  }
  return false;
}
const farthestCarried = 12;

/** "goes on to X", "on its way to X", "bound for X", "left for X": not there yet. */
export function isHeadedThere(tokens: readonly Token[], at: number): boolean {
  const link = tokens[at]?.lower ?? "";
  const before = tokens[at - 1]?.lower ?? "";
  if (link === "for")
    return /^(?:bound|left|leaving|leave|heading|headed|destined|departed|depart|departing)$/.test(before);
  if (link !== "to") return false;
  if (isCarried(tokens, at, true)) return true;
  if (before === "on")
    return /^(?:goes|go|going|went|moves?|moving|drives?|travels?|continues?|sails?)$/.test(
      tokens[at - 2]?.lower ?? "",
    );
  return /^(?:way|heading|headed|bound|route|proceed|proceeds|proceeding|returning|moving|advancing|marching|driving|withdrawing|retreating)$/.test(
    before,
  );
}
