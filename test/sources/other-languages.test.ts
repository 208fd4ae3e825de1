import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadFile } from "../../src/sources/load-file.ts";
import { startBot, type TestBot } from "../fixtures/bot.ts";

let bot: TestBot;
beforeAll(async () => {
  bot = await startBot();
  const path = (name: string) => fileURLToPath(new URL(`../fixtures/pages/${name}.html`, import.meta.url));
  for (const name of ["russian-windows-1251", "arabic"]) {
    const { document } = await loadFile({ name, bytes: readFileSync(path(name)), format: "html" });
    await bot.add(document.text, { date: "2017-02-08", origin: name });
  }
});
afterAll(() => bot.end());

describe("a briefing that is not in English", () => {
  it.each([
    ["ru", "Russian", "военные инженеры", "разминировали 24 гектара"],
    ["ar", "Arabic", "فرق الإسعاف", "48 مصابا"],
  ])(
    "is stored, found by its words and marked, and no figure is read in it: %s",
    async (code, name, said, sentence) => {
      const { items } = await bot.store.briefings.latest({ limit: 5 });
      const found = items.find(({ language }) => language === code);
      expect(found).toMatchObject({ figures: 0, language: code });
      expect(await bot.text(`/search ${said}`)).toContain(sentence);
      expect(await bot.text(`/briefing ${found?.id ?? ""}`)).toContain(
        `0 figures: it is in ${name}, and figures are not read in that yet`,
      );
    },
  );
});
