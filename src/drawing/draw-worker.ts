import { serveThread } from "../threads/serve-thread.ts";
import { readBorders, type Borders } from "./borders.ts";
import { drawMap } from "./draw-map.ts";
import type { PictureDescription } from "./create-picture-drawer.ts";
import { drawChart } from "./draw-chart.ts";
import { toPng } from "./to-png.ts";

let near: Borders | null = null;
let far: Borders | null = null;
const borders = {
  near: () => (near ??= readBorders("divisions")),
  far: () => (far ??= readBorders("countries")),
};

serveThread<PictureDescription, Uint8Array>((description) =>
  toPng("panels" in description ? drawChart(description) : drawMap(description, borders)),
);
