import { expect, it } from "vitest";
import { createEngine } from "../../../src/digests/engine/engine.ts";
import { createCuratedGazetteer } from "../../../src/gazetteer/open-gazetteer.ts";
import { systemClock } from "../../../src/clock.ts";
import { now } from "../../fixtures/bot.ts";
import { until, usePlace } from "./place.ts";

const place = usePlace();
const alice = () => place.telegram.addUser({ name: "Alice" });
const names = ["chapt", "tapec", "cased"];

/** The bot's own engine hears what Telegram tells of its chats. */
async function start(): Promise<void> {
  const { store, dispatcher, logger } = place.bot;
  const parts = { store, dispatcher, logger, gazetteer: createCuratedGazetteer(), clock: systemClock };
  await place.start({ news: createEngine({ ...parts, holder: "test" }).news("telegram") });
}

async function subscribe(...conversations: readonly string[]): Promise<void> {
  for (const [i, conversation] of conversations.entries()) {
    const made = { kind: "digest", schedule: "daily 10:00", timeZone: "UTC", topic: {}, settings: {}, createdBy: "1" };
    const target = { platform: "telegram", conversation };
    const rest = { createdAt: now, since: now, paused: null, revision: 1 };
    await place.bot.store.subscriptions.save(
      { id: names[i] ?? "", target, ...made, ...rest },
      { by: "1", at: now, what: "made" },
    );
  }
}

const standing = async () =>
  (await place.bot.store.subscriptions.list()).map(({ target, paused }) => [target.conversation, paused?.reason ?? ""]);

it("a forum that the bot is removed from takes its topics along, and brings them back; a closed one stays closed", async () => {
  await start();
  const person = alice();
  const forum = place.telegram.addSupergroup({ title: "Forum", forum: true, members: [person] });
  person.says(forum, "first");
  const [topic, closed] = [place.telegram.addTopic(forum, "Figures"), place.telegram.addTopic(forum, "Closed")];
  const [whole, inTopic, inClosed] = [`${forum.id}`, `${forum.id}/${topic.topic}`, `${forum.id}/${closed.topic}`];
  await subscribe(whole, inTopic, inClosed);
  const settled = async (...reasons: readonly string[]) => {
    const wanted = [whole, inTopic, inClosed].map((name, i) => [name, reasons[i] ?? ""]);
    await until(async () => JSON.stringify(await standing()) === JSON.stringify(wanted));
  };
  place.telegram.lockTopic(closed);
  await settled("", "", "The topic is closed.");
  place.telegram.kick(forum);
  await settled("The bot was removed from the chat.", "The bot was removed from the chat.", "The topic is closed.");
  place.telegram.setStanding(forum, "member");
  await settled("", "", "The topic is closed.");
  place.telegram.unlockTopic(closed);
  await settled("", "", "");
});

it("a group that becomes a supergroup takes all along that is kept for it", async () => {
  await start();
  const group = place.telegram.addGroup({ title: "Desk", members: [alice()] });
  await subscribe(`${group.id}`, `${group.id}/7`);
  const after = place.telegram.migrate(group);
  await until(async () => (await standing())[1]?.[0] === `${after.id}/7`);
  expect(await standing()).toEqual([
    [`${after.id}`, ""],
    [`${after.id}/7`, ""],
  ]);
  const [parcel] = place.platform.compose({
    outcome: "answered",
    blocks: [{ kind: "text", content: [{ kind: "words", text: "News." }] }],
  });
  if (parcel === undefined) throw new Error("no parcel");
  expect(await place.platform.post(`${group.id}/7`, parcel, "key")).toEqual({ kind: "moved", to: `${after.id}/7` });
});
