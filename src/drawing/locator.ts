import { geoAzimuthalEqualArea } from "d3-geo";
import { EARTH_KM } from "../gazetteer/way.ts";
import type { Borders } from "./borders.ts";
import { grown, overlap, type Box } from "./box.ts";
import { drawLand } from "./land.ts";
import type { View } from "./view.ts";

/** Views wider than this show by themselves where in the world they are, in km from the middle. */
const NEEDED_BELOW = 700;
const [WIDTH, HEIGHT] = [190, 150];
/** Looks this wide, in km, have no land in them that goes round the globe (see view.ts). */
const NOTHING_WRAPS = 3000;

/** A small map of the surroundings with the view marked on it; null where that would help nobody. */
export function locator(
  view: View,
  own: string,
  far: Borders,
  frame: Box,
  taken: readonly Box[],
): { readonly box: Box; readonly svg: string } | null {
  if (view.cap.km > NEEDED_BELOW) return null;
  const box = quietCorner(frame, taken);
  // At sea it takes a wider look to see any land.
  const looks = [1, 2, 4].map((times) => Math.min(5000, Math.max(900, view.cap.km * 6) * times));
  let drawn: string | null = null;
  for (const km of looks) {
    const { svg, countries } = drawAround(view, own, far, box, km);
    drawn = svg;
    if (countries >= 3) break;
  }
  return drawn === null ? null : { box, svg: drawn };
}

function drawAround(view: View, own: string, far: Borders, box: Box, km: number) {
  const kmPerPixel = km / (WIDTH / 2);
  const projection = geoAzimuthalEqualArea()
    .rotate([-view.cap.lon, -view.cap.lat])
    .scale(EARTH_KM / kmPerPixel)
    .translate([box.x + WIDTH / 2, box.y + HEIGHT / 2])
    .precision(0)
    .clipExtent([
      [box.x, box.y],
      [box.x + WIDTH, box.y + HEIGHT],
    ]);
  if (km < NOTHING_WRAPS) projection.preclip((stream) => stream);
  const style = { own, isOwnMarked: false, marked: null, lines: "coarse" } as const;
  const { svg, seen } = drawLand(far.around({ ...view.cap, km: km * 1.3 }), projection, style);
  const shown = view.kmPerPixel / kmPerPixel;
  const [width, height] = [Math.max(8, view.frame.width * shown), Math.max(8, view.frame.height * shown)];
  const [x, y] = [box.x + WIDTH / 2 - width / 2, box.y + HEIGHT / 2 - height / 2];
  const frameOf = (attributes: string): string =>
    `<rect x="${box.x}" y="${box.y}" width="${WIDTH}" height="${HEIGHT}" ${attributes}/>`;
  return {
    countries: seen.filter(({ area }) => area > 40).length,
    svg:
      frameOf('fill="#d3e4ee"') +
      svg +
      `<rect x="${x.toFixed(1)}" y="${y.toFixed(1)}" width="${width.toFixed(1)}" height="${height.toFixed(1)}" fill="none" stroke="#b3261e" stroke-width="3"/>` +
      frameOf('fill="none" stroke="#44515c" stroke-width="2"'),
  };
}

/** The upper right corner, or the one with fewer places in it. */
function quietCorner(frame: Box, taken: readonly Box[]): Box {
  const [right, bottom] = [frame.x + frame.width - WIDTH - 10, frame.y + frame.height - HEIGHT - 10];
  const corners = [
    { x: right, y: frame.y + 10 },
    { x: right, y: bottom },
    { x: frame.x + 10, y: frame.y + 10 },
  ].map((corner) => ({ ...corner, width: WIDTH, height: HEIGHT }));
  const inside = (corner: Box): number => taken.filter((point) => overlap(grown(corner, 40), point)).length;
  return corners.toSorted((a, b) => inside(a) - inside(b))[0] ?? { ...frame, width: WIDTH, height: HEIGHT };
}
