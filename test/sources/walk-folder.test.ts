import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { BadFile } from "../../src/sources/bad-file.ts";
import { walkFolder, type WalkOptions } from "../../src/sources/walk-folder.ts";
import { tempFolder } from "./temp-folder.ts";

async function plant(folder: string, names: readonly string[]): Promise<void> {
  for (const name of names) {
    await mkdir(join(folder, name, ".."), { recursive: true });
    await writeFile(join(folder, name), "x");
  }
}

async function walk(folder: string, options: WalkOptions = {}): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const path of walkFolder(folder, options)) found.push(relative(folder, path));
  return found;
}

describe("walking a folder", () => {
  it("gives what can be read, sorted, from all depths, and tells of the rest", async () => {
    const folder = await tempFolder();
    await plant(folder, ["b.txt", "a.MD", "a/z.htm", "a/b/c/d.html", "c.pdf", "d", "e.txt.gz"]);
    await plant(folder, [".hidden.txt", ".git/x.txt", "node_modules/y.md", "a/README.md", "readme", "a/Readme.txt"]);
    await mkdir(join(folder, "empty.txt"));
    const leftOut: string[] = [];
    const options = { onLeftOut: (path: string, why: string) => leftOut.push(`${relative(folder, path)} ${why}`) };
    expect(await walk(folder, options)).toEqual(["a/b/c/d.html", "a/z.htm", "a.MD", "b.txt", "c.pdf"]);
    expect(leftOut).toEqual(["d type", "e.txt.gz type"]);
  });

  it("follows no link out of the folder, and no linked folder into a circle", async () => {
    const outside = await tempFolder();
    const folder = await tempFolder();
    await plant(outside, ["secret.txt"]);
    await plant(folder, ["sub/in.txt"]);
    await symlink(join(outside, "secret.txt"), join(folder, "out.txt"));
    await symlink(outside, join(folder, "out"));
    await symlink(folder, join(folder, "sub", "circle"));
    await symlink("sub/in.txt", join(folder, "inside.txt"));
    await symlink("nowhere", join(folder, "dangling.txt"));
    const leftOut: string[] = [];
    const found = await walk(folder, { onLeftOut: (path, why) => leftOut.push(`${relative(folder, path)} ${why}`) });
    expect(found).toEqual(["dangling.txt", "inside.txt", "sub/in.txt"]);
    expect(leftOut).toEqual(["out type", "out.txt link", "sub/circle type"]);
  });

  it("is not taken in by a neighbour whose name begins the same", async () => {
    const parent = await tempFolder();
    await plant(parent, ["in/a.txt", "in-other/b.txt"]);
    await symlink("../in-other/b.txt", join(parent, "in", "b.txt"));
    expect(await walk(join(parent, "in"))).toEqual(["a.txt"]);
  });

  it("refuses a folder that is missing or none", async () => {
    const folder = await tempFolder();
    await plant(folder, ["a.txt"]);
    await expect(walk(join(folder, "no"))).rejects.toThrow(/no” does not exist\.$/);
    await expect(walk(join(folder, "a.txt"))).rejects.toThrow(/is a file where a folder was meant\.$/);
    await expect(walk(join(folder, "a.txt"))).rejects.toBeInstanceOf(BadFile);
  });
});
