import type { Readable } from "node:stream";
import { openPromise, type Entry } from "yauzl";
import { BadDump } from "./bad-dump.ts";

/** GeoNames puts a note on its format beside the country's rows. */
const isRows = ({ fileName }: Entry): boolean =>
  /\.(?:txt|tsv)$/i.test(fileName) && !/(?:^|\/)readme\.txt$/i.test(fileName);

/** The texts in a zip file, one after the other; throws BadDump when it has none. */
export async function* textsInZip(path: string): AsyncIterable<Readable> {
  const zip = await openPromise(path);
  let texts = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      if (!isRows(entry)) continue;
      texts++;
      yield await zip.openReadStreamPromise(entry);
    }
  } finally {
    zip.close();
  }
  if (texts === 0) throw new BadDump(path, "holds no .txt file with rows of places");
}
