import type { GeoNamesRow } from "../geonames-row.ts";
import { addRow, joinNames, ranked, type Draft } from "../place-draft.ts";
import type { PlaceTable } from "../table/open-table.ts";
import type { StoredPlace } from "../table/stored-place.ts";

/**
 * The places of a user's own table: those that it had, with rows of the same id replaced and others added. What the bot's
 * table knows of a place is joined to it, so the same rows always give the same places.
 */
export function importedPlaces(
  { before, own }: { readonly before: PlaceTable | null; readonly own: PlaceTable },
  rows: ReadonlyMap<string, GeoNamesRow>,
): readonly StoredPlace[] {
  const kept = [...(before?.all() ?? [])].filter((place) => !rows.has(place.id));
  const drafts = new Map<string, Draft>();
  for (const row of rows.values()) {
    const known = own.withId(row.id);
    // What was chosen by hand stays as it was chosen; of the rest the user's row is the newer.
    if (known?.origin === "curated") drafts.set(row.id, draftOf(known));
    addRow(drafts, row, "imported");
    const draft = drafts.get(row.id);
    if (draft === undefined) continue;
    if (known !== null) joinNames(draft.names, known.names);
    draft.renown = known?.renown ?? 0;
    draft.population ??= known?.population ?? null;
    // A division goes by its code too, so that what lies in it finds it.
    if (draft.code === "") draft.code = known === null || known.code === "" ? codeOf(row) : known.code;
  }
  return [...kept, ...ranked(drafts.values())];
}

const draftOf = (place: StoredPlace): Draft => ({ ...place, names: [...place.names], feature: "" });

function codeOf({ level, feature, country, first, second }: GeoNamesRow): string {
  if (level === "country" && feature !== "PCLD") return country;
  if (feature === "ADM1" && first !== "") return `${country}.${first}`;
  return feature === "ADM2" && first !== "" && second !== "" ? `${country}.${first}.${second}` : "";
}
