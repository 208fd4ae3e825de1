/** Where something is: WGS 84 degrees. */
export interface Spot {
  readonly lat: number;
  readonly lon: number;
}

/** How to get from one place to another. `km` along the surface; `toward` is one of eight directions, at the start. */
export interface Way {
  readonly km: number;
  readonly toward: Direction;
}

const directions = ["north", "north-east", "east", "south-east", "south", "south-west", "west", "north-west"] as const;
export type Direction = (typeof directions)[number];

/** The mean radius of the Earth, kilometres. */
export const EARTH_KM = 6371;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** The way on a great circle; off by half a percent at the most, because the Earth is no ball. */
export function wayBetween(from: Spot, to: Spot): Way {
  const [a, b, turn] = [radians(from.lat), radians(to.lat), radians(to.lon - from.lon)];
  const chord = Math.sin((b - a) / 2) ** 2 + Math.cos(a) * Math.cos(b) * Math.sin(turn / 2) ** 2;
  const east = Math.sin(turn) * Math.cos(b);
  const north = Math.cos(a) * Math.sin(b) - Math.sin(a) * Math.cos(b) * Math.cos(turn);
  const eighth = Math.round((Math.atan2(east, north) / Math.PI) * 4);
  return {
    km: 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(chord))),
    toward: directions[(eighth + 8) % 8] ?? "north",
  };
}
