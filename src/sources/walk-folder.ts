import type { Dirent } from "node:fs";
import { readdir, realpath } from "node:fs/promises";
import { join, sep } from "node:path";
import { BadFile } from "./bad-file.ts";
import { formatOfName } from "./file-types.ts";
import { codeOf, faultOf } from "./read-bounded.ts";

/** Why the walk leaves something out: a type that is not read, a link that leads elsewhere, a folder that cannot be opened. */
export type LeftOut = "type" | "link" | "folder";

export interface WalkOptions {
  /** Told of every path that is left out, hidden ones and `node_modules` excepted. */
  onLeftOut?(path: string, why: LeftOut): void;
}

/** Names that a folder of briefings has for its own keeping. */
function isKeeping(name: string): boolean {
  return name.startsWith(".") || name === "node_modules" || /^readme(?:\.|$)/i.test(name);
}

async function entriesOf(folder: string): Promise<Dirent[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.sort((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0));
}

/** A link counts when it leads to something inside the folder; a dangling one counts too, so that it is named as bad. */
async function leadsOut(link: string, root: string): Promise<boolean> {
  try {
    return !(await realpath(link)).startsWith(root.endsWith(sep) ? root : root + sep);
  } catch {
    return false;
  }
}

/**
 * The files under a folder that can be read, in the order of their names, the same every time. Links are not followed out
 * of the folder, and linked folders not at all; hidden files, `node_modules` and README.* are passed over. Throws BadFile
 * when the folder itself cannot be opened; a folder inside it that cannot is left out.
 */
export async function* walkFolder(folder: string, options: WalkOptions = {}): AsyncGenerator<string, void, undefined> {
  const leaveOut = (path: string, why: LeftOut): void => options.onLeftOut?.(path, why);
  let root: string;
  let pending: { readonly path: string; readonly entry: Dirent }[];
  // The next to visit stands last.
  const inside = async (path: string): Promise<typeof pending> =>
    (await entriesOf(path)).reverse().map((entry) => ({ path: join(path, entry.name), entry }));
  try {
    root = await realpath(folder);
    pending = await inside(folder);
  } catch (error) {
    const fault = codeOf(error) === "ENOTDIR" ? "is a file where a folder was meant" : await faultOf(folder, error);
    throw new BadFile(folder, fault);
  }
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { path, entry } = next;
    if (isKeeping(entry.name)) continue;
    if (entry.isDirectory()) {
      const more = await inside(path).catch(() => null);
      if (more === null) leaveOut(path, "folder");
      else for (const one of more) pending.push(one);
    } else if (formatOfName(entry.name) === null) leaveOut(path, "type");
    else if (entry.isSymbolicLink() && (await leadsOut(path, root))) leaveOut(path, "link");
    else yield path;
  }
}
