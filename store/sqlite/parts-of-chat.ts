import type { Target } from "../subscriptions.ts";
import type { Connection } from "./connection.ts";

/** The character after "/", where the names of a chat's parts end. */
const END = "0";

/** Conditions on `platform` and `conversation`: the parts of a chat, whose names are its own, a slash, and more. */
export const IS_PART = "platform = ? AND conversation > ? AND conversation < ?";
export const partsRange = ({ platform, conversation }: Target): readonly [string, string, string] => [
  platform,
  `${conversation}/`,
  `${conversation}${END}`,
];

/** Finds the parts of a chat for which anything is kept that may still be sent or looked at. */
export function createPartsOfChat(connection: Connection): (chat: Target) => readonly Target[] {
  const parts = connection.prepare<[string]>(
    `SELECT conversation FROM subscriptions WHERE ${IS_PART}
     UNION SELECT conversation FROM deliveries WHERE ${IS_PART} AND state IN ('planned', 'claimed', 'sending')
     UNION SELECT conversation FROM out_of_reach WHERE ${IS_PART} ORDER BY 1`,
  );
  return (chat) => {
    const range = partsRange(chat);
    const { platform } = chat;
    return parts.all(...range, ...range, ...range).map(([conversation]) => ({ platform, conversation }));
  };
}
