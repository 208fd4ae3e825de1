import type { Attachment, Message } from "discord.js";
import type { Brought, HandedFile } from "../../briefing/handed-file.ts";
import { dayOf } from "../../briefing/day.ts";
import type { Clock } from "../../clock.ts";
import { createFetcher } from "../../sources/fetch/create-fetcher.ts";
import { limits } from "./limits.ts";

/** What is needed of an attachment, as discord.js has it. Its address is signed and good for a day. */
export type Attached = Pick<Attachment, "id" | "name" | "size" | "url">;
export type Handed = (attachment: Attached) => HandedFile;

/** Attachments as files that can be had, from Discord's public network, or from the server that the operator named instead. */
export function createHanded(clock: Clock, apiRoot: string | null): Handed {
  const trustedHosts = apiRoot === null ? [] : [new URL(apiRoot).host];
  const fetcher = createFetcher({ clock, trustedHosts, maxBytes: limits.attachmentBytes });
  return ({ id, name, size, url }) => ({
    key: id,
    name,
    size,
    mostBytes: limits.attachmentBytes,
    fetch: async () => (await fetcher(url)).bytes,
  });
}

/** The files of a message and of what was forwarded in it, and its day. */
export function broughtBy(message: Message, handed: Handed): Brought {
  const forwarded = [...(message.messageSnapshots?.values() ?? [])];
  const files = [message, ...forwarded].flatMap(({ attachments }) => [...(attachments?.values() ?? [])]);
  const written = forwarded[0]?.createdAt ?? message.createdAt;
  const dateFrom = forwarded.length > 0 ? "the forwarded message" : "the message";
  return { files: files.map(handed), hints: { date: dayOf(written), dateFrom } };
}
