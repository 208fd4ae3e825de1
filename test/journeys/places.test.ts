import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { dumpRow } from "../fixtures/dumps.ts";
import { createWorkplace, ended, said, type Workplace } from "./processes.ts";

let place: Workplace;
beforeEach(() => (place = createWorkplace()));
afterEach(() => place.end());

const file = (name: string, content: string | Uint8Array): string => {
  const path = join(place.folder, name);
  writeFileSync(path, content);
  return path;
};
const imports = (): string => join(place.folder, "data/places");
const village = dumpRow({ id: 9_000_001, name: "Upper Mill Village", first: "09" });

describe("places from a shell", () => {
  it("imports a dump, lists it, finds its villages, and forgets it", async () => {
    const path = file("SY.txt.gz", gzipSync(`${village}\nnonsense\n`));
    const done = await place.cli(["places", "import", path]);
    expect(done).toMatchObject({ status: 0 });
    expect(done.stdout).toContain("2 rows, 1 taken, 0 of no place, 1 bad:\n  line 2 has 1 columns and not 19\n");
    expect((await place.cli(["places", "list"])).stdout).toBe("SY 1\n");

    const found = await place.cli(["places", "find", "--json", "--prior", "SY", "Upper", "Mill", "Village"]);
    expect(JSON.parse(found.stdout).candidates[0]).toEqual({
      id: "9000001",
      name: "Upper Mill Village",
      country: "SY",
      level: "town",
      lat: 35,
      lon: 38,
      score: 1,
    });
    expect((await place.cli(["ask", "/place Upper Mill Village"])).stdout).toContain("Aleppo");

    const text = file(
      "mill.txt",
      "Relief Desk, 20 February 2017\n\nAid to Syria: in Upper Mill Village 12 bridges were repaired.\n",
    );
    const read = await place.cli(["extract", text, "--json"]);
    expect(JSON.parse(read.stdout).figures[0].place).toMatchObject({ name: "Upper Mill Village", id: "9000001" });

    expect((await place.cli(["places", "forget", "iq"])).status).toBe(1);
    expect((await place.cli(["places", "forget", "sy"])).stdout).toBe("1 places are forgotten, 0 are left.\n");
    expect((await place.cli(["places", "list"])).stdout).toContain("No places were imported");
  });

  it("answers a line for each name of a file, empty where it abstains", async () => {
    const names = file("names.txt", "Эль-Баб\nMosul Dam\nDeir Ezzor\n");
    const { status, stdout } = await place.cli(["places", "find", "--json", "--prior", "SY,IQ", "--batch", names]);
    expect(status).toBe(0);
    const ids = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line).candidates[0]?.id);
    expect(ids).toEqual(["174018", undefined, "170794"]);
  });

  it("refuses words that it cannot take, and reports files that it cannot read", async () => {
    expect(await place.cli(["places", "find", "--prior", "Syria", "x"])).toMatchObject({ status: 2, stdout: "" });
    expect((await place.cli(["places", "find"])).status).toBe(2);
    const { status, stderr } = await place.cli(["places", "import", join(place.folder, "none.txt")]);
    expect(status).toBe(1);
    expect(stderr).toContain("none.txt does not exist. Nothing of it was imported.");
    expect(existsSync(join(imports(), "imported.bin"))).toBe(false);
  });

  it("keeps the old table when it is killed in the middle, and takes the new one the next time", async () => {
    await place.cli(["places", "import", file("SY.txt", village)]);
    const before = readFileSync(join(imports(), "imported.bin"));
    const many = Array.from({ length: 25_000 }, (_, i) =>
      dumpRow({ id: 90_000_000 + i, name: `Mill ${i}`, country: "IQ" }),
    );
    const large = file("IQ.txt", many.join("\n"));
    const child = place.spawn("cli", ["places", "import", large]);
    const end = ended(child);
    await said(child, /in order/);
    child.kill("SIGKILL");
    expect((await end).signal).toBe("SIGKILL");
    expect(readFileSync(join(imports(), "imported.bin")).equals(before)).toBe(true);
    expect((await place.cli(["places", "list"])).stdout).toBe("SY 1\n");

    writeFileSync(join(imports(), "imported.bin.1.half"), "half a table");
    expect((await place.cli(["places", "import", large])).status).toBe(0);
    expect((await place.cli(["places", "list"])).stdout).toBe("IQ 25000\nSY 1\n");
    expect(readdirSync(imports()).filter((name) => name.endsWith(".half"))).toEqual([]);
  }, 60_000);

  it("goes on without a table that is damaged, and says so", async () => {
    mkdirSync(imports(), { recursive: true });
    writeFileSync(join(imports(), "imported.bin"), "not a table");
    const { stdout, stderr } = await place.cli(["places", "find", "--json", "--prior", "SY", "Aleppo"]);
    expect(JSON.parse(stdout).candidates[0].id).toBe("170063");
    expect(stderr).toContain("import them again");
  });
});
