import type { Passage } from "../../briefing/passage.ts";
import { institutionAtStart } from "./institution.ts";
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
  return inLines(head) ?? inDateline(first) ?? byForm([...head, first]) ?? unknownIssuer;
}

function inLines(lines: readonly string[]): string | null {
  for (const line of lines) {
    const name = issuerIn(line);
    if (name !== null) return name;
  }
  return null;
}

/** An office that no table has, recognised by the form of its name at the beginning of a line. */
function byForm(lines: readonly string[]): string | null {
  for (const line of lines) {
    const name = institutionAtStart(line);
    if (name !== null) return name;
  }
  return null;
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
    .replace(/Defense/, "Defence");
  if (adjective !== null) return `${adjective} ${titled}`;
  if (country !== "") return `${titled} of ${country}`;
  const before = /([A-Z]\p{L}+(?:ian|ish|ese|qi|eli|ch|i|an))\s+$/u.exec(line.slice(0, office.index))?.[1];
  return before === undefined ? titled : `${before} ${titled}`;
}
