import type { Place } from "../../gazetteer/gazetteer.ts";
import type { PassageView } from "../passage-view.ts";
import { decided, type Decided } from "../why.ts";
import { divisionNouns } from "./level-nouns.ts";
import { isAddressLine } from "./letterhead.ts";
import type { PlacedName } from "./place-found.ts";
import { awayOffices, civilOffices } from "./place-words.ts";
import { withOthers, type Bearing } from "./scope.ts";

/**
 * Where a briefing is set: the place that its title or the lines under it are about, else the country whose own office
 * issues it, else the one that all places lie in, where the text names it or a national office issues it. An army or a
 * mission abroad says nothing by its name.
 */
export function settingOf(views: readonly PassageView[], homes: readonly Place[]): Decided<Bearing> {
  const titles = titleViews(views);
  for (const roles of [
    ["where", "label"],
    ["bare", "towards", "reference"],
  ]) {
    for (const title of titles) {
      const about = title.places.find(
        (name) =>
          roles.includes(name.role) &&
          !isSentThere(title, name) &&
          !isAddressLine(title, name) &&
          !isSeat(titles, title, name),
      );
      const part = about === undefined ? undefined : branchOf(titles, about);
      if (part !== undefined) return decided([part], "the part of the country that its office is for", part);
      if (about !== undefined)
        return decided(
          withOthers(
            title.tokens,
            about,
            title.places.filter(({ role }) => roles.includes(role)),
          ),
          "the briefing's title",
          about,
        );
    }
  }
  const area = letterheadArea(titles);
  if (area !== null) return decided([area], "the area that its office is for", area);
  const country = letterheadCountry(titles);
  if (country !== null) return decided([country], "the country whose office issues it", country);
  for (const home of homes) {
    const theatre = theatreNamed(views, home);
    if (theatre !== null) return decided([theatre], "what all places lie in", theatre);
  }
  const home = homes.at(-1);
  if (home?.level === "country" && isNational(titles))
    return decided([unsaid(home)], "the country that all places lie in, as a national office issues it");
  return decided([], "none: no scope names a place");
}

/** The country that all places lie in, where the text itself names it: best where something happened in it. */
function theatreNamed(views: readonly PassageView[], home: Place): PlacedName | null {
  const named = views.flatMap(({ places }) =>
    places.filter(({ candidates }) => candidates.some(({ id }) => id === home.id)),
  );
  return named.find(({ role }) => role === "where" || role === "label") ?? named[0] ?? null;
}

/** A national office that does not name its country: "National Disaster Management Council". */
function isNational(titles: readonly PassageView[]): boolean {
  const words = titles.map(({ passage }) => passage.text).join("\n");
  return /\b(?:national|ministry|federal|presidency|government|republic)\b/i.test(words) && !awayOffices.test(words);
}

/** A place that the briefing does not name. */
function unsaid(place: Place): PlacedName {
  return {
    candidates: [place],
    place,
    name: place.name,
    start: -1,
    end: -1,
    first: -1,
    next: -1,
    role: "where",
    bracket: null,
  };
}

const longestHead = 8;
/** "(English version)" and the like between the lines of a head. */
const shortLine = 60;
/** A headline such as "Libya: Rebuilding after the storm" looks like a line with a label. */
const longestHeadline = 120;
const lastHeadline = 2;

/** The title and the lines under it, before the first prose; in its own block also a line with a label. */
function titleViews(views: readonly PassageView[]): PassageView[] {
  const text = views[0]?.text ?? "";
  const blank = /\n[^\S\n]*\n/.exec(text.slice(0, 2000))?.index ?? 0;
  const end = views.findIndex((view, i) => {
    const { kind, start, text: words } = view.passage;
    if (i > 0 && isNameAlone(view) && views.slice(i + 1).some(isNameAlone)) return true;
    if (kind === "title" || kind === "heading") return false;
    if (words.length <= shortLine && kind === "paragraph" && !/[.!?:]$/.test(words)) return false;
    if (isHeadline(view, views[i + 1])) return false;
    return !(start < blank && (kind === "item" || kind === "paragraph") && !/[.!?]$/.test(words));
  });
  return views.slice(0, end === -1 ? views.length : Math.min(end, longestHead));
}

