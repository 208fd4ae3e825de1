import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { importedPlaces } from "../../src/gazetteer/import/imported-places.ts";
import { openOwnTable, replaceOwnTable } from "../../src/gazetteer/import/own-table.ts";
import { readDumps } from "../../src/gazetteer/import/read-dumps.ts";
import { createGazetteer, openBotTable } from "../../src/gazetteer/open-gazetteer.ts";
import { tableOf } from "../../src/gazetteer/table/write-table.ts";
import { dumpRow, zipOf } from "../fixtures/dumps.ts";

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "briefing-bot-places-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const quiet = (): void => undefined;
const read = async (...paths: string[]) => await readDumps(paths, quiet);

const village = dumpRow({
  id: 9_000_001,
  name: "Upper Mill Village",
  others: "Tahunat al Ulya,طاحونة العليا",
  people: 300,
});
const rows = [village, dumpRow({ id: 9_000_002, name: "Grey Hill", kind: "T", feature: "HLL" })];

describe("reading dumps", () => {
  it.each([
    ["plain", rows.join("\n")],
    ["plain with a mark and Windows line ends", `\ufeff${rows.join("\r\n")}\r\n\r\n`],
    ["gzip", gzipSync(rows.join("\n"))],
  ])("reads %s", async (_, content) => {
    const { rows: taken, reports } = await read(file("SY.txt", content));
    expect([...taken.keys()]).toEqual(["9000001"]);
    expect(reports[0]).toMatchObject({ rows: 2, taken: 1, passedOver: 1, bad: 0, failure: null });
    expect(taken.get("9000001")).toMatchObject({ country: "SY", level: "town", population: 300, lat: 35, lon: 38 });
    expect(taken.get("9000001")?.names).toContain("طاحونة العليا");
  });

  it("reads the rows in a zip file and not its note", async () => {
    const zip = await zipOf({ "readme.txt": "The main table has 19 columns", "SY.txt": rows.join("\n") });
    const { reports } = await read(file("SY.zip", zip));
    expect(reports[0]).toMatchObject({ rows: 2, taken: 1, bad: 0, failure: null });
  });

  it("counts bad rows, names the first with their lines, and takes the others", async () => {
    const bad = [
      "no columns",
      village.replace("9000001", "x"),
      village.replace("\t35\t", "\t95\t"),
      village.replace("\tSY\t", "\tSyria\t"),
      "x".repeat(300_000),
      ...Array.from({ length: 20 }, () => "1\t2"),
    ];
    const { reports, rows: taken } = await read(
      file("SY.txt", [rows[0], ...bad, dumpRow({ id: 5, name: "Five" })].join("\n")),
    );
    expect([...taken.keys()]).toEqual(["9000001", "5"]);
    expect(reports[0]).toMatchObject({ rows: 27, taken: 2, bad: 25, failure: null });
    expect(reports[0]?.badRows).toHaveLength(10);
    expect(reports[0]?.badRows.slice(0, 5)).toEqual([
      { line: 2, fault: "has 1 columns and not 19" },
      { line: 3, fault: "has no number as its id" },
      { line: 4, fault: "has no coordinates on the globe" },
      { line: 5, fault: "has no country code of two letters" },
      { line: 6, fault: "is too long" },
    ]);
  });

  it.each([
    ["a missing file", () => join(folder, "none.txt"), /none\.txt does not exist\.$/],
    ["a folder", () => folder, /is a folder; name the files in it\.$/],
    ["an empty file", () => file("empty.txt", ""), /is empty\.$/],
    ["blank lines", () => file("blank.txt", "\n\n\n"), /nothing but blank lines\.$/],
    [
      "another format",
      () => file("x.csv", "a,b,c\n".repeat(5_000)),
      /is no GeoNames dump: line 1 has 1 columns and not 19/,
    ],
    ["a broken gzip", () => file("x.gz", gzipSync(rows.join("\n")).subarray(0, 60)), /cannot be read \(/],
    ["a broken zip", () => file("x.zip", Buffer.from("PK\u0003\u0004 and no more")), /cannot be read \(/],
    [
      "a bomb",
      () => file("bomb.gz", gzipSync(Buffer.alloc(70_000_000, 32))),
      /unpacks to more than 60 times its size; no dump does\.$/,
    ],
  ])("says in a sentence what is wrong with %s, and takes nothing of it", async (_, path, sentence) => {
    const good = file("good.txt", village);
    const { rows: taken, reports } = await read(path(), good);
    expect(reports[0]?.failure).toMatch(sentence);
    expect([...taken.keys()], "the other file counts").toEqual(["9000001"]);
  });

  it("says when a zip file has no rows in it", async () => {
    const { reports } = await read(file("x.zip", await zipOf({ "map.png": "no text" })));
    expect(reports[0]?.failure).toMatch(/holds no \.txt file with rows of places\.$/);
  });
});

describe("importing", () => {
  const own = openBotTable();
  async function imported(...texts: string[]) {
    const { rows: taken } = await read(...texts.map((text, i) => file(`${i}.txt`, text)));
    replaceOwnTable(folder, tableOf(importedPlaces({ before: openOwnTable(folder), own }, taken), "imported"));
    const table = openOwnTable(folder);
    if (table === null) throw new Error("no table was made");
    return createGazetteer([table, own], "");
  }

  it("adds villages, joins what is known by id, and keeps a chosen place's own name", async () => {
    const bab = dumpRow({ id: 174018, name: "Al Bāb", others: "A newly found name", first: "09", people: 7 });
    const gazetteer = await imported([village, bab].join("\n"));
    expect(gazetteer.find("upper mill village")[0]?.place).toMatchObject({ id: "9000001", country: "SY" });
    expect(gazetteer.find("tahunat al-ulia")[0]?.place.id).toBe("9000001");
    expect(gazetteer.get("174018")?.name).toBe("Al-Bab");
    expect(gazetteer.get("174018")?.population).toBeGreaterThan(1_000);
    expect(gazetteer.named("A newly found name", { reach: "all" }).map(({ id }) => id)).toEqual(["174018"]);
    expect(
      gazetteer.named("Al-Bab").map(({ id }) => id),
      "safe names stay safe",
    ).toEqual(["174018"]);
    expect(gazetteer.named("Upper Mill Village"), "a village is not taken from prose unasked").toEqual([]);
    expect(gazetteer.named("Upper Mill Village", { reach: "all", countries: ["SY"] })).toHaveLength(1);
    expect(gazetteer.named("Upper Mill Village", { reach: "all", countries: ["IQ"] })).toEqual([]);
  });

  it("lets a place lie in the district, region and country of its codes", async () => {
    const district = dumpRow({ id: 77, name: "Mill District", kind: "A", feature: "ADM2", first: "09", second: "77" });
    const gazetteer = await imported(
      [district, dumpRow({ id: 78, name: "Mill Town", first: "09", second: "77" })].join("\n"),
    );
    expect(gazetteer.get("78")?.within).toEqual(["77", "170062", "163843"]);
    const town = gazetteer.get("78");
    expect(town && gazetteer.label(town)).toBe("Mill Town, Aleppo Governorate, Syria");
    expect(gazetteer.find("Mill Town, Aleppo")[0]?.place.id).toBe("78");
    expect(gazetteer.find("Mill Town, Homs")).toEqual([]);
  });

  it("gives the same table when it is repeated, in one go or in two", async () => {
    const other = dumpRow({ id: 9_000_005, name: "Lower Mill", country: "IQ", feature: "PPLX" });
    const bytes = async (...texts: string[]) => {
      await imported(...texts);
      return [...(openOwnTable(folder)?.all() ?? [])];
    };
    const first = await bytes(village, other);
    expect(await bytes(village, other)).toEqual(first);
    expect(await bytes(other)).toEqual(first);
    const renamed = await bytes(village.replaceAll("Upper Mill Village", "Old Mill"));
    expect(renamed).toHaveLength(2);
    expect(renamed.find(({ id }) => id === "9000001")?.names[0]).toBe("Old Mill");
  });
});
