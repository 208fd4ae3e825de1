import { connect } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { PostOutcome } from "../../../src/platforms/platform.ts";
import type { WireCommands, WireFault } from "../../../src/platforms/web/wire.ts";
import { limits } from "../../../src/platforms/web/limits.ts";
import { claimOf, english } from "./sample.ts";
import { startPage, type StartedPage } from "./start-page.ts";
import { createVisitor, sendRaw, wordsOf, type Visitor } from "./visitor.ts";

/** Waits as long as a busy machine may need. */
const eventually = <T>(look: () => T) => expect.poll(look, { timeout: 10_000 });

let page: StartedPage;
let visitor: Visitor;
beforeEach(async () => {
  page = await startPage();
  visitor = createVisitor(page.origin);
});
afterEach(() => page.close());

const errorOf = async (response: Response): Promise<string> => ((await response.json()) as WireFault).error;

describe("talking", () => {
  test("what is said is answered with both messages as they are logged", async () => {
    const said = await visitor.say({ text: "/figures Al-Bab" });
    expect(said.caller).toMatchObject({ from: "caller", how: "typed", text: "/figures Al-Bab" });
    expect(said.bot).toMatchObject({ from: "bot", to: said.caller.id });
    expect(wordsOf(said.bot)).toContain("892");
    expect((await visitor.history()).messages).toEqual([said.caller, said.bot]);
  });

  test("a conversation is told apart from another by its cookie alone", async () => {
    await visitor.say({ text: "mine" });
    const other = createVisitor(page.origin);
    expect((await other.history()).messages).toEqual([]);
    const [first, second] = page.dispatcher.heard;
    await other.say({ text: "theirs" });
    expect(first?.conversation).not.toBe(page.dispatcher.heard[1]?.conversation);
    expect(second).toBeUndefined();
  });

  test("the name of a conversation does not open it", async () => {
    await visitor.say({ text: "mine" });
    const name = page.log.all[0]?.conversation ?? "";
    const thief = createVisitor(page.origin);
    thief.cookies.set("briefing_conversation", name);
    expect((await thief.history()).messages).toEqual([]);
  });

  test("the cookie is not for scripts, other sites or the past", async () => {
    const response = await visitor.get("/api/history");
    expect(response.headers.get("set-cookie")).toMatch(
      /^briefing_conversation=[\w-]{22}; Path=\/; Max-Age=34560000; HttpOnly; SameSite=Strict$/,
    );
  });

  test("a button is pressed by its token and shown by its label", async () => {
    const first = await visitor.say({ text: "/figures Al-Bab" });
    if (first.bot.from !== "bot") throw new Error("no answer");
    const pages = first.bot.view.blocks.find((block) => block.kind === "page");
    const next = await visitor.say({ press: pages?.next?.token ?? "", label: pages?.next?.label ?? "" });
    expect(next.caller).toMatchObject({ how: "pressed", text: "Older figures" });
    expect(wordsOf(next.bot)).not.toContain("892");
  });

  test("a message sent again under its key is not said twice, with or without an answer", async () => {
    const first = await visitor.say({ text: "once" }, "the-same-key", false);
    expect(await visitor.say({ text: "once" }, "the-same-key", true)).toEqual(first);
    // As the log is left when the bot is killed before it has answered.
    const conversation = page.log.all[0]?.conversation ?? "";
    const body = { form: "said", how: "typed", text: "twice", key: "another-key" };
    await page.log.append({ conversation, from: "caller", at: page.clock.now(), body });
    const again = await visitor.say({ text: "twice" }, "another-key", true);
    expect(wordsOf(again.bot)).toContain("twice");
    expect(page.log.all.map((message) => message.from)).toEqual(["caller", "bot", "caller", "bot"]);
  });

  test("two requests with one key at the same time are one message", async () => {
    await visitor.history();
    let release = (): void => {};
    page.dispatcher.hold = new Promise((resolve) => (release = resolve));
    const both = [visitor.say({ text: "x" }, "double-tap"), visitor.say({ text: "x" }, "double-tap", true)];
    await eventually(() => page.dispatcher.heard.length).toBeGreaterThan(0);
    release();
    const [first, second] = await Promise.all(both);
    expect(second).toEqual(first);
    expect(page.dispatcher.heard).toHaveLength(1);
    expect(page.log.all).toHaveLength(2);
  });

  test("the last thirty messages come first and the others on asking", async () => {
    for (let i = 1; i <= 40; i++) await visitor.say({ text: `message ${i}` });
    const last = await visitor.history();
    expect(last.messages).toHaveLength(limits.historyMessages);
    expect(last.more).toBe(true);
    const before = await visitor.history(last.messages[0]?.id);
    const rest = await visitor.history(before.messages[0]?.id);
    expect([...rest.messages, ...before.messages, ...last.messages].map((each) => each.id)).toEqual(
      Array.from({ length: 80 }, (_, i) => i + 1),
    );
    expect(rest.more).toBe(false);
  });

  test("commands are listed with their options, choices and bounds", async () => {
    const { commands } = (await (await visitor.get("/api/commands")).json()) as WireCommands;
    const latest = commands.find((command) => command.name === "latest");
    expect(latest?.usage).toBe("/latest [count] [issuer] [order]");
    expect(latest?.options[0]).toMatchObject({ type: "integer", minimum: 1, maximum: 25 });
    expect(latest?.options[1]).toMatchObject({ completes: "issuer" });
    expect(latest?.options[2]).toMatchObject({ choices: ["newest", "oldest"] });
  });

  test("suggestions come from the dispatcher", async () => {
    const found = await visitor.get("/api/complete?command=figures&option=place&typed=deir");
    expect(await found.json()).toEqual([{ label: "Deir ez-Zor", value: "Deir ez-Zor" }]);
  });

  test("an image is served to its own conversation by the hash of its bytes", async () => {
    const said = await visitor.say({ text: "/chart" });
    const block = said.bot.from === "bot" ? said.bot.view.blocks[0] : undefined;
    if (block?.kind !== "image") throw new Error("no image");
    expect(block).toMatchObject({ width: 480, height: 160, alt: "Six bars, each higher than the one before" });
    expect(block).not.toHaveProperty("png");
    const path = `/media/${said.bot.id}/${block.hash}.png`;
    const image = await visitor.get(path);
    expect(image.headers.get("content-type")).toBe("image/png");
    expect(
      Buffer.from(await image.arrayBuffer())
        .subarray(1, 4)
        .toString(),
    ).toBe("PNG");
    expect((await createVisitor(page.origin).get(path)).status).toBe(404);
  });
});

