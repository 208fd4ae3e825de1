import type { Server } from "node:http";
import { type WebSocket, WebSocketServer } from "ws";
import { GatewayDispatchEvents, GatewayOpcodes as Op } from "discord-api-types/v10";
import { flagsOf, guildCreatePayload } from "../state/payloads.ts";
import type { State } from "../state/state.ts";
import { closeCodes as Close } from "./close-codes.ts";
import { type Connection, createConnection } from "./connection.ts";
import { createSessions, type Session } from "./sessions.ts";
import { type Told, seenBy } from "./visibility.ts";

export interface Gateway {
  /** Sends an event to every session that may see it. */
  tell(event: Told): void;
  /** Sends the last event of every session once more. */
  repeatLast(): void;
  /** Sends an event to every session, whatever it holds, and holds the fake to no form. */
  tellMalformed(t: string, d: unknown): void;
  /** What the bot did on its connections, oldest first. */
  readonly log: readonly GatewayEntry[];
  /** Connections that are open now. */
  readonly connections: ReadonlySet<Connection>;
  readonly sessions: ReadonlyMap<string, Session>;
  readonly behaviour: GatewayBehaviour;
  dispose(): Promise<void>;
}

export interface GatewayEntry {
  readonly at: number;
  readonly what: "connect" | "identify" | "resume" | "heartbeat" | "close" | "other";
  /** The close code, or the op. */
  readonly code: number;
}

/** What tests may change about the gateway while it runs. */
export interface GatewayBehaviour {
  heartbeatInterval: number;
  /** Heartbeats are not acknowledged. */
  silentHeartbeats: boolean;
  /** New connections get no HELLO. */
  noHello: boolean;
  /** The next identifies get op 9 (d: false). */
  refuseIdentifies: number;
  /** The next resumes get op 9 (d: false). */
  refuseResumes: number;
  /** The next connections are closed at once with this code. */
  closeConnections: { code: number; times: number };
}

export const createGateway = (state: State, server: Server, base: () => string): Gateway => {
  const sockets = new WebSocketServer({ noServer: true });
  const connections = new Set<Connection>();
  const log: GatewayEntry[] = [];
  const sessions = createSessions(state);
  const behaviour: GatewayBehaviour = {
    heartbeatInterval: 41_250,
    silentHeartbeats: false,
    noHello: false,
    refuseIdentifies: 0,
    refuseResumes: 0,
    closeConnections: { code: 0, times: 0 },
  };
  const note = (what: GatewayEntry["what"], code: number): void => {
    log.push({ at: state.clock.now().getTime(), what, code });
    state.changed();
  };

  const greet = (session: Session): void => {
    const guilds = [...state.guilds.values()].filter((guild) => guild.joined && session.hasGuild(guild.id));
    session.send(GatewayDispatchEvents.Ready, {
      v: 10,
      user: { ...state.bot.api, verified: true, mfa_enabled: false, email: null, flags: 0 },
      guilds: guilds.map((guild) => ({ id: guild.id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: base().replace("http", "ws"),
      session_type: "normal",
      shard: session.shard,
      application: { id: state.applicationId, flags: flagsOf(state) },
    });
    for (const guild of guilds) {
      if (guild.available) session.send(GatewayDispatchEvents.GuildCreate, guildCreatePayload(state, guild));
    }
  };

  sockets.on("connection", (socket: WebSocket, request) => {
    note("connect", 0);
    const query = new URL(request.url ?? "/", "http://gateway").searchParams;
    if (behaviour.closeConnections.times > 0) {
      behaviour.closeConnections.times -= 1;
      socket.close(behaviour.closeConnections.code, "told to");
      return;
    }
    const connection = createConnection(socket, { state, sessions, behaviour, note, greet });
    connections.add(connection);
    socket.on("close", (code) => {
      connections.delete(connection);
      note("close", code);
    });
    if (query.get("v") !== "10") connection.close(Close.invalidVersion);
    else if (query.get("encoding") !== "json") connection.close(Close.decodeError);
    else if (!behaviour.noHello) {
      connection.send({ op: Op.Hello, d: { heartbeat_interval: behaviour.heartbeatInterval }, s: null, t: null });
    }
  });
  server.on("upgrade", (request, socket, head) => {
    sockets.handleUpgrade(request, socket, head, (ready) => sockets.emit("connection", ready, request));
  });

  return {
    tell: (event) => {
      for (const session of sessions.all.values()) {
        const payload = seenBy(state, session, event);
        if (payload !== null) session.send(event.t, payload);
      }
    },
    repeatLast: () => {
      for (const session of sessions.all.values()) session.repeatLast();
    },
    tellMalformed: (t, d) => {
      for (const session of sessions.all.values()) session.sendAsIs(t, d);
    },
    log,
    connections,
    sessions: sessions.all,
    behaviour,
    dispose: async () => {
      for (const socket of sockets.clients) socket.terminate();
      await new Promise<void>((resolve) => sockets.close(() => resolve()));
    },
  };
};
