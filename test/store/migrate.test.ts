import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { ReadBriefing } from "../../src/briefing/briefing.ts";
import { systemClock } from "../../src/clock.ts";
import { openConnection, type Connection } from "../../store/sqlite/connection.ts";
import { migrate, migrations } from "../../store/sqlite/migrate.ts";
import { openSqliteStore } from "../../store/sqlite/open.ts";
import { builtEntry, temporaryFolder } from "../fixtures/built.ts";
import { expectWhole } from "../fixtures/index-check.ts";
import { newBriefing } from "../fixtures/read-briefing.ts";
import { firstFormat } from "./first-format.ts";

const open = (folder: string): Connection =>
  openConnection(join(folder, "briefings.db"), { synchronous: "FULL", cacheMegabytes: 2 });

const place = { name: "Al-Bab", id: "174018" };
const briefings = ["Five bridges.", "Six bridges."].map((text, at) =>
  newBriefing({
    id: "one",
    date: `2017-01-0${at + 1}`,
    blocks: [
      { text: `${text} In Al-Bab 892 targets.`, places: [place], figures: [{ surface: "892", value: 892, place }] },
    ],
  }),
);

describe("migrations", () => {
  it.each(migrations.map((_, at) => at + 1))(
    "bring a file of format %i with rows in it to the newest",
    async (format) => {
      const folder = temporaryFolder();
      await firstFormat(folder, briefings);
      const connection = open(folder);
      migrate(connection, format);
      expect(connection.prepare("PRAGMA user_version").get()).toEqual([format]);
      connection.close();

      const searchWorker = await builtEntry("store/sqlite/search-worker.ts");
      const store = await openSqliteStore({ folder, clock: systemClock, searchWorker });
      expect((await store.briefings.versions("one")).map(({ version }) => version)).toEqual([2, 1]);
      expect((await store.briefings.figures({ places: [place.id], limit: 5 })).items).toHaveLength(1);
      const { items } = await store.briefings.search({ words: "bridges", match: "all", limit: 5 });
      expect(items.map(({ passage }) => passage.text)).toEqual(["Six bridges. In Al-Bab 892 targets."]);
      expect(await store.readings.outdated(1)).toBe(1);
      const ref = { id: "one", version: 2 };
      const [claim] = (await store.briefings.claims(ref, { limit: 5 })).items;
      if (claim === undefined) throw new Error("the figure is gone");
      const { ordinal, figure } = claim;
      const said = { changes: { counted: "aims" }, by: "N.", at: new Date(0), reason: null };
      await store.corrections.correct({
        briefing: ref,
        kind: "change",
        seen: { ordinal, figure },
        standing: figure,
        ...said,
      });
      const again = {
        briefing: ref,
        read: { ...briefings[1]?.read, issuer: "Another" } as ReadBriefing,
        given: {},
        readerVersion: 1,
      };
      expect(await store.readings.reread([again])).toEqual([{ outcome: "changed", unapplied: [] }]);
      expect((await store.briefings.claims(ref, { limit: 5 })).items[0]?.figure.counted).toBe("aims");
      expect(await store.readings.outdated(1)).toBe(0);
      const [result] = await store.briefings.put([newBriefing({ id: "one", blocks: ["New."] })]);
      expect(result).toEqual({ id: "one", version: 3, outcome: "revised" });
      await store.subscriptions.list();
      await store.close();

      const after = open(folder);
      expect(after.prepare("PRAGMA user_version").get()).toEqual([migrations.length]);
      expectWhole(after);
      after.close();
    },
  );

  it("leave a file as it was when one of them fails", async () => {
    const folder = temporaryFolder();
    await firstFormat(folder, briefings);
    const connection = open(folder);
    // A table in the way of the second step, as a damaged or foreign schema would have it.
    connection.exec("CREATE TABLE terms (x)");
    expect(() => migrate(connection)).toThrow(/already exists/);
    expect(connection.prepare("PRAGMA user_version").get()).toEqual([1]);
    expect(connection.prepare("SELECT count(*) FROM sqlite_master WHERE name = 'figure_places'").get()).toEqual([0]);
    connection.exec("DROP TABLE terms");
    migrate(connection);
    expectWhole(connection);
    connection.close();
  });

  it("keep the index in step through puts, revisions and moves between days and places", async () => {
    const folder = temporaryFolder();
    const store = await openSqliteStore({ folder, clock: systemClock });
    for (let turn = 0; turn < 60; turn += 1) {
      const where = { name: `Town${turn % 7}` };
      const text = `In ${where.name} ${turn % 11} trucks and thing${turn % 13} went.`;
      const figures = [{ surface: `${turn % 11}`, value: turn % 11, place: where, counted: "lorries" }];
      const sketches = [turn % 5, turn % 3].map((id) =>
        newBriefing({
          id: `b${id}`,
          issuer: `I${turn % 4}`,
          date: `201${turn % 8}-01-01`,
          blocks: [{ text, places: [where], figures }],
        }),
      );
      await store.briefings.put(sketches);
    }
    await store.tidy();
    await store.close();
    const connection = open(folder);
    expectWhole(connection);
    connection.close();
  });
});
