import { analyse } from "chardet";
import { decodeWindows1252 } from "./windows-1252.ts";

/** Text with the encoding it was found to be in, named as in the WHATWG Encoding standard. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
}

const sampleBytes = 64 * 1024;
const around = 40;
const manyByted = new Set(["big5", "euc-jp", "euc-kr", "gb18030", "shift_jis"]);
/** UTF-8, UTF-16 and ASCII are decided before anyone guesses; UTF-32 and ISO 2022 are not read. */
const notGuessed = /^(?:utf-|ascii|iso-2022|iso_2022|mbcs|sbcs)/;

/** Tried when statistics offer nothing that looks like writing, as they may on a few words. */
const lastResorts = ["windows-1252", "windows-1251", "koi8-r", "ibm866"];

/** The bytes as the named encoding has them; null where they break it or the name is unknown. */
export function decodeAs(label: string, bytes: Uint8Array): Decoded | null {
  try {
    const decoder = new TextDecoder(label, { fatal: true });
    if (decoder.encoding === "windows-1252") return { text: decodeWindows1252(bytes), encoding: "windows-1252" };
    return { text: decoder.decode(bytes), encoding: decoder.encoding };
  } catch {
    return null;
  }
}

const notAscii = /[^\u0000-\u007f]/gu; // oxlint-disable-line no-control-regex
const usual =
  /[\p{L}\p{M}\p{N}\u00a0\u00ab\u00bb\u00a3\u00a7\u00a9\u00b0-\u00b3\u00b7\u00bf\u00a1\u060c\u061b\u061f\u2010-\u201f\u2022\u2026\u2030\u2032\u2033\u20ac\u2116\u3000-\u3002\uff00-\uff65]/u;

function count(text: string, pattern: RegExp): number {
  let found = 0;
  for (const _ of text.matchAll(pattern)) found += 1;
  return found;
}

/**
 * Whether what is not ASCII looks like writing: letters and the punctuation of print, not boxes and controls; accents that
 * stand alone in Latin words, as they do in any language; capitals that begin words and do not end them.
 */
function looksWritten(text: string): boolean {
  let all = 0;
  let good = 0;
  for (const [character] of text.matchAll(notAscii)) {
    all += 1;
    if (usual.test(character)) good += 1;
  }
  if (good < all * 0.85) return false;
  const accents = count(text, /[\u00c0-\u024f]/g);
  const crowded = count(text, /[\u00c0-\u024f](?=[\u00c0-\u024f])/g);
  return crowded <= accents * 0.4 && count(text, /\p{Ll}(?=\p{Lu})/gu) <= count(text, /\p{Lu}(?=\p{Ll})/gu);
}

/** The stretches around bytes above ASCII: all the rest says nothing on the encoding and would drown them. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const sample: number[] = [];
  let taken = 0;
  for (let at = 0; at < bytes.length && sample.length < sampleBytes; at += 1) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    const end = Math.min(bytes.length, at + around);
    for (let index = Math.max(taken, at - around); index < end; index += 1) sample.push(bytes[index] ?? 0);
    taken = Math.max(taken, end);
  }
  return Uint8Array.from(sample);
}

/** The best guess for bytes that are not UTF-8, from their statistics; null where no reading of them looks like writing. */
export function guessEncoding(bytes: Uint8Array): Decoded | null {
  const sample = sampleOf(bytes);
  const high = sample.reduce((sum, byte) => sum + (byte >= 0x80 ? 1 : 0), 0);
  const labels = analyse(sample)
    .map((match) => match.name.toLowerCase())
    .filter((label) => !notGuessed.test(label))
    // Chinese, Japanese and Korean are nearly all high bytes; a few accents are not.
    .filter((label) => !manyByted.has(label) || high > sample.length * 0.3);
  for (const label of [...labels, ...lastResorts]) {
    const decoded = decodeAs(label, bytes);
    if (decoded !== null && looksWritten(decoded.text)) return decoded;
  }
  return null;
}
