import type { APIAllowedMentions } from "discord-api-types/v10";

/** What a text would notify: "user:1", "role:2", "everyone". */
const mentionsIn = (text: string): string[] => [
  ...[...text.matchAll(/<@!?(\d+)>/g)].map((found) => `user:${found[1]}`),
  ...[...text.matchAll(/<@&(\d+)>/g)].map((found) => `role:${found[1]}`),
  ...(/@(?:everyone|here)\b/.test(text) ? ["everyone"] : []),
];

/**
 * Whom a message of the bot notifies. Without `allowed_mentions` everything that is written counts, and so does the
 * author of the message that is replied to. https://docs.discord.com/developers/resources/message#allowed-mentions-object
 */
export const pingsOf = (
  text: string,
  allowed: APIAllowedMentions | null | undefined,
  repliedTo: string | null,
): string[] => {
  const written = mentionsIn(text);
  if (allowed === null || allowed === undefined) {
    return [...new Set([...written, ...(repliedTo === null ? [] : [`user:${repliedTo}`])])];
  }
  const parse: readonly string[] = allowed.parse ?? [];
  const heard = written.filter((whom) => {
    const id = whom.slice(whom.indexOf(":") + 1);
    if (whom === "everyone") return parse.includes("everyone");
    if (whom.startsWith("user:")) return parse.includes("users") || (allowed.users?.includes(id) ?? false);
    return parse.includes("roles") || (allowed.roles?.includes(id) ?? false);
  });
  const author = allowed.replied_user === true && repliedTo !== null ? [`user:${repliedTo}`] : [];
  return [...new Set([...heard, ...author])];
};
