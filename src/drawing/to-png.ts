import { Resvg } from "@resvg/resvg-js";
import { createRequire } from "node:module";
import { mapLimits } from "./map-description.ts";

const require = createRequire(import.meta.url);

/** Noto Sans and Noto Sans Arabic, regular and bold: Latin, Cyrillic, Greek and Arabic letters, from npm. */
const fontFiles = [
  "@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf",
  "@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf",
  "@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf",
  "@expo-google-fonts/noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf",
].map((name) => require.resolve(name));

/** Draws SVG as PNG with the bot's own fonts; the machine's are not looked at, so that every machine draws the same. */
export function toPng(svg: string): Uint8Array {
  const drawn = new Resvg(svg, {
    font: { loadSystemFonts: false, fontFiles, defaultFontFamily: "Noto Sans" },
    logLevel: "off",
  }).render();
  const png = drawn.asPng();
  if (png.length > mapLimits.pngBytes) throw new RangeError(`The picture has ${png.length} bytes.`);
  return png;
}
