import keyvTestSuite, { keyvIteratorTests } from "@keyv/test-suite";
import { Keyv } from "keyv";
import * as vitest from "vitest";
import { systemClock } from "../../src/clock.ts";
import { openConnection } from "../../store/sqlite/connection.ts";
import { createKeyvAdapter } from "../../store/sqlite/keyv-adapter.ts";
import { migrate } from "../../store/sqlite/migrate.ts";
import { openSqliteStore } from "../../store/sqlite/open.ts";
import { join } from "node:path";
import { temporaryFolder } from "../fixtures/built.ts";

const { afterAll, describe, expect, it } = vitest;

describe("Keyv's own suite", () => {
  const connection = openConnection(join(temporaryFolder(), "keyed.db"), {
    synchronous: "NORMAL",
    cacheMegabytes: 1,
  });
  migrate(connection);
  afterAll(() => connection.close());
  const store = () => createKeyvAdapter(connection, systemClock);
  keyvTestSuite(vitest, Keyv, store);
  keyvIteratorTests(vitest, Keyv, store);
});

describe("keyed values in SQLite", () => {
  it("are found again after the store was closed, each in its namespace", async () => {
    const folder = temporaryFolder();
    const before = await openSqliteStore({ folder, clock: systemClock });
    await before.keyed("buttons").set("a", { page: 2 });
    await before.keyed("settings").set("a", "other");
    await before.close();
    const after = await openSqliteStore({ folder, clock: systemClock });
    expect(await after.keyed("buttons").get("a")).toEqual({ page: 2 });
    expect(await after.keyed("settings").get("a")).toBe("other");
    await after.keyed("buttons").clear();
    expect(await after.keyed("buttons").get("a")).toBeUndefined();
    expect(await after.keyed("settings").get("a")).toBe("other");
    await after.close();
  });

  it("keep namespaces apart that begin alike", async () => {
    const store = await openSqliteStore({ folder: temporaryFolder(), clock: systemClock });
    await store.keyed("a").set("x", 1);
    await store.keyed("ab").set("x", 2);
    await store.keyed("a").clear();
    expect(await store.keyed("ab").get("x")).toBe(2);
    await store.close();
  });

  it("expire by the clock and are swept in small steps", async () => {
    const connection = openConnection(join(temporaryFolder(), "keyed.db"), {
      synchronous: "NORMAL",
      cacheMegabytes: 1,
    });
    migrate(connection);
    let now = 0;
    const adapter = createKeyvAdapter(connection, { now: () => new Date(now) });
    for (let key = 0; key < 1000; key += 1) await adapter.set(`old:${key}`, "v", 10);
    const rows = () => Number(connection.prepare("SELECT count(*) FROM keyed").get()?.[0]);
    expect(rows()).toBe(1000);
    now = 11;
    expect(await adapter.get("old:1")).toBeUndefined();
    expect(await adapter.has("old:2")).toBe(false);
    for (let key = 0; key < 300; key += 1) await adapter.set(`new:${key}`, "v");
    const left = rows();
    expect(left).toBeLessThan(1000);
    expect(left).toBeGreaterThanOrEqual(300);
    for (let key = 0; key < 500; key += 1) await adapter.set(`new:${key}`, "v");
    expect(rows()).toBe(500);
    connection.close();
  });

  it("tell the caller when a value could not be stored", async () => {
    const store = await openSqliteStore({ folder: temporaryFolder(), clock: systemClock });
    const keyed = store.keyed("buttons");
    keyed.on("error", () => undefined);
    await store.close();
    await expect(keyed.set("a", 1)).rejects.toThrow();
  });
});
