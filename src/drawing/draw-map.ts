import type * as GeoJSON from "geojson";
import type { Spot } from "../gazetteer/way.ts";
import type { Borders, Shape } from "./borders.ts";
import { around } from "./box.ts";
import { countryNames } from "./country-names.ts";
import { drawLand, shapeAt } from "./land.ts";
import { locator } from "./locator.ts";
import { mapFrame } from "./map-frame.ts";
import { letters, mapLimits, type MapDescription } from "./map-description.ts";
import { labelSvg, placeLabels, type Label } from "./place-labels.ts";
import { scaleBar } from "./scale-bar.ts";
import { drawable } from "./svg-text.ts";
import { fitted } from "./text-width.ts";
import { viewOf } from "./view.ts";

/** Divisions are drawn up to this far from the middle, in km: beyond, countries alone. */
const NEAR_KM = 1000;
const ink = "#1d2733";
const halo = "#ffffff";

/** The borders that maps are drawn from, each read when it is first needed. */
export interface MapBorders {
  near(): Borders;
  far(): Borders;
}

/** Draws a map as SVG. Pure but for reading the borders; throws RangeError for a size or a spot that cannot be drawn. */
export function drawMap(description: MapDescription, borders: MapBorders): string {
  const { place, script } = description;
  const [width, height] = sizeOf(description);
  const neighbours = description.neighbours.slice(0, mapLimits.neighbours);
  for (const spot of [place, ...neighbours]) checkSpot(spot);
  const { frame, svg: border } = mapFrame(description.title, script, width, height);

  const marked = markedShape(description, borders);
  const view = viewOf([place, ...neighbours], outlineOf(marked, place.level), place.level, frame);
  const isNear = view.cap.km <= NEAR_KM;
  const land = drawLand((isNear ? borders.near() : borders.far()).around(view.cap), view.projection, {
    own: place.country,
    isOwnMarked: place.level === "country",
    marked: place.level === "region" ? marked : null,
    lines: isNear ? "fine" : "coarse",
  });

  // A country or a division is no point; it is filled, and the title names it.
  const points = [...(marked === null ? [place] : []), ...neighbours].flatMap((each) => {
    const at = view.at(each);
    return at === null ? [] : [{ at, label: labelOf(each, at, each === place), isPlace: each === place }];
  });
  const scale = scaleBar(view.kmPerPixel, script, frame);
  const marks = points.map(({ at }) => around(at, 12));
  const inset = locator(view, place.country, borders.far(), frame, marks);
  const taken = [scale.box, ...(inset === null ? [] : [inset.box])];
  const placed = placeLabels(
    points.map(({ label }) => label).filter(({ lines }) => lines.length > 0),
    frame,
    taken,
  ).filter((label) => label !== null);
  const countries = countryNames(land.seen, marked, view.projection, script, frame, [
    ...taken,
    ...marks,
    ...placed.map(({ box }) => box),
  ]);

  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="#d3e4ee"/>`,
    land.svg,
    countries,
    ...placed.map(labelSvg),
    ...points.toReversed().map(({ at, isPlace }) => markSvg(at, isPlace)),
    scale.svg,
    inset?.svg ?? "",
    border,
    "</svg>",
  ].join("");
  if (svg.length > mapLimits.svgCharacters) throw new RangeError(`The map would have ${svg.length} characters.`);
  return svg;
}

function sizeOf({ size }: MapDescription): readonly [width: number, height: number] {
  const { width, height } = mapLimits;
  const [wide, high] = [size?.width ?? width.usual, size?.height ?? height.usual];
  const isFine = (value: number, { from, to }: { from: number; to: number }): boolean =>
    Number.isInteger(value) && value >= from && value <= to;
  if (!isFine(wide, width) || !isFine(high, height)) throw new RangeError(`No map is ${wide} by ${high} pixels.`);
  return [wide, high];
}

function checkSpot({ lat, lon }: Spot): void {
  if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 360)) throw new RangeError(`${lat}, ${lon} is nowhere on Earth.`);
}

/** The division or the country that a map is about; a town has none. */
function markedShape({ place }: MapDescription, borders: MapBorders): Shape | null {
  if (place.level === "country") return borders.far().of(place.country).at(0) ?? null;
  if (place.level !== "region") return null;
  return shapeAt(borders.near().of(place.country), place);
}

/** What the view has to show whole. Of a country its main land: an island on the other side of the globe would shrink it to a dot. */
function outlineOf(marked: Shape | null, level: string): GeoJSON.Polygon | GeoJSON.MultiPolygon | null {
  if (marked === null || level !== "country" || marked.outline.type === "Polygon") return marked?.outline ?? null;
  const longest = Math.max(...marked.outline.coordinates.map(([ring = []]) => ring.length));
  const main = marked.outline.coordinates.filter(([ring = []]) => ring.length >= longest / 3);
  return { type: "MultiPolygon", coordinates: main };
}

type Marked = MapDescription["place"] | MapDescription["neighbours"][number];

function labelOf(marked: Marked, at: readonly [number, number], isPlace: boolean): Label {
  const size = isPlace ? letters.place : letters.name;
  const name = fitted(drawable(marked.name), size, isPlace, mapLimits.namePixels);
  const notes = [
    ...("distance" in marked && marked.distance !== undefined ? [marked.distance] : []),
    ...(marked.figures ?? []).slice(0, mapLimits.figures),
  ].map((note) => fitted(drawable(note), letters.note, false, mapLimits.notePixels));
  return {
    at,
    lines: [
      { text: name, style: { size, bold: isPlace, fill: isPlace ? "#8f1d17" : ink, halo } },
      ...notes.map((text) => ({ text, style: { size: letters.note, fill: "#3c4854", halo } })),
    ].filter(({ text }) => text !== ""),
  };
}

const markSvg = ([x, y]: readonly [number, number], isPlace: boolean): string =>
  isPlace
    ? `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="9" fill="#b3261e" stroke="#fff" stroke-width="3"/>`
    : `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="6" fill="#22303c" stroke="#fff" stroke-width="2"/>`;
