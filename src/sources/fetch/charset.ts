import { binaryKind } from "../binary.ts";
import { decodeAs } from "../guess-encoding.ts";

/**
 * Bytes in the charset that an HTTP header names, as UTF-8; others as they are. Valid UTF-8 is left alone: many servers
 * name the charset that they were set up with and not the page's.
 */
export function toUtf8(bytes: Uint8Array, contentType: string): Uint8Array {
  const charset = /charset\s{0,9}=\s{0,9}["']?([\w.:-]{1,40})/i.exec(contentType)?.[1];
  if (charset === undefined || /^utf-?8$/i.test(charset) || binaryKind(bytes) !== null) return bytes;
  if (!/^utf-?16/i.test(charset) && decodeAs("utf-8", bytes) !== null) return bytes;
  const decoded = decodeAs(charset, bytes);
  return decoded === null ? bytes : Buffer.from(decoded.text, "utf8");
}
