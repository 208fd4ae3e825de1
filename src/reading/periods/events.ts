import type { Day } from "../../briefing/day.ts";
import type { Token } from "../tokens.ts";
import type { Found } from "./found.ts";
import { noDays } from "./resolve.ts";

const happened =
  /^(?:war|conflict|crisis|fighting|hostilities|escalation|offensive|invasion|siege|coup|uprising|revolution|ceasefire|truce|outbreak|epidemic|pandemic|lockdown|wave|floods?|flooding|quake|earthquake|tsunami|storm|hurricane|typhoon|cyclone|landslides?|eruption|drought|wildfires?|disaster|collapse|explosion|blast|attacks?|massacre|crash|incident|independence|elections?)$/;

/** What the text dates by an event, without a day of its own: "on election day", "at the peak", "from the beginning", "before the war", "up to the cut-off of this report". */
export function eventAt(tokens: readonly Token[], at: number, lead: string, on: Day): Found | null {
  const the = /^(?:the|its|their|this|his|her)$/.test(tokens[at]?.lower ?? "") ? 1 : 0;
  const [word, second] = [tokens[at + the]?.lower ?? "", tokens[at + the + 1]?.lower ?? ""];
  const next = at + the + 1;
  if (/^(?:election|polling|voting)$/.test(word) && second === "day") return open(lead, next + 1);
  // "At night a drone came": of the night before; within a sentence it only says how.
  if (word === "night" && lead === "at" && the === 0 && tokens[at - 1]?.capital === true)
    return { days: noDays, next, role: "same" };
  if (the === 0) return null;
  if (/^(?:beginning|outset|start)$/.test(word) && /^(?:from|since)$/.test(lead) && second !== "of")
    return { days: noDays, next, role: "open" };
  if (/^(?:peak|height)$/.test(word) && lead === "at") return { days: noDays, next, role: "other" };
  if (word === "cut-off" && /^(?:until|till|by|at)$/.test(lead))
    return { days: { start: null, end: on }, next: afterOf(tokens, next), role: "open" };
  // "in the first week", "during the first days"; of what is told by the words before.
  if (word === "first" && /^(?:hours|days?|weeks?|months?)$/.test(second) && /^(?:in|during|over|within)$/.test(lead))
    return tokens[next + 1]?.lower === "of" ? null : { days: noDays, next: next + 1, role: "other" };
  return happened.test(word) && /^(?:since|before)$/.test(lead) && tokens[next]?.kind !== "word"
    ? open(lead, next)
    : null;
}

function open(lead: string, next: number): Found {
  const role = /^(?:since|after)$/.test(lead) ? "open" : lead === "before" || lead === "until" ? "other" : undefined;
  return { days: noDays, next, ...(role === undefined ? {} : { role }) };
}

/** "of this report", "of the bulletin" */
const afterOf = (tokens: readonly Token[], at: number): number =>
  tokens[at]?.lower === "of" && /^(?:this|the)$/.test(tokens[at + 1]?.lower ?? "") && tokens[at + 2]?.kind === "word"
    ? at + 3
    : at;
