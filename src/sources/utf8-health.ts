/** How much of some bytes is UTF-8: well-formed sequences of several bytes, and places where it is broken. */
export interface Utf8Health {
  readonly whole: number;
  readonly broken: number;
}

/** How many continuation bytes follow this lead, and the range of the first of them; null where no sequence begins. */
function sequenceAt(lead: number): { readonly more: number; readonly low: number; readonly high: number } | null {
  if (lead >= 0xc2 && lead <= 0xdf) return { more: 1, low: 0x80, high: 0xbf };
  if (lead >= 0xe0 && lead <= 0xef)
    return { more: 2, low: lead === 0xe0 ? 0xa0 : 0x80, high: lead === 0xed ? 0x9f : 0xbf };
  if (lead >= 0xf0 && lead <= 0xf4)
    return { more: 3, low: lead === 0xf0 ? 0x90 : 0x80, high: lead === 0xf4 ? 0x8f : 0xbf };
  return null;
}

/** Counts in one pass; ASCII counts as neither. A broken place is what a decoder replaces with one U+FFFD. */
export function utf8Health(bytes: Uint8Array): Utf8Health {
  let whole = 0;
  let broken = 0;
  let at = 0;
  while (at < bytes.length) {
    const lead = bytes[at] ?? 0;
    at += 1;
    if (lead < 0x80) continue;
    const sequence = sequenceAt(lead);
    let missing = sequence?.more ?? 1;
    let { low, high } = sequence ?? { low: 1, high: 0 };
    while (missing > 0) {
      const next = bytes[at] ?? 0;
      if (next < low || next > high) break;
      [low, high] = [0x80, 0xbf];
      missing -= 1;
      at += 1;
    }
    if (missing === 0) whole += 1;
    else broken += 1;
  }
  return { whole, broken };
}
