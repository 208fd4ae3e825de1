import { kilometres, type MapDescription, type Neighbour } from "../drawing/map-description.ts";
import type { Gazetteer, Place } from "../gazetteer/gazetteer.ts";
import { nameIn } from "../gazetteer/name-in.ts";
import { wayBetween } from "../gazetteer/way.ts";
import type { Script } from "../language/script.ts";
import { claimText, formatNumber } from "./figure-text.ts";
import type { MapPicture, Mark } from "./picture.ts";

/** A map as it is drawn, and as it is told to whoever does not see it. */
export interface DescribedMap {
  readonly description: MapDescription;
  /** "Map of Al-Bab, Aleppo Governorate, Syria. Near it: Tadif, 3 km south-east; Aleppo, 37 km south-west." */
  readonly alt: string;
}

/** Puts names, positions, distances and figures to what a picture only refers to; null when the gazetteer lacks the place. */
export function describeMap(picture: MapPicture, gazetteer: Gazetteer): DescribedMap | null {
  const { script } = picture;
  const place = gazetteer.get(picture.place.place);
  if (place === null) return null;
  const others = picture.neighbours.flatMap((mark) => {
    const other = gazetteer.get(mark.place);
    return other === null ? [] : [{ other, figures: figuresOf(mark), isInside: other.within.includes(place.id) }];
  });
  const figures = figuresOf(picture.place);
  return {
    description: {
      title: titleOf(place, script, gazetteer),
      script,
      place: { ...spotOf(place, script), level: place.level, country: place.country, figures },
      neighbours: others.map(({ other, figures, isInside }): Neighbour => ({
        ...spotOf(other, script),
        ...(isInside ? {} : { distance: kilometresText(wayBetween(place, other).km, kilometres[script]) }),
        figures,
      })),
    },
    alt: [
      `Map of ${gazetteer.label(place)}${told(figures)}.`,
      ...list(
        "In it",
        others.filter(({ isInside }) => isInside).map(({ other, figures }) => other.name + told(figures)),
      ),
      ...list(
        "Near it",
        others.filter(({ isInside }) => !isInside).map(({ other, figures }) => away(place, other) + told(figures)),
      ),
    ].join(" "),
  };
}

const figuresOf = ({ claims }: Mark): readonly string[] => claims.map(({ figure }) => claimText(figure));
const told = (figures: readonly string[]): string => (figures.length === 0 ? "" : `: ${figures.join(", ")}`);
const list = (word: string, items: readonly string[]): readonly string[] =>
  items.length === 0 ? [] : [`${word}: ${items.join("; ")}.`];

const spotOf = (place: Place, script: Script) => ({ name: nameIn(place, script), lat: place.lat, lon: place.lon });

/** The label, in the script as far as the names are known in it. */
function titleOf(place: Place, script: Script, gazetteer: Gazetteer): string {
  if (script === "latin") return gazetteer.label(place);
  const within = place.within.map((id) => gazetteer.get(id)).filter((each) => each !== null);
  return [place, ...within].map((each) => nameIn(each, script)).join(script === "arabic" ? "، " : ", ");
}

function away(from: Place, to: Place): string {
  const { km, toward } = wayBetween(from, to);
  return `${to.name}, ${kilometresText(km, "km")} ${toward}`;
}

const kilometresText = (km: number, unit: string): string =>
  km < 1 ? `< 1 ${unit}` : `${formatNumber(Math.round(km))} ${unit}`;
