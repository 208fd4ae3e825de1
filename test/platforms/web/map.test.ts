import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createPictureDrawer, type PictureDrawer } from "../../../src/drawing/create-picture-drawer.ts";
import { riverBriefing, startBot, type TestBot } from "../../fixtures/bot.ts";
import { expectReadable, launchChromium, openTab, sidewaysPx, whyNoBrowser } from "./chromium.ts";
import { startPage, type StartedPage } from "./start-page.ts";

const title = whyNoBrowser === null ? "a map on the page" : `a map on the page (skipped: ${whyNoBrowser})`;

describe.skipIf(whyNoBrowser !== null)(title, () => {
  let browser: Browser;
  let drawer: PictureDrawer;
  let bot: TestBot;
  let server: StartedPage;

  beforeAll(async () => {
    drawer = createPictureDrawer({ limitMs: 60_000 });
    bot = await startBot(undefined, drawer);
    await bot.add(riverBriefing);
    browser = await launchChromium();
    server = await startPage({ dispatcher: bot.dispatcher, briefings: bot.store.briefings });
  });
  afterAll(async () => {
    await server.close();
    await browser.close();
    await drawer.close();
    await bot.end();
  });

  test.each([
    ["a desk", { width: 1280, height: 900 }],
    ["a phone", { width: 360, height: 740 }],
  ])("is an image from this origin with its words, on %s", async (_where, viewport) => {
    const { page, wrongs, close } = await openTab(browser, `${server.origin}/`, { viewport });
    await page.waitForSelector(".message.bot article");
    await page.fill("#text", "/place Homs city");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Enter");
    const image = page.getByRole("img", { name: /^Map of Homs.*Near it: Tell Bisa, \d+ km north/ });
    await image.waitFor();
    const shown = await page.evaluate<{ drawn: number; wide: number; src: string }>(
      `(async (e) => {
        await e.decode();
        return { drawn: e.naturalWidth, wide: e.clientWidth, src: e.src };
      })(document.querySelector("#messages .image img"))`,
    );
    expect(shown.drawn).toBe(900);
    expect(shown.src).toMatch(new RegExp(`^${server.origin}/media/\\d+/[0-9a-f]{64}\\.png$`));
    expect(shown.wide).toBeGreaterThan(viewport.width / 2);
    expect(await sidewaysPx(page)).toBe(0);
    await expectReadable(page);
    // The text stands before the map, as it does without one.
    expect(await page.locator(".message.bot").last().innerText()).toMatch(/Homs[\s\S]*Named in/);
    await image.scrollIntoViewIfNeeded();
    if (process.env["SCREENSHOTS"] !== undefined)
      await page.screenshot({ path: `${process.env["SCREENSHOTS"]}/map-${viewport.width}.png` });
    expect(wrongs).toEqual([]);
    await close();
  });
});
