import { ChannelType } from "discord-api-types/v10";
import { createGateway, type Gateway } from "./gateway/gateway.ts";
import { createPerson, type PersonHandle } from "./people/person.ts";
import { until } from "./people/until.ts";
import { createFaults, type Faults } from "./rest/faults.ts";
import { type Bucket, createRateLimits, type RateLimits } from "./rest/rate-limits.ts";
import { createRestServer, type Logged } from "./rest/server.ts";
import { routes } from "./routes/routes.ts";
import { type Clock, realClock } from "./state/clock.ts";
import { channelPayload, guildCreatePayload, rolesOf } from "./state/payloads.ts";
import { botMay, readersMay } from "./state/permissions.ts";
import { createChannel, threadTypeIn } from "./state/places.ts";
import { type Channel, createState, createUser, type Guild, type Person, type State } from "./state/state.ts";

export interface Options {
  /** Deadlines, lifetimes and windows go by it; the real one where nothing is said. Limits of rate go by `monotonic`. */
  readonly clock?: Clock;
  /** The privileged intents that are switched on for the application (bits); none where nothing is said. */
  readonly privilegedIntents?: number;
  /** How many shards GET /gateway/bot advises; 1. */
  readonly shards?: number;
  /** How many shards may identify at once; 1, and discord.js lets five seconds lie between two. */
  readonly maxConcurrency?: number;
  /** How many sessions may begin in a day; 1000. One more, and the token is taken away. */
  readonly sessionStarts?: number;
  /** Limits on routes; none where nothing is said, but 50 requests a second over all. */
  readonly buckets?: readonly Bucket[];
  /** How many invalid requests in ten minutes bring the ban; 10,000. */
  readonly invalidAllowed?: number;
  /** Whether requests, answers and events are held to their schemas: true but for measurements, where that is most of the work. */
  readonly checks?: boolean;
  /** Milliseconds for the limits of rate, which are waited for in real time; `performance.now` where nothing is said. */
  readonly monotonic?: () => number;
}

export type ChannelKind = "text" | "announcement" | "forum";

export interface GuildHandle {
  readonly id: string;
  readonly is: Guild;
  /** `permissions`: what the bot may do there; what its role may where nothing is said. */
  addChannel(given?: {
    readonly kind?: ChannelKind;
    readonly name?: string;
    readonly permissions?: bigint;
    readonly requiresTag?: boolean;
  }): Channel;
  addThread(
    parent: Channel,
    given?: { readonly name?: string; readonly locked?: boolean; readonly archived?: boolean },
  ): Channel;
  removeChannel(channel: Channel): void;
  addRole(name: string, people?: readonly Pick<PersonHandle, "is">[]): string;
  /** Changes what the bot may do in a channel, and tells it. */
  permit(channel: Channel, permissions: bigint): void;
  /** Throws the bot out. */
  kick(): void;
  /** Lets it in (again). */
  invite(): void;
  /** An outage of the guild, or its end. */
  setAvailable(available: boolean): void;
}

export interface Discord {
  /** For `rest.api` of discord.js: "http://127.0.0.1:1234/api". */
  readonly api: string;
  readonly token: string;
  readonly applicationId: string;
  readonly state: State;
  readonly gateway: Gateway;
  readonly faults: Faults;
  readonly limits: RateLimits;
  readonly requests: readonly Logged[];
  readonly violations: State["violations"];
  readonly pings: State["pings"];
  addGuild(given?: { readonly name?: string; readonly permissions?: bigint; readonly joined?: boolean }): GuildHandle;
  addUser(given?: {
    readonly name?: string;
    readonly permissions?: bigint;
    readonly installed?: boolean;
  }): PersonHandle;
  /** Waits until a session of the bot is ready. */
  connected(): Promise<void>;
  /** Waits for anything that `look` finds in the fake, looking again at each change. */
  until<T>(what: string, look: () => T | undefined): Promise<T>;
  /** From now on REST says 401; live sessions are closed with 4004. */
  revokeToken(): void;
  stop(): Promise<void>;
}

const typeOf: Readonly<Record<ChannelKind, ChannelType>> = {
  text: ChannelType.GuildText,
  announcement: ChannelType.GuildAnnouncement,
  forum: ChannelType.GuildForum,
};

