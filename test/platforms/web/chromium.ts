import { existsSync } from "node:fs";
import { readFileSync } from "node:fs";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { expect } from "vitest";

const executablePath = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";

/** Why the tests in a browser cannot run here; null when they can, or when they must. */
export const whyNoBrowser =
  existsSync(executablePath) || process.env["REQUIRE_BROWSER"] === "1"
    ? null
    : `no Chromium at ${executablePath}; set CHROMIUM_PATH`;

export const launchChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });

/** A tab that notes what must never happen: faults of scripts, violations of the policy, requests to another host. */
export interface WatchedTab {
  readonly page: Page;
  readonly wrongs: string[];
  close(): Promise<void>;
}

export async function openTab(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<WatchedTab> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const wrongs: string[] = [];
  watch(page, new URL(url).origin, wrongs);
  context.on("page", (other) => watch(other, new URL(url).origin, wrongs));
  await page.goto(url);
  return { page, wrongs, close: () => context.close() };
}

function watch(page: Page, origin: string, wrongs: string[]): void {
  page.on("pageerror", (error) => wrongs.push(`fault: ${error.message}`));
  page.on("dialog", (dialog) => {
    wrongs.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("console", (line) => {
    // A refused connection or a 413 is written here by the browser itself, and tests provoke those.
    if (line.type() === "error" && !line.text().startsWith("Failed to load resource")) wrongs.push(line.text());
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(`${origin}/`)) wrongs.push(`request to ${request.url()}`);
  });
}

const contrastScript = readFileSync(new URL("contrast.js", import.meta.url), "utf8");

/** Fails when some text on the page has too little contrast for WCAG AA; answers how many pieces were looked at. */
export async function expectReadable(page: Page): Promise<number> {
  const { checked, faults } = await page.evaluate<{ checked: number; faults: string[] }>(contrastScript);
  expect(faults).toEqual([]);
  return checked;
}

/** How far the page can be scrolled sideways, in pixels; the conversation's own scroller included. */
export const sidewaysPx = (page: Page): Promise<number> =>
  page.evaluate<number>(
    "Math.max(...[document.documentElement, document.querySelector('#scroller')].filter(Boolean).map((e) => e.scrollWidth - e.clientWidth))",
  );
