import { AsyncLocalStorage } from "node:async_hooks";
import { Agent as HttpAgent } from "node:http";
import { Agent as HttpsAgent } from "node:https";
import { HttpError, type Transformer } from "grammy";

// The note that a message has left turns a crash into a message of which nobody knows. So it is made as late as can be: when a
// connection to Telegram stands, in the turn of the first byte. What fails earlier never left, and may be sent again.

/** A connection that nothing was sent on for so long is closed by us: Telegram closes it too, and a request may meet that. */
const IDLE_MS = 30_000;

/** The call failed before a byte of it left: Telegram knows nothing of it. */
export class NeverLeft extends Error {
  override readonly name = "NeverLeft";
}

interface Call {
  readonly note: () => void;
  /** From when on bytes may be under way. */
  left: boolean;
  ended: boolean;
  /** Why the note could not be made, where it could not. */
  fault: Error | null;
}

const notes = new AsyncLocalStorage<() => void>();
const calls = new AsyncLocalStorage<Call>();

/** Runs calls of an Api made with `leavingBy`; each of them makes the note in the turn in which its first byte leaves. */
export const noting = <T>(note: () => void, run: () => Promise<T>): Promise<T> => notes.run(note, run);

/** Makes the note; answers why it could not be made, and then nothing may leave. */
function leave(call: Call): Error | null {
  try {
    call.note();
    call.left = true;
  } catch (error) {
    call.fault = error instanceof Error ? error : new Error(String(error));
  }
  return call.fault;
}

export interface Leaving {
  readonly agent: HttpAgent;
  readonly transformer: Transformer;
}

/** What an Api for this address needs for `noting`, and to reject with NeverLeft. */
export function leavingBy(root: string): Leaving {
  const isTls = root.startsWith("https:");
  const options = { keepAlive: true, timeout: IDLE_MS };
  const agent = isTls ? new HttpsAgent(options) : new HttpAgent(options);
  noteOnNewConnections(agent, isTls ? "secureConnect" : "connect");
  noteOnKeptConnections(agent);
  return {
    agent,
    async transformer(prev, method, payload, signal) {
      const call: Call = { note: notes.getStore() ?? (() => {}), left: false, ended: false, fault: null };
      try {
        return await calls.run(call, () => prev(method, payload, signal));
      } catch (error) {
        if (call.fault !== null) throw call.fault;
        if (call.left || !(error instanceof HttpError)) throw error;
        throw new NeverLeft(`${error.message} Nothing of it had left.`);
      } finally {
        call.ended = true;
      }
    },
  };
}

/** A new connection is handed to its request when it stands; the request writes before anything else happens. */
function noteOnNewConnections(agent: HttpAgent, ready: "connect" | "secureConnect"): void {
  const connect = agent.createConnection.bind(agent);
  agent.createConnection = (options, callback) => {
    const call = calls.getStore();
    const socket = connect(options);
    if (call === undefined || callback === undefined || socket === null || socket === undefined) return socket;
    const fail = (error: Error): void => callback(error, socket);
    socket.once("error", fail);
    socket.once(ready, () => {
      socket.off("error", fail);
      // Of a call that was given up meanwhile nothing is written any more.
      const fault = call.ended ? null : leave(call);
      if (fault === null) return callback(null, socket);
      socket.destroy();
      fail(fault);
    });
    return undefined;
  };
}

/** A request that gets a kept connection writes right after it was told so, in a later turn than it asked for one. */
function noteOnKeptConnections(agent: HttpAgent): void {
  const reuse = agent.reuseSocket.bind(agent);
  agent.reuseSocket = (socket, request) => {
    const call = calls.getStore();
    if (call !== undefined)
      request.once("socket", () => {
        const fault = call.ended ? null : leave(call);
        if (fault !== null) request.destroy(fault);
      });
    reuse(socket, request);
  };
}
