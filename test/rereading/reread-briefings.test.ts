import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Given, ReadBriefing } from "../../src/briefing/briefing.ts";
import { createReader } from "../../src/reading/create-reader.ts";
import { readerVersion } from "../../src/reading/reader-version.ts";
import { UnreadableDocument } from "../../src/reading/unreadable.ts";
import { rereadBriefings, type Reread, type RereadBriefings } from "../../src/rereading/reread-briefings.ts";
import type { BriefingStore } from "../../store/briefings.ts";
import { BriefingRefused } from "../../store/refused.ts";
import { now, riverBriefing, startBot, type TestBot } from "../fixtures/bot.ts";

let bot: TestBot;
let reader: ReturnType<typeof createReader>;
beforeEach(async () => {
  bot = await startBot();
  reader = createReader({ gazetteer: bot.context.gazetteer });
});
afterEach(() => bot.end());

const river = (name: string): string => riverBriefing.replace("the river", name);

/** Stores the text as older rules read it: `change` makes of today's reading what they made. */
async function storeOld(
  text: string,
  change: (read: ReadBriefing) => ReadBriefing,
  { given, hints = {}, addedAt = now }: { given?: Given; hints?: object; addedAt?: Date } = {},
): Promise<string> {
  const document = { origin: `old ${text}`, format: "text", text, hints } as const;
  const read = change(reader.read(document, given ?? {}, addedAt));
  const [stored] = await bot.store.briefings.put([
    { document, read, addedAt, ...(given === undefined ? {} : { given }) },
  ]);
  return stored?.id ?? "";
}

async function reread(change: Partial<RereadBriefings> = {}): Promise<Reread[]> {
  const settled: Reread[] = [];
  const ids = await bot.store.readings.outdatedIds(readerVersion);
  const { store } = bot;
  const onSettled = (one: Reread): void => void settled.push(one);
  await rereadBriefings({ ids, store, reader, dryRun: false, onSettled, ...change });
  return settled;
}

const valuesOf = async (id: string, store: BriefingStore = bot.store.briefings): Promise<readonly number[]> =>
  (await store.claims({ id, version: 1 }, { limit: 50 })).items.map(({ figure }) => figure.value);

