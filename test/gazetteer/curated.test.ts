import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { createCuratedGazetteer, createTableGazetteer } from "../../src/gazetteer/open-gazetteer.ts";
import { parsePlaces } from "../../src/gazetteer/place-table.ts";

// Any UTF-16 unit, so also halves of surrogate pairs and control characters.
const anyUnit = fc.nat({ max: 0xffff }).map((code) => String.fromCharCode(code));
const gazetteer = createCuratedGazetteer();
const best = (words: string, prior?: string[]) =>
  gazetteer.find(words, prior === undefined ? {} : { prior })[0]?.place.id;

describe("finding a place by a person's words", () => {
  it.each([
    ["al bab", "174018"],
    ["El-Bab", "174018"],
    ["الباب", "174018"],
    ["Эль-Баб", "174018"],
    ["deir ezzor", "170794"],
    ["Dayr az-Zawr", "170794"],
    ["tadmur", "163808"],
    ["T4", "163197"],
    ["Тияс", "163197"],
    ["Хомс", "169577"],
    ["Aleppo", "170063"],
    ["Aleppo province", "170062"],
    ["province of Homs", "169575"],
    ["город Алеппо", "170063"],
    ["Guta", "X:ghouta"],
    ["Western Ghuta", "X:western-ghouta"],
    ["Wadi Barada", "X:wadi-barada"],
    ["Turkey", "298795"],
    ["Российская Федерация", "2017370"],
    ["Україна", "690791"],
    ["سوريا", "163843"],
    ["Astana", "1526273"],
    ["El-Beida", "8374775"],
  ])("%s is %s", (words, id) => {
    expect(best(words)).toBe(id);
  });

  it("takes the city of a name before a village of Lviv's oblast", () => {
    const found = gazetteer.find("Николаев", { prior: ["UA"] }).map(({ place }) => place.id);
    expect(found[0]).toBe("700569");
    expect(found).not.toContain("700184");
  });

  it("completes what begins so, and nothing for letters held down", () => {
    expect(gazetteer.complete("Alep", 25).map(({ name }) => name)).toContain("Aleppo");
    expect(gazetteer.complete("حلب", 25).map(({ name }) => name)).toContain("Aleppo");
    for (const typed of ["aaaa", "zzzz", "eeeeee", "ссссс"]) expect(gazetteer.complete(typed, 25), typed).toEqual([]);
  });

  it("forgives one letter in a name of five letters or more", () => {
    expect(best("Palmira")).toBe("163808");
    expect(best("Damaskus")).toBe("170654");
    expect(best("Kandahr")).toBe(best("Kandahar"));
  });

  it.each(["Mosul Dam", "Kuznetsov", "humanitarian convoy", "xyzzy", "", "   ", "the", "42"])(
    "abstains from %j",
    (words) => {
      expect(gazetteer.find(words)).toEqual([]);
    },
  );

  it.each([
    ["Al-Bab, Aleppo", "174018"],
    ["Al-Bab, Syria", "174018"],
    ["Al-Bab (Aleppo Governorate), Syria", "174018"],
    ["Al-Bab Syria", "174018"],
    ["the city of Homs", "169577"],
    ["the province of Homs", "169575"],
    ["Homs, Ukraine", undefined],
    ["Tripoli, Lebanon", "266826"],
    ["Tripoli, Libya", "2210247"],
    ["T4 air base", "X:t4-air-base"],
    ["محافظة حلب", "170062"],
    ["провинция Дейр-эз-Зор", "170792"],
  ])("understands the words around: %s is %s", (words, id) => {
    expect(best(words)).toBe(id);
  });

  it("prefers places that are known to be spoken of", () => {
    const bayda = gazetteer.find("Al Bayda", { prior: ["SY"], known: new Set(["8374775"]) });
    expect(bayda[0]?.place.id).toBe("8374775");
    expect(gazetteer.find("Tripoli", { known: new Set(["266826"]) })[0]?.place.country).toBe("LB");
  });

  it("prefers the countries it is told to", () => {
    expect(gazetteer.find("Tripoli", { prior: ["LB"] })[0]?.place.country).toBe("LB");
    expect(gazetteer.find("Tripoli", { prior: ["LY"] })[0]?.place.country).toBe("LY");
  });

  it("scores from 0 to 1, gives no place twice and no more than asked for", () => {
    for (const words of ["Aleppo", "San", "Tripoli", "Deer ezzour"]) {
      const found = gazetteer.find(words, { limit: 3 });
      expect(found.length).toBeLessThanOrEqual(3);
      expect(new Set(found.map(({ place }) => place.id)).size).toBe(found.length);
      for (const { score } of found) expect(score > 0 && score <= 1).toBe(true);
    }
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: anyUnit, maxLength: 200 }), (text) => {
        gazetteer.find(text);
        gazetteer.named(text);
        gazetteer.complete(text, 5);
      }),
      { numRuns: 300 },
    );
  });
});

