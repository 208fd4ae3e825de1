// What windows-1252 puts where ISO 8859-1 has the control characters 0x80 to 0x9f; five of them stay controls.
const instead = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
// oxlint-disable-next-line no-control-regex
const c1 = /[\u0080-\u009f]/g;

/** Western text of one byte a character; never fails. By hand, since some versions of Node decode it as ISO 8859-1. */
export function decodeWindows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  return latin1.replace(c1, (character) => instead[character.charCodeAt(0) - 0x80] ?? character);
}
