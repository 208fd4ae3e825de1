import { createPictureDrawer } from "../src/drawing/create-picture-drawer.ts";
import type { MapDescription } from "../src/drawing/map-description.ts";
import { timingOf, type Timing } from "./percentiles.ts";

/** One map as PNG, asked for from the main thread. */
export interface MapFigures {
  /** With the start of the thread, its borders and fonts. */
  readonly first: Timing;
  readonly later: Timing;
  /** Computing time of a later one in all threads, mean: on a busy machine the time that passes says little. */
  readonly laterCpuMs: number;
  readonly pngKb: number;
  /** What the thread adds to the process, until it ends for want of questions. */
  readonly memoryMb: number;
}

const FIRSTS = 5;
const LATER = 60;

/** A town with eight neighbours: what /place shows. Each run moves it a little, so that no two are the same. */
function mapOf(run: number): MapDescription {
  const [lat, lon] = [36.37 + (run % 7) / 50, 37.51 + (run % 11) / 50];
  return {
    title: "Al-Bab, Aleppo Governorate, Syria",
    script: "latin",
    place: { name: "Al-Bab", lat, lon, level: "town", country: "SY" },
    neighbours: [3, 9, 17, 28, 36, 45, 53, 66].map((km, i) => ({
      name: `Neighbour ${"ABCDEFGH"[i] ?? ""}`,
      lat: lat + (km / 111) * Math.cos(i),
      lon: lon + (km / 90) * Math.sin(i),
      distance: `${km} km`,
    })),
  };
}

export async function measureMap(): Promise<MapFigures> {
  const [first, later]: [number[], number[]] = [[], []];
  let pngBytes = 0;
  let memoryMb = 0;
  let laterCpuMs = 0;
  for (let round = 0; round < FIRSTS; round++) {
    const rss = process.memoryUsage().rss;
    const drawer = createPictureDrawer({ limitMs: 60_000 });
    for (let run = 0; run <= LATER / FIRSTS; run++) {
      const begun = performance.now();
      const before = process.cpuUsage();
      const png = await drawer.draw(mapOf(round * LATER + run));
      (run === 0 ? first : later).push(performance.now() - begun);
      const { user, system } = process.cpuUsage(before);
      if (run > 0) laterCpuMs += (user + system) / 1000 / LATER;
      pngBytes = png.length;
    }
    if (round === 0) memoryMb = (process.memoryUsage().rss - rss) / 1e6;
    await drawer.close();
  }
  return { first: timingOf(first), later: timingOf(later), laterCpuMs, pngKb: pngBytes / 1e3, memoryMb };
}
