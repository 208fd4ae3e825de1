import type { Document } from "../briefing/briefing.ts";
import { BadFile } from "./bad-file.ts";
import { binaryKind, hasTooManyControls, utf16WithoutMark } from "./binary.ts";
import { decodeAs, guessEncoding } from "./guess-encoding.ts";
import { utf8Health } from "./utf8-health.ts";

/** A file's text, and in `note` what the person should know about how it was decoded (a sentence, or null). */
export interface DecodedFile {
  readonly text: string;
  readonly encoding: string;
  readonly note: string | null;
}

const marks: readonly { readonly bytes: readonly number[]; readonly encoding: string }[] = [
  { bytes: [0xff, 0xfe, 0x00, 0x00], encoding: "utf-32" },
  { bytes: [0x00, 0x00, 0xfe, 0xff], encoding: "utf-32" },
  { bytes: [0xef, 0xbb, 0xbf], encoding: "utf-8" },
  { bytes: [0xff, 0xfe], encoding: "utf-16le" },
  { bytes: [0xfe, 0xff], encoding: "utf-16be" },
];

function markOf(bytes: Uint8Array): string | null {
  return marks.find((mark) => mark.bytes.every((byte, index) => bytes[index] === byte))?.encoding ?? null;
}

/** The charset that a page names in its first 4 KB; null where it names none. */
function declaredCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 4_096)).toString("latin1");
  return /<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s{0,9}=\s{0,9}["']?([\w.:-]{1,40})/i.exec(head)?.[1] ?? null;
}

function places(count: number): string {
  return count === 1 ? "one broken place" : `${count} broken places`;
}

/** Text that is UTF-8 but for a few places; null when it is another encoding; refused when it is broken throughout. */
function mendUtf8(name: string, bytes: Uint8Array, marked: boolean): DecodedFile | null {
  const { whole, broken } = utf8Health(bytes);
  if (whole >= broken && broken <= Math.max(3, bytes.length / 100)) {
    const note = `It is UTF-8 with ${places(broken)}, shown as U+FFFD.`;
    return { text: new TextDecoder("utf-8").decode(bytes), encoding: "utf-8", note };
  }
  if (marked || whole >= (whole + broken) * 0.3)
    throw new BadFile(name, `is broken: partly UTF-8, partly not (${places(broken)})`);
  return null;
}

function decodeUtf16(name: string, bytes: Uint8Array, encoding: string, note: string | null): DecodedFile {
  const whole = decodeAs(encoding, bytes);
  if (whole !== null) return { ...whole, note };
  const text = new TextDecoder(encoding).decode(bytes);
  const broken = text.split("\ufffd").length - 1;
  if (broken > Math.max(3, text.length / 100))
    throw new BadFile(name, `is broken: it begins as UTF-16 and is not (${places(broken)})`);
  return { text, encoding, note: `It is UTF-16 with ${places(broken)}, shown as U+FFFD.` };
}

function decodeUnmarked(name: string, bytes: Uint8Array, format: Document["format"] | null): DecodedFile {
  if (bytes.includes(0)) {
    const encoding = utf16WithoutMark(bytes);
    if (encoding === null) throw new BadFile(name, "is binary, not text");
    return decodeUtf16(
      name,
      bytes,
      encoding,
      `It was taken for ${encoding.toUpperCase()}, though nothing in it says so.`,
    );
  }
  const utf8 = decodeAs("utf-8", bytes);
  if (utf8 !== null) return { ...utf8, note: null };
  const declared = format === "html" ? declaredCharset(bytes) : null;
  if (declared !== null && !/^utf-?(?:8|16)/i.test(declared)) {
    const decoded = decodeAs(declared, bytes);
    if (decoded !== null) return { ...decoded, note: null };
  }
  const mended = mendUtf8(name, bytes, false);
  if (mended !== null) return mended;
  const guessed = guessEncoding(bytes);
  if (guessed === null) throw new BadFile(name, "is in no encoding that makes text of it");
  return { ...guessed, note: `It was taken for ${guessed.encoding}, judged by its bytes.` };
}

function decodeMarked(name: string, bytes: Uint8Array, encoding: string): DecodedFile | null {
  if (encoding === "utf-32") throw new BadFile(name, "is in UTF-32, which is not read: save it as UTF-8");
  if (encoding !== "utf-8") return decodeUtf16(name, bytes, encoding, null);
  const whole = decodeAs("utf-8", bytes);
  return whole === null ? mendUtf8(name, bytes, true) : { ...whole, note: null };
}

/**
 * The text of a file, exactly as its encoding has it, without a byte order mark. A BOM decides, then strict UTF-8, then a
 * page's declared charset, then statistics. Throws only BadFile: for binary files, and for bytes that no encoding makes text.
 */
export function decode(name: string, bytes: Uint8Array, format: Document["format"] | null): DecodedFile {
  const kind = binaryKind(bytes);
  if (kind !== null) throw new BadFile(name, `holds ${kind} and not text`);
  const mark = markOf(bytes);
  const decoded = (mark === null ? null : decodeMarked(name, bytes, mark)) ?? decodeUnmarked(name, bytes, format);
  if (decoded.text.includes("\u0000") || hasTooManyControls(decoded.text))
    throw new BadFile(name, "is binary, not text");
  return decoded;
}
