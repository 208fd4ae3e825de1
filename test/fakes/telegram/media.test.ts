import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ChatHandle, Person } from "./person.ts";
import { startTelegram, type Telegram } from "./telegram.ts";

let telegram: Telegram;
let alice: Person;
let chat: ChatHandle;

beforeEach(async () => {
  telegram = await startTelegram();
  alice = telegram.addUser({ name: "Alice" });
  chat = telegram.privateChat(alice);
});
afterEach(async () => {
  await telegram.stop();
});

/** The head of a PNG of this size; no more is looked at. */
function png(width: number, height: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(33);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  new DataView(bytes.buffer).setUint32(16, width);
  new DataView(bytes.buffer).setUint32(20, height);
  return bytes;
}

async function post(
  method: string,
  fields: Readonly<Record<string, string | Uint8Array<ArrayBuffer>>>,
): Promise<string> {
  const form = new FormData();
  form.set("chat_id", String(chat.id));
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === "string") form.set(name, value);
    else form.set(name, new Blob([value], { type: "image/png" }), `${name}.png`);
  }
  const response = await fetch(`${telegram.root}/bot${telegram.token}/${method}`, { method: "POST", body: form });
  const { description = "" } = (await response.json()) as { description?: string };
  return description;
}

const photos = (count: number, more: object = {}): string =>
  JSON.stringify(Array.from({ length: count }, () => ({ type: "photo", media: "attach://a", ...more })));

describe("photos", () => {
  it.each([
    [{}, "Bad Request: there is no photo in the request"],
    [{ photo: "attach://nothing" }, "Bad Request: there is no photo in the request"],
    [{ photo: "no-such-file" }, "Bad Request: wrong file identifier/HTTP URL specified"],
    [{ photo: new Uint8Array(0) }, "Bad Request: file must be non-empty"],
    [{ photo: new Uint8Array([1, 2, 3]) }, "Bad Request: IMAGE_PROCESS_FAILED"],
    [{ photo: png(9000, 1001) }, "Bad Request: PHOTO_INVALID_DIMENSIONS"],
    [{ photo: png(2001, 100) }, "Bad Request: PHOTO_INVALID_DIMENSIONS"],
    [{ photo: png(900, 600), caption: "x".repeat(1025) }, "Bad Request: message caption is too long"],
    [
      { photo: png(900, 600), caption: "<b>x", parse_mode: "HTML" },
      "Bad Request: can't parse entities: Can't find end tag corresponding to start tag \"b\"",
    ],
  ])("%# are refused", async (fields, words) => {
    expect(await post("sendPhoto", fields)).toBe(words);
  });

  it("are shown, also by their id", async () => {
    expect(
      await post("sendPhoto", { photo: png(900, 600), caption: `<i>${"x".repeat(1024)}</i>`, parse_mode: "HTML" }),
    ).toBe("");
    const [shown] = telegram.messages(chat);
    expect(shown).toMatchObject({ kind: "photo", entities: [{ type: "italic", offset: 0, length: 1024 }] });
    expect(await post("sendPhoto", { photo: shown?.message.photo?.[0]?.file_id ?? "" })).toBe("");
    expect(telegram.messages(chat)[1]?.files).toEqual(shown?.files);
    expect(telegram.violations).toEqual([]);
  });
});

describe("albums", () => {
  it.each([
    [photos(11), "Bad Request: too many messages to send as an album"],
    ["[]", "Bad Request: there are no messages to send"],
    ["{", "Bad Request: can't parse media JSON object"],
    ['[{"type":"photo"}]', "Bad Request: can't parse InputMedia: media not found"],
    [
      '[{"type":"poll","media":"x"}]',
      "Bad Request: can't parse InputMedia: type \"poll\" can't be used in sendMediaGroup",
    ],
    [photos(2, { caption: "x".repeat(1025) }), "Bad Request: message caption is too long"],
  ])("%# are refused", async (media, words) => {
    expect(await post("sendMediaGroup", { media, a: png(900, 600) })).toBe(words);
    expect(telegram.messages(chat)).toEqual([]);
  });

  it("of one are against the reference alone", async () => {
    expect(await post("sendMediaGroup", { media: photos(1), a: png(900, 600) })).toBe("");
    expect(telegram.violations.map(({ words }) => words)).toEqual(["/media must NOT have fewer than 2 items"]);
  });
});

it("what people upload can be fetched", async () => {
  const bytes = Buffer.from("Briefing\n\nDesk, 4 May 2016\n");
  const { document } = alice.uploads(chat, { name: "briefing.txt", type: "text/plain", bytes, caption: "/read" });
  const get = async (path: string): Promise<Response> => await fetch(`${telegram.root}${path}`);
  const file = await get(`/bot${telegram.token}/getFile?file_id=${document?.file_id}`);
  const { result } = (await file.json()) as { result: { file_path: string } };
  expect(Buffer.from(await (await get(`/file/bot${telegram.token}/${result.file_path}`)).arrayBuffer())).toEqual(bytes);
  expect((await get(`/file/bot1:x/${result.file_path}`)).status).toBe(404);
});
