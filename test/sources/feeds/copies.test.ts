import { expect, it } from "vitest";
import { serve } from "../fetch/bad-server.ts";
import { createFeedBench, feed, long } from "./feed-bench.ts";

it("a briefing that two feeds bring is told once, and the other's words come back when the first changes its own", async () => {
  const bot = await createFeedBench();
  const words = (killed: number) => `The fighting killed ${killed} people and hurt 31 near Homs. ${long}`;
  let theirs = { id: "1", title: "Strikes", url: "http://first.example/1", words: words(9) };
  await bot.add(await serve(feed(() => [theirs])));
  await bot.add(
    await serve(feed(() => [{ id: "b", title: "Strikes (wire)", url: "http://second.example/b", words: words(9) }])),
  );
  for (let turn = 0; turn < 2; turn += 1) await bot.poll();
  const [told, ...more] = await bot.stored();
  expect(more).toEqual([]);
  const copies = await bot.store.briefings.copies(told?.id ?? "");
  const urls = new Set([told?.url, ...copies.map(({ url }) => url)]);
  expect(urls).toEqual(new Set(["http://first.example/1", "http://second.example/b"]));
  theirs = { ...theirs, words: words(90) };
  await bot.poll();
  const texts = await Promise.all((await bot.stored()).map((each) => bot.store.briefings.document(each)));
  expect(texts.map((text) => /killed \d+/.exec(text?.text ?? "")?.[0]).toSorted()).toEqual(["killed 9", "killed 90"]);
});
