import { createServer, type Server, type Socket } from "node:net";
import type { AddressInfo } from "node:net";
import { HttpError } from "grammy";
import { afterEach, describe, expect, it } from "vitest";
import { createApi } from "../../../src/platforms/telegram/api.ts";
import { failureOf, wasNotSent } from "../../../src/platforms/telegram/faults.ts";
import { noting } from "../../../src/platforms/telegram/leaving.ts";
import { until } from "./place.ts";

const token = "123456789:AAtoken-of-the-test_0123456789abcdefg";
const done = '{"ok":true,"result":{"message_id":7,"date":0,"chat":{"id":1,"type":"private"}}}';

/** A server that shows what of a call has arrived. */
async function wire(answer: (socket: Socket) => void = () => undefined) {
  const sockets: Socket[] = [];
  let bytes = "";
  const server: Server = createServer((socket) => {
    sockets.push(socket);
    socket.on("error", () => undefined);
    socket.on("data", (data) => {
      bytes += data.toString();
      if (bytes.endsWith("}")) answer(socket);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  servers.push(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { port, sockets, server, bytes: () => bytes, clear: () => void (bytes = "") };
}
const servers: (() => void)[] = [];
afterEach(() => {
  for (const stop of servers.splice(0)) stop();
});

const say = (root: string, note: () => void, seconds = 5) =>
  noting(note, () => createApi({ token, root, seconds }).raw.sendMessage({ chat_id: 1, text: "x" }));
const answered = (socket: Socket) =>
  void socket.write(
    `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${done.length}\r\n\r\n${done}`,
  );

describe("the note that a message is being sent", () => {
  it("is made when the connection stands, and no byte has left before it is", async () => {
    const server = await wire(answered);
    const api = createApi({ token, root: `http://127.0.0.1:${server.port}`, seconds: 5 });
    for (const connection of ["new", "kept"]) {
      server.clear();
      const seen: unknown[] = [];
      const note = () => void seen.push(server.sockets.length, server.bytes());
      const sent = await noting(note, () => api.raw.sendMessage({ chat_id: 1, text: "x" }));
      expect(sent.message_id).toBe(7);
      // The server is in this process: it sees a connection in the turn after it was made.
      expect(seen, connection).toEqual([connection === "new" ? expect.toBeOneOf([0, 1]) : 1, ""]);
      expect(server.bytes()).toContain("/sendMessage");
    }
    expect(server.sockets, "one connection for both").toHaveLength(1);
  });

  it("is not made while the connection is not there", async () => {
    const server = await wire();
    const sockets: Socket[] = [];
    server.server.on("connection", (socket) => void sockets.push(socket));
    let made = false;
    const stop = new AbortController();
    const api = createApi({ token, root: `https://127.0.0.1:${server.port}`, seconds: 5 });
    const failed = noting(
      () => void (made = true),
      () => api.raw.sendMessage({ chat_id: 1, text: "x" }, stop.signal as never),
    ).catch((fault: unknown) => fault);
    await until(() => sockets.length > 0);
    expect(made).toBe(false);
    stop.abort();
    expect(wasNotSent(await failed)).toBe(true);
  });

  it("is made once a call, also when many go out together", async () => {
    const server = await wire(answered);
    const api = createApi({ token, root: `http://127.0.0.1:${server.port}`, seconds: 5 });
    await api.raw.getMe();
    const notes: number[] = [];
    const send = (number: number) =>
      noting(
        () => void notes.push(number),
        () => api.raw.sendMessage({ chat_id: 1, text: "x" }),
      );
    await Promise.all([1, 2, 3, 4].map(send));
    expect(notes.sort()).toEqual([1, 2, 3, 4]);
  });

  it.each([
    ["nobody listens", "http", () => undefined, 5],
    ["the connection ends before it is secure", "https", (socket: Socket) => void socket.destroy(), 5],
    ["the connection is not secure in time", "https", () => undefined, 0.05],
  ] as const)("is not made when %s, and that is no unknown", async (_, scheme, meet, seconds) => {
    const server = await wire();
    if (scheme === "http") await new Promise((resolve) => server.server.close(resolve));
    server.server.on("connection", meet);
    let made = false;
    const failed = say(`${scheme}://127.0.0.1:${server.port}`, () => void (made = true), seconds);
    const error: unknown = await failed.catch((fault: unknown) => fault);
    expect(made).toBe(false);
    expect(wasNotSent(error)).toBe(true);
    expect(failureOf(error, new Date(0))).toMatchObject({ kind: "refused", reason: "Telegram could not be reached." });
    expect(String(error)).not.toContain(token);
  });

  it("was made when the server hangs up later: then it is unknown", async () => {
    const server = await wire((socket) => void socket.destroy());
    let made = false;
    const failed = say(`http://127.0.0.1:${server.port}`, () => void (made = true));
    const error: unknown = await failed.catch((fault: unknown) => fault);
    expect(made).toBe(true);
    expect(error).toBeInstanceOf(HttpError);
    expect(failureOf(error, new Date(0)).kind).toBe("unknown");
  });

  it("that cannot be made keeps everything back", async () => {
    const server = await wire(answered);
    const root = `http://127.0.0.1:${server.port}`;
    const full = () => {
      throw new Error("the disk is full");
    };
    await expect(say(root, full)).rejects.toThrow("the disk is full");
    expect(server.bytes()).toBe("");
  });
});
