import { serveThread } from "../threads/serve-thread.ts";
import { readBorders, type Borders } from "./borders.ts";
import { drawMap } from "./draw-map.ts";
import type { MapDescription } from "./map-description.ts";
import { toPng } from "./to-png.ts";

let near: Borders | null = null;
let far: Borders | null = null;
const borders = {
  near: () => (near ??= readBorders("divisions")),
  far: () => (far ??= readBorders("countries")),
};

serveThread<MapDescription, Uint8Array>((description) => toPng(drawMap(description, borders)));
