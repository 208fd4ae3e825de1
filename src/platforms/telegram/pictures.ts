import { limits } from "./limits.ts";

/** Whether Telegram takes this PNG as a photo; another is sent as a file. */
export function isPhoto(png: Uint8Array): boolean {
  if (png.byteLength < 24 || png.byteLength > limits.photoBytes) return false;
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  // Width and height stand at fixed places of every PNG.
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  if (width === 0 || height === 0 || width + height > limits.photoSides) return false;
  return Math.max(width, height) / Math.min(width, height) <= limits.photoRatio;
}
