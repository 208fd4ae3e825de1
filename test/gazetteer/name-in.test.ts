import { describe, expect, it } from "vitest";
import { nameIn } from "../../src/gazetteer/name-in.ts";
import { createCuratedGazetteer } from "../../src/gazetteer/open-gazetteer.ts";

const gazetteer = createCuratedGazetteer();

describe("a place's name in the reader's script", () => {
  it.each([
    ["174018", "Эль-Баб", "الباب"],
    ["170063", "Алеппо", "حلب"],
    ["169577", "Хомс", "حمص"],
    ["702658", "Луганск", "لوهانسك"],
    ["707753", "Горловка", "هورليفكا"],
    ["703448", "Киев", "كييف"],
    ["709716", "Донецкая область", "دونيتسك أوبلاست"],
    ["170062", "Алеп", "محافظة حلب"],
    ["163843", "Сирия", "سوريا"],
  ])("of %s is %s and %s", (id, cyrillic, arabic) => {
    const place = gazetteer.get(id);
    if (place === null) throw new Error(`no ${id}`);
    expect([nameIn(place, "cyrillic"), nameIn(place, "arabic")]).toEqual([cyrillic, arabic]);
    expect(nameIn(place, "latin")).toBe(place.name);
  });

  it("is the main name where there is none", () => {
    const place = { id: "1", level: "town", country: "SY", within: [], lat: 0, lon: 0, population: null } as const;
    expect(nameIn({ ...place, name: "Here", names: ["Here"] }, "arabic")).toBe("Here");
    expect(nameIn({ ...place, name: "Here", names: [] }, "cyrillic")).toBe("Here");
  });
});
