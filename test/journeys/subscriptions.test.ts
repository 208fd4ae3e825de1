import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { subscriptionsFile } from "../../src/chat/subscriptions-file.ts";
import { keptOf, subscriptionSchema } from "../../src/digests/subscription.ts";
import { createWorkplace, type Ended, type Workplace } from "./processes.ts";

const at = new Date("2026-01-01T00:00:00Z");
const kept = keptOf(
  subscriptionSchema.parse({
    id: "aaaaa",
    target: { platform: "web", conversation: "one" },
    kind: "digest",
    schedule: "daily 08:00",
    timeZone: "Europe/Berlin",
    topic: {},
    createdBy: "test",
    createdAt: at,
    since: at,
    paused: null,
    revision: 1,
  }),
);

let place: Workplace;
let file: string;
beforeEach(() => {
  place = createWorkplace();
  file = join(place.folder, "subscriptions.json");
  writeFileSync(file, subscriptionsFile([kept]));
});
afterEach(() => place.end());
const subscriptions = (...args: readonly string[]): Promise<Ended> => place.cli(["subscriptions", ...args]);

describe("subscriptions from a shell", () => {
  it("come in by a file, once, are listed with their next run, and go out as they came in", async () => {
    const chat = "telegram:-100123";
    expect((await subscriptions("import", file, "--to", chat)).stdout).toBe(`aaaaa  added to ${chat}\n`);
    expect((await subscriptions("import", file, "--to", chat)).stdout).toBe("aaaaa  there already\n");
    expect((await subscriptions("list")).stdout).toMatch(
      /^aaaaa {2}telegram:-100123 {2}daily 08:00 \(Europe\/Berlin\) {2}next \w{3} \d+ \w{3} \d{4}, 08:00 \(UTC\+0[12]:00\)\n$/,
    );
    const out = await subscriptions("export", "--of", chat);
    expect(JSON.parse(out.stdout)).toMatchObject({ subscriptions: [{ id: "aaaaa", schedule: "daily 08:00" }] });
  });

  it("say in a sentence what cannot be taken, and store nothing", async () => {
    writeFileSync(file, "{}");
    const refused = await subscriptions("import", file, "--to", "web:one");
    expect([refused.status, refused.stdout]).toEqual([2, ""]);
    expect(refused.stderr).toContain("is no file of subscriptions");
    expect(refused.stderr).not.toContain("    at ");
    expect((await subscriptions("import", file, "--to", "nowhere")).stderr).toContain("PLATFORM:CONVERSATION");
    expect((await subscriptions("list")).stdout).toBe("There are no subscriptions.\n");
  });
});
