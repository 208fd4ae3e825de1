import type { Document } from "../briefing/briefing.ts";
import type { HandedFile } from "../briefing/handed-file.ts";
import { BadFile } from "./bad-file.ts";
import { NotFetched } from "./fetch/not-fetched.ts";
import { formatOfName, unreadType } from "./file-types.ts";
import { loadDocument } from "./load-file.ts";
import type { Opener } from "./opening/create-opener.ts";
import { tooLarge } from "./read-bounded.ts";

/** A file as a document, or why it is none: a sentence for the person. `mayPass`: it may be had later. */
export type OpenedFile =
  | { readonly ok: true; readonly document: Document }
  | { readonly ok: false; readonly why: string; readonly mayPass: boolean };

/** Whether a file that came with a message is of a type that is read, by its name. */
export const isReadable = ({ name }: Pick<HandedFile, "name">): boolean => formatOfName(name) !== null;

/** Fetches and opens a file of a chat. What is too large by what the platform says, or of no type that is read, is not fetched. */
export async function openHanded(file: HandedFile, opener: Opener): Promise<OpenedFile> {
  const { name, size, mostBytes } = file;
  try {
    if (!isReadable(file)) throw new BadFile(name, unreadType(name));
    if (size !== null && size > mostBytes) throw new BadFile(name, tooLarge(size, mostBytes));
    const bytes = await file.fetch();
    return { ok: true, document: await loadDocument({ name, bytes }, { opener }) };
  } catch (error) {
    if (error instanceof BadFile) return { ok: false, why: error.message, mayPass: false };
    if (error instanceof NotFetched) {
      const { message, mayPass } = error;
      return {
        ok: false,
        why: new BadFile(name, `could not be fetched: ${message.replace(/\.$/, "")}`).message,
        mayPass,
      };
    }
    throw error;
  }
}
