import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { expectReadable, launchChromium, openTab, sidewaysPx, whyNoBrowser, type WatchedTab } from "./chromium.ts";
import { claimOf, english } from "./sample.ts";
import { startOnKeptPort, startPage, type StartedPage } from "./start-page.ts";

/** Waits as long as a busy machine may need. */
const eventually = <T>(look: () => T) => expect.poll(look, { timeout: 10_000 });

const title =
  whyNoBrowser === null ? "the chat page in a browser" : `the chat page in a browser (skipped: ${whyNoBrowser})`;

describe.skipIf(whyNoBrowser !== null)(title, () => {
  let browser: Browser;
  let server: StartedPage;
  let tab: WatchedTab;
  let page: Page;

  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    server = await startOnKeptPort();
    await open();
  });
  afterEach(async () => {
    await tab.close();
    await server.close();
    expect(tab.wrongs).toEqual([]);
  });

  const greeting = (): Promise<unknown> => page.waitForSelector(".message.bot article");
  async function open(options: Parameters<typeof openTab>[2] = {}): Promise<void> {
    tab = await openTab(browser, `${server.origin}/`, options);
    page = tab.page;
    await greeting();
  }
  async function reopen(options: Parameters<typeof openTab>[2]): Promise<void> {
    await tab.close();
    await open(options);
  }
  async function restart(): Promise<void> {
    const port = Number(new URL(server.origin).port);
    server = await startPage({ port }, { log: server.log, dispatcher: server.dispatcher });
  }
  async function say(text: string): Promise<void> {
    const before = await page.locator(".message.bot article").count();
    await page.fill("#text", text);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Enter");
    await page.locator(".message.bot article").nth(before).waitFor();
  }
  const shown = (text: string) => page.locator("#messages").getByText(text, { exact: true });
  const ask = <T>(selector: string, what: string): Promise<T> =>
    page.evaluate<T>(`((e) => ${what})([...document.querySelectorAll(${JSON.stringify(selector)})].at(-1))`);
  const conversation = (): string => server.log.all[0]?.conversation ?? "";
  const posted = {
    outcome: "answered",
    blocks: [{ kind: "figure", claim: claimOf(english, "892", { value: 892 }) }],
  } as const;
  const everyAnswer = [
    "/figures Al-Bab",
    "/search convoy",
    "/latest 5",
    "/arabic",
    "/chart",
    "/figures",
    "ماذا حدث في الباب؟",
  ];

  test("a first visit is greeted by the bot and invited by examples", async () => {
    expect(await page.locator("h1").textContent()).toBe("Ask what officials briefed");
    expect(server.dispatcher.heard[0]?.said).toEqual({ kind: "command", name: "start", values: {} });
    await page.getByRole("button", { name: "/figures Al-Bab" }).click();
    await page.getByText("depots and firing points", { exact: true }).waitFor();
    expect(await page.locator("#examples").isVisible()).toBe(false);
  });

  test("a command is completed, then a place, and the answer shows every fact of a figure", async () => {
    await page.locator("#text").pressSequentially("/fi");
    const option = page.getByRole("option");
    expect(await option.allTextContents()).toEqual([expect.stringContaining("/figures")]);
    await page.keyboard.press("Enter");
    await page.locator("#text").pressSequentially("deir");
    await page.getByRole("option", { name: "Deir ez-Zor" }).waitFor();
    await page.keyboard.press("Tab");
    expect(await page.inputValue("#text")).toBe("/figures Deir ez-Zor ");
    await page.keyboard.press("Enter");
    const card = page.locator(".figure").first();
    await card.waitFor();
    expect(await card.locator(".amount").textContent()).toBe("892 depots and firing points destroyed");
    expect(await card.locator(".bearings").textContent()).toBe("Place Al-BabPeriod since 1 January · from 2017-01-01");
    expect(await card.locator("blockquote").textContent()).toBe(english.passages[1]?.text);
    expect(await card.locator("mark").textContent()).toBe("892 depots and firing points");
    expect(await card.locator(".source").textContent()).toBe(
      "Ministry of Example (Col. A. Sample) · 2017-02-07 (date inferred) · Briefing on the situation in the north · Copy",
    );
  });

  test("the composer is a combobox that says what is selected", async () => {
    const box = page.getByRole("combobox", { name: "Message" });
    await box.pressSequentially("/");
    expect(await box.getAttribute("aria-expanded")).toBe("true");
    await page.keyboard.press("ArrowDown");
    const active = await box.getAttribute("aria-activedescendant");
    expect(await page.locator(`#${active}`).getAttribute("aria-selected")).toBe("true");
    expect(await page.locator(`#${active}`).textContent()).toContain("/figures");
    expect(await page.getByRole("option", { selected: true }).count()).toBe(1);
    await page.keyboard.press("Escape");
    expect(await box.getAttribute("aria-expanded")).toBe("false");
    expect(await box.getAttribute("aria-activedescendant")).toBeNull();
  });

  test("suggestions of an earlier text never replace those of a later one", async () => {
    let release = (): void => {};
    const late = new Promise<void>((resolve) => (release = resolve));
    await page.route("**/api/complete?*typed=a", async (route) => {
      await late;
      await route.continue().catch(() => undefined);
    });
    await page.fill("#text", "/figures a");
    await page.waitForRequest(/typed=a$/);
    await page.fill("#text", "/figures d");
    await page.getByRole("option", { name: "Deir ez-Zor" }).waitFor();
    release();
    await page.fill("#text", "/figures de");
    await page.waitForResponse(/typed=de$/);
    await eventually(() => page.getByRole("option").allTextContents()).toEqual(["Deir ez-Zor"]);
  });

  test("the keyboard alone does everything: send, recall, break a line, reach and press a button", async () => {
    await page.keyboard.type("/figures Al-Bab");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Enter");
    await page.locator(".press").waitFor();
    await page.keyboard.press("ArrowUp");
    expect(await page.inputValue("#text")).toBe("/figures Al-Bab");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.type("two");
    await page.keyboard.press("Shift+Enter");
    await page.keyboard.type("lines");
    expect(await page.inputValue("#text")).toBe("two\nlines");
    const focused = "document.activeElement?.className ?? ''";
    for (let i = 0; i < 40 && (await page.evaluate<string>(focused)) !== "press"; i++)
      await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Enter");
    await page.getByText("Newer figures").waitFor();
    expect(await page.locator(".bubble.pressed").textContent()).toBe("Older figures");
    expect(await page.evaluate<string>(focused)).toBe("press");
  });

  test("history outlives a reload, and the examples do not come back", async () => {
    await say("/figures Al-Bab");
    const before = await page.locator("#messages").innerText();
    await page.reload();
    await page.locator(".figure").first().waitFor();
    expect(await page.locator("#messages").innerText()).toBe(before);
    expect(await page.locator("#examples").isVisible()).toBe(false);
    await page.locator("#text").press("ArrowUp");
    expect(await page.inputValue("#text")).toBe("/figures Al-Bab");
  });

  test("older messages come as one scrolls up, and what is read stays where it is", async () => {
    for (let i = 0; i < 40; i++) {
      const body = { form: "said", how: "typed", text: `note ${i}`, key: `key-${i}-long` };
      await server.log.append({ conversation: conversation(), from: "caller", at: server.clock.now(), body });
    }
    await page.reload();
    await page.getByText("note 39", { exact: true }).waitFor();
    expect(await page.getByText("note 5", { exact: true }).count()).toBe(0);
    await page.evaluate("document.querySelector('#scroller').scrollTop = 300");
    const top =
      "Math.round([...document.querySelectorAll('.bubble')].find((e) => e.textContent === 'note 14').getBoundingClientRect().top)";
    const place = await page.evaluate<number>(top);
    await page.getByText("note 5", { exact: true }).waitFor({ state: "attached" });
    expect(Math.abs((await page.evaluate<number>(top)) - place)).toBeLessThanOrEqual(2);
  });

  test("what is posted, and what is said in another tab, appears without a reload", async () => {
    for (const parcel of server.platform.compose(posted)) await server.platform.post(conversation(), parcel, "digest");
    await page.locator(".figure").first().waitFor();
    const other = await page.context().newPage();
    await other.goto(`${server.origin}/`);
    await other.locator(".figure").first().waitFor();
    await say("from the first tab");
    await other.locator("#messages").getByText("You said: from the first tab").waitFor();
    expect(await shown("You said: from the first tab").count()).toBe(1);
  });

  test("after a restart of the bot the page comes back by itself and misses nothing", async () => {
    await server.platform.dispose();
    await page.getByText("Reconnecting…").waitFor();
    await server.log.append({
      conversation: conversation(),
      from: "bot",
      at: server.clock.now(),
      body: {
        form: "view",
        to: null,
        view: {
          outcome: "answered",
          blocks: [{ kind: "text", line: [{ kind: "words", text: "while you were away" }] }],
        },
      },
    });
    await restart();
    await shown("while you were away").waitFor();
    await page.getByText("Reconnecting…").waitFor({ state: "detached" });
    await say("still here?");
  });

  test("a message that could not be sent stays, and is sent again once", async () => {
    await server.platform.dispose();
    await page.fill("#text", "important");
    await page.keyboard.press("Enter");
    await page.getByText("Not sent. The bot could not be reached.").waitFor();
    await restart();
    await page.getByRole("button", { name: "Send again" }).click();
    await shown("You said: important").waitFor();
    expect(await page.locator(".bubble").allTextContents()).toEqual(["important"]);
    expect(
      server.log.all.filter((message) => JSON.stringify(message.body).includes('"text":"important"')),
    ).toHaveLength(2);
  });

  test("a message of 100 KB is answered by one sentence, and given back to be shortened", async () => {
    await page.fill("#text", "long ".repeat(20_000));
    await page.keyboard.press("Enter");
    await page.getByText("That message is too long: at most 16,000 characters fit.").waitFor();
    await page.getByRole("button", { name: "Edit" }).click();
    expect((await page.inputValue("#text")).length).toBeGreaterThan(99_000);
    expect(await sidewaysPx(page)).toBe(0);
  });

  test("markup and mentions in a briefing are shown as they are written", async () => {
    await say("/search convoy");
    const quote = await page.locator(".quote blockquote").nth(1).textContent();
    expect(quote).toBe(english.passages[3]?.text);
    expect(await page.locator("#messages script, #messages b, #messages img").count()).toBe(0);
    await page.goto(`${server.origin}/briefings/b-english`);
    expect(await page.locator("article p").nth(2).textContent()).toBe(english.passages[3]?.text);
    expect(await page.locator("article script, article b, article img").count()).toBe(0);
  });

  test("a figure's link leads to its sentence, marked and in view", async () => {
    await say("/figures Al-Bab");
    const [reading] = await Promise.all([
      page.context().waitForEvent("page"),
      page.locator(".figure .source a").first().click(),
    ]);
    expect(await reading.locator("#cited").textContent()).toBe(english.passages[1]?.text);
    expect(await reading.evaluate("document.querySelector(':target')?.id")).toBe("cited");
    expect(await reading.evaluate("opener")).toBeNull();
  });

  test("a figure is copied with its sentence, claimant, date and link", async () => {
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await say("/figures Al-Bab");
    await page.locator(".copy").first().click();
    await page.getByRole("button", { name: "Copied" }).waitFor();
    const [start, end] = [english.passages[1]?.start ?? 0, english.passages[1]?.end ?? 0];
    expect(await page.evaluate("navigator.clipboard.readText()")).toBe(
      [
        "892 depots and firing points destroyed — Al-Bab; since 1 January (from 2017-01-01)",
        `“${english.passages[1]?.text ?? ""}”`,
        "Ministry of Example (Col. A. Sample), 2017-02-07 (date inferred): Briefing on the situation in the north",
        `${server.origin}/briefings/b-english?v=1&from=${start}&to=${end}#cited`,
      ].join("\n"),
    );
  });

  test("an image has its words and its room", async () => {
    await say("/chart");
    const image = page.getByRole("img", { name: "Six bars, each higher than the one before" });
    await image.waitFor();
    expect(await ask("#messages img", "e.naturalWidth")).toBe(480);
    expect(await image.getAttribute("height")).toBe("160");
  });

  test("Arabic runs from right to left, where the page's own words do not", async () => {
    await say("/arabic");
    await say("ماذا حدث؟");
    const direction = (selector: string) => ask<string>(selector, "getComputedStyle(e).direction");
    expect(await direction(".figure blockquote")).toBe("rtl");
    expect(await direction(".caller .bubble")).toBe("rtl");
    expect(await direction(".figure .source")).toBe("ltr");
    const [mark, quote] = [
      await page.locator(".figure mark").boundingBox(),
      await page.locator(".figure blockquote").boundingBox(),
    ];
    // "31 vehicles" is the second word: near the right edge when the sentence runs from there.
    expect(mark?.x ?? 0).toBeGreaterThan((quote?.x ?? 0) + (quote?.width ?? 0) / 2);
    expect(await page.locator(".figure .claimant").last().textContent()).toBe("وزارة المثال");
  });

  test("at the width of a small phone nothing scrolls sideways but wide tables in their box", async () => {
    await reopen({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
    for (const text of everyAnswer) await say(text);
    await page.locator("#text").pressSequentially("/figures a");
    await page.getByRole("option", { name: "Al-Bab District" }).waitFor();
    expect(await sidewaysPx(page)).toBe(0);
    expect(await ask(".table", "e.scrollWidth > e.clientWidth")).toBe(true);
    await page.goto(`${server.origin}/briefings/b-arabic`);
    expect(await sidewaysPx(page)).toBe(0);
  });

  test.each(["light", "dark"] as const)("all text has enough contrast in the %s scheme", async (colorScheme) => {
    await reopen({ colorScheme });
    let checked = await expectReadable(page);
    for (const text of everyAnswer) await say(text);
    await page.fill("#text", "x".repeat(20_000));
    await page.keyboard.press("Enter");
    await page.getByText("That message is too long").waitFor();
    await page.fill("#text", "/figures a");
    await page.getByRole("option", { name: "Al-Bab District" }).waitFor();
    checked += await expectReadable(page);
    await page.goto(`${server.origin}/briefings/b-english?v=1&from=39&to=80`);
    checked += await expectReadable(page);
    expect(checked).toBeGreaterThan(100);
    const grounds = await page.evaluate<string>("getComputedStyle(document.body).backgroundColor");
    expect(grounds).toBe(colorScheme === "dark" ? "rgb(20, 24, 27)" : "rgb(246, 245, 241)");
  });

  test("who prefers no motion sees none", async () => {
    await reopen({ reducedMotion: "reduce" });
    let release = (): void => {};
    server.dispatcher.hold = new Promise((resolve) => (release = resolve));
    await page.fill("#text", "slow");
    await page.keyboard.press("Enter");
    await page.locator(".dots i").first().waitFor();
    expect(await page.evaluate("document.getAnimations().length")).toBe(0);
    release();
    server.dispatcher.hold = null;
    await shown("You said: slow").waitFor();
    expect(await page.locator(".dots").count()).toBe(0);
  });

  test("a screen reader is told of an answer while the focus stays in the composer", async () => {
    await say("/figures Al-Bab");
    await expect
      .poll(() => page.locator("#announcer").textContent())
      .toContain("892 depots and firing points destroyed");
    expect(await page.evaluate("document.activeElement?.id")).toBe("text");
  });

  test("with a token the page opens after signing in, and the address never shows it", async () => {
    const guarded = await startPage({ token: "a token of some length" });
    const visit = await openTab(browser, `${guarded.origin}/`);
    await visit.page.getByLabel("Access token").fill("wrong");
    await visit.page.keyboard.press("Enter");
    await visit.page.getByText("That is not the token.").waitFor();
    expect(await expectReadable(visit.page)).toBeGreaterThan(3);
    await visit.page.getByLabel("Access token").fill("a token of some length");
    await visit.page.keyboard.press("Enter");
    await visit.page.locator(".message.bot article").waitFor();
    expect(visit.page.url()).toBe(`${guarded.origin}/`);
    expect(visit.wrongs).toEqual([]);
    await visit.close();
    await guarded.close();
  });
});
