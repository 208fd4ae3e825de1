import { inflateSync } from "node:zlib";

/** A decoded picture: four bytes a pixel, red, green, blue, opacity. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Decodes a PNG of eight bits a channel with opacity and without interlacing, as the renderer writes it; fails on any other. */
export function pixelsOf(png: Uint8Array): Pixels {
  const bytes = Buffer.from(png.buffer, png.byteOffset, png.byteLength);
  if (bytes.toString("latin1", 1, 4) !== "PNG") throw new Error("no PNG");
  const parts: Buffer[] = [];
  let [width, height] = [0, 0];
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString("latin1", at + 4, at + 8);
    const body = bytes.subarray(at + 8, at + 8 + length);
    if (type === "IHDR") {
      [width, height] = [body.readUInt32BE(0), body.readUInt32BE(4)];
      if (body[8] !== 8 || body[9] !== 6 || body[12] !== 0) throw new Error("another kind of PNG");
    }
    if (type === "IDAT") parts.push(body);
    at += length + 12;
  }
  return { width, height, data: unfiltered(inflateSync(Buffer.concat(parts)), width, height) };
}

function unfiltered(raw: Uint8Array, width: number, height: number): Uint8Array {
  const wide = width * 4;
  const data = new Uint8Array(wide * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (wide + 1)] ?? 0;
    for (let x = 0; x < wide; x++) {
      const left = x < 4 ? 0 : (data[y * wide + x - 4] ?? 0);
      const above = y === 0 ? 0 : (data[(y - 1) * wide + x] ?? 0);
      const corner = x < 4 || y === 0 ? 0 : (data[(y - 1) * wide + x - 4] ?? 0);
      const guess = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter] ?? 0;
      data[y * wide + x] = ((raw[y * (wide + 1) + 1 + x] ?? 0) + guess) & 255;
    }
  }
  return data;
}

function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? above : corner;
}

/** The colour of a pixel as "#rrggbb". */
export function colourAt({ width, data }: Pixels, x: number, y: number): string {
  const at = (y * width + x) * 4;
  return `#${[...data.subarray(at, at + 3)].map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

/** How many dark pixels each column has. */
export function inkOf({ width, height, data }: Pixels): readonly number[] {
  return Array.from({ length: width }, (_, x) => {
    let ink = 0;
    for (let y = 0; y < height; y++) if ((data[(y * width + x) * 4] ?? 255) < 128) ink += 1;
    return ink;
  });
}
