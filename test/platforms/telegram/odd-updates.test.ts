import { describe, expect, it } from "vitest";
import { until, usePlace } from "./place.ts";

const place = usePlace();
const open = async () => await place.bot.store.inbox.open(`telegram:${place.telegram.bot.id}`);

describe("an update", () => {
  it("passes over what is no update of Telegram's reference, says so in the log, and goes on", async () => {
    const source = `telegram:${place.telegram.bot.id}`;
    const chat = { id: "seven", type: "private" };
    const body = { update_id: 1, message: { message_id: 2, date: 0, chat, text: "/help secret words" } };
    await place.bot.store.inbox.take(source, [{ id: 1, body }], new Date());
    await place.start();
    await until(async () => (await open()).length === 0);
    const logged = JSON.stringify(place.bot.logged);
    expect(logged).toContain("message.chat.id: invalid_type");
    expect(logged).not.toContain("secret words");
    const person = place.telegram.addUser({ name: "Alice" });
    const there = place.telegram.privateChat(person);
    person.says(there, "/help");
    expect(await place.said(there, 1)).toHaveLength(1);
  });
});
