import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { jsonAnswer } from "../../../src/platforms/terminal/json-answer.ts";
import { riverBriefing } from "../../fixtures/bot.ts";
import { openDesk, type Desk } from "./desk-of.ts";

const T10 = "2017-03-01T10:00:05Z";
const TIME = "Wed 1 Mar 2017, 10:00";

describe("a digest that is edited into a short line", () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await openDesk();
    await desk.subscribe({ target: { platform: "plain", conversation: "room" }, unsure: "edit" });
    await desk.bot.add(riverBriefing);
  });
  afterEach(() => desk.end());
  const parts = () => desk.bot.store.deliveries.of("abcde", 9);
  const isLine = (said: string): boolean => said.includes("comes in place of this line");
  const digests = (room = "room") => desk.plain.texts(room).filter((said) => said.includes("along the river"));
  const lines = (room = "room") => desk.plain.texts(room).filter(isLine);

  it("stands there once, as one message", async () => {
    const posted: string[] = [];
    desk.plain.during = async () => void posted.push("line");
    await desk.at(T10);
    expect([posted.length, digests().length, lines().length]).toEqual([1, 1, 0]);
    expect((await parts()).map(({ state, messageId, strays }) => [state, messageId, strays])).toEqual([
      ["sent", "m1", 0],
    ]);
  });

  it("comes once when the line's answer is lost; the line that may be there is counted", async () => {
    desk.plain.answers.push("lost");
    await desk.at(T10);
    expect([lines().length, lines()[0]?.includes(TIME)]).toEqual([1, true]);
    await desk.at(10);
    expect([digests().length, lines().length]).toEqual([1, 1]);
    const kept = await desk.bot.store.subscriptions.get("abcde");
    if (kept === null) throw new Error("not stored");
    const sealed = await desk.bot.dispatcher.seal(await desk.engine.desk.why(kept, desk.clock.now()));
    if (sealed === null) throw new Error("the gate withheld it");
    expect(jsonAnswer(sealed).answer).toContain(
      "of the last 1 message, and 1 line to open one may stand there besides",
    );
    expect((await parts()).map(({ state, strays }) => [state, strays])).toEqual([["sent", 1]]);
  });

  it("posts three lines at most, and is then unknown as any other", async () => {
    desk.plain.answers.push("lost", "lost", "lost", "lost");
    await desk.at(T10);
    for (let n = 0; n < 6; n += 1) await desk.at(10);
    expect([desk.plain.posts, digests().length, (await parts())[0]?.state]).toEqual([3, 0, "unknown"]);
  });

  it("is edited again until an answer comes, at widening intervals, and never posted again", async () => {
    for (let n = 0; n < 4; n += 1) desk.plain.editAnswers.push("lost");
    await desk.at(T10);
    const after: number[] = [];
    for (let second = 1; second <= 60; second += 1) {
      const before = desk.plain.edits;
      await desk.at(1);
      if (desk.plain.edits > before) after.push(second);
    }
    expect(after).toEqual([5, 10, 15, 23]);
    expect([desk.plain.posts, digests().length, lines().length]).toEqual([1, 1, 0]);
    expect((await parts())[0]?.state).toBe("sent");
  });

  it("goes on after a process died: with another line, or with the line that it has", async () => {
    const { deliveries } = desk.bot.store;
    desk.plain.answers.push({ kind: "refused", reason: "slow down", until: new Date("2017-03-01T10:01:00Z") });
    await desk.at(T10);
    const die = async (time: string, opened: string | null) => {
      const now = new Date(time);
      const [claimed] = await deliveries.claim("plain", "dead", 60, 1, now);
      if (claimed === undefined) throw new Error("nothing was claimed");
      await deliveries.begin(claimed.id, "dead", now);
      if (opened !== null) expect(await deliveries.opened(claimed.id, "dead", opened, now)).toBe(true);
      await deliveries.settle("plain", 0, new Date(now.getTime() + 3_600_000));
    };
    await die("2017-03-01T10:01:01Z", null);
    expect((await parts()).map(({ state, strays, begunAt }) => [state, strays, begunAt])).toEqual([
      ["planned", 1, null],
    ]);
    await desk.plain.post("room", { platform: "plain", body: "a line" }, "any");
    await die("2017-03-01T11:05:00Z", "m1");
    expect((await parts()).map(({ state, strays, opened }) => [state, strays, opened])).toEqual([["planned", 1, "m1"]]);
    await desk.at("2017-03-01T12:10:00Z");
    expect([desk.plain.posts, digests().length, (await parts())[0]?.state]).toEqual([2, 1, "sent"]);
  });

  it("opens anew where the chat has another name, for messages have other ids there", async () => {
    desk.plain.editAnswers.push({ kind: "moved", to: "super" });
    await desk.at(T10);
    await desk.at(15);
    expect([lines().length, digests("super").length, lines("super").length]).toEqual([1, 1, 0]);
  });

  it("is refused where somebody deleted the line, and the next digest tells its news", async () => {
    desk.plain.editAnswers.push({ kind: "refused", reason: "It is not there to be edited.", until: null });
    await desk.at(T10);
    expect((await parts())[0]?.state).toBe("refused");
    await desk.at("2017-03-02T10:00:05Z");
    expect(digests()).toHaveLength(1);
  });

  it("is posted as it is where the platform knows a message again", async () => {
    const target = { platform: "keyed", conversation: "room" };
    await desk.subscribe({ id: "fghkm", target, unsure: "edit" });
    await desk.at(T10);
    expect([desk.keyed.posts, desk.keyed.edits, desk.keyed.texts("room").some(isLine)]).toEqual([1, 0, false]);
  });
});
