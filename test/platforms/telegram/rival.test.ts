import { Api } from "grammy";
import { describe, expect, it } from "vitest";
import type { TelegramUnusable } from "../../../src/platforms/telegram/api.ts";
import { poll } from "../../../src/platforms/telegram/poll.ts";
import { createRivalWatch } from "../../../src/platforms/telegram/rival.ts";
import { startTelegram } from "../../fakes/telegram/telegram.ts";
import { until } from "./place.ts";

const start = Date.UTC(2026, 0, 1);
const at = (second: number) => new Date(start + second * 1_000);

describe("another program with the same token", () => {
  it("is waited for at a start, a minute long", () => {
    const watch = createRivalWatch(at(0));
    expect(watch.met(at(1))).toEqual({ kind: "wait", ms: 5_000, until: at(61) });
    expect(watch.met(at(30))).toEqual({ kind: "wait", ms: 5_000, until: null });
    expect(watch.met(at(60))).toEqual({ kind: "wait", ms: 5_000, until: null });
    expect(watch.met(at(61))).toEqual({ kind: "end", seconds: 60 });
  });

  it("is outlasted by one that has fetched alone before", () => {
    const watch = createRivalWatch(at(0));
    expect(watch.answered(at(90))).toBe(false);
    expect(watch.met(at(100))).toEqual({ kind: "wait", ms: 1_000, until: at(220) });
    for (let second = 105; second < 220; second += 5) expect(watch.met(at(second)).kind, `${second}`).toBe("wait");
    expect(watch.met(at(220)).kind).toBe("end");
  });

  it("is gone when no 409 came for longer than a poll is held, and not for less", () => {
    const watch = createRivalWatch(at(0));
    watch.met(at(1));
    expect(watch.answered(at(30))).toBe(false);
    expect(watch.met(at(31))).toMatchObject({ until: null });
    expect(watch.answered(at(67))).toBe(true);
    expect(watch.answered(at(68))).toBe(false);
    expect(watch.met(at(500))).toEqual({ kind: "wait", ms: 1_000, until: at(620) });
  });

  it("that comes long after the last one starts the count anew, also when nothing was answered between", () => {
    const watch = createRivalWatch(at(0));
    watch.met(at(1));
    expect(watch.met(at(59))).toMatchObject({ kind: "wait", until: at(119) });
  });
});

it("two that poll throw each other out: the second gives up with a sentence, and the first goes on alone", async () => {
  const telegram = await startTelegram({ second: 2 });
  const stop = new AbortController();
  const logged: string[] = [];
  const logger = {
    warn: (_: object, words: string) => void logged.push(words),
    info: (_: object, words: string) => void logged.push(words),
  };
  /** Time passes as it is waited for; each has a clock of its own. */
  const one = (second: number) => {
    let now = at(second).getTime();
    const timing = {
      now: () => new Date(now),
      wait: async (ms: number) => {
        now += ms;
        // Polls of the other one go out meanwhile.
        await new Promise((resolve) => setImmediate(resolve));
      },
      pass: (seconds: number) => void (now += seconds * 1_000),
    };
    const worker = { below: async () => undefined, push: () => undefined, size: 0, close: async () => undefined };
    const api = new Api(telegram.token, { apiRoot: telegram.root });
    const ended = poll({
      api,
      receive: async () => undefined,
      worker,
      timing,
      logger: logger as never,
      stopping: stop.signal,
    });
    return { timing, ended };
  };
  const first = one(0);
  await until(() => telegram.requests.length > 0);
  first.timing.pass(600);
  const second = one(0);
  const why = await second.ended.then(
    () => null,
    (error: TelegramUnusable) => error,
  );
  expect(why?.name).toBe("TelegramUnusable");
  expect(why?.message).toMatch(
    /^Another program has fetched this bot's updates for 6\d s: only one at a time may run with the same TELEGRAM_TOKEN\.$/,
  );
  const before = telegram.requests.length;
  first.timing.pass(40);
  await until(() => telegram.requests.length > before + 1);
  expect(logged.filter((words) => words.startsWith("another program fetches")).length).toBe(2);
  await until(() => logged.includes("the other program that fetched this bot's updates has ended"));
  stop.abort();
  await first.ended;
  await telegram.stop();
});