describe("reading stored briefings again", () => {
  it("puts today's reading in the place of the old and says what changed", async () => {
    const today = reader.read({ origin: "", format: "text", text: riverBriefing, hints: {} }, {}, now);
    const id = await storeOld(riverBriefing, (read) => ({
      ...read,
      title: "Old title",
      figures: read.figures
        .filter(({ value }) => value !== 31)
        .map((figure) => (figure.value === 12 ? { ...figure, counted: "dams", place: null, places: [] } : figure)),
    }));
    const [settled, ...others] = await reread();
    expect(others).toEqual([]);
    if (settled === undefined || settled.outcome === "left") throw new Error("it was left");
    expect(settled).toMatchObject({ id, outcome: "changed", title: "Old title", unapplied: [] });
    const { head, added, gone, changed } = settled.changes;
    expect(head).toEqual([{ field: "title", was: "Old title", now: today.title }]);
    expect(added.map(({ value }) => value)).toEqual([31]);
    expect(gone).toEqual([]);
    expect(changed.map(({ was, now, fields }) => [was.counted, now.counted, fields])).toEqual([
      ["dams", "bridges", ["counted", "place"]],
    ]);
    const claims = (await bot.store.briefings.claims({ id, version: 1 }, { limit: 50 })).items;
    expect(claims.map(({ figure }) => figure)).toEqual(today.figures);
    expect(await reread()).toEqual([]);
  });

  it("stores nothing in a dry run, and says the same", async () => {
    const id = await storeOld(riverBriefing, (read) => ({ ...read, figures: read.figures.slice(1) }));
    const before = await bot.store.readings.reading(id);
    const dry = await reread({ dryRun: true });
    expect(await bot.store.readings.reading(id)).toEqual(before);
    expect(await reread()).toEqual(dry);
  });

  it("says of corrections, in a dry run too, which will not be applied", async () => {
    const id = await storeOld(riverBriefing, (read) => read);
    const [first, second] = (await bot.store.briefings.claims({ id, version: 1 }, { limit: 2 })).items;
    if (first === undefined || second === undefined) throw new Error("no figures");
    for (const { ordinal, figure } of [first, second])
      await bot.store.corrections.correct({
        briefing: { id, version: 1 },
        kind: "change",
        seen: { ordinal, figure },
        changes: { counted: "things" },
        standing: figure,
        by: "N.",
        at: now,
        reason: null,
      });
    const forgetful = {
      read: (...of: Parameters<typeof reader.read>) => ({ ...reader.read(...of), figures: [second.figure] }),
    };
    const ids = [id];
    const dry = await reread({ ids, reader: forgetful, dryRun: true });
    expect(dry).toMatchObject([{ unapplied: [{ why: "no figure is read there any more" }] }]);
    expect((await bot.store.corrections.list(id)).map(({ why }) => why)).toEqual([null, null]);
    const wet = await reread({ ids, reader: forgetful });
    expect(wet).toEqual(dry);
    const [claim] = (await bot.store.briefings.claims({ id, version: 1 }, { limit: 2 })).items;
    expect(claim?.figure).toMatchObject({ counted: "things", corrected: [{ by: "N." }] });
  });

  it("lets what was given win again", async () => {
    const given = { date: "2017-02-21", issuer: "Desk", url: "https://example.org/river" };
    const id = await storeOld(riverBriefing, (read) => ({ ...read, title: "Old" }), { given });
    await reread();
    expect(await bot.store.briefings.find(id)).toMatchObject({ ...given, dateBasis: "given" });
    expect((await bot.store.readings.reading(id))?.given).toEqual(given);
  });

  it("keeps a date, an address and an issuer that were given before that was noted", async () => {
    const old = (read: ReadBriefing): ReadBriefing => ({
      ...read,
      date: "2017-02-21",
      dateBasis: "given",
      dateHow: "It was given.",
    });
    const hints = { url: "https://example.org/hint" };
    const id = await storeOld(
      river("one"),
      (read) => ({ ...old(read), issuer: "Desk", url: "https://example.org/given" }),
      { hints },
    );
    const plain = await storeOld(river("two"), (read) => ({ ...read, issuer: "Unknown issuer", title: "Old" }), {
      hints,
    });
    await reread();
    expect(await bot.store.briefings.find(id)).toMatchObject({
      date: "2017-02-21",
      dateBasis: "given",
      issuer: "Desk",
      url: "https://example.org/given",
    });
    expect(await bot.store.briefings.find(plain)).toMatchObject({
      dateBasis: "stated",
      issuer: "Joint Relief Desk",
      ...hints,
    });
    expect((await bot.store.readings.reading(plain))?.given).toEqual({});
  });

  it("reads a text without a date as on the day on which it was added", async () => {
    const addedAt = new Date("2017-01-05T00:00:00Z");
    const undated = "Note on wells\n\nNear Homs 7 wells were repaired.\n";
    const id = await storeOld(undated, (read) => ({ ...read, title: "Old" }), { addedAt });
    await reread();
    expect(await bot.store.briefings.find(id)).toMatchObject({ date: "2017-01-05", dateBasis: "assumed", addedAt });
  });

  it("leaves a text that today's rules refuse, and reads the others", async () => {
    const ids = [await storeOld(river("one"), (read) => ({ ...read, figures: [] }))];
    ids.push(await storeOld(river("two"), (read) => ({ ...read, figures: [] })));
    const picky = {
      read(...of: Parameters<typeof reader.read>) {
        if (of[0].text.includes("one")) throw new UnreadableDocument("It is no briefing.");
        return reader.read(...of);
      },
    };
    expect(await reread({ reader: picky })).toMatchObject([
      { id: ids[0], outcome: "left", reason: "Today's rules do not read it: It is no briefing." },
      { id: ids[1], outcome: "changed" },
    ]);
    expect(await bot.store.readings.outdatedIds(readerVersion)).toEqual([ids[0]]);
    expect(await reread({ ids: ["none"] })).toMatchObject([{ outcome: "left", reason: "No briefing none is stored." }]);
  });

  it("lets one that cannot be stored cost no other of its batch", async () => {
    const ids: string[] = [];
    for (const name of ["one", "two", "three"])
      ids.push(await storeOld(river(name), (read) => ({ ...read, figures: [] })));
    const { readings, corrections } = bot.store;
    const store = {
      corrections,
      readings: {
        ...readings,
        async reread(batch: Parameters<typeof readings.reread>[0]) {
          if (batch.some(({ briefing }) => briefing.id === ids[1])) throw new BriefingRefused("No numbers left.");
          return await readings.reread(batch);
        },
      },
    };
    expect((await reread({ store, ids })).map(({ outcome }) => outcome)).toEqual(["changed", "left", "changed"]);
    expect(await valuesOf(ids[0] ?? "")).not.toEqual([]);
    expect(await valuesOf(ids[1] ?? "")).toEqual([]);
  });

  it("leaves a briefing that was revised while it was read", async () => {
    const id = await storeOld(riverBriefing, (read) => ({ ...read, figures: [] }));
    const { corrections } = bot.store;
    const readings = {
      ...bot.store.readings,
      async reread(batch: Parameters<typeof bot.store.readings.reread>[0]) {
        await bot.add(riverBriefing.replace("12 bridges", "13 bridges"), { id });
        return await bot.store.readings.reread(batch);
      },
    };
    expect(await reread({ store: { readings, corrections } })).toMatchObject([{ outcome: "left" }]);
    expect(await bot.text("/figures Al-Bab")).toContain("13 bridges");
  });
});
