import type { MessageEntity } from "grammy/types";

/** What Telegram makes of the target of a link: a mention of a user, a link, or nothing, when it is no address it takes. */
export function linkEntity(url: string, offset: number, length: number): MessageEntity | undefined {
  const user = /^tg:(?:\/\/)?user\/?\?id=(\d+)$/i.exec(url.trim())?.[1];
  if (user !== undefined) {
    const id = Number(user);
    return { type: "text_mention", offset, length, user: { id, is_bot: false, first_name: `User ${id}` } };
  }
  const address = checkedLink(url);
  return address === undefined ? undefined : { type: "text_link", offset, length, url: address };
}

/** The address in full, or undefined if Telegram would leave the link out without a word. */
export function checkedLink(given: string): string | undefined {
  const url = given.trim();
  if (url === "" || /\s/.test(url)) return undefined;
  if (/^(?:tg|ton|tonsite):/i.test(url)) return url;
  const protocol = /^([a-z][a-z0-9+.-]*):\/\//i.exec(url)?.[1]?.toLowerCase();
  if (protocol !== undefined && protocol !== "http" && protocol !== "https") return undefined;
  try {
    const parsed = new URL(protocol === undefined ? `http://${url}` : url);
    const host = parsed.hostname;
    if (!host.includes(".") || host.startsWith(".") || host.endsWith(".")) return undefined;
    return protocol === undefined || parsed.pathname === "/" ? parsed.href : url;
  } catch {
    return undefined;
  }
}
