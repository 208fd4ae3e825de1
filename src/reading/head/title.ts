import type { Document } from "../../briefing/briefing.ts";
import type { Passage } from "../../briefing/passage.ts";
import { institutionAtStart, stateIn } from "./institution.ts";
import { issuerIn } from "./issuer.ts";
import { isNotice, noticeWord } from "./notice.ts";

const longest = 200;

/**
 * The briefing's title: the first line at its top that is not merely the issuer's name, else what its carrier says, else
 * its first words. A notice on top marks it: "Sample: Statement on the convoy".
 */
export function titleOf(document: Document, all: readonly Passage[]): string {
  const notice = all.slice(0, 3).flatMap(({ text }) => noticeWord(text) ?? [])[0];
  const title = bareTitle(document, all);
  return notice === undefined || title.startsWith(notice) ? title : `${notice}: ${title}`;
}

function bareTitle(document: Document, all: readonly Passage[]): string {
  const passages = all.filter(({ text }) => !isNotice(text));
  const end = passages.findIndex(({ kind }) => kind !== "title" && kind !== "heading");
  const top = passages.slice(0, end === -1 ? passages.length : Math.min(end, 3));
  const hint = document.hints.title?.trim() ?? "";
  const own = top.find(({ text }) => !isLetterhead(text)) ?? lineUnder(top, passages) ?? top[0];
  if (document.format === "html" && hint !== "") return shortened(hint);
  if (own !== undefined) return shortened(own.text);
  return shortened(hint !== "" ? hint : ((passages[0] ?? all[0])?.text ?? document.origin));
}

/** Under a letterhead alone, the first line of what follows is the title if it is short enough to be one. */
function lineUnder(top: readonly Passage[], passages: readonly Passage[]): { readonly text: string } | undefined {
  const line = passages[top.length]?.text.split("\n", 1)[0]?.trim() ?? "";
  const isTitle = top.length > 0 && line.length <= 160 && line.split(/\s+/u).length >= 3 && !/[.!?]$/u.test(line);
  return isTitle ? { text: line } : undefined;
}

/** "Ministry of Defence of X, Department of Information": an office and no more. */
function isLetterhead(line: string): boolean {
  return (
    (issuerIn(line) !== null ||
      stateIn(line)?.toLowerCase() === line.trim().toLowerCase() ||
      institutionAtStart(line)?.toLowerCase() === line.trim().toLowerCase()) &&
    !/\d/.test(line) &&
    !/\b(?:briefing|report|statement|update|summary|release|bulletin|losses|conference|results|situation)\b/i.test(line)
  );
}

function shortened(text: string): string {
  const flat = text.replace(/\s+/g, " ").trim();
  if (flat.length <= longest) return flat === "" ? "Untitled briefing" : flat;
  const cut = flat.slice(0, longest - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), longest / 2)).replace(/[\ud800-\udbff]$/, "")}…`;
}
