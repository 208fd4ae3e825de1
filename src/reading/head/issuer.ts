import type { Passage } from "../../briefing/passage.ts";
import { institutionAtStart, institutionBehindBy, makerIn, stateIn } from "./institution.ts";
import { isNotice } from "./notice.ts";
import { adjectiveOf, issuers, offices } from "./issuers.ts";

export const unknownIssuer = "Unknown issuer";
const headLength = 700;

/** Who issues the briefing by its own first lines: the office that they name first; "Unknown issuer" when they name none. */
export function issuerOf(all: readonly Passage[]): string {
  const passages = all.filter(({ text }) => !isNotice(text));
  const end = passages.findIndex(({ kind }) => kind !== "title" && kind !== "heading");
  // The title and the lines under it, then the first prose, which names many others and so counts only for a dateline.
  const head = passages.slice(0, end === -1 ? passages.length : end).map(({ text }) => text);
  const first = passages[end === -1 ? 0 : end]?.text.slice(0, headLength) ?? "";
  const named = inLines(head) ?? inDateline(first) ?? byForm(head, first) ?? byMaker(passages);
  return named === null ? unknownIssuer : ofState(named, head);
}

/** "Ministry of National Defence" under "Republic of Türkiye" is the Turkish one. */
function ofState(name: string, head: readonly string[]): string {
  const state = head.map(stateIn).find((each) => each !== null);
  const country = state?.replace(/^.*? of (?:the )?/iu, "") ?? "";
  if (state === undefined || state === null || name.includes(country) || name === state) return name;
  const adjective = adjectiveOf(country);
  if (adjective === null) return `${name}, ${state}`;
  return name.startsWith(adjective) ? name : `${adjective} ${name}`;
}

/** What the first paragraphs or the last ones say of who made the text. */
function byMaker(passages: readonly Passage[]): string | null {
  for (const { text } of [...passages.slice(0, 5), ...passages.slice(-2)]) {
    const maker = makerIn(text.slice(0, headLength));
    const name = maker === null ? null : (issuerIn(maker) ?? institutionAtStart(maker));
    if (name !== null) return name;
  }
  return null;
}

function inLines(lines: readonly string[]): string | null {
  for (const line of lines) {
    const name = issuerIn(line);
    if (name !== null) return name;
  }
  return null;
}

/** An office that no table has, by the form of its name: at the beginning of a line, or of a title behind "by". */
function byForm(head: readonly string[], prose: string): string | null {
  for (const line of head) {
    const name = institutionAtStart(line) ?? institutionBehindBy(line);
    if (name !== null) return name;
  }
  return institutionAtStart(prose);
}

/** The first words of the prose: "SOUTHWEST ASIA, …", "The Ministry of Defence reported". */
function inDateline(text: string): string | null {
  const saying =
    /^.{0,160}?\b(?:said|says|reports?|reported|announced|informs?|informed|stated|briefing|statement)\b/is.exec(
      text,
    )?.[0];
  return (
    (saying === undefined ? null : issuerIn(saying)) ??
    (/^southwest asia\b/i.test(text) ? issuerIn(text.slice(0, 20)) : null)
  );
}

/** The issuer named first in a line, under its usual name, or null. */
export function issuerIn(line: string): string | null {
  let best: { at: number; name: string } | null = null;
  for (const [pattern, name] of issuers) {
    const at = pattern.exec(line)?.index;
    if (at !== undefined && (best === null || at < best.at)) best = { at, name };
  }
  const office = offices.exec(line);
  if (office !== null && (best === null || office.index < best.at)) return officeName(line, office);
  return best?.name ?? null;
}

function officeName(line: string, office: RegExpExecArray): string {
  const country = office[2]?.trim() ?? "";
  const adjective = adjectiveOf(country) ?? adjectiveOf(country.split(" ")[0] ?? "");
  const bare = office[0]
    .slice(0, country === "" ? undefined : office[0].length - (office[2] ?? "").length)
    .replace(/ of (?:the )?$/i, "")
    .trim();
  const titled = bare
    .replace(
      /\b(?:ministry|department|defen[cs]e|health|interior|internal|foreign|affairs|emergency|situations|civil|protection|national)\b/gi,
      (word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase(),
    )
    .replace(/\b(?:of|and|the)\b/gi, (word) => word.toLowerCase())
    .replace(/Defense/, "Defence");
  if (adjective !== null) return `${adjective} ${titled}`;
  if (country !== "") return `${titled} of ${country}`;
  const before = /([A-Z]\p{L}+(?:ian|ish|ese|qi|eli|ch|i|an))\s+$/u.exec(line.slice(0, office.index))?.[1];
  return before === undefined ? titled : `${before} ${titled}`;
}
