import { connect } from "node:net";
import type { WireFault, WireHistory, WireMessage, WireSaid, WireSay } from "../../../src/platforms/web/wire.ts";

/** Somebody who talks to the page's server as its script does, with a cookie jar. */
export interface Visitor {
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  post(path: string, body: string, headers?: Record<string, string>): Promise<Response>;
  say(what: { text: string } | { press: string; label: string }, key?: string, again?: boolean): Promise<WireSaid>;
  history(before?: number): Promise<WireHistory>;
  /** Opens the stream; `next` answers its next message. */
  stream(headers?: Record<string, string>): Promise<{ next(): Promise<WireMessage | null>; close(): Promise<void> }>;
  readonly cookies: Map<string, string>;
}

let keys = 0;

/** `cookies` of another visitor make this one the same person at another origin: after a restart the old port may be taken. */
export function createVisitor(origin: string, cookies = new Map<string, string>()): Visitor {
  const keep = (response: Response): Response => {
    for (const line of response.headers.getSetCookie()) {
      const [name, value] = (line.split(";", 1)[0] ?? "").split("=");
      if (name !== undefined && value !== undefined) cookies.set(name, value);
    }
    return response;
  };
  const cookie = (): Record<string, string> =>
    cookies.size === 0 ? {} : { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; ") };
  const get: Visitor["get"] = async (path, headers = {}) =>
    keep(await fetch(origin + path, { headers: { ...cookie(), ...headers }, redirect: "manual" }));
  const post: Visitor["post"] = async (path, body, headers = {}) =>
    keep(
      await fetch(origin + path, {
        method: "POST",
        body,
        headers: { origin, "content-type": "application/json", ...cookie(), ...headers },
        redirect: "manual",
      }),
    );
  return {
    cookies,
    get,
    post,
    async say(what, key = `key-${String((keys += 1)).padStart(8, "0")}`, again = false) {
      const say: WireSay = { key, again, ...what };
      const response = await post("/api/say", JSON.stringify(say));
      if (!response.ok) throw new Error(((await response.json()) as WireFault).error);
      return (await response.json()) as WireSaid;
    },
    async history(before) {
      return (await (
        await get(`/api/history${before === undefined ? "" : `?before=${before}`}`)
      ).json()) as WireHistory;
    },
    async stream(headers = {}) {
      const stop = new AbortController();
      const response = await fetch(`${origin}/api/stream`, {
        headers: { ...cookie(), ...headers },
        signal: stop.signal,
      });
      if (response.body === null || !response.ok) throw new Error(`no stream: ${response.status}`);
      const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
      let text = "";
      return {
        async next() {
          for (;;) {
            const end = text.indexOf("\n\n");
            const event = end < 0 ? "" : text.slice(0, end);
            if (end >= 0) text = text.slice(end + 2);
            const found = /^data: (.*)$/m.exec(event)?.[1];
            if (found !== undefined) return JSON.parse(found) as WireMessage;
            if (end >= 0) continue;
            const chunk = await reader.read().catch(() => ({ done: true, value: undefined }));
            if (chunk.done || chunk.value === undefined) return null;
            text += chunk.value;
          }
        },
        close: async () => {
          stop.abort();
          await reader.cancel().catch(() => undefined);
        },
      };
    },
  };
}

/**
 * Sends bytes as they are, and answers all that comes back until the server closes; "reset" where nothing came. A server
 * that closes on more bytes than it read resets the connection, and its answer may be lost on the way.
 */
export function sendRaw(origin: string, bytes: string): Promise<string> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(bytes));
    let answer = "";
    socket.setEncoding("utf8");
    socket.on("data", (chunk: string) => (answer += chunk));
    socket.on("close", () => resolve(answer));
    socket.on("error", (error: NodeJS.ErrnoException) =>
      error.code === "ECONNRESET" ? resolve(answer === "" ? "reset" : answer) : reject(error),
    );
  });
}

/** The words of a message, whatever it is made of. */
export function wordsOf(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value !== "object" || value === null) return "";
  return Object.values(value).map(wordsOf).join(" ");
}
