import type { Keyv } from "keyv";
import { z } from "zod";
import type { Command } from "../../chat/command.ts";
import type { Said } from "../../chat/invocation.ts";
import { optionsOf } from "../../chat/options.ts";
import type { Asks } from "../../chat/reply.ts";

/** How long the next words of a person are taken for what was asked for. */
const KEPT_MS = 600_000;

const askSchema = z.object({
  at: z.number(),
  command: z.string(),
  option: z.string(),
  input: z.record(z.string(), z.unknown()),
});

/** What the bot asked a person for, in one conversation. Survives a restart. */
export interface OpenAsks {
  remember(conversation: string, caller: string, asks: Asks, now: Date): Promise<void>;
  /** The command that these words complete; null when nothing was asked for within ten minutes. */
  completed(conversation: string, caller: string, text: string, now: Date): Promise<Said | null>;
  forget(conversation: string, caller: string): Promise<void>;
}

export function createOpenAsks(kept: Keyv, commands: readonly Command[]): OpenAsks {
  const keyOf = (conversation: string, caller: string): string => `ask ${JSON.stringify([conversation, caller])}`;
  return {
    async remember(conversation, caller, { command, option, input }, now) {
      await kept.set(keyOf(conversation, caller), { at: now.getTime(), command, option, input }, KEPT_MS);
    },
    async completed(conversation, caller, text, now) {
      const read = askSchema.safeParse(await kept.get(keyOf(conversation, caller)));
      if (!read.success || now.getTime() - read.data.at > KEPT_MS) return null;
      const { command: name, option, input } = read.data;
      const command = commands.find((each) => each.name === name);
      const wanted = command === undefined ? undefined : optionsOf(command).find((each) => each.name === option);
      if (wanted === undefined) return null;
      const value = wanted.type === "integer" && /^[+-]?\d{1,15}$/.test(text.trim()) ? Number(text.trim()) : text;
      return { kind: "command", name, values: { ...input, [option]: value } };
    },
    async forget(conversation, caller) {
      await kept.delete(keyOf(conversation, caller));
    },
  };
}

/** What the empty field shows: the option's own description. */
export function placeholderOf(asks: Asks, commands: readonly Command[]): string {
  const command = commands.find(({ name }) => name === asks.command);
  const option = command === undefined ? undefined : optionsOf(command).find(({ name }) => name === asks.option);
  const text = option?.description ?? "";
  return text === "" ? asks.option : text;
}
