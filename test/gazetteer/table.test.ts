import { describe, expect, it } from "vitest";
import { createGazetteer } from "../../src/gazetteer/open-gazetteer.ts";
import { plainName } from "../../src/gazetteer/name-key.ts";
import { bytesOf } from "../../src/gazetteer/table/bytes.ts";
import { BadTable } from "../../src/gazetteer/table/layout.ts";
import { openTable } from "../../src/gazetteer/table/open-table.ts";
import type { StoredPlace } from "../../src/gazetteer/table/stored-place.ts";
import { tableOf } from "../../src/gazetteer/table/write-table.ts";

const place = (id: string, names: readonly string[], more: Partial<StoredPlace> = {}): StoredPlace => ({
  id,
  names,
  safe: 0,
  level: "town",
  country: "SY",
  code: "",
  in: "SY.09",
  within: [],
  lat: 35.5,
  lon: -38.25,
  population: 1_200,
  renown: 80,
  origin: "world",
  ...more,
});
const region = place("170062", ["Aleppo", "حلب"], { level: "region", code: "SY.09", in: "SY", population: null });
const places = [
  place("1", ["Al-Bab", "الباب", "Эль-Баб"], { renown: 150, origin: "curated", safe: 2 }),
  place("2", ["Al Bab"], { country: "YE", in: "YE.04" }),
  place("X:valley", ["Wadi"], { level: "area", within: ["170062"], population: null, origin: "imported" }),
  region,
];
const made = (list: readonly StoredPlace[]): Buffer => Buffer.concat(tableOf(list, "stamp"));

describe("a table of places", () => {
  it("gives back what was written", () => {
    const table = openTable(bytesOf(made(places)));
    expect([...table.all()].sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
      [...places].sort((a, b) => (a.id < b.id ? -1 : 1)),
    );
    expect(table.header).toMatchObject({ stamp: "stamp", places: 4 });
    expect(table.withId("X:valley")?.names).toEqual(["Wadi"]);
    expect(table.withId("SY.09")).toEqual(region);
    expect(table.withId("3")).toBeNull();
  });

  it("is the same bytes in whatever order the places come", () => {
    expect(made(places).equals(made(places.toReversed()))).toBe(true);
  });

  it("finds names under keys, the best known first, and curated names apart", () => {
    const table = openTable(bytesOf(made(places)));
    const ids = (kind: "name" | "curatedName", name: string) =>
      table.under(kind, plainName(name), 10).map((hit) => table.at(hit.place).id);
    expect(ids("name", "AL BAB")).toEqual(["1", "2"]);
    expect(ids("curatedName", "al-bab")).toEqual(["1"]);
    expect(ids("curatedName", "Эль-Баб"), "the third name was not chosen by hand").toEqual([]);
    expect(ids("name", "nothing")).toEqual([]);
    expect(table.mayHave("name", "nothing")).toBe(false);
  });

  it("finds a thousand places of one name, and every beginning of thousands of names", () => {
    const many = Array.from({ length: 3_000 }, (_, i) =>
      place(String(i + 10), [i < 1_000 ? "San José" : `Village ${i}`], { renown: i % 200 }),
    );
    const table = openTable(bytesOf(made(many)));
    expect(table.under("name", "san jose", 5_000)).toHaveLength(1_000);
    const { complete } = createGazetteer([table], "");
    const begins = (text: string) => complete(text, 25).map(({ name }) => name);
    expect(begins("village 2345")).toEqual(["Village 2345"]);
    expect(begins("village 1")).toHaveLength(25);
    expect(begins("village 1").every((name) => name.startsWith("Village 1"))).toBe(true);
    expect(begins("villages")).toEqual([]);
    const renowns = table.listedUnder("v", "name").map((hit) => table.columns(hit.place).renown);
    expect(renowns.length).toBeGreaterThan(25);
    expect(renowns[0]).toBe(199);
  });

  it("says in a sentence when it is cut short or something else", () => {
    const whole = made(places);
    for (const bytes of [
      whole.subarray(0, whole.length - 1),
      whole.subarray(0, 100),
      Buffer.from("{}"),
      Buffer.alloc(9_000),
    ])
      expect(() => openTable(bytesOf(bytes))).toThrow(BadTable);
  });

  it("lies under one that replaces some of its places", () => {
    const newer = place("1", ["Al-Bab", "Albab-on-the-hill"], { in: "SY.09", population: 5, origin: "imported" });
    const gazetteer = createGazetteer([openTable(bytesOf(made([newer]))), openTable(bytesOf(made(places)))], "");
    expect(gazetteer.get("1")?.population).toBe(5);
    expect(gazetteer.find("Al-Bab").map((each) => each.place.population)).toEqual([5, 1_200]);
    expect(gazetteer.get("1")?.within).toEqual(["170062"]);
    expect(gazetteer.complete("albab", 5).map(({ id }) => id)).toEqual(["1"]);
  });
});
