import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { SealedReply } from "../../chat/reply.ts";
import type { SavedPictures } from "./render.ts";

/** The message is a sentence for the person who asked for the file. */
export class PictureNotSaved extends Error {
  override readonly name = "PictureNotSaved";
}

/** Saves the pictures of a reply as PNG, each under a name made from its bytes; throws PictureNotSaved. */
export async function savePictures(reply: SealedReply, folder: string): Promise<SavedPictures> {
  const saved = new Map<Uint8Array, string>();
  for (const block of reply.blocks) {
    if (block.kind !== "image" || block.png === null) continue;
    const name = `${createHash("sha256").update(block.png).digest("hex").slice(0, 16)}.png`;
    const file = join(folder, name);
    try {
      await mkdir(folder, { recursive: true });
      await writeFile(file, block.png);
    } catch (cause) {
      throw new PictureNotSaved(`The picture could not be saved in ${folder}: ${reasonOf(cause)}.`, { cause });
    }
    saved.set(block.png, file);
  }
  return saved;
}

const reasonOf = (cause: unknown): string =>
  cause instanceof Error && "code" in cause ? String(cause.code) : String(cause);
