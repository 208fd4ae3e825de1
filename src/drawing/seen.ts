import { geoStream, type GeoProjection } from "d3-geo";
import type * as GeoJSON from "geojson";
import type { Shape } from "./borders.ts";

/** A shape as a view shows it: cut to the frame, in pixels. */
export interface Seen {
  readonly shape: Shape;
  /** Its outline as the data of an SVG path; empty when nothing of it is seen. */
  readonly path: string;
  /** Square pixels. */
  readonly area: number;
  /** The middle of its area. */
  readonly middle: readonly [x: number, y: number];
}

/** Projects a shape once, and measures what is seen of it on the way. */
export function see(shape: Shape, projection: GeoProjection): Seen {
  let path = "";
  let [area, x, y] = [0, 0, 0];
  let [firstX, firstY, lastX, lastY] = [0, 0, 0, 0];
  let many = 0;
  const edgeTo = (nextX: number, nextY: number): void => {
    const cross = lastX * nextY - nextX * lastY;
    area += cross;
    x += (lastX + nextX) * cross;
    y += (lastY + nextY) * cross;
    [lastX, lastY] = [nextX, nextY];
  };
  geoStream(
    shape.outline,
    projection.stream({
      point(nextX, nextY) {
        if (many++ === 0) {
          [firstX, firstY, lastX, lastY] = [nextX, nextY, nextX, nextY];
          path += `M${tenth(nextX)},${tenth(nextY)}`;
        } else {
          edgeTo(nextX, nextY);
          path += `L${tenth(nextX)},${tenth(nextY)}`;
        }
      },
      lineStart() {
        many = 0;
      },
      lineEnd() {
        if (many === 0) return;
        edgeTo(firstX, firstY);
        path += "Z";
      },
      polygonStart() {},
      polygonEnd() {},
    }),
  );
  return { shape, path, area: Math.abs(area) / 2, middle: area === 0 ? [0, 0] : [x / area / 3, y / area / 3] };
}

/** Lines of the map as the data of an SVG path. */
export function seeLines(lines: GeoJSON.MultiLineString, projection: GeoProjection): string {
  let path = "";
  let many = 0;
  geoStream(
    lines,
    projection.stream({
      point(x, y) {
        path += `${many++ === 0 ? "M" : "L"}${tenth(x)},${tenth(y)}`;
      },
      lineStart() {
        many = 0;
      },
      lineEnd() {},
      polygonStart() {},
      polygonEnd() {},
    }),
  );
  return path;
}

const tenth = (value: number): number => Math.round(value * 10) / 10;
