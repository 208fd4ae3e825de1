import { geoArea, geoContains } from "d3-geo";
import { describe, expect, it } from "vitest";
import { borders } from "./sample-map.ts";

const globe = { lat: 0, lon: 0, km: 21_000 };

describe("the borders that maps are drawn from", () => {
  it.each([
    ["near", borders.near()],
    ["far", borders.far()],
  ])("have no %s shape that is inside out, and together the land of the Earth", (_name, { around }) => {
    const areas = around(globe).shapes.map(({ outline }) => geoArea(outline));
    expect(Math.max(...areas)).toBeLessThan(2);
    // 149 million square kilometres are 3.67 of the 12.57 steradians.
    const land = areas.reduce((sum, area) => sum + area, 0);
    expect([land > 3.5, land < 3.8]).toEqual([true, true]);
  });

  it("know the divisions of a country and tell them from its borders", () => {
    const syria = borders.near().of("SY");
    expect(syria.length).toBeGreaterThanOrEqual(14);
    const at = (lon: number, lat: number) => syria.filter(({ outline }) => geoContains(outline, [lon, lat])).length;
    expect([at(37.5157, 36.3705), at(36.72, 34.73), at(44.4, 33.3)]).toEqual([1, 1, 0]);
    const { borders: lines, divisions, coast } = borders.near().around({ lat: 36.37, lon: 37.51, km: 60 });
    const points = (each: typeof lines) => each.coordinates.flat(1).length;
    expect([points(lines), points(divisions), points(coast)].every((many) => many > 10)).toBe(true);
  });

  it("answer what is in sight, across the date line and at the poles too, and nothing far away", () => {
    const countries = (lat: number, lon: number, km: number) => [
      ...new Set(
        borders
          .near()
          .around({ lat, lon, km })
          .shapes.map(({ country }) => country),
      ),
    ];
    expect(countries(36.37, 37.51, 50)).toEqual(expect.arrayContaining(["SY", "TR"]));
    expect(countries(36.37, 37.51, 50)).not.toContain("FR");
    expect(countries(66, 180, 400)).toContain("RU");
    expect(countries(-16.5, -179.9, 100)).toContain("FJ");
    expect(countries(-90, 0, 100)).toEqual(["AQ"]);
    expect(countries(-35, -130, 100)).toEqual([]);
  });

  it("have no coast where flat data is cut: at the date line and at the pole", () => {
    const cuts = [borders.near(), borders.far()].flatMap(({ around }) =>
      around(globe).coast.coordinates.flatMap((line) =>
        line.filter(([lon = 0], i) => Math.abs(lon) > 179.99 && Math.abs(line[i - 1]?.[0] ?? 0) > 179.99),
      ),
    );
    expect(cuts).toEqual([]);
  });
});
