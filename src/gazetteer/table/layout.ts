import type { Bytes } from "./bytes.ts";

/** The parts of a table file, in the order of the file. All numbers are little-endian and 32 bits long where they are not bytes. */
export const sections = [
  /** Where each record begins in `records`, and where the last one ends. */
  "starts",
  /** A byte a place: renown. */
  "renown",
  /** A byte a place: level and origin. */
  "kinds",
  /** A byte a place: which of the header's countries. */
  "countries",
  /** The Bloom filter over the hashes of `keys`. */
  "filter",
  /** The first hash of each page of `keys`. */
  "pages",
  /** Pairs of hash and reference, sorted by hash and then by renown. */
  "keys",
  /** A line of text a place, the best known first. */
  "records",
] as const;
export type Section = (typeof sections)[number];

/** What a table says of itself, as JSON in its first bytes. */
export interface Header {
  readonly format: number;
  /** What the table was made of; another stamp means that it must be made again. */
  readonly stamp: string;
  readonly places: number;
  readonly countries: readonly string[];
  /** Offset and length of each section. */
  readonly at: Readonly<Partial<Record<Section, readonly [number, number]>>>;
  readonly length: number;
}

export const FORMAT = 1;
export const HEADER_LENGTH = 4_096;
/** Pairs in a page of `keys`; 4 KB, as the system reads files. */
export const PAGE = 512;

/** A table that cannot be read; the message is a sentence. */
export class BadTable extends Error {
  override readonly name = "BadTable";
}

/** Offset and length of a section. */
export const sectionOf = ({ at }: Header, section: Section): readonly [number, number] =>
  at[section] ?? [HEADER_LENGTH, 0];

/** A place and one of its names in one number: 24 bits for the place, 8 for the name. */
export const reference = (place: number, name: number): number => ((name << 24) | place) >>> 0;
export const placeOfReference = (value: number): number => value & 0xff_ffff;
export const nameOfReference = (value: number): number => value >>> 24;
export const MOST_PLACES = 2 ** 24;
export const MOST_NAMES = 256;

export function headerBytes(header: Header): Buffer {
  const text = Buffer.alloc(HEADER_LENGTH, " ");
  const written = text.write(JSON.stringify(header));
  if (written >= HEADER_LENGTH) throw new BadTable("The table's header does not fit.");
  return text;
}

/** Reads the header; throws BadTable for what is no table, is of another format or is cut short. */
export function readHeader(bytes: Bytes): Header {
  let header: Partial<Header>;
  try {
    header = JSON.parse(bytes.read(0, HEADER_LENGTH).toString("utf8"));
  } catch {
    throw new BadTable("It is no table of places.");
  }
  const { format, stamp, places, countries, at, length } = header;
  if (format !== FORMAT || stamp === undefined || places === undefined || countries === undefined || at === undefined)
    throw new BadTable("It is a table of places of another format.");
  if (length === undefined || length !== bytes.length) throw new BadTable("It is a table of places that is cut short.");
  return { format, stamp, places, countries, at, length };
}
