import { FEW_CONSONANTS, hasSound, nameKey, type NameKey } from "../name-key.ts";
import { hashOf } from "./hash.ts";
import { createKeyGatherer } from "./key-index.ts";
import {
  FORMAT,
  HEADER_LENGTH,
  headerBytes,
  MOST_NAMES,
  MOST_PLACES,
  reference,
  sections,
  BadTable,
  type Header,
  type Section,
} from "./layout.ts";
import { createBeginnings } from "./prefix-index.ts";
import { kindByte, lineOf, type StoredPlace } from "./stored-place.ts";

/** The bytes of a table of these places, in pieces. The same places and stamp give the same bytes, in whatever order they come. */
export function tableOf(places: readonly StoredPlace[], stamp: string): readonly Uint8Array[] {
  if (places.length > MOST_PLACES) throw new BadTable(`A table holds at most ${MOST_PLACES} places.`);
  const order = places.toSorted((a, b) => b.renown - a.renown || (a.id < b.id ? -1 : 1));
  const countries = [...new Set(order.map((place) => place.country))].sort();
  const numberOf = new Map(countries.map((country, i) => [country, i]));
  const { starts, records } = recordsOf(order);
  const parts: Record<Section, Uint8Array> = {
    starts: bytesOfNumbers(starts),
    renown: Uint8Array.from(order, (place) => place.renown),
    kinds: Uint8Array.from(order, kindByte),
    countries: Uint8Array.from(order, (place) => numberOf.get(place.country) ?? 0),
    ...indexesOf(order),
    records,
  };
  return withHeader(parts, { stamp, places: order.length, countries });
}

/** The places' lines, one behind the other. */
function recordsOf(order: readonly StoredPlace[]): { starts: Uint32Array; records: Buffer } {
  const starts = new Uint32Array(order.length + 1);
  let [records, length] = [Buffer.allocUnsafe(1 << 20), 0];
  order.forEach((place, i) => {
    const line = `${lineOf(place)}\n`;
    // A UTF-16 unit takes at most three bytes.
    if (length + line.length * 3 > records.length) {
      const larger = Buffer.allocUnsafe((records.length + line.length * 3) * 2);
      records.copy(larger, 0, 0, length);
      records = larger;
    }
    length += records.write(line, length);
    starts[i + 1] = length;
  });
  return { starts, records: records.subarray(0, length) };
}

function indexesOf(order: readonly StoredPlace[]) {
  const keys = createKeyGatherer();
  const names = createBeginnings();
  const spellings = createBeginnings();
  order.forEach((place, number) => {
    keys.add(hashOf("id", place.id), reference(number, 0));
    if (place.code !== "" && place.code !== place.id) keys.add(hashOf("id", place.code), reference(number, 0));
    const [plains, spelt]: [string[], string[]] = [[], []];
    place.names.slice(0, MOST_NAMES).forEach((name, i) => {
      const key: NameKey = nameKey(name);
      const here = reference(number, i);
      if (i < place.safe) keys.add(hashOf("curatedName", key.plain), here);
      if (!plains.includes(key.plain)) {
        plains.push(key.plain);
        keys.add(hashOf("name", key.plain), here);
        if (key.plain !== "") names.add(key.plain, here);
      }
      if (!hasSound(key) || spelt.includes(key.spelling)) return;
      spelt.push(key.spelling);
      if (key.skeleton.length > 1) keys.add(hashOf("skeleton", key.skeleton), here);
      if (key.skeleton.length <= FEW_CONSONANTS) keys.add(hashOf("spelling", key.spelling), here);
      if (key.spelling !== key.plain) spellings.add(key.spelling, here);
    });
  });
  names.list((beginning, here) => keys.add(hashOf("beginning", beginning), here));
  spellings.list((beginning, here) => keys.add(hashOf("beginningSpelt", beginning), here));
  const { pairs, pages, filter } = keys.finish();
  return { filter, pages: bytesOfNumbers(pages), keys: bytesOfNumbers(pairs) };
}

const bytesOfNumbers = (numbers: Uint32Array): Uint8Array =>
  new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);

function withHeader(
  parts: Readonly<Record<Section, Uint8Array>>,
  about: Pick<Header, "stamp" | "places" | "countries">,
): readonly Uint8Array[] {
  const pieces: Uint8Array[] = [];
  let offset = HEADER_LENGTH;
  const at: Partial<Record<Section, readonly [number, number]>> = {};
  for (const section of sections) {
    const whole = parts[section];
    at[section] = [offset, whole.length];
    // Sections begin at multiples of four, for numbers are read in place.
    const gap = (4 - (whole.length % 4)) % 4;
    pieces.push(whole, new Uint8Array(gap));
    offset += whole.length + gap;
  }
  return [headerBytes({ format: FORMAT, ...about, at: at, length: offset }), ...pieces];
}
