import { randomBytes } from "node:crypto";
import { eventFaults } from "./event-forms.ts";
import type { State } from "../state/state.ts";

interface Sent {
  readonly op: 0;
  readonly t: string;
  readonly s: number;
  readonly d: unknown;
}

/** One identified session. It outlives its connection, so that a bot can resume and get what it missed. */
export interface Session {
  readonly id: string;
  readonly intents: number;
  readonly shard: readonly [number, number];
  hasGuild(guildId: string): boolean;
  /** Events since the session began. */
  readonly events: readonly Sent[];
  /** Where events go now; null while nobody is connected. */
  deliver: ((payload: Sent) => void) | null;
  /** Sends an event, which is held to the documentation's form of it. */
  send(t: string, d: unknown): void;
  /** Sends an event of any form. */
  sendAsIs(t: string, d: unknown): void;
  /** Delivers the last event again, with the number it had. */
  repeatLast(): void;
}

export interface Sessions {
  readonly all: Map<string, Session>;
  begin(intents: number, shard: readonly [number, number]): Session;
  end(id: string): void;
}

/** https://docs.discord.com/developers/events/gateway#sharding-sharding-formula */
const shardOf = (guildId: string, shards: number): number => Number((BigInt(guildId) >> 22n) % BigInt(shards));

export const createSessions = (state: State): Sessions => {
  const all = new Map<string, Session>();
  return {
    all,
    begin: (intents, shard) => {
      const events: Sent[] = [];
      const session: Session = {
        id: randomBytes(16).toString("hex"),
        intents,
        shard,
        hasGuild: (guildId) => shardOf(guildId, shard[1]) === shard[0],
        events,
        deliver: null,
        send: (t, d) => {
          const faults = state.checks ? eventFaults(t, d) : [];
          for (const what of faults) state.violations.push({ by: "fake", where: t, what });
          session.sendAsIs(t, d);
        },
        sendAsIs: (t, d) => {
          const payload: Sent = { op: 0, t, s: events.length + 1, d };
          events.push(payload);
          session.deliver?.(payload);
          state.changed();
        },
        repeatLast: () => {
          const last = events.at(-1);
          if (last !== undefined) session.deliver?.(last);
        },
      };
      all.set(session.id, session);
      return session;
    },
    end: (id) => {
      all.delete(id);
    },
  };
};
