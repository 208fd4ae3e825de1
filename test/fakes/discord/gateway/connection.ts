import { GatewayIntentBits as Intent, GatewayOpcodes as Op } from "discord-api-types/v10";
import type { RawData, WebSocket } from "ws";
import * as z from "zod/mini";
import type { State } from "../state/state.ts";
import { closeCodes as Close } from "./close-codes.ts";
import type { GatewayBehaviour, GatewayEntry } from "./gateway.ts";
import type { Session, Sessions } from "./sessions.ts";

export interface Connection {
  readonly session: () => Session | null;
  send(payload: unknown): void;
  /** Sends text as it is, which may be no JSON. */
  sendRaw(text: string): void;
  close(code: number): void;
  /** Cuts the line without a word. */
  drop(): void;
  /** Op 9: the session is not this line's any more; it may be resumed, or is lost. */
  invalidate(resumable: boolean): void;
  /** From now on nothing is read and nothing is answered, but the line stays. */
  freeze(): void;
}

interface Surroundings {
  readonly state: State;
  readonly sessions: Sessions;
  readonly behaviour: GatewayBehaviour;
  readonly note: (what: GatewayEntry["what"], code: number) => void;
  readonly greet: (session: Session) => void;
}

const maxBytes = 4096;
/** https://docs.discord.com/developers/events/gateway#rate-limiting */
const maxSends = 120;
const sendWindow = 60_000;

const payloadForm = z.object({ op: z.int(), d: z.optional(z.unknown()) });
const identifyForm = z.object({
  token: z.string(),
  intents: z.int(),
  properties: z.object({ os: z.string(), browser: z.string(), device: z.string() }),
  shard: z.optional(z.tuple([z.int(), z.int()])),
});
const resumeForm = z.object({ token: z.string(), session_id: z.string(), seq: z.int() });

const privileged = Intent.GuildMembers | Intent.GuildPresences | Intent.MessageContent;
const known = Object.values(Intent).reduce<number>((all, bit) => (typeof bit === "number" ? all | bit : all), 0);

const identifyFault = (state: State, form: z.infer<typeof identifyForm>): number | null => {
  if (form.token !== state.token || !state.tokenValid) return Close.authenticationFailed;
  if ((form.intents & ~known) !== 0) return Close.invalidIntents;
  if ((form.intents & privileged & ~state.privilegedIntents) !== 0) return Close.disallowedIntents;
  const [shard, shards] = form.shard ?? [0, 1];
  return shard < 0 || shards < 1 || shard >= shards ? Close.invalidShard : null;
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

export const createConnection = (socket: WebSocket, around: Surroundings): Connection => {
  const { state, sessions, behaviour, note, greet } = around;
  let session: Session | null = null;
  let frozen = false;
  const sends: number[] = [];
  const send = (payload: unknown): void => {
    if (!frozen && socket.readyState === socket.OPEN) socket.send(JSON.stringify(payload));
  };
  const close = (code: number): void => {
    if (session !== null) session.deliver = null;
    socket.close(code);
  };
  const attach = (to: Session): void => {
    session = to;
    to.deliver = send;
  };

  const identify = (d: unknown): void => {
    const form = identifyForm.safeParse(d);
    note("identify", Op.Identify);
    if (session !== null) return close(Close.alreadyAuthenticated);
    if (!form.success) return close(Close.decodeError);
    const fault = identifyFault(state, form.data);
    if (fault !== null) return close(fault);
    if (!state.starts.begin()) {
      // Too many sessions in a day: Discord takes the token away.
      state.tokenValid = false;
      return close(Close.authenticationFailed);
    }
    if (behaviour.refuseIdentifies > 0) {
      behaviour.refuseIdentifies -= 1;
      return send({ op: Op.InvalidSession, d: false, s: null, t: null });
    }
    attach(sessions.begin(form.data.intents, form.data.shard ?? [0, 1]));
    if (session !== null) greet(session);
  };

  const resume = (d: unknown): void => {
    const form = resumeForm.safeParse(d);
    note("resume", Op.Resume);
    if (session !== null) return close(Close.alreadyAuthenticated);
    if (!form.success) return close(Close.decodeError);
    const { token, session_id: id, seq } = form.data;
    if (token !== state.token || !state.tokenValid) return close(Close.authenticationFailed);
    const found = sessions.all.get(id);
    if (found === undefined || behaviour.refuseResumes > 0) {
      behaviour.refuseResumes = Math.max(0, behaviour.refuseResumes - 1);
      sessions.end(id);
      return send({ op: Op.InvalidSession, d: false, s: null, t: null });
    }
    if (seq > found.events.length) return close(Close.invalidSeq);
    attach(found);
    for (const missed of found.events.slice(seq)) send(missed);
    found.send("RESUMED", {});
  };

  const take = (data: RawData): void => {
    if (frozen) return;
    const text = Buffer.isBuffer(data) ? data.toString("utf8") : "";
    if (Buffer.byteLength(text) > maxBytes) return close(Close.decodeError);
    const now = state.clock.now().getTime();
    while (sends[0] !== undefined && now - sends[0] >= sendWindow) sends.shift();
    if (sends.push(now) > maxSends) return close(Close.rateLimited);
    const payload = payloadForm.safeParse(parse(text));
    if (!payload.success) return close(Close.decodeError);
    const { op, d } = payload.data;
    if (op === Op.Heartbeat) {
      note("heartbeat", op);
      if (!behaviour.silentHeartbeats) send({ op: Op.HeartbeatAck, s: null, t: null });
    } else if (op === Op.Identify) identify(d);
    else if (op === Op.Resume) resume(d);
    else if (session === null) close(Close.notAuthenticated);
    else if (Op[op] === undefined) close(Close.unknownOpcode);
    else note("other", op);
  };

  socket.on("message", take);
  socket.on("close", (code) => {
    if (session === null) return;
    session.deliver = null;
    // A bot that says goodbye with 1000 or 1001 ends its session; otherwise it can resume.
    if (code === 1000 || code === 1001) sessions.end(session.id);
  });
  return {
    session: () => session,
    send,
    sendRaw: (text) => socket.send(text),
    close,
    drop: () => {
      if (session !== null) session.deliver = null;
      socket.terminate();
    },
    invalidate: (resumable) => {
      if (session !== null) {
        session.deliver = null;
        if (!resumable) sessions.end(session.id);
      }
      session = null;
      send({ op: Op.InvalidSession, d: resumable, s: null, t: null });
    },
    freeze: () => {
      frozen = true;
      if (session !== null) session.deliver = null;
      socket.pause();
    },
  };
};
