import { geoAzimuthalEqualArea, type GeoProjection } from "d3-geo";
import type * as GeoJSON from "geojson";
import type { Level } from "../gazetteer/gazetteer.ts";
import { EARTH_KM, type Spot } from "../gazetteer/way.ts";
import type { Cap } from "./borders.ts";
import type { Box } from "./box.ts";

/** What a map shows, and how degrees become pixels. */
export interface View {
  readonly projection: GeoProjection;
  readonly kmPerPixel: number;
  /** The circle that holds all that is seen. */
  readonly cap: Cap;
  readonly frame: Box;
  /** Where a spot is drawn; null for what this view cannot show. */
  at(spot: Spot): readonly [x: number, y: number] | null;
}

/** From the middle of the map to its nearer edge, in km, at the least: closer, and the borders' own faults would show. */
const closest: Readonly<Record<Level, number>> = {
  site: 25,
  town: 25,
  area: 40,
  district: 60,
  region: 120,
  country: 200,
};
/** Room for labels beside the outermost places, as parts of the frame. */
const MARGIN = { x: 0.2, y: 0.16 };
/** With half the frame's height for the globe's radius all of the globe is in it. */
const WHOLE_GLOBE = 4;

const NOTHING_WRAPS = 3;

/**
 * The view that has all of these spots, or all of this outline, in the middle of the frame. North is up in the middle; no
 * pole and no date line is special.
 */
export function viewOf(
  spots: readonly [Spot, ...Spot[]],
  outline: GeoJSON.Polygon | GeoJSON.MultiPolygon | null,
  level: Level,
  frame: Box,
): View {
  const projection = geoAzimuthalEqualArea().precision(0.3).scale(1000).translate([0, 0]);
  const room = { x: frame.width * (0.5 - MARGIN.x), y: frame.height * (0.5 - MARGIN.y) };
  const least = Math.min(frame.width, frame.height) / WHOLE_GLOBE;
  const most = (Math.min(frame.width, frame.height) / 2) * (EARTH_KM / closest[level]);
  let centre: Spot = spots[0];
  let scale = most;
  // Seen from another middle the outermost are others, so the middle is sought in steps.
  for (let step = 0; step < 3; step++) {
    projection.rotate([-centre.lon, -centre.lat]);
    const points = [...pointsOf(outline), ...spots].flatMap(({ lon, lat }) => {
      const point = projection([lon, lat]);
      return point === null || !point.every(Number.isFinite) ? [] : [point];
    });
    const [left, right] = extent(points.map(([x]) => x));
    const [top, bottom] = extent(points.map(([, y]) => y));
    const wide = Math.max((right - left) / 2 / room.x, (bottom - top) / 2 / room.y, 1e-9);
    scale = Math.max(least, Math.min(most, 1000 / wide));
    const middle = projection.invert?.([(left + right) / 2, (top + bottom) / 2]);
    if (middle === undefined || middle === null || !middle.every(Number.isFinite)) break;
    centre = { lon: middle[0], lat: middle[1] };
  }
  projection
    .rotate([-centre.lon, -centre.lat])
    .scale(scale)
    .translate([frame.x + frame.width / 2, frame.y + frame.height / 2])
    .clipExtent([
      [frame.x - 4, frame.y - 4],
      [frame.x + frame.width + 4, frame.y + frame.height + 4],
    ]);
  const kmPerPixel = EARTH_KM / scale;
  // Near the middle nothing wraps round the globe and no line is bent; to look for either would take most of the time.
  if (kmPerPixel < NOTHING_WRAPS) projection.precision(0).preclip((stream) => stream);
  const km = Math.min(Math.PI * EARTH_KM, EARTH_KM * 2 * Math.asin(Math.min(1, radius(frame) / scale / 2)));
  return {
    projection,
    kmPerPixel,
    cap: { ...centre, km },
    frame,
    at({ lon, lat }) {
      const point = projection([lon, lat]);
      return point === null || !point.every(Number.isFinite) ? null : point;
    },
  };
}

const radius = (frame: Box): number => Math.hypot(frame.width, frame.height) / 2;

const extent = (values: readonly number[]): readonly [least: number, most: number] => [
  Math.min(...values),
  Math.max(...values),
];

/** The corners of an outline, thinned: a few hundred say how far it reaches. */
function pointsOf(outline: GeoJSON.Polygon | GeoJSON.MultiPolygon | null): readonly Spot[] {
  if (outline === null) return [];
  const rings = outline.type === "Polygon" ? outline.coordinates : outline.coordinates.flat(1);
  const points = rings.flat(1);
  const every = Math.max(1, Math.floor(points.length / 500));
  return points.filter((_point, i) => i % every === 0).map(([lon = 0, lat = 0]) => ({ lon, lat }));
}
