import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { kilometresBetween } from "../../src/gazetteer/lies-in.ts";
import type { Reader } from "../../src/reading/reader.ts";
import { UnreadableDocument } from "../../src/reading/unreadable.ts";

/** The distance that published scores of geoparsers allow: 100 miles. */
const ALLOWED_KM = 161;

/** A place that a person marked in a text. */
interface Marked {
  readonly start: number;
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
}

export interface ProseScores {
  readonly texts: number;
  readonly marked: number;
  /** Marked places where the reader sees a place, with or without knowing which. */
  readonly found: number;
  /** Those that it puts within 161 km. */
  readonly right: number;
  /** Places that the reader knows where nobody marked one. */
  readonly extra: number;
  readonly misses: readonly string[];
}

/** Reads each NAME.txt of the folder that has a NAME.tsv of offset, name, latitude and longitude beside it. */
export function scoreProse(reader: Reader, folder: string, now: Date): ProseScores {
  const scores = { texts: 0, marked: 0, found: 0, right: 0, extra: 0 };
  const misses: string[] = [];
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .sort()) {
    const marks = join(folder, file.replace(/\.txt$/, ".tsv"));
    if (!existsSync(marks)) continue;
    const marked = readMarked(marks);
    const text = readFileSync(join(folder, file), "utf8");
    const read = placesIn(reader, file, text, now);
    scores.texts++;
    scores.marked += marked.length;
    for (const mark of marked) {
      const end = mark.start + mark.name.length;
      const over = read.filter(({ at }) => at.start < end && at.end > mark.start);
      if (over.length > 0) scores.found++;
      const near = over.some(
        ({ lat, lon }) => lat !== undefined && lon !== undefined && kilometresBetween({ lat, lon }, mark) <= ALLOWED_KM,
      );
      if (near) scores.right++;
      else
        misses.push(
          `${file}\t${mark.start}\t${mark.name}\t${over.map(({ name, id }) => `${name} ${id ?? "unknown"}`).join(" | ") || "not seen"}`,
        );
    }
    scores.extra += read.filter(
      ({ id, at }) =>
        id !== undefined && !marked.some(({ start, name }) => at.start < start + name.length && at.end > start),
    ).length;
  }
  return { ...scores, misses };
}

function placesIn(reader: Reader, origin: string, text: string, now: Date) {
  try {
    return reader.read({ origin, format: "text", text, hints: {} }, { date: "2017-01-01", issuer: "Eval" }, now).places;
  } catch (error) {
    if (error instanceof UnreadableDocument) return [];
    throw error;
  }
}

function readMarked(file: string): readonly Marked[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .map((line) => line.replace(/\r$/, "").split("\t"))
    .flatMap(([start = "", name = "", lat = "", lon = ""]) =>
      /^\d+$/.test(start) && name !== "" && lat !== "" && lon !== ""
        ? [{ start: Number(start), name, lat: Number(lat), lon: Number(lon) }]
        : [],
    );
}
