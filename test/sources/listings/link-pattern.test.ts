import { describe, expect, it } from "vitest";
import { createLinkPattern, hostNamed, linkPattern } from "../../../src/sources/listings/link-pattern.ts";

const fits = (pattern: string, address: string): boolean => createLinkPattern(pattern)(address);
const at = "https://desk.example/press/2024/report-12.html";

describe("a pattern of links", () => {
  it("without a star is any part of the address, with one the whole of it", () => {
    for (const pattern of [
      "/press/",
      "report-",
      at,
      "*/press/2024/*",
      "*.html",
      "https://desk.example/*",
      "*press*12*",
    ])
      expect(fits(pattern, at), pattern).toBe(true);
    for (const pattern of ["/PRESS/", "/news/", "/press/*", "*/press", "*2024/press*", "*html.html", "https://desk.*x"])
      expect(fits(pattern, at), pattern).toBe(false);
    // What the star stands for may be nothing, but its neighbours do not share letters.
    expect(fits("*abab*", "https://x.example/aba")).toBe(false);
    expect(fits("*aba*ba", "https://x.example/aba")).toBe(false);
    expect(fits("*aba*ba", "https://x.example/ababa")).toBe(true);
  });

  it("has no signs of its own but the star", () => {
    expect(fits("a.c", "https://x.example/abc")).toBe(false);
    expect(fits("/(a+)+$", "https://x.example/(a+)+$")).toBe(true);
    expect(fits("id=[0-9]", "https://x.example/?id=7")).toBe(false);
  });

  it("may be written in letters where the address is not", () => {
    expect(fits("/сводки/", new URL("https://x.example/сводки/1").href)).toBe(true);
    expect(fits("/100%/", "https://x.example/100%/%zz")).toBe(true);
  });

  it("costs what its address is long, whatever it is", () => {
    const begun = performance.now();
    for (let turn = 0; turn < 200; turn += 1) fits("*a*a*a*a*a*a*a*a*a*ab", `https://x.example/${"a".repeat(1_900)}`);
    expect(performance.now() - begun).toBeLessThan(500);
  });

  it("is one line of some length with few stars, or none", () => {
    for (const words of ["", "  ", "*", "a*", "ab", "/a b/", "/a\n/", "x".repeat(301), "a*".repeat(11)])
      expect(linkPattern(words), words).toBeNull();
    expect(linkPattern("  */press/**  ")).toBe("*/press/*");
  });

  it("names another host only where it begins with it", () => {
    expect(hostNamed("https://Files.example:8080/reports/*")).toBe("files.example:8080");
    for (const pattern of ["/press/", "https://*.example/press/", "https://desk.example", "*https://desk.example/"])
      expect(hostNamed(pattern), pattern).toBeNull();
  });
});
