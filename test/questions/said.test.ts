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

const troops = `Sample, invented for tests: operations of the armed forces

Defence Headquarters, 23 May 2024

Zamfara State: troops freed 48 hostages on 21 May 2024. Kano State: 12 trucks were seized. Borno State: 30 rifles were seized. Gwoza: 136 people gave themselves up.
`;

const congo = `Sample, invented for tests: note on May 2021

World Food Programme, 15 June 2021

In North Kivu 83 arrests were recorded in May 2021. In Ituri 96 civilians were killed in May 2021. The air force scrambled 424 times in May 2021.
`;

let bot: TestBot;
let turn = 0;
beforeAll(async () => {
  bot = await startBot();
  for (const text of [strikes, floods, haiti, troops, congo]) await bot.add(text);
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
    ["how many hostages did nigerian troops free on 21 may 2024", 48], // all of its places are Nigerian
    ["arrests in northern kivu may 2021", 83], // and not in Kyiv
    ["how many arrests did wfp record in north kivu", 83],
    ["how many scrambles by the air force in may 2021", 424],
  ])("%s", async (question, value) => {
    expect(await first(question)).toBe(value);
  });

  it.each([
    "how many targets in mosul did the russian planes hit on 16 may 2017",
    "how many rescuers did Serbia send", // Nepal did
    "how many civilians were killed by codeco in ituri in may 2021",
  ])("%s is refused", async (question) => {
    expect(await first(question)).toBe("refused");
  });
});
