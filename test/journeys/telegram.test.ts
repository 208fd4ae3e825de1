import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { flood } from "../fakes/telegram/faults.ts";
import { startTelegram, type Telegram } from "../fakes/telegram/telegram.ts";
import { createWorkplace, ended, said, type Workplace } from "./processes.ts";

let place: Workplace;
let telegram: Telegram;
beforeEach(async () => {
  place = createWorkplace();
  telegram = await startTelegram({ second: 20 });
});
afterEach(async () => {
  place.end();
  await telegram.stop();
  expect(telegram.violations).toEqual([]);
});

const environment = () => ({ TELEGRAM_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.root });
const until = async (done: () => boolean): Promise<void> => {
  while (!done()) await new Promise((resolve) => setTimeout(resolve, 5));
};

describe("the built bot on Telegram", () => {
  it("answers, is killed while it cannot answer, and answers after the restart, once", async () => {
    const person = telegram.addUser({ name: "Alice" });
    const chat = telegram.privateChat(person);
    const answers = () => telegram.messages(chat).filter(({ byBot }) => byBot);
    const first = place.spawn("main", [], environment());
    const firstEnded = ended(first);
    await said(first, /https:\/\/t\.me\/briefings_bot/);
    person.says(chat, "/figures Al-Bab until:2017-02-09 about:targets");
    await until(() => answers().length === 1);
    expect(answers()[0]?.text).toContain("892");
    telegram.faults.on({ method: "sendMessage", times: 1000 }, flood(600));
    person.says(chat, "/latest");
    await until(() => telegram.requests.some(({ outcome }) => outcome === 429));
    await until(() => telegram.pending().length === 0);
    first.kill("SIGKILL");
    await firstEnded;
    telegram.faults.clear();
    expect(answers()).toHaveLength(1);

    const again = place.spawn("main", [], environment());
    const whole = ended(again);
    await said(again, /https:\/\/t\.me\//);
    await until(() => answers().length === 2);
    // The kill may hit between Telegram's refusal and the note of it: then the bot cannot know, and says so.
    expect(answers()[1]?.text).toMatch(/Newest briefings|I was stopped while I sent my answer/);
    person.says(chat, "/help");
    await until(() => answers().length === 3);
    again.kill("SIGTERM");
    const { status, stdout, stderr } = await whole;
    expect(status).toBe(0);
    expect(stdout + stderr).not.toContain(telegram.token.split(":")[1]);
  });

  it("says when another program polls, and goes on alone when that one ends, as at a deployment", async () => {
    const person = telegram.addUser({ name: "Alice" });
    const chat = telegram.privateChat(person);
    const first = place.spawn("main", [], environment());
    const firstEnded = ended(first);
    await said(first, /https:\/\/t\.me\//);
    const elsewhere = createWorkplace();
    try {
      const second = elsewhere.spawn("main", [], environment());
      await said(second, /https:\/\/t\.me\//);
      await said(second, /another program fetches this bot's updates with the same TELEGRAM_TOKEN/);
      first.kill("SIGTERM");
      expect((await firstEnded).status).toBe(0);
      person.says(chat, "/help");
      await until(() => telegram.messages(chat).some(({ byBot }) => byBot));
      const secondEnded = ended(second);
      second.kill("SIGTERM");
      expect((await secondEnded).status).toBe(0);
    } finally {
      elsewhere.end();
    }
  });

  it("ends with a sentence and a code when the token is revoked, or was wrong", async () => {
    const bot = place.spawn("main", [], environment());
    const whole = ended(bot);
    await said(bot, /https:\/\/t\.me\//);
    telegram.faults.on({ method: "getUpdates" }, { kind: "answer", code: 401, description: "Unauthorized" });
    expect((await whole).status).toBe(1);
    expect((await whole).stdout).toContain("Telegram no longer takes TELEGRAM_TOKEN");

    const token = "123456789:AAwrong-token-of-nobody_0123456789abc";
    const wrong = await ended(place.spawn("main", [], { ...environment(), TELEGRAM_TOKEN: token }));
    expect(wrong.status).toBe(1);
    expect(wrong.stderr).toMatch(/^briefing-bot: Telegram does not know TELEGRAM_TOKEN.*\n$/m);
    expect(wrong.stdout + wrong.stderr).not.toContain(token);
  });

  it("has a doctor", async () => {
    const person = telegram.addUser({ name: "Alice" });
    const group = telegram.addSupergroup({ title: "Desk", members: [person] });
    const doctor = async (...args: readonly string[]) =>
      await ended(place.spawn("cli", ["doctor", "telegram", ...args], environment()));
    const well = await doctor("--chat", String(group.id), "--post");
    expect(well.stderr).toBe("");
    expect(well.stdout).toContain("The token is that of @briefings_bot.");
    expect(well.stdout).toContain("Privacy mode is on");
    expect(well.stdout).toContain("is member and may write");
    expect(well.stdout).toContain("posted in");
    expect(well.status).toBe(0);
    expect(telegram.messages(group).filter(({ byBot }) => byBot)).toEqual([]);
    telegram.settings.inlineMode = false;
    telegram.kick(group);
    const ill = await doctor("--chat", String(group.id));
    expect(ill.status).toBe(1);
    expect(ill.stdout).toContain("BAD  Inline mode is off");
    expect(ill.stdout).toContain(`BAD  ${group.id} cannot be looked at`);
    expect(ill.stdout + well.stdout).not.toContain(telegram.token);
  });
});
