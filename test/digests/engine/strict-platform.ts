import { z } from "zod";
import type { ChatPlatform, PostOutcome } from "../../../src/platforms/platform.ts";
import { renderReply } from "../../../src/platforms/web/render.ts";

export interface Arrived {
  readonly conversation: string;
  readonly key: string;
  readonly body: unknown;
}

/** A chat platform that holds its caller to the contract: a chat for each conversation, and faults on demand. */
export interface StrictPlatform extends ChatPlatform {
  readonly arrived: readonly Arrived[];
  /** Posts that came in, also those that arrived as one. */
  readonly posts: number;
  readonly edits: number;
  /** What is answered to the next edits; `lost` does it and never says so. */
  readonly editAnswers: (PostOutcome | "lost")[];
  /** What is answered instead of taking the next posts; `lost` takes the message and never says so. */
  readonly answers: (PostOutcome | "lost" | "throw")[];
  /** Conversations that are not there, and whether that can be told. */
  readonly away: Map<string, "gone" | "silent">;
  /** Runs while a message is under way. */
  during: (() => Promise<void>) | null;
  texts(conversation: string): readonly string[];
}

const textOf = (body: unknown): string => {
  const found: string[] = [];
  const walk = (value: unknown): void => {
    if (typeof value === "string") found.push(value);
    else if (Array.isArray(value)) value.forEach(walk);
    else if (typeof value === "object" && value !== null) Object.values(value).forEach(walk);
  };
  walk(body);
  return found.join(" ");
};

/** `remembers` seconds a key is known for by the clock given; `blocksAPart` of a reply go into one message; `people` have a private chat. */
export function strictPlatform(
  name: string,
  clock: { now(): Date },
  {
    remembers,
    blocksAPart = 1_000,
    people = [],
  }: { remembers: number; blocksAPart?: number; people?: readonly string[] },
): StrictPlatform {
  const arrived: Arrived[] = [];
  const known = new Map<string, { id: string; at: number }>();
  const platform = {
    name,
    remembersKeysFor: remembers,
    arrived,
    posts: 0,
    edits: 0,
    editAnswers: [] as (PostOutcome | "lost")[],
    answers: [] as (PostOutcome | "lost" | "throw")[],
    away: new Map<string, "gone" | "silent">(),
    during: null as (() => Promise<void>) | null,
    texts: (conversation: string) =>
      arrived.filter((each) => each.conversation === conversation).map(({ body }) => textOf(body)),
    async start() {
      return "nowhere";
    },
    compose(reply: Parameters<ChatPlatform["compose"]>[0]) {
      const { blocks, outcome } = renderReply(reply);
      const parts = [];
      for (let at = 0; at < blocks.length; at += blocksAPart)
        parts.push({ platform: name, body: { outcome, blocks: blocks.slice(at, at + blocksAPart) } });
      return parts;
    },
    async post(conversation: string, parcel: { platform: string; body: unknown }, key: string): Promise<PostOutcome> {
      platform.posts += 1;
      z.string()
        .min(1)
        .max(25)
        .regex(/^[\x21-\x7e]+$/)
        .parse(key);
      if (parcel.platform !== name) throw new Error(`a parcel of ${parcel.platform} was posted on ${name}`);
      await platform.during?.();
      if (platform.away.has(conversation)) return { kind: "gone", reason: "The chat is not there." };
      const answer = platform.answers.shift();
      if (answer === "throw") throw new Error("the adapter broke");
      if (answer !== undefined && answer !== "lost") return answer;
      const at = clock.now().getTime();
      const same = known.get(`${conversation} ${key}`);
      const isKnown = same !== undefined && at - same.at < remembers * 1000;
      if (!isKnown) {
        arrived.push({ conversation, key, body: JSON.parse(JSON.stringify(parcel.body)) as unknown });
        known.set(`${conversation} ${key}`, { id: `m${arrived.length}`, at });
      }
      if (answer === "lost") return { kind: "unknown", reason: "No answer came." };
      return { kind: "delivered", messageId: isKnown ? same.id : `m${arrived.length}` };
    },
    privately: async (person: string) => (people.includes(person) ? `dm-${person}` : null),
    becomes: () => remembers === 0,
    async edit(conversation: string, messageId: string, parcel: { body: unknown }): Promise<PostOutcome> {
      platform.edits += 1;
      const answer = platform.editAnswers.shift();
      if (answer !== undefined && answer !== "lost") return answer;
      const at = Number(/^m(\d+)$/.exec(messageId)?.[1]) - 1;
      const there = arrived[at];
      if (there?.conversation !== conversation) throw new Error(`${conversation} has no message ${messageId}`);
      arrived[at] = { ...there, body: JSON.parse(JSON.stringify(parcel.body)) as unknown };
      if (answer === "lost") return { kind: "unknown", reason: "No answer came." };
      return { kind: "delivered", messageId };
    },
    async reaches(conversation: string) {
      const away = platform.away.get(conversation);
      return away === undefined ? true : away === "gone" ? false : null;
    },
    async dispose() {},
  };
  return platform;
}
