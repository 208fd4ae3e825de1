/** A chat, and its topic where it has topics. */
export interface Target {
  readonly chat: number;
  readonly thread: number | null;
}

/** "-100123/45": how the rest of the program calls it. */
export const conversationOf = ({ chat, thread }: Target): string => (thread === null ? `${chat}` : `${chat}/${thread}`);

/** Null for what is no name of a chat here. */
export function targetOf(conversation: string): Target | null {
  const found = /^(-?\d{1,16})(?:\/(\d{1,12}))?$/.exec(conversation);
  if (found === null) return null;
  return { chat: Number(found[1]), thread: found[2] === undefined ? null : Number(found[2]) };
}

/** Chats of people have positive ids, all others negative ones (Bot API, Chat). */
export const isGroup = (chat: number): boolean => chat < 0;
