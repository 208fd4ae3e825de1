import type { PassageView } from "../../passage-view.ts";
import type { Token } from "../../tokens.ts";
import type { Reading } from "../reading.ts";
import { isPlural } from "../noun-phrase.ts";
import { wordAfter } from "./near.ts";
import { isServiceNumber } from "./service-numbers.ts";

const phoneWords =
  /^(?:tel|tels|telephone|phone|phones|call|calls|calling|dial|hotline|hotlines|helpline|line|fax|mobile|whatsapp|sms|toll-free|contact|media|enquiries|inquiries|desk|switchboard|viber|signal|emergency|emergencies)$/;
/** What may stand between such a word and the number. */
const between =
  /^(?:the|our|its|free|center|centre|centers|centres|toll-free|number|numbers|no|nos|line|lines|hotline|emergency|emergencies|or|and|on|at|to|[:.,;()/+*#-]|\u2013)$/;
const farthest = 10;

const isDigits = (token: Token | undefined): boolean =>
  token !== undefined && /^\d{1,6}(?:-\d{2,5})*$/.test(token.text);

/** "+972 2 555 0162", "(305) 415-6683", "*5555", "call 112 or 0312 258 23 23" */
export function isPhone({ text, tokens }: PassageView, reading: Reading): boolean {
  const token = tokens[reading.first];
  if (token === undefined || token.kind === "word" || reading.unit !== undefined) return false;
  // "Districts in emergency: 31 of 74", "or 1 169 022 voters"
  if (reading.outOf !== undefined || isThousands(tokens, reading)) return false;
  if (tokens[reading.first - 1]?.text === "*" && token.joined) return true;
  if (isAreaCode(tokens, reading.first) || isAreaCode(tokens, reading.first - 2)) return true;
  // Nobody writes a count with a zero before it.
  if (/^0\d{2,}(?:[-/]\d+)*$|^0\d[-/]\d{3,}$/.test(token.text)) return true;
  // Nor so many digits without a mark between them.
  if (/^\d{9,}$/.test(token.text) && !isPlural(tokens[reading.next])) return true;
  const before = tokens[reading.first - 1];
  const isBeside = before?.kind === "digits" || before?.text === "(" || before?.text === ")" || before?.text === "+";
  if (isBeside && isCoded(text, reading)) return true;
  if (isKey(tokens, reading) || isAfterPhone(text, tokens, reading)) return true;
  if (isServiceNumber(tokens, reading)) return true;
  if (isContactLine(text, tokens, reading)) return true;
  if (!isDigits(token)) return false;
  if (isOfNumbers(tokens, reading)) return true;
  return isGrouped(text, tokens, reading) || isCalled(tokens, reading);
}

/** "1 169 022 voters": groups of three digits, and what they count. */
const isThousands = (tokens: readonly Token[], { first, next }: Reading): boolean =>
  next - first > 1 &&
  isPlural(tokens[next]) &&
  tokens.slice(first, next).every(({ text }, i) => (i === 0 ? /^[1-9]\d{0,2}$/ : /^\d{3}$/).test(text));

/** "(044) 277 54 80", "(+374 10) 29 46 99": groups behind a code in brackets that begins with a zero or a plus sign. */
function isCoded(text: string, { start, end }: Reading): boolean {
  const from = Math.max(0, start - widestPhone);
  const before = /[(+\d][\d()+ /-]*$/.exec(text.slice(from, start))?.[0] ?? "";
  const behind = /^[\d() /-]*/.exec(text.slice(end, end + widestPhone))?.[0] ?? "";
  const whole = (before + text.slice(start, end) + behind).trim();
  return /^\((?:\+\d{1,3}[\d ]{0,5}|0\d{1,4})\) ?\d{2,4}(?:[ -]\d{2,4})+$/.test(whole);
}
/** A telephone number has no more characters before or behind one of its groups. */
const widestPhone = 24;

/** "… 29 46 99, or 116, daily", "Army 01769-332188, Fire Service 102.": a short number that goes on a list of telephones. */
function isAfterPhone(text: string, tokens: readonly Token[], { start, next, first }: Reading): boolean {
  const digits = tokens[first]?.text ?? "";
  if (!/^\d{2,6}$/.test(digits)) return false;
  const after = tokens[next];
  if (
    after !== undefined &&
    after.kind !== "mark" &&
    !/^(?:or|and|daily|for|from|in|24|local|loc|ext)$/.test(after.lower)
  )
    return false;
  const before = text.slice(Math.max(0, start - 60), start);
  if (!/\d[\d -]{3}\d/.test(before)) return false;
  // "8911-5061 to 65 local 100"
  if (/\d{3,4}-\d{4}(?: (?:to|or|local|loc\.|ext\.?)(?: \d{2,4})?){1,2} $/.test(before)) return true;
  return (
    digits.length >= 3 &&
    /\d[\d -]{4}\d/.test(before) &&
    /(?:\(0\d{1,4}\)|\(\+\d[\d ]*\)|\+\d|\b0\d{2})[\d -]{5,}[^.!?\d]{0,30}$/.test(before)
  );
}

/** "(press 5)" */
const isKey = (tokens: readonly Token[], { first }: Reading): boolean =>
  /^\d$/.test(tokens[first]?.text ?? "") && /^(?:press|option|key|dial)$/.test(tokens[first - 1]?.lower ?? "");

/** How far above a line its heading is looked for, in characters. */
const farthestHeading = 400;

/** "INGD Nampula: 26 213 408" under "EMERGENCY CONTACTS": a line of a list of contacts, with nothing behind its number. */
function isContactLine(text: string, tokens: readonly Token[], { first, next, start }: Reading): boolean {
  const digits = tokens.slice(first, next).reduce((sum, token) => sum + token.text.replace(/\D/g, "").length, 0);
  if (digits < 5 || tokens[next] !== undefined || tokens[first - 1]?.text !== ":") return false;
  const above = text.slice(Math.max(0, start - farthestHeading), start);
  return /(?:^|\n)[^\n.]{0,40}\b(?:contacts?|phone numbers|telephones?|hotlines?)\b[^\n.]{0,30}\n/i.test(above);
}

/** A list of telephones has no more than this between its label and a number, in tokens. */
const longestContacts = 40;

/** "Free numbers: 109 (Vodacom), 49 49 (Airtel)", "Useful contacts: Police 100; Fire 101": all numbers of a sentence that says so of itself. */
function isOfNumbers(tokens: readonly Token[], { first, next }: Reading): boolean {
  if (tokens[next]?.kind === "word") return false;
  for (let at = first - 1; at >= Math.max(1, first - longestContacts); at--) {
    const text = tokens[at]?.text ?? "";
    if (/^[.!?]$/.test(text)) return false;
    if (text !== ":") continue;
    const [label, kind] = [tokens[at - 1]?.lower ?? "", tokens[at - 2]?.lower ?? ""];
    if (/^(?:contacts?|helplines?|hotlines?|telephones?|phones?)$/.test(label)) return true;
    return (
      /^numbers?$/.test(label) &&
      /^(?:green|free|toll-free|emergency|phone|telephone|contact|useful|important|help|helpline|hotline|short)$/.test(
        kind,
      )
    );
  }
  return false;
}

/** "(305)" before "415-6683" */
function isAreaCode(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at - 1]?.text === "(" &&
    /^\d{2,5}$/.test(tokens[at]?.text ?? "") &&
    tokens[at + 1]?.text === ")" &&
    /^\d{2,4}(?:-\d{2,5})+$/.test(tokens[at + 2]?.text ?? "")
  );
}

/** Wider ones part the columns of a table. */
const widestGap = 2;

/** Three groups of digits or more, or two after a plus sign. */
function isGrouped(text: string, tokens: readonly Token[], reading: Reading): boolean {
  let first = reading.first;
  const isBeside = (at: number): boolean =>
    isDigits(tokens[at - 1]) && (tokens[at]?.start ?? 0) - (tokens[at - 1]?.end ?? 0) <= widestGap;
  while (first > 0 && reading.first - first < 6 && isBeside(first) && isDigits(tokens[first])) first--;
  let next = first + 1;
  while (isDigits(tokens[next]) && isBeside(next) && next - first < 10) next++;
  if (!isDigits(tokens[first])) return false;
  const plus =
    tokens[first - 1]?.text === "+" &&
    tokens[first]?.joined === true &&
    !isLetter(tokens[first - 2], tokens[first - 1]);
  const groups = next - first;
  if (plus && groups >= 2)
    return (
      !/^\(?$/.test(text.slice(Math.max(0, (tokens[first]?.start ?? 0) - 2), (tokens[first]?.start ?? 1) - 1)) ||
      groups >= 3
    );
  // "555 0134": a group that begins with a zero counts nothing.
  if (groups === 2 && /^\d{3,4}$/.test(tokens[first]?.text ?? "") && /^0\d{3}$/.test(tokens[first + 1]?.text ?? ""))
    return true;
  return groups >= 3 && tokens.slice(first, next).some((token) => token.text.startsWith("0") || token.text.length >= 4);
}

/** "H+6" */
const isLetter = (before: Token | undefined, plus: Token | undefined): boolean =>
  plus?.joined === true && /^\p{L}$/u.test(before?.text ?? "");

/** A word for a telephone stands before, and nothing that the number could count behind. */
function isCalled(tokens: readonly Token[], reading: Reading): boolean {
  const after = wordAfter(tokens, reading);
  if (
    after?.kind === "word" &&
    !/^(?:or|and|for|in|to|between|from|at|only|if|when|now|daily|free|ext|extension)$/.test(after.lower)
  )
    return false;
  if (isServiceLine(tokens, reading.first) || isAlarm(tokens, reading) || isEmergency(tokens, reading)) return true;
  for (let at = reading.first - 1; at >= Math.max(0, reading.first - farthest); at--) {
    const token = tokens[at];
    if (token === undefined) return false;
    if (phoneWords.test(token.lower)) {
      // "the line" and "the desk" need a number that looks like one.
      const sure = /^(?:tel|telephone|phone|call|dial|hotline|helpline|fax|whatsapp|sms|toll-free)/.test(token.lower);
      return sure || at < reading.first - 1 || (tokens[reading.first]?.text.length ?? 0) >= 5;
    }
    // "call 112 or ALO AFAD 122": a service by its letters
    const isService = /^\p{Lu}{2,6}$/u.test(token.text) && token.text.length > 1;
    if (!between.test(token.lower) && !isDigits(token) && !isService) return false;
  }
  return false;
}

/** "Report suspicious activity: 119", "Missing persons: 0792": a label that asks people to do something, and a short number. */
function isServiceLine(tokens: readonly Token[], first: number): boolean {
  // "Emergency calls: ECU 911": the service may be named by its letters.
  const named = tokens[first - 2]?.text === ":" && /^\p{Lu}{2,6}$/u.test(tokens[first - 1]?.text ?? "") ? 1 : 0;
  const colon = first - 1 - named;
  if (tokens[colon]?.text !== ":" || !/^\d{3,4}$/.test(tokens[first]?.text ?? "")) return false;
  const label = tokens.slice(Math.max(0, colon - 6), colon).map((token) => token.lower);
  if (label.some((word) => phoneWords.test(word) && !/^(?:line|media|desk|contact|mobile)$/.test(word))) return true;
  const start = label.findLastIndex((word) => /^[.!?;]$/.test(word)) + 1;
  return /^(?:report|to|for|help|information|complaints|ambulance|police|fire)$/.test(label[start] ?? "");
}

/** "Emergency 112; fire line …": a sentence that begins so, and nothing behind the number. */
function isEmergency(tokens: readonly Token[], { first, next }: Reading): boolean {
  const [opening, after] = [tokens[first - 2], tokens[next]];
  if (!/^(?:emergency|emergencies)$/.test(tokens[first - 1]?.lower ?? "")) return false;
  if (!/^[019]\d\d$/.test(tokens[first]?.text ?? "")) return false;
  return (opening === undefined || opening.kind === "mark") && (after === undefined || /^[.,;)]$/.test(after.text));
}

/** "Report suspicions in confidence on 911.": people are asked to, and the sentence ends with three digits behind "on". */
function isAlarm(tokens: readonly Token[], { first, next }: Reading): boolean {
  const [cue, after] = [tokens[first - 1], tokens[next]];
  if (cue?.lower !== "on" || !/^[19]\d\d$/.test(tokens[first]?.text ?? "")) return false;
  if (after !== undefined && !/^[.!;)]$/.test(after.text)) return false;
  const sentence = tokens.slice(Math.max(0, first - 14), first);
  const start = sentence.findLastIndex((token) => /^[.!?;]$/.test(token.text)) + 1;
  return /^(?:report|call|contact|dial|ring|reach|phone|please)$/.test(sentence[start]?.lower ?? "");
}
