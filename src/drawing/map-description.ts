import type { Level } from "../gazetteer/gazetteer.ts";
import type { Script } from "../language/script.ts";

/** A point with its name, WGS 84 degrees. */
interface Named {
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
}

/** Another place on a map, with what is said about it. */
export interface Neighbour extends Named {
  /** How far it is, as shown under its name: "3 km". */
  readonly distance?: string;
  /** Lines under its name, such as "892 targets". */
  readonly figures?: readonly string[];
}

/** All that a map shows. Text is plain: whoever draws escapes it. */
export interface MapDescription {
  readonly title: string;
  /** The reader's script: the labels are in it, and countries are named in it. */
  readonly script: Script;
  readonly place: Named & {
    readonly level: Level;
    /** ISO 3166-1 alpha-2, upper case. */
    readonly country: string;
    readonly figures?: readonly string[];
  };
  /** The nearest, or the weightiest, first: where there is no room for all labels, the last go without. */
  readonly neighbours: readonly Neighbour[];
  /** Pixels; what chats show well when it is left out. */
  readonly size?: { readonly width: number; readonly height: number };
}

/** What is drawn, so that a picture stays legible and small. Pixels, characters and counts. */
export const mapLimits = {
  width: { from: 480, to: 1600, usual: 900 },
  height: { from: 360, to: 1200, usual: 600 },
  neighbours: 12,
  titleCharacters: 120,
  /** A longer name or note ends in "…". */
  namePixels: 360,
  notePixels: 300,
  /** Lines of figures under one name. */
  figures: 3,
  /** A map of the densest coasts has half of it. */
  svgCharacters: 4_000_000,
  /** Chats take 8 MB and more; the page's log keeps the bytes. */
  pngBytes: 2 * 1024 * 1024,
} as const;

/** The unit of distances as each script writes it. */
export const kilometres: Readonly<Record<Script, string>> = { latin: "km", cyrillic: "км", arabic: "كم" };

/** Sizes of letters, in pixels of a map of the usual width: on a phone, where it is 360 wide, the smallest are 9 pixels high. */
export const letters = { title: 34, place: 32, name: 28, note: 25, small: 23 } as const;
