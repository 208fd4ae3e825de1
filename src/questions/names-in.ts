import type { Span } from "../briefing/span.ts";
import type { Gazetteer } from "../gazetteer/gazetteer.ts";

/** Names: runs of words with capitals, with the small words that stand in names. */
const run =
  /\p{Lu}[\p{L}\p{M}\p{N}’'.-]*(?:(?:\s+(?:of|the|for|and|al|el|de|la|ez|az|es|ash|ad))*\s+\p{Lu}[\p{L}\p{M}\p{N}’'.-]*)*/gu;
const road = /\b(?:[A-Z]{1,2}-?\d{1,4})\b/g;
const days =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b/;
/** Words that begin a sentence with a capital and name nobody. */
const plain =
  /^(?:The|A|An|In|On|At|Since|Over|During|After|Before|By|From|For|To|As|It|This|That|These|Those|They|There|He|She|We|His|Her|Our|All|Some|Most|Last|Next|Joint|More|About|Only|Another|Other|Earlier|Later|Total|New|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Figures|Moreover|Currently|Now|Today|Yesterday|Both|Each|Every|No|Not|With|Without|Under|Near|Also)$/;

/** Who speaks without a name. */
const office =
  /\b(?:[a-z]+ ){0,2}(?:police chief|chief of police|spokesman|spokeswoman|spokesperson|governor|minister|ministry|mayor|commander|prosecutor|officials?|authorities)\b/g;

function namesIn(text: string): Span[] {
  const spans: Span[] = [];
  for (const found of text.matchAll(run)) {
    let start = found.index;
    let name = found[0].replace(/[.'’-]+$/u, "");
    const first = /^\S+/.exec(name)?.[0] ?? "";
    if (plain.test(first)) {
      const rest = name.slice(first.length).replace(/^\s+(?:(?:of|the|for|and)\s+)*/u, "");
      start += name.length - rest.length;
      name = rest;
    }
    if (name.length > 1 && !days.test(name)) spans.push({ start, end: start + name.length });
  }
  return spans;
}

/** Names that a place may have in a sentence: those that the gazetteer knows, roads, and names behind "in", "near", "on". */
export function placesIn(text: string, gazetteer: Gazetteer): readonly Span[] {
  const known = namesIn(text).filter(({ start, end }) => {
    const name = text.slice(start, end);
    if (gazetteer.named(name, { reach: "notable" }).length > 0) return true;
    return (
      /(?:\b(?:in|near|at|around|on|to|by|from|towards?|of)(?:\s+the)?(?:\s+(?:area|town|city|village|region|province|district|direction|vicinity)\s+of)?(?:\s+the)?\s+$)/iu.test(
        text.slice(0, start),
      ) ||
      /^\s*:/.test(text.slice(end)) ||
      /^\s+(?:area|axis|region|province|district|direction|governorate|oblast|sector)\b/.test(text.slice(end))
    );
  });
  const roads = [...text.matchAll(road)].map(({ index, 0: name }) => ({ start: index, end: index + name.length }));
  return merge([...known, ...roads]);
}

/** Names that may be people, institutions or countries. */
export function partiesIn(text: string, _gazetteer: Gazetteer): readonly Span[] {
  const named = namesIn(text).map(({ start, end }) => {
    // "1st Marine Infantry Regiment", "34 Artillery Brigade".
    const number = /\b\d+(?:st|nd|rd|th)?\s+$/u.exec(text.slice(0, start));
    return { start: number?.index ?? start, end };
  });
  const offices = [...text.matchAll(office)].map(({ index, 0: name }) => ({ start: index, end: index + name.length }));
  return merge([...named, ...offices]);
}

function merge(spans: readonly Span[]): readonly Span[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  return sorted.filter(
    (span, i) => !sorted.slice(0, i).some((other) => other.start <= span.start && span.end <= other.end),
  );
}
