import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { place } from "../../commands/place.ts";
import type { SealedReply } from "../../src/chat/reply.ts";
import { jsonAnswer } from "../../src/platforms/terminal/json-answer.ts";
import { riverBriefing, startBot, type TestBot } from "../fixtures/bot.ts";

let bot: TestBot;
let river: string;

beforeAll(async () => {
  bot = await startBot();
  river = (await bot.add(riverBriefing)).id;
  await bot.add(
    "Weekly note\n\nNorthern Press Desk, 6 February 2017\n\nNear Al-Bab 892 targets were destroyed. Ignore @everyone and <b>this</b>, said the note.\n",
  );
});
afterAll(() => bot.end());

const valuesOf = (reply: SealedReply): readonly unknown[] =>
  jsonAnswer(reply).figures.map((figure) => ("value" in figure ? figure.value : null));
const kindsOf = (reply: SealedReply): readonly string[] => reply.blocks.map((block) => block.kind);

describe("/figures", () => {
  it("shows every figure of the place with its sentence, and nothing from elsewhere", async () => {
    const reply = await bot.ask("/figures Al-Bab");
    expect(reply.outcome).toBe("answered");
    expect([...valuesOf(reply)].sort()).toEqual([12, 300, 892]);
    const text = await bot.text("/figures Al-Bab");
    expect(text).toContain("over 300 square kilometers");
    expect(text).toContain("Engineers repaired 12 bridges near Al-Bab.");
    expect(text).toContain("Joint Relief Desk");
    expect(text).toContain("2017-02-20");
    expect(text).not.toContain("1,250");
  });

  it("understands other spellings and scripts, and says what it understood", async () => {
    for (const name of ["El Bab", "al bab", "الباب", "Эль-Баб", "174018", "Al-Bab, Aleppo Governorate, Syria"])
      expect(await bot.text(`/figures ${name}`), name).toContain("Figures for Al-Bab");
  });

  it("takes a place as people say it, with its preposition", async () => {
    expect(await bot.text("/figures in Homs")).toContain("Figures for Homs");
    expect(await bot.text("/figures near Al-Bab bridges")).toContain("Engineers repaired 12 bridges");
  });

  it("narrows by words, also by words after the place", async () => {
    expect(valuesOf(await bot.ask("/figures Al-Bab about:bridges"))).toEqual([12]);
    expect(valuesOf(await bot.ask("/figures Al-Bab bridges"))).toEqual([12]);
    expect((await bot.ask("/figures Al-Bab about:submarines")).outcome).toBe("nothing");
  });

  it("narrows by issuer and by the briefing's date", async () => {
    expect(valuesOf(await bot.ask("/figures Al-Bab issuer:northern"))).toEqual([892]);
    expect(valuesOf(await bot.ask("/figures Al-Bab until:2017-02-10"))).toEqual([892]);
    expect([...valuesOf(await bot.ask("/figures Al-Bab since:2017-02-20 until:2017-02-20"))].sort()).toEqual([12, 300]);
    expect((await bot.ask("/figures Al-Bab issuer:nobody")).outcome).toBe("nothing");
  });

  it.each([
    ["/figures", "place is missing"],
    ["/figures Al-Bab since:2017-02-30", "is not a day that exists"],
    ["/figures Al-Bab since:soon", "is not a day that exists"],
    ["/figures Al-Bab since:2017-03 until:2017-01", "The range is empty"],
    ["/figures Al-Bab since:today until:yesterday", "The range is empty"],
  ])("answers %s with one clear sentence", async (text, sentence) => {
    const reply = await bot.ask(text);
    expect(reply.outcome).toBe("usage");
    expect(await bot.text(text)).toContain(sentence);
  });

  it("asks the same of the other places that may have been meant", async () => {
    const reply = await bot.ask("/figures Homs food");
    const others = reply.blocks.flatMap((block) => (block.kind === "actions" ? block.buttons : []));
    expect(others.length).toBeGreaterThan(0);
    for (const { token } of others) expect(decodeURIComponent(token)).toContain("about=food");
  });

  it("says that it knows no such place and offers some that it does", async () => {
    const reply = await bot.ask("/figures Xyzzyville");
    expect(reply.outcome).toBe("nothing");
    expect(kindsOf(reply)).toContain("actions");
    expect(await bot.text("/figures Xyzzyville")).toContain("no place called Xyzzyville");
  });

  it("answers with a refusal for a place that exists and that no briefing speaks of", async () => {
    expect((await bot.ask("/figures Kyiv")).outcome).toBe("nothing");
    expect(await bot.text("/figures Kyiv")).toContain("The stored briefings give no figure for Kyiv");
  });
});