describe("exact names", () => {
  it("ignore case, accents and dashes, and nothing else", () => {
    expect(gazetteer.named("AL BAB").map(({ id }) => id)).toContain("174018");
    expect(gazetteer.named("Al-Bąb").map(({ id }) => id)).toContain("174018");
    expect(gazetteer.named("Al-Baab")).toEqual([]);
    expect(gazetteer.named("Mosul Dam")).toEqual([]);
  });

  it("take a region with its kind for the region and not for its town", () => {
    expect(gazetteer.named("Aleppo province").map(({ level }) => level)).toEqual(["region"]);
    expect(gazetteer.named("Luhansk oblast").map(({ level }) => level)).toEqual(["region"]);
    expect(new Set(gazetteer.named("Homs").map(({ level }) => level))).toEqual(new Set(["region", "town"]));
  });
});

describe("completion", () => {
  it("works on a prefix in any script, the better known first", () => {
    expect(gazetteer.complete("alepp", 5)[0]?.id).toBe("170063");
    expect(gazetteer.complete("хом", 5).map(({ id }) => id)).toContain("169577");
    expect(gazetteer.complete("دير ال", 5).map(({ id }) => id)).toContain("170794");
    expect(gazetteer.complete("Dam", 25).map(({ id }) => id)).toContain("170654");
  });

  it("gives no more than asked for, and nothing for nothing", () => {
    expect(gazetteer.complete("a", 25)).toHaveLength(25);
    expect(gazetteer.complete("a", 0)).toEqual([]);
    expect(gazetteer.complete("", 5)).toEqual([]);
  });
});

describe("the table", () => {
  it("labels a place with what it lies in", () => {
    const place = gazetteer.get("174018");
    expect(place && gazetteer.label(place)).toBe("Al-Bab, Aleppo Governorate, Syria");
  });

  it("credits its sources", () => {
    expect(gazetteer.credit).toContain("GeoNames");
    expect(gazetteer.credit).toContain("CC BY 4.0");
    expect(gazetteer.credit).toContain("Who's On First");
  });

  it("holds only ids that exist, and coordinates on the globe", () => {
    for (const words of ["Syria", "Aleppo", "Al-Bab", "Haiti", "Mindanao", "Kyiv"]) {
      for (const place of gazetteer.named(words)) {
        expect(Math.abs(place.lat)).toBeLessThanOrEqual(90);
        expect(Math.abs(place.lon)).toBeLessThanOrEqual(180);
        for (const id of place.within) expect(gazetteer.get(id)).not.toBeNull();
      }
    }
    expect(gazetteer.get("no such id")).toBeNull();
  });

  it("leaves out rows that are no places", () => {
    const table = "# comment\n1\tAy\ttown\tSY\t\t35\t36\t\t\n\n2\t\ttown\tSY\n3\tBee\tplanet\tSY\t\t1\t2\n";
    const small = createTableGazetteer(parsePlaces(table), "ours");
    expect(small.named("ay")).toHaveLength(1);
    expect(small.get("2")).toBeNull();
    expect(small.get("3")).toBeNull();
  });
});