describe("the stream", () => {
  const reply = {
    outcome: "answered",
    blocks: [{ kind: "figure", claim: claimOf(english, "892", { value: 892 }) }],
  } as const;

  const post = async (conversation: string, key = "digest"): Promise<PostOutcome | undefined> => {
    const [parcel] = page.platform.compose(reply);
    return parcel && (await page.platform.post(conversation, parcel, key));
  };

  test("a message that is posted again under its key is there once", async () => {
    await visitor.say({ text: "hello" });
    const conversation = page.log.all[0]?.conversation ?? "";
    const [first, again, other] = [
      await post(conversation),
      await post(conversation),
      await post(conversation, "next"),
    ];
    expect(again).toEqual(first);
    expect(other).not.toEqual(first);
    expect(page.log.all.length).toBe(4);
    expect([await page.platform.reaches(conversation), await page.platform.reaches("nobody")]).toEqual([true, false]);
  });

  test("what is posted comes by itself, and is delivered under its id", async () => {
    const { caller } = await visitor.say({ text: "hello" });
    const stream = await visitor.stream({ "last-event-id": String(caller.id + 1) });
    const outcome = await post(page.log.all[0]?.conversation ?? "");
    const message = await stream.next();
    expect(outcome).toEqual({ kind: "delivered", messageId: String(message?.id) });
    expect(message).toMatchObject({ from: "bot", to: null });
    expect(wordsOf(message)).toContain("892");
    await stream.close();
  });

  test("a stream that comes back is given what it missed, each once and in order", async () => {
    for (let i = 0; i < 55; i++) await visitor.say({ text: `m${i}` });
    const stream = await visitor.stream({ "last-event-id": "2" });
    await visitor.say({ text: "live" });
    const ids: number[] = [];
    while (ids.length < 110) ids.push((await stream.next())?.id ?? -1);
    expect(ids).toEqual(Array.from({ length: 110 }, (_, i) => i + 3));
    await stream.close();
  });

  test("another conversation hears nothing of it", async () => {
    const other = createVisitor(page.origin);
    await other.say({ text: "other" });
    const stream = await other.stream({ "last-event-id": "2" });
    await visitor.say({ text: "mine" });
    const { caller } = await other.say({ text: "again" });
    expect((await stream.next())?.id).toBe(caller.id);
    await stream.close();
  });

  test("a post to a conversation that never was is gone", async () => {
    expect(await post("nobody")).toMatchObject({ kind: "gone" });
  });

  test("a post that cannot be stored is refused, not lost silently", async () => {
    await visitor.say({ text: "hello" });
    page.log.full = true;
    expect(await post(page.log.all[0]?.conversation ?? "")).toMatchObject({ kind: "refused" });
    expect(page.logged.at(-1)?.level).toBe("error");
  });

  test("more streams than a conversation needs are refused, and a closed one makes room", async () => {
    await visitor.history();
    const open = await Promise.all(Array.from({ length: limits.streamsPerConversation }, () => visitor.stream()));
    await expect(visitor.stream()).rejects.toThrow("429");
    await open[0]?.close();
    await expect
      .poll(() =>
        visitor.stream().then(
          (stream) => open.push(stream),
          () => 0,
        ),
      )
      .toBeGreaterThan(0);
    await Promise.all(open.map((stream) => stream.close()));
  });
});