const createGuild = (state: State, gateway: Gateway, guild: Guild): GuildHandle => {
  const tell = (t: string, d: object): void => gateway.tell({ t, d, guildId: guild.id });
  const tellOf = (t: string, channel: Channel): Channel => {
    if (guild.joined) tell(t, channelPayload(state, channel));
    return channel;
  };
  return {
    id: guild.id,
    is: guild,
    addChannel: ({ kind = "text", name = kind, permissions, requiresTag = false } = {}) =>
      tellOf(
        "CHANNEL_CREATE",
        createChannel(state, {
          type: typeOf[kind],
          guildId: guild.id,
          name,
          requiresTag,
          botPermissions: permissions ?? null,
        }),
      ),
    addThread: (parent, { name = "thread", locked = false, archived = false } = {}) =>
      tellOf(
        "THREAD_CREATE",
        createChannel(state, {
          type: threadTypeIn(parent),
          guildId: guild.id,
          parentId: parent.id,
          name,
          locked,
          archived,
        }),
      ),
    addRole: (name, people = []) => {
      const id = state.nextId();
      guild.roles.push({ id, name });
      for (const { is } of people) is.roles.add(id);
      tell("GUILD_ROLE_CREATE", { guild_id: guild.id, role: rolesOf(guild).at(-1) });
      return id;
    },
    removeChannel: (channel) => {
      state.channels.delete(channel.id);
      tellOf("CHANNEL_DELETE", channel);
    },
    permit: (channel, permissions) => {
      channel.botPermissions = permissions;
      tellOf("CHANNEL_UPDATE", channel);
    },
    kick: () => {
      guild.joined = false;
      tell("GUILD_DELETE", { id: guild.id });
    },
    invite: () => {
      guild.joined = true;
      tell("GUILD_CREATE", guildCreatePayload(state, guild));
    },
    setAvailable: (available) => {
      guild.available = available;
      if (available) tell("GUILD_CREATE", guildCreatePayload(state, guild));
      else tell("GUILD_DELETE", { id: guild.id, unavailable: true });
    },
  };
};

/** Starts a Discord of our own on 127.0.0.1, as strict as the real one. See README.md beside this file. */
export const startDiscord = async (options: Options = {}): Promise<Discord> => {
  const state = createState({
    clock: options.clock ?? realClock,
    privilegedIntents: options.privilegedIntents ?? 0,
    shards: options.shards ?? 1,
    maxConcurrency: options.maxConcurrency ?? 1,
    sessionStarts: options.sessionStarts ?? 1000,
    checks: options.checks ?? true,
  });
  const faults = createFaults();
  const limits = createRateLimits(
    state.clock,
    options.buckets ?? [],
    options.invalidAllowed ?? 10_000,
    options.monotonic ?? (() => performance.now()),
  );
  const requests: Logged[] = [];
  let base = "";
  const server = createRestServer({
    state,
    routes,
    faults,
    limits,
    requests,
    gateway: () => gateway,
    base: () => base,
  });
  const gateway = createGateway(state, server, () => base);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  base = `http://127.0.0.1:${address.port}`;
  state.cdn.base = base;

  return {
    api: `${base}/api`,
    token: state.token,
    applicationId: state.applicationId,
    state,
    gateway,
    faults,
    limits,
    requests,
    violations: state.violations,
    pings: state.pings,
    addGuild: ({ name = "Readers", permissions = botMay, joined = true } = {}) => {
      const id = state.nextId();
      // The ids after a guild's are its bot role's and its owner's.
      state.nextId();
      state.nextId();
      const guild: Guild = {
        id,
        name,
        botPermissions: permissions,
        members: new Set(),
        roles: [],
        joined,
        available: true,
      };
      state.guilds.set(id, guild);
      if (joined) gateway.tell({ t: "GUILD_CREATE", d: guildCreatePayload(state, guild), guildId: id });
      return createGuild(state, gateway, guild);
    },
    addUser: ({ name = "reader", permissions = readersMay, installed = false } = {}) => {
      const person: Person = {
        api: createUser(state.nextId(), name, false),
        permissions,
        takesDms: true,
        installed,
        locale: "en-US",
        roles: new Set(),
      };
      state.people.set(person.api.id, person);
      return createPerson(state, () => gateway, person);
    },
    connected: async () =>
      void (await until(state, "a session", () =>
        [...gateway.sessions.values()].find((each) => each.deliver !== null),
      )),
    until: (what, look) => until(state, what, look),
    revokeToken: () => {
      state.tokenValid = false;
      for (const connection of gateway.connections) connection.close(4004);
    },
    stop: async () => {
      await gateway.dispose();
      server.closeAllConnections();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
    },
  };
};
