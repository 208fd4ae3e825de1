import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { BriefingStore, FigureQuery } from "../../store/briefings.ts";
import type { Geography } from "../../store/geography.ts";
import { newBriefing, type BriefingSketch } from "../fixtures/read-briefing.ts";
import type { Opened } from "./subscriptions-contract.ts";

const country = { name: "Country", id: "C" };
const region = { name: "Region", id: "R" };
const town = { name: "Town", id: "T" };
const village = { name: "Village", id: "V" };
const elsewhere = { name: "Elsewhere", id: "E" };
const unknown = { name: "Nobody's Hill" };

const spots: Readonly<Record<string, readonly [within: readonly string[], lat: number, lon: number]>> = {
  C: [[], 10, 10],
  R: [["C"], 11, 11],
  T: [["R", "C"], 11.5, 11.5],
  V: [["R", "C"], 12, 179.5],
  E: [[], 12.5, -179.5],
};

/** The geography that the stores of this contract are opened with. */
export const invented: Geography = {
  stamp: "invented",
  about(key) {
    const known = spots[key];
    return known === undefined ? null : { within: known[0], lat: known[1], lon: known[2] };
  },
};

/** Every BriefingStore that has a geography passes this: what lies in what, and figures place by place. */
export function levelsContract(open: () => Promise<Opened<BriefingStore>>): void {
  describe("places in places", () => {
    let opened: Opened<BriefingStore>;
    let store: BriefingStore;
    beforeEach(async () => {
      opened = await open();
      store = opened.part;
      await store.put(sketches.map(newBriefing));
    });
    afterEach(() => opened.close());

    const about = (value: number, place: BlockPlace, other?: BlockPlace) => ({
      text: `${value} bridges stand.`,
      places: [],
      figures: [
        {
          surface: String(value),
          value,
          counted: "bridges",
          place,
          places: other === undefined ? [place] : [place, other],
        },
      ],
    });
    type BlockPlace = { readonly name: string; readonly id?: string };
    const sketches: BriefingSketch[] = [
      {
        title: "1",
        date: "2017-01-01",
        issuer: "One",
        blocks: [about(1, town), about(2, region), about(3, elsewhere)],
      },
      { title: "2", date: "2017-01-02", issuer: "Two", blocks: [about(4, town, region), about(5, village)] },
      { title: "3", date: "2017-01-03", issuer: "One", blocks: [about(6, town), about(7, country), about(8, unknown)] },
    ];
    const titles = async (query: Parameters<BriefingStore["latest"]>[0]) =>
      (await store.latest(query)).items.map(({ title }) => title);
    const walked = async (query: Omit<FigureQuery, "limit">, limit = 100) =>
      (await store.figuresByPlace({ limit, ...query })).items.map(
        ({ place, claim }) => `${place}${claim.figure.value}`,
      );

    it("tells which stored places lie in a place, the most named first, and which are in a box", async () => {
      expect((await store.placesIn("R")).map(({ key }) => key)).toEqual(["T", "V"]);
      expect((await store.placesIn("C")).map(({ key }) => key)).toEqual(["T", "R", "V"]);
      expect(await store.placesIn("T")).toEqual([]);
      const near = await store.placesBetween({ south: 11, north: 13, west: 11, east: 12 }, 10);
      expect(near).toEqual([
        { key: "T", name: "Town", briefings: 3, lat: 11.5, lon: 11.5 },
        { key: "R", name: "Region", briefings: 2, lat: 11, lon: 11 },
      ]);
      const overDateLine = await store.placesBetween({ south: 11, north: 13, west: 179, east: -179 }, 10);
      expect(overDateLine.map(({ key }) => key).toSorted()).toEqual(["E", "V"]);
    });

    it("knows places that come later, and forgets those that no briefing names any more", async () => {
      expect((await store.placesIn("R")).map(({ key }) => key)).toEqual(["T", "V"]);
      await store.put([newBriefing({ title: "2", date: "2017-01-02", issuer: "Two", blocks: [about(9, country)] })]);
      expect((await store.placesIn("R")).map(({ key }) => key)).toEqual(["T"]);
    });

    it("finds figures, passages and briefings of a place with all that lies in it", async () => {
      const { items } = await store.figures({ places: ["R"], inner: true, limit: 9 });
      expect(items.map(({ figure }) => figure.value)).toEqual([6, 4, 5, 1, 2]);
      const worded = await store.figures({ places: ["R"], inner: true, about: "bridges", limit: 9 });
      expect(worded.items.map(({ figure }) => figure.value)).toEqual([6, 4, 5, 1, 2]);
      const hits = await store.search({ words: "bridges", match: "all", places: ["R"], inner: true, limit: 9 });
      expect(hits.items.map(({ passage }) => passage.text[0]).toSorted()).toEqual(["1", "2", "4", "5", "6"]);
      expect(await titles({ places: ["R"], inner: true, limit: 9 })).toEqual(["3", "2", "1"]);
      expect(await titles({ places: ["R"], limit: 9 })).toEqual(["2", "1"]);
      expect(await titles({ places: ["E"], limit: 9 })).toEqual(["1"]);
      expect(await titles({ places: ["T"], inner: true, issuers: ["Two"], limit: 9 })).toEqual(["2"]);
      expect(await titles({ places: ["X"], inner: true, limit: 9 })).toEqual([]);
    });

    it("pages through briefings that name a place, there and back", async () => {
      const query = { places: ["R"], inner: true, limit: 1 };
      const first = await store.latest(query);
      const second = await store.latest({ ...query, cursor: first.next });
      const third = await store.latest({ ...query, cursor: second.next });
      expect([first, second, third].map(({ items }) => items.map(({ title }) => title))).toEqual([["3"], ["2"], ["1"]]);
      expect([first.previous, third.next]).toEqual([null, null]);
      const back = await store.latest({ ...query, cursor: third.previous });
      expect(back.items.map(({ title }) => title)).toEqual(["2"]);
    });

    it("lists figures place by place, each under its own place", async () => {
      // 4 is the town's, although it bears on the region too.
      expect(await walked({ places: ["R", "T", "V"] })).toEqual(["R2", "T6", "T4", "T1", "V5"]);
      expect(await walked({ places: ["R"] })).toEqual(["R4", "R2"]);
      expect(await walked({ places: ["R", "T", "V"], about: "bridge" })).toEqual(["R2", "T6", "T4", "T1", "V5"]);
      expect(await walked({ places: ["R", "T", "V"], about: "dams" })).toEqual([]);
      expect(await walked({ places: ["R", "T", "V"], issuers: ["Two"] })).toEqual(["T4", "V5"]);
      expect(await walked({ places: ["R", "T", "V"], since: "2017-01-02", until: "2017-01-02" })).toEqual(["T4", "V5"]);
      expect(await walked({ places: ["T"], issuers: ["Nobody"] })).toEqual([]);
      expect(await walked({ places: [] })).toEqual([]);
    });

    it("finds figures with words among more places than the index is asked about", async () => {
      const villages = Array.from({ length: 450 }, (_, i) => ({ name: `V${i}`, id: `v${i}` }));
      const many = villages.map((village, i) => about(i + 10, village));
      await store.put([newBriefing({ title: "4", date: "2017-01-04", blocks: [...many, about(9, elsewhere)] })]);
      const places = ["T", ...villages.map(({ id }) => id)];
      const found = await walked({ places, about: "bridges" }, 600);
      expect(found.length).toBe(453);
      expect(found.slice(0, 4)).toEqual(["T6", "T4", "T1", "v010"]);
      expect(await walked({ places, about: "dams" })).toEqual([]);
      const { items } = await store.figures({ places, about: "bridges", limit: 1000 });
      expect(items.map(({ figure }) => figure.value)).not.toContain(9);
      expect(items.length).toBe(453);
    });

    it.each([undefined, "bridges"])("pages through places there and back, about %s", async (words) => {
      const query = { places: ["R", "T", "V"], ...(words === undefined ? {} : { about: words }) };
      const whole = await walked(query);
      for (const limit of [1, 2, 3]) {
        const pages: string[][] = [];
        let cursor: string | null = null;
        let previous: string | null = null;
        do {
          const page = await store.figuresByPlace({ ...query, limit, cursor });
          pages.push(page.items.map(({ place, claim }) => `${place}${claim.figure.value}`));
          [cursor, previous] = [page.next, page.previous];
        } while (cursor !== null);
        expect(pages.flat()).toEqual(whole);
        const before = await store.figuresByPlace({ ...query, limit, cursor: previous });
        expect(before.items.map(({ place, claim }) => `${place}${claim.figure.value}`)).toEqual(pages.at(-2));
      }
      expect(await store.figuresByPlace({ ...query, limit: 9, cursor: "p1~nonsense" })).toMatchObject({
        previous: null,
      });
    });
  });
}