describe("bad input", () => {
  const say = (over: object): string => JSON.stringify({ key: "key-is-here", text: "hello", ...over });

  test.each([
    ["not JSON", "{", 400],
    ["an empty body", "", 400],
    ["null", "null", 400],
    ["a list", "[]", 400],
    ["an unknown field", say({ admin: true }), 400],
    ["a blank message", say({ text: " \n" }), 400],
    ["a key that is none", say({ key: "a b" }), 400],
    ["a text that is a number", say({ text: 5 }), 400],
    ["a value that is an object", `{"key":"key-is-here","command":"find","values":{"a":{"toString":1}}}`, 400],
    ["a message of 20,000 characters", say({ text: "x".repeat(20_000) }), 413],
    ["a message of 100 KB", say({ text: "x".repeat(100_000) }), 413],
    ["a message of 900 KB", say({ text: "x".repeat(900_000) }), 413],
  ])("%s is answered in one sentence", async (_name, body, status) => {
    const response = await visitor.post("/api/say", body);
    expect(response.status).toBe(status);
    expect(await errorOf(response)).toMatch(/^[A-Z][^.]*\.$/);
    expect(page.log.all).toEqual([]);
  });

  test("control characters and half an emoji reach the dispatcher and come back as JSON", async () => {
    const text = "a\u0000\u001b[31m\ud83d b";
    expect((await visitor.say({ text })).caller).toMatchObject({ text });
  });

  test("a body that is not JSON by its type is not taken", async () => {
    expect((await visitor.post("/api/say", say({}), { "content-type": "text/plain" })).status).toBe(415);
  });

  test.each([
    ["no HTTP at all", "hello\r\n\r\n", /^HTTP\/1.1 400/],
    ["no Host", "GET / HTTP/1.1\r\nConnection: close\r\n\r\n", /^HTTP\/1.1 400/],
    [
      "headers of 100 KB",
      `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${"y".repeat(100_000)}\r\n\r\n`,
      /^(?:HTTP\/1.1 431|reset$)/,
    ],
    [
      "an address of another host",
      "GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
      /^HTTP\/1.1 400/,
    ],
    [
      "a path out of the folder",
      "GET /../../etc/passwd HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
      /^HTTP\/1.1 404/,
    ],
    [
      "an encoded path that is broken",
      "GET /briefings/%E0%A4%A HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
      /^HTTP\/1.1 400/,
    ],
    ["an unknown method", "PURGE / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", /^HTTP\/1.1 403/],
  ])("%s over a bare socket is refused", async (_name, bytes, expected) => {
    expect(await sendRaw(page.origin, bytes)).toMatch(expected);
    expect((await visitor.get("/")).status).toBe(200);
  });

  test("a client that hangs up in the middle of its message does no harm", async () => {
    const { hostname, port } = new URL(page.origin);
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), hostname, () => {
        socket.write(
          `POST /api/say HTTP/1.1\r\nHost: ${hostname}:${port}\r\nOrigin: ${page.origin}\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{"key"`,
        );
        socket.end(() => socket.destroy());
      });
      socket.on("close", () => resolve());
    });
    await visitor.say({ text: "still here" });
    expect(page.logged.filter((line) => line.level === "error")).toEqual([]);
  });

  test("a store that fails is said in a sentence and logged without the query", async () => {
    page.log.full = true;
    const response = await visitor.post("/api/say", say({}));
    expect(response.status).toBe(503);
    expect(await errorOf(response)).toMatch(/try again/);
    expect(page.logged.at(-1)).toMatchObject({ level: "error", fields: { path: "/api/say" } });
  });

  test("more requests at once than a person makes are put off", async () => {
    await visitor.history();
    let release = (): void => {};
    page.dispatcher.hold = new Promise((resolve) => (release = resolve));
    const said = Array.from({ length: limits.requestsUnderWay }, (_, i) => visitor.say({ text: `m${i}` }));
    await eventually(() => page.dispatcher.heard.length).toBe(limits.requestsUnderWay);
    await expect(visitor.say({ text: "one more" })).rejects.toThrow("faster than the bot");
    release();
    await Promise.all(said);
    page.dispatcher.hold = null;
    await visitor.say({ text: "now" });
  });
});