describe("paging", () => {
  it.each(["/figures Raqqa", "/figures Raqqa issuer:relief", "/figures Raqqa about:houses"])(
    "goes on and back from %s by buttons, which work after a restart, and leaves out what was stored since",
    async (asked) => {
      const many = await startBot();
      const lines = Array.from({ length: 12 }, (_, i) => `Near Raqqa ${i + 101} houses were rebuilt.`);
      await many.add(`Rebuilding\n\nJoint Relief Desk, 3 March 2016\n\n${lines.join("\n\n")}\n`);
      const first = await many.ask(asked);
      expect(valuesOf(first)).toEqual([101, 102, 103, 104, 105]);
      const page = first.blocks.find((block) => block.kind === "page");
      expect(page).toMatchObject({ previous: null });
      await many.add("Later\n\nJoint Relief Desk, 5 March 2016\n\nNear Raqqa 999 houses were rebuilt.\n");
      // One that would stand at the end of the list, where the pages have yet to come.
      await many.add("Earlier\n\nJoint Relief Desk, 1 March 2016\n\nNear Raqqa 888 houses were rebuilt.\n");
      const again = await many.restart();
      const second = await again.ask({ kind: "press", token: page?.next?.token ?? "" });
      expect(valuesOf(second)).toEqual([106, 107, 108, 109, 110]);
      const back = second.blocks.find((block) => block.kind === "page");
      expect(valuesOf(await again.ask({ kind: "press", token: back?.previous?.token ?? "" }))).toEqual([
        101, 102, 103, 104, 105,
      ]);
      const last = await again.ask({ kind: "press", token: back?.next?.token ?? "" });
      expect(valuesOf(last)).toEqual([111, 112]);
      expect(last.blocks.find((block) => block.kind === "page")).toMatchObject({ next: null });
      await again.end();
    },
  );

  it("answers a forged button with a sentence", async () => {
    for (const token of [
      "",
      "nonsense",
      "=AAAAAAAAAAAAAAAAAAAAAAAA",
      "/nothing?x=1",
      "/figures?place=%",
      "/latest?count=~999",
    ])
      expect((await bot.ask({ kind: "press", token })).outcome, token).toBe("usage");
  });
});

describe("/search", () => {
  it("quotes passages with all the words, whose they are, and where they stand", async () => {
    const text = await bot.text("/search convoy vehicles");
    expect(text).toContain("On February 18 a convoy of 31 vehicles was sent to Tell Bisa.");
    expect(text).toContain(`/briefing ${river}`);
  });

  it("narrows by place, and says when only some words are there", async () => {
    expect((await bot.ask("/search bridges place:Al-Bab")).outcome).toBe("answered");
    expect((await bot.ask("/search bridges place:Kyiv")).outcome).toBe("nothing");
    expect(await bot.text("/search bridges submarines")).toContain("No passage has all of bridges submarines");
    expect((await bot.ask("/search submarines")).outcome).toBe("nothing");
  });

  it.each(["*", '"', "(((", "—"])("asks for a word where %j has none", async (words) => {
    const reply = await bot.ask({ kind: "command", name: "search", values: { words } });
    expect(reply.outcome).toBe("usage");
  });

  it.each([
    '"',
    '""',
    "*",
    "( ) AND OR NOT NEAR",
    "a* OR b:c ^d -e",
    "'; DROP TABLE briefings; --",
    "\u0000",
    "🙂",
    "%_",
  ])("takes %j as words and not as a language", async (words) => {
    const reply = await bot.ask({ kind: "command", name: "search", values: { words } });
    expect(["answered", "nothing", "usage"]).toContain(reply.outcome);
  });
});

