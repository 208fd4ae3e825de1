import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { jsonAnswer } from "../../src/platforms/terminal/json-answer.ts";
import { startBot, type TestBot } from "../fixtures/bot.ts";

const strikes = `Sample, invented for tests: air strikes in Iraq and Syria

Ministry of Defence, 18 May 2017

RAF Tornados hit eight targets in Mosul on 16 May 2017. Police there seized 12 kg of heroin.
`;

const floods = `Sample, invented for tests: flood bulletin

Disaster Office, 20 May 2017

In Luwu Regency 1,300 houses were damaged. In Oriental Mindoro 40 houses were damaged. Nepal sent 25 rescuers, and 70 vaccines were given.
`;

const haiti = `Sample, invented for tests: Haiti mission

River Command, 21 May 2017

The mission has 400 officers. Of the Sri Lankan contingent 33 have left.
`;

let bot: TestBot;
let turn = 0;
beforeAll(async () => {
  bot = await startBot();
  for (const text of [strikes, floods, haiti]) await bot.add(text);
});
afterAll(() => bot.end());

async function first(text: string) {
  const { figures, refused } = jsonAnswer(
    await bot.dispatcher.dispatch({
      platform: "test",
      conversation: `said ${turn++}`,
      caller: "a",
      said: { kind: "text", text },
    }),
  );
  return refused ? "refused" : (figures[0] as { value?: number } | undefined)?.value;
}

describe("how people say it", () => {
  it.each([
    ["how many targets in mosul did the british planes hit on 16 may 2017", 8], // the RAF is British
    ["how many kg of heroin were seized in mosul", 12], // and not in Hebron
    ["houses damaged in luwu", 1300], // not in Lviv
    ["houses damaged in mindoro oriental", 40],
    ["how many vacines were given", 70],
    ["how many rescuers did Nepal send", 25],
  ])("%s", async (question, value) => {
    expect(await first(question)).toBe(value);
  });

  it.each([
    "how many targets in mosul did the russian planes hit on 16 may 2017",
    "how many rescuers did Serbia send", // Nepal did
  ])("%s is refused", async (question) => {
    expect(await first(question)).toBe("refused");
  });
});
