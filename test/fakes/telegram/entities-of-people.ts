import type { MessageEntity } from "grammy/types";
import { withFound } from "./entities/find.ts";

/** A person's text with what their app finds in it: commands, mentions, links. */
export function typed(text: string): { text: string; entities?: MessageEntity[] } {
  const { entities } = withFound({ text, entities: [] });
  return { text, ...(entities.length === 0 ? {} : { entities: [...entities] }) };
}
