import type { PlacedClaim } from "../store/briefings.ts";
import type { Scope } from "../src/asking/scope.ts";
import { isSpot } from "../src/asking/places-near.ts";
import type { Mark } from "../src/chat/picture.ts";
import type { Block } from "../src/chat/reply.ts";
import { distance, place as placeName, text, words } from "../src/chat/say.ts";
import type { Gazetteer } from "../src/gazetteer/gazetteer.ts";
import { kindOfPlace } from "../src/gazetteer/kind-of-place.ts";
import type { Script } from "../src/language/script.ts";

/** Figures written beside one place on a map. */
const MOST_ON_MAP = 2;

/** Figures with the place over each group. A division's own are told apart from those of what lies in it; nothing is added up. */
export function figuresByGroup(
  placed: readonly PlacedClaim[],
  scope: Scope,
  gazetteer: Gazetteer,
  isFirstPage: boolean,
): readonly Block[] {
  const centre = scope.resolution.best;
  const noneOwn = isFirstPage && scope.kind === "at" && placed.length > 0 && placed[0]?.place !== centre.key;
  return [
    ...(noneOwn
      ? [
          text(
            words("No figure is of "),
            placeName(centre.key, centre.label),
            words(" as a whole; of what lies in it:"),
          ),
        ]
      : []),
    ...placed.flatMap(({ place, claim }, i): readonly Block[] => {
      const figure: Block = { kind: "figure", claim };
      return placed[i - 1]?.place === place ? [figure] : [groupHead(place, scope, gazetteer), figure];
    }),
  ];
}

function groupHead(key: string, scope: Scope, gazetteer: Gazetteer): Block {
  const { best } = scope.resolution;
  const known = gazetteer.get(key);
  if (scope.kind === "at" && key === best.key)
    return text(
      words(`Of the ${known === null ? "place" : kindOfPlace(known)} as a whole, `),
      placeName(key, best.label),
      words(":"),
    );
  if (known === null) return text(words("In it: "), placeName(key, key.replace(/^~/, "")), words(":"));
  const name = placeName(key, gazetteer.label(known));
  if (scope.kind === "at") return text(words("In it, of "), name, words(":"));
  const away = key === scope.centre.id ? [] : [words(", "), distance(scope.centre, known)];
  return text(words("Of "), name, ...away, words(":"));
}

/** A map of the places of a page with their figures, where it shows more than one. */
export function mapOfGroups(
  placed: readonly PlacedClaim[],
  scope: Scope,
  script: Script,
  gazetteer: Gazetteer,
): readonly Block[] {
  const centre = scope.resolution.best.place;
  if (centre === null) return [];
  const claimsOf = (key: string) =>
    placed
      .filter(({ place }) => place === key)
      .map(({ claim }) => claim)
      .slice(0, MOST_ON_MAP);
  const others = [...new Set(placed.map(({ place }) => place))].filter((key) => key !== centre.id);
  const spots = others.filter((key) => {
    const known = gazetteer.get(key);
    return known !== null && isSpot(known);
  });
  if (spots.length === 0) return [];
  const mark = (place: string): Mark => ({ place, claims: claimsOf(place) });
  return [{ kind: "picture", picture: { kind: "map", script, place: mark(centre.id), neighbours: spots.map(mark) } }];
}
