import { afterAll, beforeAll, expect, test } from "vitest";
import { commands } from "../../commands/index.ts";
import { createCompletion } from "../../src/chat/complete.ts";
import { createCuratedGazetteer } from "../../src/gazetteer/open-gazetteer.ts";
import type { Gazetteer } from "../../src/gazetteer/gazetteer.ts";
import { riverBriefing, startBot, type TestBot } from "../fixtures/bot.ts";

let bot: TestBot;
beforeAll(async () => {
  bot = await startBot();
});
afterAll(() => bot.end());

/** A gazetteer that counts how often it looks for beginnings. */
function counting(): { readonly gazetteer: Gazetteer; asked: number } {
  const gazetteer = createCuratedGazetteer();
  const counted = {
    asked: 0,
    gazetteer: {
      ...gazetteer,
      complete: (prefix: string, limit: number) => {
        counted.asked += 1;
        return gazetteer.complete(prefix, limit);
      },
    },
  };
  return counted;
}

test("the same letters are looked for once, yet what is stored meanwhile comes first at once", async () => {
  const counted = counting();
  const complete = createCompletion({ commands, briefings: bot.store.briefings, gazetteer: counted.gazetteer });
  const typing = async (typed: string, option = "place"): Promise<readonly string[]> =>
    (await complete({ command: "figures", option, typed })).map(({ value }) => value);
  const before = await typing("al");
  expect(before.length).toBeGreaterThan(5);
  expect(before[0]).not.toContain("Al-Bab");
  expect(await typing("", "issuer")).toEqual([]);
  await bot.add(riverBriefing);
  const after = await typing("al");
  expect(after[0]).toContain("Al-Bab");
  expect(after).toEqual(expect.arrayContaining([...before]));
  expect(await typing("relief", "issuer")).toEqual(["Joint Relief Desk"]);
  expect(counted.asked).toBe(1);
  for (let i = 0; i < 600; i += 1) await typing(`b${i.toString(36)}`);
  const asked = counted.asked;
  await typing("al");
  expect(counted.asked, "the oldest is forgotten").toBe(asked + 1);
});

test("ids and commands are suggested, and nothing for what is no option", async () => {
  const complete = createCompletion({ commands, briefings: bot.store.briefings, gazetteer: createCuratedGazetteer() });
  const [first] = await complete({ command: "briefing", option: "id", typed: "20" });
  expect(first?.label).toMatch(new RegExp(`^${first?.value ?? "?"} .`));
  expect((await complete({ command: "help", option: "command", typed: "/fig" }))[0]?.value).toBe("figures");
  expect(await complete({ command: "figures", option: "nothing", typed: "a" })).toEqual([]);
});
