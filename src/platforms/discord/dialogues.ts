import { createHash } from "node:crypto";
import { ComponentType, TextInputStyle, type APIModalInteractionResponseCallbackData } from "discord.js";
import type { Keyv } from "keyv";
import { z } from "zod";
import type { Command } from "../../chat/command.ts";
import type { Said } from "../../chat/invocation.ts";
import { optionsOf } from "../../chat/options.ts";
import type { Asks } from "../../chat/reply.ts";
import { cutTo, limits } from "./limits.ts";

const askSchema = z.object({ command: z.string(), option: z.string(), input: z.record(z.string(), z.unknown()) });
/** A dialogue that nobody sends off for a day is forgotten. */
const KEPT_MS = 86_400_000;
const FIELD = "said";

/** Dialogues that ask for one option of a command, and what was written into them. They work after a restart. */
export interface Dialogues {
  /** Null where no dialogue can ask for it. */
  open(asks: Asks): Promise<APIModalInteractionResponseCallbackData | null>;
  /** The command that these words complete; null when the dialogue is forgotten, or not ours. */
  said(customId: string, field: (name: string) => string): Promise<Said | null>;
}

export function createDialogues(kept: Keyv, commands: readonly Command[]): Dialogues {
  return {
    async open({ command: name, option: wanted, input }) {
      const command = commands.find((each) => each.name === name);
      const option = command === undefined ? undefined : optionsOf(command).find((each) => each.name === wanted);
      if (option === undefined || option.type === "file") return null;
      const asked = { command: name, option: wanted, input };
      const id = createHash("sha256").update(JSON.stringify(asked)).digest("base64url").slice(0, 22);
      await kept.set(`ask:${id}`, asked, KEPT_MS);
      const { description, maximumLength } = option;
      const field = {
        type: ComponentType.TextInput as const,
        custom_id: FIELD,
        style: TextInputStyle.Short,
        required: true,
        max_length: Math.min(maximumLength ?? limits.inputCharacters, limits.inputCharacters),
        ...(description === "" ? {} : { placeholder: cutTo(description, limits.placeholderCharacters) }),
      };
      return {
        custom_id: `ask.${id}`,
        title: cutTo(`/${name}`, limits.dialogueCharacters),
        components: [{ type: ComponentType.Label, label: cutTo(wanted, limits.dialogueCharacters), component: field }],
      };
    },
    async said(customId, field) {
      const id = /^ask\.([\w-]{22})$/.exec(customId)?.[1];
      const asked = id === undefined ? null : askSchema.safeParse(await kept.get(`ask:${id}`));
      if (asked?.success !== true) return null;
      const { command, option, input } = asked.data;
      return { kind: "command", name: command, values: { ...input, [option]: field(FIELD) } };
    },
  };
}
