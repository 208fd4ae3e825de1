import type { Span } from "../../briefing/span.ts";
import { tokensOf, type Token } from "../tokens.ts";

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

const ranks = set(
  "general gen admiral adm colonel col major maj captain capt commander cmdr cdr marshal brigadier brig commodore lieutenant lt sergeant sgt ltg mg bg ltc cpt radm vadm rdml superintendent",
);
const beforeRanks = set(
  "vice rear air army fleet first chief wing group squadron flight corps division police divisional staff",
);
const honorifics = set("dr prof professor doctor mr ms mrs sir dame hon sheikh shri eng senator judge justice");
const offices = set(
  "minister spokesman spokeswoman spokesperson secretary secretary-general president premier chancellor ambassador director director-general commissioner commissioner-general coordinator co-ordinator representative envoy rapporteur governor mayor chairman chairwoman chairperson chair administrator inspector prosecutor ombudsman ombudsperson head chief manager officer adviser advisor delegate under-secretary-general under-secretary undersecretary speaker monitor",
);
const beforeOffices = set(
  "deputy special chief regional resident acting senior humanitarian executive prime high vice",
);
const departments = set(
  "health public defence defense national foreign internal external affairs interior emergency emergencies situations civil protection social development education agriculture energy transport justice finance economy environment humanitarian works refugees migration water state war armed forces army navy air force police human rights operations staff response relief disaster management coordination information communication communications mission security peace peacekeeping aviation militia syria yemen libya ukraine sudan iraq afghanistan haiti children women",
);
const particles = set("al el de del della da dos du la le van von der den bin ibn bint ben ould abu ter");
const notNames = set(
  "of for to and by from with main general staff operational armed air security council united nations foreign defence defense human health representative special red syrian russian ukrainian directorate department ministry situation report press public joint task force forces operation operations command centre center office national regional deputy civil state affairs relief response rights army navy police guard day daily weekly update briefing statement conference news the on in at chief head director minister spokesperson",
);
/** "General Staff", "Commissioner Office": the title belongs to an institution. */
const institutions =
  /^(?:staff|assembly|council|directorate|command|secretariat|headquarters|office|forces?|department|service|board)$/;
const articled = /^(?:a[ldrstznh]|e[lsdrz]|ash|esh)-\p{Lu}/u;
const mostWords = 4;

/** A person named with a title; `words` are the title and the name, or the name alone where the title stands behind it. */
export interface NamedTitle extends Span {
  readonly words: string;
}

/** The persons that a text names with rank or office, in order: "Rear Admiral Daniel Hagari", "spokesperson Ravina Shamdasani". */
export function namedTitle(text: string): NamedTitle[] {
  const tokens = tokensOf(text, 0, text.length);
  const found: NamedTitle[] = [];
  const push = (first: number, next: number): void => {
    const [start, end] = [tokens[first]?.start ?? 0, tokens[next - 1]?.end ?? 0];
    found.push({ words: text.slice(start, end).replace(/\s+/g, " "), start, end });
  };
  for (let at = 0; at < tokens.length; at++) {
    if (!isTitle(tokens[at]) || institutions.test(tokens[at + 1]?.lower ?? "")) continue;
    const name = titleEnd(tokens, at);
    const next = nameEnd(text, tokens, name);
    if (next > 0) {
      push(titleStart(text, tokens, at), next);
      at = next - 1;
      continue;
    }
    const [first, end] = nameBefore(text, tokens, at);
    if (first >= 0) push(first, end);
  }
  return found;
}

/** "Vice-Marshal" is a marshal. */
const isTitle = (token: Token | undefined): boolean => {
  if (token?.kind !== "word") return false;
  const last = token.lower.slice(token.lower.lastIndexOf("-") + 1);
  return (
    offices.has(token.lower) ||
    (token.capital && (ranks.has(token.lower) || ranks.has(last) || honorifics.has(token.lower)))
  );
};

/** The token that may begin the name: behind the last of the titles, their full stops, the department and a comma. */
function titleEnd(tokens: readonly Token[], at: number): number {
  let next = at;
  while (isTitle(tokens[next]) || beforeRanks.has(tokens[next]?.lower ?? "")) {
    next++;
    if (tokens[next]?.text === "." && tokens[next]?.joined === true) next++;
    if (/^(?:of|for|to|in)$/.test(tokens[next]?.lower ?? "")) {
      let part = next + 1;
      while (
        /^(?:the|and)$/.test(tokens[part]?.lower ?? "") ||
        (tokens[part]?.capital === true && departments.has(tokens[part]?.lower ?? ""))
      )
        part++;
      next = part;
    }
    if (tokens[next]?.text === ",") next++;
  }
  return next;
}

/** Where a name of two words or more ends that begins at token `at`; -1 where none does. */
function nameEnd(text: string, tokens: readonly Token[], at: number): number {
  let next = at;
  let words = 0;
  while (words < mostWords) {
    const token = tokens[next];
    if (token === undefined || (next > at && isBroken(text, tokens, next))) break;
    if (particles.has(token.lower) && words > 0 && tokens[next + 1] !== undefined) next++;
    else if (isNameWord(token)) {
      words++;
      next++;
      if (token.text.length === 1 && tokens[next]?.text === "." && tokens[next]?.joined === true) next++;
    } else break;
  }
  while (next > at && particles.has(tokens[next - 1]?.lower ?? "")) next--;
  return words >= 2 ? next : -1;
}

const isNameWord = (token: Token): boolean =>
  token.kind === "word" &&
  (articled.test(token.text) || (token.capital && !notNames.has(token.lower) && !isTitle(token)));

/** A name does not go on in the next line. */
const isBroken = (text: string, tokens: readonly Token[], at: number): boolean =>
  text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start ?? 0).includes("\n");

/** What stands before a title and belongs to it: "UN Special Envoy", "Defence Ministry spokesman Major General". */
function titleStart(text: string, tokens: readonly Token[], at: number): number {
  let first = at;
  for (let i = at - 1; i >= Math.max(0, at - 6); i--) {
    const token = tokens[i];
    if (token === undefined || isBroken(text, tokens, i + 1)) break;
    const isOffice = offices.has(tokens[first]?.lower ?? "") || beforeOffices.has(tokens[first]?.lower ?? "");
    if (token.text === "." && token.joined && isTitle(tokens[i - 1])) continue;
    const isPart =
      isTitle(token) ||
      beforeRanks.has(token.lower) ||
      (isOffice &&
        (beforeOffices.has(token.lower) ||
          (token.capital &&
            !/^(?:the|on|in|at|statement|briefing|remarks|address|update|note|report)$/.test(token.lower))));
    if (token.kind === "mark" || !isPart) break;
    first = i;
  }
  return first;
}

/** "Omar Haddad, a spokesman for the ministry": the name before a comma, with the title soon behind it. */
function nameBefore(text: string, tokens: readonly Token[], title: number): readonly [first: number, next: number] {
  for (let comma = title - 1; comma >= Math.max(2, title - 8); comma--) {
    if (tokens[comma]?.kind !== "mark") continue;
    if (tokens[comma]?.text !== ",") break;
    for (let first = Math.max(0, comma - mostWords - 2); first <= comma - 2; first++)
      if (tokens[first]?.capital === true && nameEnd(text, tokens, first) === comma) return [first, comma];
    break;
  }
  return [-1, -1];
}
