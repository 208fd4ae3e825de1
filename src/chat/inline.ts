import type { BriefingSummary } from "../../store/briefings.ts";
import { claimedText } from "./claimed-text.ts";
import { amountText, daysText, formatNumber } from "./figure-text.ts";
import { momentText, settingText } from "./setting-text.ts";
import { modifierOf, sumOf } from "./sum.ts";
import type { Bookkept, Inline } from "./reply.ts";

const plurals: Record<Bookkept, readonly [one: string, many: string]> = {
  briefing: ["briefing", "briefings"],
  figure: ["figure", "figures"],
  place: ["place", "places"],
  issuer: ["issuer", "issuers"],
  version: ["version", "versions"],
  passage: ["passage", "passages"],
  match: ["match", "matches"],
  command: ["command", "commands"],
  character: ["character", "characters"],
  subscription: ["subscription", "subscriptions"],
  source: ["source", "sources"],
  item: ["item", "items"],
  failure: ["failure", "failures"],
  message: ["message", "messages"],
  line: ["line", "lines"],
};

/** The plain text of a piece of running text: what a renderer shows before it adds links and escapes. */
export function inlineText(inline: Inline): string {
  switch (inline.kind) {
    case "words":
    case "echo":
    case "syntax":
    case "place":
    case "gazetteer":
    case "distance":
    case "credit":
    case "source":
    case "alsoAt":
      return inline.text;
    case "count":
      return `${formatNumber(inline.value)} ${plurals[inline.of][inline.value === 1 ? 0 : 1]}`;
    case "claimed":
      return claimedText(inline.claim, inline.field);
    case "sum": {
      const [first] = inline.parts;
      if (first === undefined) return "";
      const { figure } = first.claim;
      return amountText({ ...figure, value: sumOf(inline.parts), modifier: modifierOf(inline.parts) ?? "exact" });
    }
    case "title":
      return inline.briefing.title;
    case "id":
      return inline.briefing.id;
    case "date":
      return dateText(inline.briefing);
    case "dateHow":
      return inline.briefing.dateHow;
    case "url":
      return inline.briefing.url ?? "";
    case "issuer":
      return inline.briefing.issuer;
    case "claimant":
      return claimantText(inline.briefing);
    case "moment":
      return momentText(inline.at, inline.zone);
    case "setting":
      return settingText(inline.setting);
    case "quote":
      return inline.citation.text;
    case "days":
      return daysText(inline.days) ?? "";
  }
}

export const lineText = (line: readonly Inline[]): string => line.map(inlineText).join("");

/** "Ministry of Defence (Lt. Gen. N. Name)". */
export function claimantText(briefing: BriefingSummary): string {
  return briefing.speaker === null ? briefing.issuer : `${briefing.issuer} (${briefing.speaker})`;
}

/** The page of its document on which the words at `offset` begin, from 1; null for what has no pages. */
export function pageOf({ pages }: BriefingSummary, offset: number): number | null {
  const page = pages?.findLastIndex((start) => start <= offset) ?? -1;
  return page === -1 ? null : page + 1;
}

/** The date of the briefing, marked when its text does not state it; with the page on which the words at `offset` begin. */
export function dateText(briefing: BriefingSummary, offset?: number): string {
  const mark = { given: "", stated: "", inferred: " (date inferred)", assumed: " (date not known: when it was added)" };
  const page = offset === undefined ? null : pageOf(briefing, offset);
  return `${briefing.date}${mark[briefing.dateBasis]}${page === null ? "" : `, p. ${page}`}`;
}
