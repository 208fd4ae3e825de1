import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openDesk, type Desk } from "./desk-of.ts";

const T10 = "2017-03-01T10:00:05Z";

describe("of a chat that goes away", () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await openDesk({ people: ["caller", "operator"] });
  });
  afterEach(() => desk.end());
  const heard = (person = "caller") => desk.keyed.texts(`dm-${person}`);

  it("whoever made its subscriptions is told in private, once, with what it got and why", async () => {
    await desk.subscribe({ schedule: "daily 10:00" });
    await desk.subscribe({ id: "fghkm", schedule: "weekly mon 09:00" });
    desk.keyed.away.set("room", "gone");
    const news = desk.engine.news("keyed");
    await news.gone("room", "The bot was kicked (403).");
    await news.gone("room", "The bot was kicked (403).");
    await desk.at(T10);
    for (let day = 0; day < 3; day += 1) await desk.at(86_400);
    expect(heard()).toHaveLength(1);
    for (const said of ["The bot was kicked", "daily 10:00", "weekly mon 09:00", "abcde", "room", "paused and kept"])
      expect(heard()[0]).toContain(said);
    expect(heard()[0]).not.toContain("403");
    expect(heard("operator")).toEqual([]);
  });

  it("nobody is told again within a day, though it comes and goes", async () => {
    await desk.subscribe();
    const news = desk.engine.news("keyed");
    for (let time = 0; time < 3; time += 1) {
      await news.gone("room", "Kicked.");
      await news.back("room");
    }
    await desk.engine.idle();
    expect(heard()).toHaveLength(1);
  });

  it("the operators are told where its people cannot be", async () => {
    await desk.subscribe({ createdBy: "nobody" });
    await desk.engine.news("keyed").gone("room", "Kicked.");
    await desk.engine.idle();
    expect([heard().length, heard("operator").length]).toEqual([0, 1]);
  });

  it.each([
    ["gone", { kind: "gone", reason: "Blocked." }, 1],
    ["without an answer, so that it may be there", { kind: "unknown", reason: "No answer." }, 0],
  ] as const)("a private chat that is %s is no chat that goes away itself", async (_name, outcome, operators) => {
    await desk.subscribe();
    desk.keyed.answers.push(outcome);
    await desk.engine.news("keyed").gone("room", "Kicked.");
    await desk.engine.idle();
    expect([heard().length, heard("operator").length]).toEqual([0, operators]);
    expect(await desk.bot.store.reach.of({ platform: "keyed", conversation: "dm-caller" })).toBeNull();
  });

  it("nobody is told who went away themselves, and nobody of a chat without subscriptions", async () => {
    await desk.subscribe({ target: { platform: "keyed", conversation: "dm-caller" } });
    await desk.engine.news("keyed").gone("dm-caller", "The person blocked the bot.");
    await desk.engine.news("keyed").gone("hall", "Kicked.");
    await desk.engine.idle();
    expect(desk.keyed.posts).toBe(0);
  });
});
