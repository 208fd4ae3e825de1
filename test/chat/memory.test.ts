import { Keyv } from "keyv";
import { describe, expect, it } from "vitest";
import { createMemory } from "../../src/chat/memory.ts";

const at = (minutes: number): Date => new Date(Date.UTC(2017, 1, 1, 9, minutes));

describe("what a conversation was about", () => {
  it("is kept for ten minutes, the latest place first", async () => {
    const kept = new Keyv();
    const memory = (minutes: number, caller = "a") => createMemory(kept, ["test", "room", caller], at(minutes));
    await memory(0).note({ places: ["1", "2"], asked: { thing: "targets" } });
    await memory(4).note({ places: ["3", "1"] });
    expect(await memory(14).recall()).toEqual({ places: ["3", "1", "2"], asked: { thing: "targets" } });
    expect(await memory(15).recall()).toEqual({ places: [], asked: null });
    expect(await memory(3).recall()).toEqual({ places: [], asked: null });
  });

  it("is one person's in one conversation, whatever their names are", async () => {
    const kept = new Keyv();
    await createMemory(kept, ["test", "a", "b c"], at(0)).note({ places: ["1"] });
    expect((await createMemory(kept, ["test", "a b", "c"], at(0)).recall()).places).toEqual([]);
    expect((await createMemory(kept, ["test", "a", "b c"], at(0)).recall()).places).toEqual(["1"]);
  });

  it("forgets what another version wrote", async () => {
    const kept = new Keyv();
    await kept.set(JSON.stringify(["x"]), { at: "noon" });
    expect(await createMemory(kept, ["x"], at(0)).recall()).toEqual({ places: [], asked: null });
  });
});
