import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { createPictureDrawer, type PictureDrawer } from "../../src/drawing/create-picture-drawer.ts";
import { temporaryFolder } from "../fixtures/built.ts";
import { pixelsOf } from "./pixels.ts";
import { sampleMap } from "./sample-map.ts";

let drawer: PictureDrawer | undefined;
afterEach(() => drawer?.close());

describe("the drawing thread", () => {
  it("draws maps in the built program, one after the other, and says why it cannot draw one", async () => {
    drawer = createPictureDrawer({ limitMs: 60_000 });
    const nowhere = { ...sampleMap, place: { ...sampleMap.place, lat: 100 } };
    const [one, none, other] = await Promise.allSettled([
      drawer.draw(sampleMap),
      drawer.draw(nowhere),
      drawer.draw({ ...sampleMap, size: { width: 640, height: 480 } }),
    ]);
    if (one.status === "rejected" || other.status === "rejected") throw new Error("no picture");
    expect(pixelsOf(one.value)).toMatchObject({ width: 900, height: 600 });
    expect(pixelsOf(other.value)).toMatchObject({ width: 640, height: 480 });
    expect(none).toMatchObject({
      reason: { failure: "RangeError", message: expect.stringContaining("nowhere") as string },
    });
  });

  it("refuses at once when more wait than could be drawn in time", async () => {
    const file = join(temporaryFolder(), "slow.mjs");
    writeFileSync(file, `import { parentPort } from "node:worker_threads"; parentPort.on("message", () => {});`);
    const slow = createPictureDrawer({ workerUrl: pathToFileURL(file) });
    const calls = Array.from({ length: 16 }, () => slow.draw(sampleMap));
    const settled = Promise.allSettled(calls);
    await expect(slow.draw(sampleMap)).rejects.toThrow("16 pictures are being drawn already.");
    await slow.close();
    expect((await settled).every(({ status }) => status === "rejected")).toBe(true);
  });
});
