import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { ReadBriefing } from "../../src/briefing/briefing.ts";
import type { Reader } from "../../src/reading/reader.ts";
import { UnreadableDocument } from "../../src/reading/unreadable.ts";
import { type AddBriefings, addBriefings } from "../../src/sources/add-briefings.ts";
import type { AddProgress } from "../../src/sources/add-report.ts";
import type { FileInput } from "../../src/sources/load-file.ts";
import { walkFolder } from "../../src/sources/walk-folder.ts";
import type { BriefingStore, NewBriefing, PutResult } from "../../store/briefings.ts";
import { openSqliteStore } from "../../store/sqlite/open.ts";
import { StoreUnusable } from "../../store/store.ts";
import { tempFolder } from "./temp-folder.ts";

const now = new Date("2018-01-20T12:00:00Z");
const clock = { now: () => now };

/** Reads the first line as the title and every line as a paragraph. */
const reader: Pick<Reader, "read"> = {
  read(document, given): ReadBriefing {
    const title = document.text.split("\n")[0] ?? "";
    if (title === "unreadable") throw new UnreadableDocument("It has no sentence.");
    if (title === "bug") throw new TypeError("cannot read properties of undefined");
    const sentences = [{ start: 0, end: title.length }];
    return {
      title,
      issuer: given.issuer ?? "Press Desk",
      speaker: null,
      date: given.date ?? document.hints.date ?? "2018-01-20",
      dateBasis: given.date === undefined ? "assumed" : "given",
      dateHow: "Nothing says; it is the day it was added.",
      url: given.url ?? null,
      language: "en",
      passages: [{ ordinal: 0, kind: "title", text: title, start: 0, end: title.length, under: null, sentences }],
      figures: [],
      places: [],
    };
  },
};

type Putting = Pick<BriefingStore, "put">;

/** Takes everything but what a test lets it refuse, whole batches only, as the contract says. */
function recordingStore(refuse: (briefing: NewBriefing) => Error | null = () => null): Putting & {
  readonly batches: string[][];
} {
  const batches: string[][] = [];
  return {
    batches,
    async put(briefings): Promise<PutResult[]> {
      for (const briefing of briefings) {
        const error = refuse(briefing);
        if (error !== null) throw error;
      }
      batches.push(briefings.map(({ read }) => read.title));
      return briefings.map(({ read }) => ({ id: `id-${read.title}`, version: 1, outcome: "added" as const }));
    },
  };
}

const file = (name: string, text: string): FileInput => ({ name, bytes: Buffer.from(text) });

function add(
  inputs: AddBriefings["inputs"],
  briefings: Putting,
  more: Partial<AddBriefings> = {},
): { report: ReturnType<typeof addBriefings>; progress: AddProgress[] } {
  const progress: AddProgress[] = [];
  const report = addBriefings({
    inputs,
    reader,
    briefings,
    given: {},
    clock,
    onProgress: (step) => progress.push(step),
    ...more,
  });
  return { report, progress };
}

const titles = (count: number): FileInput[] =>
  Array.from({ length: count }, (_, index) => file(`${index}.txt`, `t${index}\n35 villages`));

