import { expect, it } from "vitest";
import type { Outgoing, Rich } from "../../../src/platforms/telegram/parcel.ts";
import { renderReply } from "../../../src/platforms/telegram/render.ts";
import type { Seen } from "../../fakes/telegram/seen.ts";
import { corpus } from "../../fixtures/replies/corpus.ts";
import { usePlace } from "./place.ts";

// The replies of the corpus on the wire: the strict server takes each message, and shows what was meant.

const place = usePlace();
const richOf = (message: Outgoing): readonly Rich[] => {
  switch (message.kind) {
    case "text":
      return [message.body];
    case "photo":
      return [message.picture.caption];
    case "album":
      return message.pictures.map(({ caption }) => caption);
    case "document":
      return [message.caption];
  }
};

/** Marks that only the bot can make; Telegram itself finds addresses, tags and commands in what is plain. */
const ours = new Set(["bold", "italic", "code", "blockquote", "text_link"]);
const marksOf = (entities: Seen["entities"] | Rich["entities"]) =>
  entities
    .filter(({ type }) => ours.has(type))
    .map(({ type, offset, length }) => `${type} ${offset}+${length}`)
    .toSorted();

async function posted(reply: (typeof corpus)[number]["reply"]): Promise<readonly Seen[]> {
  await place.start();
  const chat = place.telegram.privateChat(place.telegram.addUser({ name: "Alice" }));
  for (const parcel of place.platform.compose(reply))
    expect(await place.platform.post(String(chat.id), parcel, "key")).toEqual({
      kind: "delivered",
      messageId: expect.any(String),
    });
  return place.telegram.messages(chat);
}

it.each(corpus)("$name is taken, and shown with every mark where it was put", async ({ reply }) => {
  const seen = await posted(reply);
  const meant = renderReply(reply).flatMap(richOf);
  expect(seen.map(({ text }) => text)).toEqual(meant.map(({ text }) => text));
  expect(seen.map(({ entities }) => marksOf(entities))).toEqual(meant.map(({ entities }) => marksOf(entities)));
  for (const { entities } of seen) expect(entities.map(({ type }) => type)).not.toContain("mention");
});

it.each(corpus)("$name is whole without its entities, too", async ({ reply }) => {
  const description = "Bad Request: ENTITY_BOUNDS_INVALID";
  for (const method of ["sendMessage", "sendPhoto", "sendMediaGroup", "sendDocument"])
    place.telegram.faults.on(
      {
        method,
        times: 100,
        matching: (parameters) => hasEntities(parameters.names().map((name) => parameters.text(name))),
      },
      { kind: "answer", code: 400, description },
    );
  const seen = await posted(reply);
  const bare = (text: string) => text.replace(/ \(https?:[^\s]*\)/g, "");
  expect(seen.map(({ text }) => bare(text))).toEqual(
    renderReply(reply)
      .flatMap(richOf)
      .map(({ text }) => bare(text)),
  );
  for (const { entities } of seen) expect(marksOf(entities)).toEqual([]);
});

const hasEntities = (values: readonly string[]): boolean =>
  values.some((value) => /"type":"(?:bold|italic|code|blockquote|text_link)"/.test(value));