describe("starting and stopping", () => {
  test("a port in use is told with its number and how to choose another", async () => {
    const port = Number(new URL(page.origin).port);
    await expect(startPage({ port })).rejects.toThrow(
      expect.objectContaining({
        name: "PortInUse",
        message: expect.stringMatching(
          new RegExp(`^Port ${port} on 127.0.0.1 is in use.*PORT=${port + 1}\\.$`),
        ) as string,
      }),
    );
  });

  test("a page that is not built is told with the remedy", async () => {
    await expect(startPage({ pageFolder: "/nowhere" })).rejects.toThrow(/npm run build/);
  });

  test("the address is known while it runs", async () => {
    expect(page.platform.address).toBe(`${page.origin}/`);
    await page.platform.dispose();
    expect(page.platform.address).toBeNull();
  });

  test("stopping ends streams, waits for the answer under way and then takes nothing", async () => {
    await visitor.history();
    const stream = await visitor.stream();
    let release = (): void => {};
    page.dispatcher.hold = new Promise((resolve) => (release = resolve));
    const said = visitor.say({ text: "the last" });
    await eventually(() => page.dispatcher.heard.length).toBe(1);
    const disposed = page.platform.dispose();
    expect(await stream.next().then(() => stream.next())).toBeNull();
    release();
    expect(wordsOf((await said).bot)).toContain("the last");
    await disposed;
    await expect(visitor.get("/")).rejects.toThrow();
    await page.platform.dispose();
  });

  test("a client that only half sent its message does not hold up the stop", async () => {
    const { hostname, port } = new URL(page.origin);
    const socket = connect(Number(port), hostname);
    const closed = new Promise((resolve) => socket.on("close", resolve));
    socket.on("error", () => undefined);
    socket.write(
      `POST /api/say HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{"key"`,
    );
    await visitor.get("/api/commands");
    await page.platform.dispose();
    await closed;
  });

  test("a conversation goes on after a restart", async () => {
    const before = await visitor.say({ text: "before" });
    await page.platform.dispose();
    page = await startPage({}, { log: page.log, dispatcher: page.dispatcher });
    expect((await createVisitor(page.origin, visitor.cookies).history()).messages).toEqual([before.caller, before.bot]);
  });
});