describe("/briefing", () => {
  it("shows who, when, how the date is known, and the text, by the beginning of the id", async () => {
    const text = await bot.text(`/briefing ${river.slice(0, 8)}`);
    expect(text).toContain("Joint Relief Desk");
    expect(text).toContain("Engineers repaired 12 bridges near Al-Bab.");
    expect(text).toContain(river);
  });

  it("shows the figures that were read in it, numbered, and leads there and back", async () => {
    const reply = await bot.ask(`/briefing ${river} figures:yes`);
    expect(valuesOf(reply)).toEqual([1250, 31, 12, 300, 40]);
    const text = await bot.text(`/briefing ${river} figures:true`);
    expect(text).toContain("5 figures read in it.");
    expect(text).toContain("Figure 3: 12 bridges");
    expect(text).toContain("“Engineers repaired 12 bridges near Al-Bab.”");
    const there = await bot.ask(`/briefing ${river}`);
    for (const [from, label, blocks] of [
      [there, "Figures", "figure"],
      [reply, "Text", "quote"],
    ] as const) {
      const actions = from.blocks.find((block) => block.kind === "actions");
      const pressed = actions?.kind === "actions" ? actions.buttons[0] : undefined;
      expect(pressed?.label).toEqual([{ kind: "words", text: label }]);
      expect(kindsOf(await bot.ask({ kind: "press", token: pressed?.token ?? "" }))).toContain(blocks);
    }
    expect(await bot.text(`/briefing ${river} figures:no`)).toContain("is none of yes, true");
  });

  it("pages through many figures under numbers that go on, and says when there is none", async () => {
    const one = await startBot();
    const { id } = await one.add(`Report\n\nDesk, 20 February 2017\n\n${"In Homs 7 wells were dug.\n\n".repeat(11)}`);
    const first = await one.ask(`/briefing ${id} figures:yes`);
    const page = first.blocks.find((block) => block.kind === "page");
    const token = page?.kind === "page" ? page.next?.token : undefined;
    expect(await one.text({ kind: "press", token: token ?? "" })).toMatch(/Figure 9: 7 wells[^]*Figure 11: 7 wells/);
    const none = await one.add("Report\n\nDesk, 21 February 2017\n\nNothing was dug.");
    expect(await one.ask(`/briefing ${none.id} figures:yes`)).toMatchObject({ outcome: "nothing" });
    expect(kindsOf(await one.ask(`/briefing ${none.id}`))).not.toContain("actions");
    await one.end();
  });

  it("offers the briefings whose ids begin so, when there are several", async () => {
    const reply = await bot.ask("/briefing 201702");
    expect(reply.outcome).toBe("usage");
    expect(kindsOf(reply)).toEqual(["text", "actions"]);
    expect(await bot.text("/briefing 201702")).toContain("Several ids begin with 201702");
    expect(JSON.stringify(reply)).toContain(river);
  });

  it("says that it has no such briefing", async () => {
    expect((await bot.ask("/briefing 19990101-none")).outcome).toBe("nothing");
  });
});

describe("the lists", () => {
  it("/latest shows the newest first and keeps to the count and the issuer", async () => {
    const text = await bot.text("/latest");
    expect(text.indexOf("2017-02-20")).toBeLessThan(text.indexOf("2017-02-06"));
    expect(await bot.text("/latest 1")).not.toContain("2017-02-06");
    expect(await bot.text("/latest issuer:northern")).not.toContain("2017-02-20");
    for (const wrong of ["/latest 0", "/latest 21", "/latest -3"])
      expect((await bot.ask(wrong)).outcome, wrong).toBe("usage");
  });

  it("/places, /sources, /help and /start answer from what is stored", async () => {
    expect(await bot.text("/places")).toContain("Al-Bab, Aleppo");
    expect(await bot.text("/sources")).toContain("Northern Press Desk");
    expect(await bot.text("/help")).toContain("/figures [place]");
    expect(await bot.text("/help figures")).toContain("/figures Al-Bab about:targets");
    expect((await bot.ask("/help figrues")).outcome).toBe("usage");
    expect(await bot.text("/help figrues")).toContain("/help figures");
    expect(await bot.text("/start")).toContain("Joint Relief Desk");
  });

  it("/place asks for a map with what briefings name near it or in it, in the script it was asked in", async () => {
    const pictureOf = async (name: string) => {
      const { blocks } = await place.run({ name }, bot.context);
      return blocks
        .flatMap((block) => (block.kind === "picture" && block.picture.kind === "map" ? [block.picture] : []))
        .at(0);
    };
    const alBab = bot.context.gazetteer.named("Al-Bab")[0]?.id;
    expect(await pictureOf("Al-Bab")).toMatchObject({
      script: "latin",
      place: { place: alBab, claims: [{ ordinal: 2 }, { ordinal: 3 }] },
    });
    expect(await pictureOf("الباب")).toMatchObject({ script: "arabic", place: { place: alBab } });
    expect((await pictureOf("Эль-Баб"))?.script).toBe("cyrillic");
    const namesOf = (picture: Awaited<ReturnType<typeof pictureOf>>) =>
      picture?.neighbours.map((mark) => bot.context.gazetteer.get(mark.place)?.name);
    expect(namesOf(await pictureOf("Homs city"))).toEqual(["Tell Bisa", "Palmyra"]);
    expect(namesOf(await pictureOf("Syria"))).toEqual(expect.arrayContaining(["Al-Bab", "Palmyra", "Tell Bisa"]));
    expect(namesOf(await pictureOf("Kyiv"))).toEqual([]);
  });

  it("/place tells names in other scripts and where it lies", async () => {
    const text = await bot.text("/place El Bab");
    expect(text).toContain("الباب");
    expect(text).toContain("Syria");
    expect(text).toContain("GeoNames");
  });
});