describe("adding briefings", () => {
  it("stores them in batches and reports each once it is stored", async () => {
    const store = recordingStore();
    const storedAtProgress: number[] = [];
    const { report } = add(titles(7), store, {
      batchSize: 3,
      total: 7,
      onProgress: () => storedAtProgress.push(store.batches.flat().length),
    });
    expect((await report).results.map(({ path, id }) => `${path} ${id}`)).toEqual(
      Array.from({ length: 7 }, (_, index) => `${index}.txt id-t${index}`),
    );
    expect(store.batches.map((batch) => batch.length)).toEqual([3, 3, 1]);
    // Every file of a batch is told of after the batch is stored, none before.
    expect(storedAtProgress).toEqual([3, 3, 3, 6, 6, 6, 7]);
  });

  it("stores early when the texts are long", async () => {
    const store = recordingStore();
    const long = "x".repeat(2_500_000);
    await add(
      ["a", "b", "c"].map((name) => file(`${name}.txt`, `${name}\n${long}`)),
      store,
    ).report;
    expect(store.batches).toEqual([["a", "b"], ["c"]]);
  });

  it("tells how far it is, and what became of the latest", async () => {
    const { report, progress } = add([file("a.txt", "a"), file("b.txt", ""), file("c.txt", "c")], recordingStore(), {
      total: 3,
      batchSize: 1,
    });
    await report;
    expect(progress.map(({ done, total, added, failed }) => [done, total, added, failed])).toEqual([
      [1, 3, 1, 0],
      [2, 3, 1, 1],
      [3, 3, 2, 1],
    ]);
    expect(progress[1]?.latest).toEqual({ path: "b.txt", reason: "“b.txt” is empty." });
    expect(progress[2]?.latest).toMatchObject({
      path: "c.txt",
      title: "c",
      issuer: "Press Desk",
      figures: 0,
      version: 1,
    });
  });

  it("names bad files and files that hold no briefing, and goes on", async () => {
    const inputs = [
      file("a.txt", "a"),
      file("u.txt", "unreadable"),
      file("b.txt", "bug"),
      file("z.pdf", "%PDF-"),
      "no.txt",
      file("c.txt", "c"),
    ];
    const { results, failures, stopped } = await add(inputs, recordingStore()).report;
    expect(results.map(({ path }) => path)).toEqual(["a.txt", "c.txt"]);
    expect(failures.map(({ reason }) => reason)).toEqual([
      "“u.txt” holds no briefing: It has no sentence.",
      "“b.txt” could not be read: cannot read properties of undefined.",
      "“z.pdf” is a PDF, which is not read here: save it as .txt, .md or .html.",
      "“no.txt” does not exist.",
    ]);
    expect(stopped).toBeNull();
  });

  it("loses no other briefing to one that the store refuses", async () => {
    const store = recordingStore(({ read }) => (read.title === "t4" ? new Error("CHECK constraint failed.") : null));
    const { results, failures, stopped } = await add(titles(9), store, { batchSize: 6 }).report;
    expect(results.map(({ title }) => title)).toEqual(["t0", "t1", "t2", "t3", "t5", "t6", "t7", "t8"]);
    expect(failures).toEqual([{ path: "4.txt", reason: "“4.txt” could not be stored: CHECK constraint failed." }]);
    expect(stopped).toBeNull();
  });

  it.each([
    [
      "a store that cannot be used",
      new StoreUnusable("The file x is damaged. Restore it."),
      "The file x is damaged. Restore it.",
    ],
    ["a full disk", Object.assign(new Error("full"), { code: "SQLITE_FULL" }), /disk is full/],
    [
      "a failing disk",
      Object.assign(new Error("disk I/O error"), { code: "SQLITE_IOERR" }),
      /disk I\/O error \(SQLITE_IOERR\)/,
    ],
    ["a store that refuses everything", new Error("the database connection is not open"), /is not open/],
  ])("stops at %s and reports what is stored", async (_, error, sentence) => {
    let taken = 0;
    function* counted(): Generator<FileInput> {
      for (const input of titles(40)) {
        taken += 1;
        yield input;
      }
    }
    const store = recordingStore(({ read }) => (Number(read.title.slice(1)) >= 12 ? error : null));
    const { results, failures, stopped } = await add(counted(), store, { batchSize: 12 }).report;
    expect(results).toHaveLength(12);
    expect(failures.map(({ path }) => path)).toEqual(Array.from({ length: 12 }, (_, index) => `${index + 12}.txt`));
    expect(stopped).toEqual(typeof sentence === "string" ? sentence : expect.stringMatching(sentence));
    expect(taken).toBe(24);
  });

  it("gives issuer and date to all, and an id or a URL to one file only", async () => {
    const all = await add(titles(2), recordingStore(), { given: { issuer: "Desk", date: "2017-02-08" } }).report;
    expect(all.results.map(({ issuer, date, dateBasis }) => [issuer, date, dateBasis])).toEqual([
      ["Desk", "2017-02-08", "given"],
      ["Desk", "2017-02-08", "given"],
    ]);
    const one = await add(titles(2), recordingStore(), { given: { id: "mine" } }).report;
    expect(one.results).toHaveLength(1);
    expect(one.failures).toEqual([
      { path: "1.txt", reason: "“1.txt” was left out: an id or a URL names one briefing." },
    ]);
  });

  it("stores what was read when the inputs themselves fail", async () => {
    const store = recordingStore();
    async function* failing(): AsyncGenerator<FileInput> {
      yield file("a.txt", "a");
      throw new Error("the folder is gone");
    }
    await expect(add(failing(), store).report).rejects.toThrow("the folder is gone");
    expect(store.batches).toEqual([["a"]]);
  });

  it("reads a folder of 10,000 files, 100 of them broken, in seconds", async () => {
    const folder = await tempFolder();
    for (let part = 0; part < 100; part += 1) {
      const sub = join(folder, String(part).padStart(2, "0"));
      await mkdir(sub);
      const names = Array.from({ length: 100 }, (_, index) => index);
      await Promise.all(
        names.map((index) =>
          writeFile(
            join(sub, `${String(index).padStart(2, "0")}.txt`),
            index === part
              ? Buffer.from([0, 1, 2, 255, 0])
              : `Briefing ${part}-${index}\n${"35 villages near Al-Bab. ".repeat(40)}`,
          ),
        ),
      );
    }
    const store = recordingStore();
    const { report, progress } = add(walkFolder(folder), store);
    const { results, failures, stopped } = await report;
    expect([results.length, failures.length, stopped]).toEqual([9_900, 100, null]);
    expect(failures.map(({ path }) => path.slice(folder.length))).toEqual(
      Array.from({ length: 100 }, (_, part) => String(part).padStart(2, "0")).map((name) => `/${name}/${name}.txt`),
    );
    expect(progress.at(-1)).toMatchObject({ done: 10_000, added: 9_900, failed: 100 });
    expect(store.batches.every((batch) => batch.length <= 50)).toBe(true);
  });

  it("adds, revises and leaves alone in the real store", async () => {
    const folder = await tempFolder();
    const store = await openSqliteStore({ folder, clock });
    try {
      const outcomes = async (inputs: readonly FileInput[]): Promise<readonly string[]> =>
        (await add(inputs, store.briefings).report).results.map(
          ({ title, outcome, version }) => `${title} ${outcome} ${version}`,
        );
      expect(await outcomes([file("a.txt", "Alpha\none"), file("b.txt", "Beta\none")])).toEqual([
        "Alpha added 1",
        "Beta added 1",
      ]);
      expect(await outcomes([file("a.txt", "Alpha\ntwo"), file("b.txt", "Beta\none")])).toEqual([
        "Alpha revised 2",
        "Beta unchanged 1",
      ]);
      expect((await store.briefings.latest({ limit: 10 })).items.map(({ title }) => title).sort()).toEqual([
        "Alpha",
        "Beta",
      ]);
    } finally {
      await store.close();
    }
  });
});
