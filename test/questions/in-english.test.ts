import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inEnglish } from "../../src/questions/foreign/in-english.ts";
import { startBot, type TestBot } from "../fixtures/bot.ts";

const text = `OPERATIONS IN THE RIVER DISTRICTS

Sample, invented for tests. River Command, 21 February 2017

Operation Barkhane: soldiers found two boats near Buhaivka and in Golweyn.
In Katwa a convoy of the Mission waited, and the Pellow Creek fire burned nine houses.
Cyclone Odete is 30 km from Beira. The Rabbit bridge at Homs was closed while a rabbit slept.
`;

let bot: TestBot;
beforeAll(async () => {
  bot = await startBot();
  await bot.add(text);
});
afterAll(async () => await bot.end());
const read = async (question: string) =>
  await inEnglish(question, { briefings: bot.store.briefings, gazetteer: bot.context.gazetteer });

describe("a question in Russian", () => {
  it.each([
    ["Сколько мирных жителей убито у Хомса в мае 2021?", "how many civilians killed near Homs in May 2021?"],
    ["Сколько тонн опиума изъяла полиция?", "how many tons of opium seized police?"],
    ["Сколько опиума изъяли?", "how much opium seized?"],
    ["какая доля задержанных контрабандистов", "what percentage of detained smugglers"],
    [
      "сколько перемещённых лиц прибыло с 1 по 9 марта 2025",
      "how many displaced people arrived from 1 to 9 March 2025",
    ],
    ["с 15 декабря 2023 года", "since 15 December 2023"],
    ["на 4 мая 2019 года", "as of 4 May 2019"],
    ["на 33-й неделе 2018 года", "in week 33 of 2018"],
    ["в ночь на 14 ноября 2025", "from 13 to 14 November 2025"],
    ["за последние сутки", "in the last 24 hours"],
    ["а вчера?", "and yesterday?"],
    ["после войны 2006 года", "after the 2006 war"],
    ["затопленные дома", "flooded houses"],
    ["255 640 человек", "255,640 people"],
    ["когда закрыли аэропорт Катвы", "when closed Katwa airport"],
  ])("%s", async (asked, english) => expect(await read(asked)).toBe(english));

  it.each([
    ["операция «Бархан»", "operation Barkhane"],
    ["в пожаре Пеллоу-Крик", "in Pellow Creek fire"],
    ["циклон Одете", "cyclone Odete"],
    ["в Бугаевке", "in Buhaivka"],
    ["в Катве", "in Katwa"],
  ])("finds the name of %s in the briefings by its sound", async (asked, english) =>
    expect(await read(asked)).toBe(english),
  );

  it("leaves what nobody knows as it is", async () => {
    expect(await read("в Зюзюбре")).toBe("in Зюзюбре");
    // A rabbit is no name, though its sound is that of one.
    expect(await read("в Рабите")).toBe("in Рабите");
  });
});

describe("a question in Arabic", () => {
  it.each([
    ["كم مدنيا قتل في حمص في أيار ٢٠٢١؟", "how many civilians killed in Homs in May 2021?"],
    ["كم عدد اللاجئين السودانيين في تشاد؟", "how many sudanese refugees in Chad?"],
    ["كم كيلوغراما من الكوكايين ضُبطت", "how many kilograms of cocaine seized"],
    ["في الأسبوع 37 من عام 2023", "in week 37 of 2023"],
    ["بين 4 و10 تشرين الثاني 2018", "between 4 and 10 November 2018"],
    ["يوم 12 جوان 2020", "on 12 June 2020"],
    ["حالات الكوليرا الجديدة", "new cases of cholera"],
    ["من قال إن 27 مدنيا قتلوا", "who said 27 civilians killed"],
    ["تم تحييدهم", "neutralised"],
    ["عدد المدنيين القتلى", "number of civilians killed"],
    ["متى وصل الإعصار إلى اليابسة؟", "when cyclone hit land?"],
    ["وبمنازلهم", "and in houses"],
    ["مستشفيين وشاحنتين", "hospitals and trucks"],
  ])("%s", async (asked, english) => expect(await read(asked)).toBe(english));

  it.each([
    ["في غولوين", "in Golweyn"],
    ["عملية برخان", "operation Barkhane"],
    ["في حمص وبيرا", "in Homs and Beira"],
    ["في بيرا", "in Beira"],
  ])("finds the name of %s in the briefings by its sound", async (asked, english) =>
    expect(await read(asked)).toBe(english),
  );

  it("leaves what nobody knows as it is", async () => expect(await read("في بوزي")).toBe("in بوزي"));
});

it("leaves English alone", async () =>
  expect(await read("how many tanks  near Homs?")).toBe("how many tanks  near Homs?"));
