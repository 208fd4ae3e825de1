import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");

describe("the README", () => {
  it("has the command table of the command list", async () => {
    const { commandTable } = (await import(new URL("../../scripts/readme.mjs", import.meta.url).href)) as {
      commandTable(): Promise<string>;
    };
    expect(readme).toContain(await commandTable());
  });

  it("names only scripts that exist", () => {
    const { scripts } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
      scripts: Record<string, string>;
    };
    const named = [...readme.matchAll(/npm run (?:-s )?([a-z:]+)/g)].map((found) => found[1] ?? "");
    expect(named.length).toBeGreaterThan(4);
    for (const name of [...named, "start", "test"]) expect(Object.keys(scripts)).toContain(name);
  });

  it("links only to files that exist", () => {
    for (const [, path] of readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g))
      expect(() => readFileSync(new URL(`../../${path}`, import.meta.url))).not.toThrow();
  });
});