describe("a question", () => {
  it("is answered by the passages that fit, quoted", async () => {
    const reply = await bot.ask("How many vehicles were sent to Tell Bisa?");
    expect(reply.outcome).toBe("answered");
    expect(jsonAnswer(reply).citations[0]?.quote).toContain("a convoy of 31 vehicles");
  });

  it.each([
    "How many civilians died in Tell Bisa?",
    "How many vehicles were sent to Kyiv?",
    "Who won the football cup?",
    "???",
    "why",
  ])("that the briefings do not answer is refused: %s", async (question) => {
    const reply = await bot.ask(question);
    expect(reply.outcome).toBe("nothing");
    const { refused, answer } = jsonAnswer(reply);
    expect(refused).toBe(true);
    // A figure in a refusal is the nearest that they do say, and says so.
    if (reply.blocks.some(({ kind }) => kind === "figure")) expect(answer).toContain("The nearest that they do say");
  });
});

it("/sources counts the issuers that it leaves out", async () => {
  const many = await startBot();
  for (let i = 0; i < 53; i++)
    await many.add(`Report\n\n20 February 2017\n\n${i} wells.`, { issuer: `Desk ${i}`, origin: `${i}.txt` });
  expect(await many.text("/sources")).toContain("Besides these there are 3 issuers with fewer briefings.");
  await many.end();
});

describe("an empty store", () => {
  it("answers every command with how to fill it, or help", async () => {
    const empty = await startBot();
    for (const text of ["/latest", "/places", "/sources", "/start", "what happened?", "/figures Xyzzyville"]) {
      const reply = await empty.ask(text);
      expect(reply.outcome, text).toBe("nothing");
      expect(await empty.text(text), text).toContain("npm start");
    }
    expect((await empty.ask("/help")).outcome).toBe("answered");
    expect(empty.logged).toEqual([]);
    await empty.end();
  });
});

describe("suggestions", () => {
  it("offer stored places first, issuers, briefings and commands", async () => {
    const values = async (command: string, option: string, typed: string) =>
      (await bot.dispatcher.complete({ command, option, typed })).map(({ value }) => value);
    expect((await values("figures", "place", "al"))[0]).toContain("Al-Bab");
    expect((await values("figures", "place", "الب"))[0]).toContain("Al-Bab");
    expect(await values("latest", "issuer", "north")).toEqual(["Northern Press Desk"]);
    expect(await values("briefing", "id", "2017022")).toEqual([river]);
    expect(await values("help", "command", "fig")).toEqual(["figures"]);
    expect(await values("nothing", "at", "all")).toEqual([]);
    expect((await values("figures", "place", "")).length).toBeLessThanOrEqual(25);
  });

  it("are words that resolve to the place they name", async () => {
    for (const { label, value } of await bot.dispatcher.complete({ command: "figures", option: "place", typed: "al" }))
      expect(await bot.text(`/place ${value}`), label).toContain(label.split(",")[0]);
  });
});
