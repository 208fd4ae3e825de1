import type { Place } from "./gazetteer.ts";

export const regionKind: Readonly<Record<string, string>> = {
  SY: "Governorate",
  IQ: "Governorate",
  YE: "Governorate",
  JO: "Governorate",
  LB: "Governorate",
  UA: "Oblast",
  AF: "Province",
  IR: "Province",
  TR: "Province",
  PK: "Province",
  SD: "State",
  SS: "State",
  NG: "State",
};
const ownKind = /strip|bank|republic|governorate|province|region|oblast|state|district|crimea|territory|city/i;

/** A region with its kind, so that it is not mistaken for the town of the same name. */
function fullName(place: Place): string {
  const kind = place.level === "region" && !ownKind.test(place.name) ? regionKind[place.country] : undefined;
  return kind === undefined ? place.name : `${place.name} ${kind}`;
}

/** "Al-Bab, Aleppo Governorate, Syria": districts are left out, for few people know them. */
export function labelOf(place: Place, get: (id: string) => Place | null): string {
  const around = place.within.map(get).filter((each) => each !== null && each.level !== "district");
  return [place, ...around]
    .map((each) => (each === null ? "" : fullName(each)))
    .filter((name, i, all) => name !== "" && all.indexOf(name) === i)
    .join(", ");
}
