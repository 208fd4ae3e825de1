import type { Span } from "../briefing/span.ts";

const socialWords = new Set(
  "facebook twitter youtube instagram vkontakte odnoklassniki telegram whatsapp linkedin rss tiktok flickr viber ok vk x threads mastodon pinterest share tweet email print subscribe newsletter login register search menu sitemap site map home contact contacts about us english русский العربية".split(
    " ",
  ),
);
const breadcrumb = /^\s*(?:home|главная|main|start|الرئيسية)\s*[<>«»›|/:]/i;
const wholeLines =
  /^\s*(?:skip to (?:main )?content|print(?: this page| version)?|share(?: this(?: page| article| story)?)?(?: on .{0,60})?|tweet|back to top|read more|see also|related (?:news|stories|articles|content)|all rights reserved.{0,80}|(?:©|copyright\b).{0,120}|(?:we use|this (?:web)?site uses) cookies.{0,300}|accept (?:all )?cookies|advertisement|subscribe to .{0,80}|follow us.{0,80}|cookie (?:policy|settings|preferences).{0,40}|privacy policy.{0,60}|terms of (?:use|service).{0,60})\s*[.!]?\s*$/i;
const machineTail = /^\s*(?:[A-Za-z_][\w.-]{0,40}=\S{0,80}\s*){1,12}$/;
const longestFurniture = 400;

/**
 * The lines that belong to the site and not to the briefing: navigation, breadcrumbs, rows of social links, notices about
 * cookies and copyright, what a server leaves at the end of a page. Spans of whole lines, in order; the text stays as it is.
 */
export function furnitureOf(text: string): Span[] {
  const spans: Span[] = [];
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf("\n", start);
    const end = newline === -1 ? text.length : newline;
    if (end - start <= longestFurniture && isFurniture(text.slice(start, end))) spans.push({ start, end });
    start = end + 1;
  }
  return spans;
}

/** True for a line that no official said. */
export function isFurniture(line: string): boolean {
  if (line.trim() === "") return false;
  return breadcrumb.test(line) || wholeLines.test(line) || machineTail.test(line) || isLinkRow(line);
}

/** Three or more names of social networks or site pages, and hardly anything else. */
function isLinkRow(line: string): boolean {
  if (line.length > 240 || /[.!?:;,]\s*$|\d/.test(line)) return false;
  const words = line.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < 3) return false;
  return words.filter((word) => socialWords.has(word)).length >= Math.max(3, words.length * 0.7);
}
