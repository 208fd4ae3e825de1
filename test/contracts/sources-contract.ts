import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { SourceStore } from "../../store/sources.ts";
import type { Opened } from "./subscriptions-contract.ts";

const at = new Date("2026-01-01T00:00:00Z");
const made = { url: "https://a.example/feed", issuer: null, everySeconds: 600, firstItems: 20 };
const fine = { etag: '"1"', lastModified: null, title: "T", lastSuccess: at, nextPoll: at };
const share = { day: "2026-01-01", items: 3, bytes: 4_000 };
const noted = { ...fine, failingSince: null, reason: null, failures: 0, notice: "N.", waiting: 2, share };
const note = { url: made.url, ...noted, gone: false };

/** Every SourceStore passes this. */
export function sourcesContract(open: () => Promise<Opened<SourceStore>>): void {
  describe("SourceStore", () => {
    let opened: Opened<SourceStore>;
    let sources: SourceStore;
    beforeEach(async () => {
      opened = await open();
      sources = opened.part;
    });
    afterEach(() => opened.close());

    it("keeps each address once, due at once", async () => {
      const added = await sources.add(made, at);
      expect(added).toMatchObject({ ...made, nextPoll: at, lastSuccess: null, failures: 0, taken: 0, paused: false });
      expect(await sources.add(made, at)).toBeNull();
      expect(await sources.list()).toEqual([added]);
    });

    it("notes a poll, and takes over no address that another source has", async () => {
      const one = await sources.add(made, at);
      await sources.add({ ...made, url: "https://b.example/" }, at);
      const id = one?.id ?? 0;
      await sources.note(id, { ...note, url: "https://b.example/", failingSince: at, reason: "Why.", failures: 2 });
      expect((await sources.list())[0]).toMatchObject({ url: made.url, etag: '"1"', failingSince: at, failures: 2 });
      await sources.note(id, { ...note, url: "https://c.example/" });
      expect((await sources.list())[0]).toMatchObject({ url: "https://c.example/", ...noted, paused: false });
      await sources.note(id, { ...note, gone: true });
      expect((await sources.list())[0]?.paused).toBe(true);
    });

    it("remembers items by their names, and forgets them with their source for good", async () => {
      const id = (await sources.add(made, at))?.id ?? 0;
      const item = { key: "id 1", briefing: "b", fingerprint: "f", tries: 1 };
      await sources.remember(id, [item, { ...item, key: "url 1" }], 1);
      expect(await sources.known(id, ["id 1", "id 2"])).toEqual(new Map([["id 1", item]]));
      expect((await sources.known(id + 1, ["id 1"])).size).toBe(0);
      expect((await sources.list())[0]?.taken).toBe(1);
      expect([await sources.remove(id), await sources.remove(id)]).toEqual([true, false]);
      await sources.note(id, note);
      await sources.remember(id, [item], 1);
      expect(await sources.list()).toEqual([]);
      expect((await sources.known(id, ["id 1"])).size).toBe(0);
    });

    it("keeps the pages of a listing while it leads there, the longest due first", async () => {
      const id = (await sources.add({ ...made, links: "/press/" }, at))?.id ?? 0;
      expect((await sources.list())[0]?.links).toBe("/press/");
      const later = (ms: number): Date => new Date(at.getTime() + ms);
      const page = { words: "W", metAt: at, etag: '"1"', lastModified: null };
      for (const [url, ms] of [
        ["a", 3],
        ["b", 1],
        ["c", 2],
        ["d", 9],
      ] as const)
        // prettier-ignore
        await sources.keepPage(id, { ...page, url, nextCheck: later(ms) });
      const due = async (ms: number, limit = 9) => (await sources.pagesDue(id, later(ms), limit)).map(({ url }) => url);
      expect(await due(3)).toEqual(["b", "c", "a"]);
      expect(await due(3, 2)).toEqual(["b", "c"]);
      const again = { ...page, url: "b", metAt: later(5), words: null, etag: null, nextCheck: later(7) };
      await sources.keepPage(id, again);
      expect(await sources.pagesDue(id, later(7), 1)).toMatchObject([{ url: "c" }]);
      expect((await sources.pagesDue(id, later(7), 9)).at(-1)).toEqual({
        ...page,
        url: "b",
        etag: null,
        nextCheck: later(7),
      });
      expect(await sources.linksTo(id, ["d", "b", "not met"])).toEqual(new Set(["not met"]));
      expect(await due(9)).toEqual(["b", "d"]);
      await sources.linksTo(id, ["a"]);
      expect(await due(9)).toEqual(["a"]);
      expect(await sources.pagesDue(id + 1, later(9), 9)).toEqual([]);
      await sources.remove(id);
      await sources.keepPage(id, again);
      expect(await due(9)).toEqual([]);
    });

    it("pauses a source, and one that goes on is due", async () => {
      const id = (await sources.add(made, at))?.id ?? 0;
      const later = new Date(at.getTime() + 1);
      expect(await sources.pause(id, true, at)).toBe(true);
      expect((await sources.list())[0]?.paused).toBe(true);
      await sources.pause(id, false, later);
      expect((await sources.list())[0]).toMatchObject({ paused: false, nextPoll: later });
      expect(await sources.pause(id + 1, true, at)).toBe(false);
    });
  });
}
