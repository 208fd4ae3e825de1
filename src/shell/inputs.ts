import { stat } from "node:fs/promises";
import { BadFile } from "../sources/bad-file.ts";
import type { FileInput } from "../sources/load-file.ts";
import { readStream } from "../sources/read-bounded.ts";
import { walkFolder } from "../sources/walk-folder.ts";

/** What a person named on the command line, opened. */
export interface Inputs {
  readonly files: readonly FileInput[];
  /** Whether a folder was named, or more than one file. */
  readonly several: boolean;
  /** How many files in folders were passed over because they are of no type that is read. */
  readonly passedOver: number;
}

/** Files as they are, folders walked, `-` read from standard input. Throws BadFile when a folder or the input cannot be opened. */
export async function openInputs(paths: readonly string[], stdin: AsyncIterable<Uint8Array>): Promise<Inputs> {
  const files: FileInput[] = [];
  let several = paths.length > 1;
  let passedOver = 0;
  for (const path of paths) {
    if (path === "-") files.push({ name: "standard input", bytes: await readStream(stdin, "standard input") });
    else if (await isFolder(path)) {
      several = true;
      for await (const file of walkFolder(path, {
        onLeftOut: (_path, why) => void (passedOver += why === "type" ? 1 : 0),
      }))
        files.push(file);
      if (files.length === 0)
        throw new BadFile(path, "has no file in it of a type that is read (.txt, .md, .html, .pdf, .docx)");
    } else files.push(path);
  }
  return { files, several, passedOver };
}

const isFolder = async (path: string): Promise<boolean> =>
  await stat(path).then(
    (found) => found.isDirectory(),
    () => false, // what is missing is reported with the other bad files
  );
