import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));

/** The floors, from the ground up: a file may import from its own room and from rooms on lower floors, never up or across. */
const floors: readonly (readonly string[])[] = [
  ["src/briefing", "src/language", "src/built-file.ts", "src/clock.ts", "src/log.ts"],
  ["src/config.ts", "src/gazetteer", "src/threads"],
  ["src/reading", "src/drawing", "store"],
  ["src/sources", "src/rereading", "src/chat"],
  ["src/platforms", "src/asking"],
  ["src/correcting", "src/questions"],
  ["src/digests"],
  ["commands"],
  ["src/app.ts"],
  ["src/shell", "eval"],
  ["src/cli"],
  ["src/main.ts", "src/cli.ts"],
];

interface Import {
  readonly file: string;
  readonly target: string;
}

const files = ["src", "commands", "store", "eval"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(folder, name)),
);

const imports: readonly Import[] = files.flatMap((file) => {
  const text = readFileSync(join(root, file), "utf8");
  return [...text.matchAll(/(?:^|\n)(?:import|export)\s[^;]*?from\s+"([^"]+)"|import\("([^"]+)"\)/g)].map((found) => {
    const name = found[1] ?? found[2] ?? "";
    const target = name.startsWith(".") ? relative(root, resolve(root, dirname(file), name)) : name;
    return { file, target };
  });
});

const within = (path: string, room: string): boolean => path === room || path.startsWith(`${room}/`);
const floorOf = (path: string): number => floors.findIndex((rooms) => rooms.some((room) => within(path, room)));
const roomOf = (path: string): string | undefined => floors.flat().find((room) => within(path, room));
const show = ({ file, target }: Import): string => `${file} imports ${target}`;

describe("the direction of imports", () => {
  it("finds the files and their imports", () => {
    expect(files.length).toBeGreaterThan(60);
    expect(imports.length).toBeGreaterThan(200);
  });

  it("gives every file a floor", () => {
    expect(files.filter((file) => floorOf(file) === -1)).toEqual([]);
  });

  it("never goes up, nor across to another room of the same floor", () => {
    const wrong = imports
      .filter(
        ({ target }) =>
          within(target, "src") || within(target, "commands") || within(target, "store") || within(target, "eval"),
      )
      .filter(({ file, target }) => {
        const [from, to] = [floorOf(file), floorOf(target)];
        return to > from || (to === from && roomOf(file) !== roomOf(target));
      });
    expect(wrong.map(show)).toEqual([]);
  });

  it("keeps what is imported inside the project", () => {
    expect(imports.filter(({ target }) => target.startsWith("..")).map(show)).toEqual([]);
  });

  it.each([
    ["libsql", "store/sqlite"],
    ["discord.js", "src/platforms/discord"],
    ["grammy", "src/platforms/telegram"],
    ["node-cron", "src/digests"],
    ["@photostructure/tz-lookup", "src/digests"],
    ["pino", "src/log.ts"],
    ["commander", "src/cli.ts", "src/cli"],
    ["htmlparser2", "src/sources"],
    ["@resvg/resvg-js", "src/drawing"],
    ["d3-geo", "src/drawing"],
    ["topojson-client", "src/drawing"],
    ["node:worker_threads", "src/threads"],
    ["node:http", "src/platforms", "src/sources/fetch"],
    ["node:https", "src/platforms", "src/sources/fetch"],
    ["request-filtering-agent", "src/sources/fetch"],
    ["feedsmith", "src/sources/feeds"],
    ["@mozilla/readability", "src/sources/page"],
    ["linkedom", "src/sources/page"],
    ["unpdf", "src/sources/pdf"],
    ["mammoth", "src/sources/docx"],
  ])("keeps %s in %s", (name, ...rooms) => {
    const outside = imports.filter(({ file, target }) => target === name && !rooms.some((room) => within(file, room)));
    expect(outside.map(show)).toEqual([]);
  });

  it("has no circle", () => {
    const next = new Map<string, string[]>();
    for (const { file, target } of imports) next.set(file, [...(next.get(file) ?? []), target]);
    const state = new Map<string, "open" | "done">();
    const circles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (state.get(file) === "done") return;
      if (state.get(file) === "open") {
        circles.push([...path.slice(path.indexOf(file)), file].join(" -> "));
        return;
      }
      state.set(file, "open");
      for (const target of next.get(file) ?? []) visit(target, [...path, file]);
      state.set(file, "done");
    };
    for (const file of files) visit(file, []);
    expect(circles).toEqual([]);
  });
});

describe("the present and the environment", () => {
  const sources = files.map((file) => ({ file, text: readFileSync(join(root, file), "utf8") }));
  const having = (pattern: RegExp, ...allowed: readonly string[]) =>
    sources
      .filter(({ file, text }) => pattern.test(text) && !allowed.some((room) => within(file, room)))
      .map(({ file }) => file);

  it("are read in one place each", () => {
    expect(having(/new Date\(\)|Date\.now\(\)/, "src/clock.ts", "src/platforms/web/page")).toEqual([]);
    expect(having(/process\.env/, "src/main.ts", "src/cli.ts")).toEqual([]);
  });

  it("leave SQL to the store", () => {
    expect(having(/\b(?:SELECT\s.+\sFROM|INSERT INTO|UPDATE \w+ SET|DELETE FROM)\b/, "store")).toEqual([]);
  });
});
