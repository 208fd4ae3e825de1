import type { Token } from "../../tokens.ts";
import type { Reading } from "../reading.ts";
import { isGrammar, isPresentVerb } from "../word-class.ts";

/** "Text HELP to 4636", "Helpline 1166 took 40 calls", "the 911 centre", "the number 112", "121.5 MHz", "103.5 FM": numbers that people dial or tune to. */
export function isServiceNumber(tokens: readonly Token[], reading: Reading): boolean {
  const { first, next } = reading;
  const text = tokens[first]?.text ?? "";
  if (/^(?:[kKMG][Hh]z|FM)$/.test(tokens[next]?.text ?? "")) return true;
  if (!/^\d{3,6}$/.test(text)) return false;
  return isTexted(tokens, first) || isOfLine(tokens, reading) || isOfCentre(tokens, reading);
}

/** "Text HELP to 4636", 'SMS "FOOD" to 30333', "text 85511" */
function isTexted(tokens: readonly Token[], first: number): boolean {
  if ((tokens[first]?.text.length ?? 0) < 4) return false;
  const isText = (at: number): boolean => /^(?:text|sms)$/.test(tokens[at]?.lower ?? "");
  if (isText(first - 1)) return true;
  return tokens[first - 1]?.lower === "to" && [2, 3, 4, 5].some((back) => isText(first - back));
}

/** "Helpline 1166 took …", "the toll-free line 929", "the number 112 was called": of three digits or more, and nothing counted behind. */
function isOfLine(tokens: readonly Token[], { first, next }: Reading): boolean {
  const [line, led] = [tokens[first - 1]?.lower ?? "", tokens[first - 2]?.lower ?? ""];
  const after = tokens[next];
  const counts =
    after?.kind === "word" &&
    /[^s]s$|^people$/.test(after.lower) &&
    !/^(?:was|is|has|answers)$/.test(after.lower) &&
    !isPresentVerb(after);
  if (counts) return false;
  if (/^(?:helpline|hotline|hotlines|helplines)$/.test(line)) return true;
  if (line === "line") return /^(?:toll-free|free|emergency|help|hot|crisis|information|short)$/.test(led);
  return line === "number" && /^(?:the|toll-free|emergency|short|phone|telephone|free|single)$/.test(led);
}

/** "the 911 centre", "a 112 operator", "the 119 service": a telephone that names who sits at it; "119 service members" are counted. */
function isOfCentre(tokens: readonly Token[], { first, next }: Reading): boolean {
  if (!/^(?:911|112|999|119|118|110|102|103|104|122|123|1122|000|066)$/.test(tokens[first]?.text ?? "")) return false;
  const [named, after] = [tokens[next]?.lower ?? "", tokens[next + 1]];
  if (/^(?:cent(?:er|re)|hotline|helpline|operators?|dispatch|dispatchers?)$/.test(named)) return true;
  const ends = after === undefined || after.kind === "mark" || isGrammar(after);
  return ends && /^(?:call|line|service|system|emergency|number)$/.test(named);
}
