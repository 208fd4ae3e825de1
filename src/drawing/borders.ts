import type * as GeoJSON from "geojson";
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from "topojson-specification";
import { z } from "zod";
import { builtFile } from "../built-file.ts";
import { wayBetween, type Spot } from "../gazetteer/way.ts";

/** A circle on the Earth: its middle and its reach. */
export interface Cap extends Spot {
  readonly km: number;
}

/** Lines of a map as GeoJSON. */
export type Lines = GeoJSON.MultiLineString;

/** A country or a first-level division. `country` is its ISO 3166-1 code, or Natural Earth's own where it has none. */
export interface Shape {
  readonly country: string;
  readonly cap: Cap;
  readonly outline: GeoJSON.Polygon | GeoJSON.MultiPolygon;
}

/** The land around a place. */
export interface Land {
  readonly shapes: readonly Shape[];
  /** Where land ends at water. */
  readonly coast: Lines;
  /** Where it ends at another country's. */
  readonly borders: Lines;
  /** Where first-level divisions of one country meet; empty in the far borders. */
  readonly divisions: Lines;
}

export interface Borders {
  /** All land that has a part in the circle; what lies wholly outside is left out. */
  around(cap: Cap): Land;
  /** The shapes of one country. */
  of(country: string): readonly Shape[];
}

const fileSchema = z.object({
  transform: z.object({ scale: z.tuple([z.number(), z.number()]), translate: z.tuple([z.number(), z.number()]) }),
  shapes: z.array(z.custom<Geometry>((shape) => typeof shape === "object" && shape !== null && "arcs" in shape)),
  arcs: z.array(z.string()),
});
type Properties = { readonly cap: readonly [lon: number, lat: number, km: number] };
type Geometry = Polygon<Properties> | MultiPolygon<Properties>;

/** Reads borders that scripts/borders.mjs wrote: `divisions` for near views, `countries` for far ones. */
export function readBorders(name: "divisions" | "countries"): Borders {
  const path = builtFile(`${name}.json.gz`, import.meta.url);
  if (path === null) throw new Error("The borders are missing from the installation; `npm run build` puts them there.");
  const file: unknown = JSON.parse(gunzipSync(readFileSync(path)).toString());
  const { transform, shapes, arcs } = fileSchema.parse(file);
  const known = shapes.map((geometry) => ({ geometry, country: String(geometry.id), cap: capOf(geometry) }));

  const opened = new Map<Geometry, Shape>();
  const topology: Topology = { type: "Topology", transform, objects: {}, arcs: [] };

  /** Unpacks the arcs of these shapes, once for all maps: the same shape is the same object each time. */
  const open = (chosen: typeof known): readonly Shape[] => chosen.map(openOne);
  function openOne({ geometry, country, cap }: (typeof known)[number]): Shape {
    const before = opened.get(geometry);
    if (before !== undefined) return before;
    for (const index of geometry.arcs.flat(2)) {
      const at = index < 0 ? ~index : index;
      topology.arcs[at] ??= unpacked(arcs[at] ?? "");
    }
    const shape = { country, cap, outline: outlineOf(topology, geometry) };
    opened.set(geometry, shape);
    return shape;
  }

  return {
    around(view) {
      const chosen = known.filter(({ cap }) => wayBetween(cap, view).km < cap.km + view.km);
      const all: GeometryCollection = {
        type: "GeometryCollection",
        geometries: chosen.map(({ geometry }) => geometry),
      };
      return {
        shapes: open(chosen),
        coast: withoutSeam(mesh(topology, all, (a, b) => a === b)),
        borders: mesh(topology, all, (a, b) => a !== b && a.id !== b.id),
        divisions: mesh(topology, all, (a, b) => a !== b && a.id === b.id),
      };
    },
    of: (country) => open(known.filter((shape) => shape.country === country)),
  };
}

/** Data on a flat sheet is cut at the date line and at the pole; nobody would see a coast there. */
function withoutSeam(lines: Lines): Lines {
  const isSeam = ([lon = 0, lat = 0]: GeoJSON.Position): boolean => Math.abs(lon) > 179.99 || lat < -89.9;
  const coordinates: GeoJSON.Position[][] = [];
  for (const line of lines.coordinates) {
    let part: GeoJSON.Position[] = [];
    line.forEach((point, i) => {
      const before = line[i - 1];
      if (before !== undefined && isSeam(before) && isSeam(point)) {
        coordinates.push(part);
        part = [];
      }
      part.push(point);
    });
    coordinates.push(part);
  }
  return { type: "MultiLineString", coordinates: coordinates.filter((part) => part.length > 1) };
}

function outlineOf(topology: Topology, geometry: Geometry): Shape["outline"] {
  return geometry.type === "Polygon" ? feature(topology, geometry).geometry : feature(topology, geometry).geometry;
}

function capOf({ properties }: Geometry): Cap {
  const [lon, lat, km] = properties?.cap ?? [0, 0, 0];
  return { lon, lat, km };
}

/** The steps of an arc out of their text: five bits a character, the sixth says that more follow; odd is negative. */
function unpacked(text: string): [number, number][] {
  const steps: number[] = [];
  let [step, unit] = [0, 1];
  for (let i = 0; i < text.length; i++) {
    const bits = text.charCodeAt(i) - 48;
    step += (bits % 32) * unit;
    unit *= 32;
    if (bits >= 32) continue;
    steps.push(step % 2 === 0 ? step / 2 : -(step + 1) / 2);
    [step, unit] = [0, 1];
  }
  const points: [number, number][] = [];
  for (let i = 0; i + 1 < steps.length; i += 2) points.push([steps[i] ?? 0, steps[i + 1] ?? 0]);
  return points;
}
