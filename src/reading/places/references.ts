import type { Place } from "../../gazetteer/gazetteer.ts";
import type { Span } from "../../briefing/span.ts";
import type { PassageView } from "../passage-view.ts";
import { isHeld } from "./grounds.ts";
import { divisionNouns, landNouns } from "./level-nouns.ts";
import type { PlacedName } from "./place-found.ts";
import { siteNouns } from "./place-words.ts";

/** What words like "in the province" and "there" refer back to. */
export type Reference = "whole" | "country" | "region" | "district" | "capital" | "town" | "camp" | "area" | "any";

const whole =
  /\b(?:nation-?wide|country-?wide|nationally|(?:across|throughout) (?:the )?(?:whole |entire )?(?:country|nation)|overall|cumulatively|in total|(?:of|among|across) all(?! ?[),.;])|in all (?:the )?(?:\w+ )?(?:provinces|regions|districts|states|governorates|countries|counties|areas|parts|municipalities|departments|oblasts|sectors|zones|camps|cities|towns))\b/i;
const backTo =
  /\b(?:in|at|on|from|of|across|throughout|within|inside|outside|around|near|to|into|over) (?:the|this|that|the same|said) (?:whole |entire |northern |southern |eastern |western |affected |besieged )?(country|nation|province|region|state|governorate|oblast|department|county|district|island|municipality|territory|city|town|village|settlement|capital|camp|area|zone|place|site|locality|valley)\b(?! (?:of|authorities|government|council|administration|administrator|governor|health|police|hospital)\b)/i;
/** "the state had reported 1,542 cases", "The province hosts …": what it refers back to is the subject. */
const subject =
  /\bthe (country|nation|province|region|state|governorate|oblast|department|county|district|island|municipality|territory|city|town|village|settlement|camp) (?:has|had|have|reported|recorded|registered|saw|counted|hosts|hosted|received|lost|lacks|now has|still has|alone)\b/i;
