import { expect, test } from "vitest";
import { createLine } from "../../../src/platforms/discord/line.ts";
import type { Timers } from "../../../src/platforms/discord/timers.ts";

const now = (): number => performance.now();
const never: Timers = { after: () => () => {} };
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
async function turns(count = 20): Promise<void> {
  for (let i = 0; i < count; i += 1) await turn();
}
const gate = (): { open(): void; readonly opened: Promise<void> } => {
  let open = (): void => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { open: () => open(), opened };
};

test("so many at a time, people in turn, each person's in order", async () => {
  const line = createLine({ timers: never, now, places: 2, holdMs: 1 });
  const done = gate();
  const begun: string[] = [];
  let [busy, most] = [0, 0];
  const one = (person: string, name: string) =>
    line.run(person, async () => {
      begun.push(name);
      most = Math.max(most, (busy += 1));
      await done.opened;
      busy -= 1;
    });
  const all = ["a1", "a2", "a3", "a4", "b1", "c1", "b2"].map((name) => one(name.slice(0, 1), name));
  await turns();
  expect(begun).toEqual(["a1", "a2"]);
  expect(line.size).toBe(7);
  done.open();
  await Promise.all(all);
  expect(begun).toEqual(["a1", "a2", "a3", "b1", "c1", "a4", "b2"]);
  expect(most).toBe(2);
  expect(line.size).toBe(0);
});

test("a work that fails gives its place on and tells its own caller", async () => {
  const line = createLine({ timers: never, now, places: 1, holdMs: 1 });
  const failing = line.run("a", () => Promise.reject(new Error("no")));
  const next = line.run("b", async () => "yes");
  await expect(failing).rejects.toThrow("no");
  expect(await next).toBe("yes");
});

test("works that hang leave their places when their time is over, once", async () => {
  const over: (() => void)[] = [];
  const line = createLine({
    timers: { after: (_ms, run) => (over.push(run), () => {}) },
    now,
    places: 1,
    holdMs: 1,
  });
  const hanging = gate();
  const slow = line.run("a", async () => (await hanging.opened, "late"));
  const next = line.run("b", async () => "next");
  await turns();
  over[0]?.();
  expect(await next).toBe("next");
  hanging.open();
  expect(await slow).toBe("late");
  expect(line.size).toBe(0);
});