/** A heading of several that each name the place of the lines below. */
const isNameAlone = ({ passage, places, label }: PassageView): boolean =>
  passage.kind === "heading" && label < 0 && places[0]?.start === passage.start && places[0].end === passage.end;

/** "Libya: Rebuilding after the storm" under a letterhead: a line labelled with a place, and no list under it. */
function isHeadline({ passage, places }: PassageView, below: PassageView | undefined): boolean {
  const { kind, ordinal, text } = passage;
  return (
    kind === "item" &&
    ordinal <= lastHeadline &&
    text.length <= longestHeadline &&
    !/[.!?:]$/.test(text) &&
    places.some(({ role }) => role === "label") &&
    below?.passage.kind === "paragraph"
  );
}

/** "Main Directorate for Ryazan Region" under "EMERCOM OF RUSSIA": the branch tells of its part of the country. */
function branchOf(titles: readonly PassageView[], { place: whole }: PlacedName): PlacedName | undefined {
  if (whole?.level !== "country") return undefined;
  return titles
    .filter(({ passage: { text, kind } }) => text.length <= shortLine && kind !== "paragraph" && branches.test(text))
    .flatMap(({ places }) => places)
    .find(({ place }) => place?.level === "region" && place.within.includes(whole.id));
}
const branches =
  /\b(?:directorate|department|administration|office|branch|division|committee|headquarters) (?:for|of|in)\b/i;

const nationalOffices =
  /\b(?:national|federal|ministry|government|presidency|headquarters|armed forces|general staff|defen[cs]e|army)\b/i;

/** A town alone in a line under the name of a national office is where the office sits. */
export function isSeat(titles: readonly PassageView[], { passage }: PassageView, { name, place }: PlacedName): boolean {
  const line = passage.text.replace(/[\s.,:]+$/, "");
  // "Sethsiripaya Stage II, Battaramulla" under the name of a national centre
  const isAddress =
    line.endsWith(`, ${name}`) &&
    line.length <= shortLine &&
    /^(?:\p{Lu}[\p{L}'\u2019.-]*|[IVX\d]+|,|\s)+$/u.test(line);
  if (!(line === name || isAddress) || place?.level !== "town") return false;
  const head = titles.slice(0, passage.ordinal);
  if (head.some((above) => above.passage.kind !== "title" && above.passage.kind !== "heading")) return false;
  return head.some((above) => above.passage.ordinal < passage.ordinal && nationalOffices.test(above.passage.text));
}

/** "114 people repatriated to X": they were found elsewhere. */
function isSentThere({ tokens }: PassageView, { first }: PlacedName): boolean {
  if (tokens[first - 1]?.lower !== "to") return false;
  return tokens
    .slice(Math.max(0, first - 8), first)
    .some(({ lower }) => /^(?:repatriat|deport|return|extradit|expel|transferr)/.test(lower));
}

/** "Defence Forces of the Tavria Sector": an office of a part of a country tells of that part, whoever it is. */
function letterheadArea(titles: readonly PassageView[]): PlacedName | null {
  for (const { places } of titles) {
    const area = places.find(
      ({ place, role, name }) =>
        role === "actor" &&
        (place === null
          ? divisionNouns.has(name.slice(name.lastIndexOf(" ") + 1).toLowerCase()) || /\bsector$/i.test(name)
          : /^(?:region|district|area)$/.test(place.level)),
    );
    if (area !== undefined) return area;
  }
  return null;
}

/** The country or state in the name of an office at home: "Bank of Ghana", "Nigeria Centre for Disease Control". */
function letterheadCountry(titles: readonly PassageView[]): PlacedName | null {
  if (titles.some(({ passage }) => awayOffices.test(passage.text))) return null;
  if (!titles.some(({ tokens }) => tokens.some(({ lower }) => civilOffices.has(lower)))) return null;
  for (const { places } of titles) {
    const country = places.find(({ place }) => place?.level === "country" || place?.level === "region");
    if (country !== undefined) return country;
  }
  return null;
}