const offices = /\b[Tt]he (?:Department|State)\b/g;
const owned = /\bthe (city|town|village|camp|province|region|district|island|county)['\u2019]s\b/i;
const there =
  /\bthere\b(?! (?:is|are|was|were|has|have|had|will|would|may|can|could|should|must|remain|remains|remained|seems?|exists?)\b|['\u2019])/i;

/** What the words of a sentence refer back to, or null. */
export function referenceIn(words: string): Reference | null {
  if (whole.test(words)) return "whole";
  // "The Department has opened 14 centres": an office.
  const said = words.replace(offices, "the office");
  const level = (backTo.exec(words)?.[1] ?? owned.exec(words)?.[1] ?? subject.exec(said)?.[1])?.toLowerCase();
  if (level !== undefined) return kindOf(level);
  return there.test(words) ? "any" : null;
}

function kindOf(level: string): Reference {
  if (/^(?:country|nation)$/.test(level)) return "country";
  if (level === "capital" || level === "camp") return level;
  if (/^(?:city|town|village|settlement|locality)$/.test(level)) return "town";
  if (/^(?:place|site)$/.test(level)) return "any";
  if (/^(?:region|area|zone|valley)$/.test(level)) return "area";
  return /^(?:district|county|municipality|territory)$/.test(level) ? "district" : "region";
}

const mostPassages = 24;

/**
 * The nearest place before the sentence that is of the kind; null when the last two dozen passages name none. An area is
 * looked for in its own section only, since "the region" elsewhere is all that the briefing is about.
 */
export function placeReferredTo(
  views: readonly PassageView[],
  view: PassageView,
  sentence: Span,
  kind: Reference,
): PlacedName | null {
  const { ordinal, under } = view.passage;
  const divisions = kind === "region" ? divisionsIn(views) : none;
  const isOwn = kind === "area" || (/^(?:capital|town|camp|district)$/.test(kind) && isOfPlace(views, under));
  const from = isOwn ? (under ?? ordinal) : Math.max(0, ordinal - mostPassages);
  let best: PlacedName | null = null;
  // "In Haiti 2,439 were killed. Gangs hold the capital": no other country's.
  const near = kind === "capital" ? lastPlace(view, sentence) : null;
  for (let i = ordinal; i >= Math.max(0, from, ordinal - mostPassages); i--) {
    const here = views[i];
    if (here === undefined) continue;
    const before = here.places.filter(
      (name) =>
        (i < ordinal || name.end <= sentence.start) &&
        isHappening(name) &&
        !isHeld(name.name) &&
        (near === null || name.place?.country === near.country) &&
        (fits(here, name, kind, ordinal - i <= 1) || divisions.has(name.name)),
    );
    const last = before.at(-1);
    if (kind !== "capital" && last !== undefined) return last;
    for (const name of before) if (best === null || people(name) > people(best)) best = name;
  }
  return best;
}

/** The last place that the passage names before the sentence, where the gazetteer knows it. */
const lastPlace = ({ places }: PassageView, sentence: Span): Place | null =>
  places.findLast((name) => name.end <= sentence.start && isHappening(name))?.place ?? null;

/** The section's heading is the name of a place, so that another section is of another theatre. */
function isOfPlace(views: readonly PassageView[], under: number | null): boolean {
  const heading = under === null ? undefined : views[under];
  return heading?.places.some(({ start }) => start === heading.passage.start) === true;
}

const none: ReadonlySet<string> = new Set();
const divisionsOf = new WeakMap<readonly PassageView[], ReadonlySet<string>>();

/** The names that the briefing calls a province or state anywhere: "Aj Jazirah", where it also says "Aj Jazirah State". */
function divisionsIn(views: readonly PassageView[]): ReadonlySet<string> {
  const known = divisionsOf.get(views);
  if (known !== undefined) return known;
  const found = new Set<string>();
  for (const { places, tokens } of views)
    for (const { name, next } of places)
      if (largeDivisions.test(tokens[next]?.lower ?? "")) found.add(name);
      else {
        const said = /^(.+) (?:province|governorate|state|oblast|department|region)$/i.exec(name)?.[1];
        if (said !== undefined) found.add(said);
      }
  divisionsOf.set(views, found);
  return found;
}

/** A capital that no table marks is most often the largest town that is named. */
const people = ({ place }: PlacedName): number => place?.population ?? 0;

const isHappening = ({ role }: PlacedName): boolean =>
  role === "where" || role === "label" || role === "bare" || role === "reference" || role === "container";

const isSmallBeside = (words: readonly string[]): boolean => words.some((word) => smallDivisions.test(word));
const smallDivisions =
  /^(?:sub-?)?(?:districts?|counties|county|municipalit(?:y|ies)|communes?|woredas?|upazilas?|localit(?:y|ies)|cercles?|lgas?|wards?|barangays?|tehsils?)$/;
const largeDivisions = /^(?:provinces?|governorates?|states?|oblasts?|departments?|regions?)$/;

function fits(
  { tokens, passage }: PassageView,
  { place, name, first, next }: PlacedName,
  kind: Reference,
  isNear: boolean,
): boolean {
  const beside =
    `${tokens[first - 1]?.lower ?? ""} ${tokens[first - 2]?.lower ?? ""} ${tokens[next]?.lower ?? ""} ${name.toLowerCase()}`.split(
      " ",
    );
  if (kind === "country") return place?.level === "country";
  if (kind === "camp") return beside.some((word) => /^camps?$/.test(word));
  if (kind === "capital") return place?.level === "town";
  // "And in Lebanon?" – "680 of our soldiers serve there."
  if (kind === "any" && isNear) return true;
  if (kind === "any") return place?.level !== "country";
  // "the zone", "the area": no town
  if (kind === "area") return place?.level !== "country" && place?.level !== "town";
  const isTown = beside.some((word) => /^(?:city|town|village|settlement|hamlet)$/.test(word));
  const isDivision = !isTown && beside.some((word) => divisionNouns.has(word));
  // "Letterkenny Road", "Manchar Lake"
  const last = beside.at(-1) ?? "";
  if (kind === "town" && name.includes(" ") && (siteNouns.has(last) || landNouns.has(last))) return false;
  if (kind === "town") return isTown || (!isDivision && (place === null || place.level === "town"));
  // "In Nowshera the river rose. Some 180,000 left the district": divisions are called after their towns.
  if (kind === "district" && isNear && place?.level === "town") return true;
  if (kind === "district" && place?.level === "region" && !isSmallBeside(beside)) return false;
  // A section is headed by a region more often than by a town that nobody knows.
  if (place === null && passage.kind === "heading") return true;
  const isSmall = beside.some((word) => smallDivisions.test(word)) || place?.level === "district";
  // "At Tuhayta district … in the governorate": a district is no governorate.
  if (kind === "region" && isSmall && !beside.some((word) => largeDivisions.test(word))) return false;
  return isDivision || place?.level === "region" || place?.level === "district" || place?.level === "area";
}
