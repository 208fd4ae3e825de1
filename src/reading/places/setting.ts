import type { PassageView } from "../passage-view.ts";
import { decided, type Decided } from "../why.ts";
import type { PlacedName } from "./place-found.ts";
import { awayOffices, civilOffices } from "./place-words.ts";
import { withOthers, type Bearing } from "./scope.ts";

/**
 * Where a briefing is set: the place that its title or the lines under it are about, else the country whose own office
 * issues it. An army or a mission abroad says nothing by its name.
 */
export function settingOf(views: readonly PassageView[]): Decided<Bearing> {
  const titles = titleViews(views);
  for (const roles of [
    ["where", "label"],
    ["bare", "towards", "reference"],
  ]) {
    for (const title of titles) {
      const about = title.places.find((name) => roles.includes(name.role) && !isDated(title, name));
      if (about !== undefined)
        return decided(
          withOthers(
            about,
            title.places.filter(({ role }) => roles.includes(role)),
          ),
          "the briefing's title",
          about,
        );
    }
  }
  const country = letterheadCountry(titles);
  if (country !== null) return decided([country], "the country whose office issues it", country);
  return decided([], "none: no scope names a place");
}

/** The title and the headings right under it, before the first prose; a line with two names is still one of them. */
function titleViews(views: readonly PassageView[]): PassageView[] {
  const end = views.findIndex(({ passage }) => passage.kind !== "title" && passage.kind !== "heading");
  return views.slice(0, end === -1 ? views.length : Math.min(end, 8));
}

/** "Bogotá, D.C., June 24, 2013": the place before a date is where it was written. */
function isDated({ tokens, passage }: PassageView, name: PlacedName): boolean {
  if (passage.kind === "title" && name.role === "label") return false;
  let at = name.next;
  if (tokens[at]?.text !== ",") return false;
  while (at < name.next + 8 && tokens[at] !== undefined) {
    const { text, kind } = tokens[at] ?? { text: "", kind: "mark" };
    if (kind === "digits") return true;
    if (kind === "word" && !/^\p{Lu}/u.test(text)) return false;
    at++;
  }
  return false;
}

/** The country or state in the name of an office at home: "Bank of Ghana", "Nigeria Centre for Disease Control". */
function letterheadCountry(titles: readonly PassageView[]): PlacedName | null {
  if (titles.some(({ passage }) => awayOffices.test(passage.text))) return null;
  for (const { places, tokens } of titles) {
    if (!tokens.some(({ lower }) => civilOffices.has(lower))) continue;
    const country = places.find(({ place }) => place?.level === "country" || place?.level === "region");
    if (country !== undefined) return country;
  }
  return null;
}
