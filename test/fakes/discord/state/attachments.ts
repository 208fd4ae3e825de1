import { createHash } from "node:crypto";
import type { APIAttachment } from "discord-api-types/v10";
import type { UploadedFile } from "../rest/body.ts";
import { type FormFault, invalidForm } from "../rest/refusal.ts";

/** What a request says of a file: a new one by its part's number, or one that the message has by its id. */
export interface AttachmentMention {
  readonly id: string | number;
  readonly filename?: string | null | undefined;
  readonly description?: string | null | undefined;
}

export interface Attached {
  readonly attachments: APIAttachment[];
  readonly bytes: ReadonlyMap<string, Buffer>;
}

const partNumber = (part: string): string => /^files\[(\d+)\]$/.exec(part)?.[1] ?? part;

/** Addresses are good for a day. https://docs.discord.com/developers/reference#signed-attachment-cdn-urls */
const GOOD_FOR_S = 86_400;
const seal = (path: string, ex: string, is: string): string =>
  createHash("sha256").update(`${path} ${ex} ${is}`).digest("hex");

/** An attachment's address with when it ends, when it was made and a hash. `now` is in milliseconds. */
export const signed = (address: string, now: number): string => {
  const made = Math.floor(now / 1_000);
  const [ex, is] = [(made + GOOD_FOR_S).toString(16), made.toString(16)];
  return `${address}?ex=${ex}&is=${is}&hm=${seal(new URL(address).pathname, ex, is)}&`;
};

/** Whether an address is one that Discord made and that has not ended. */
export const isGood = (url: URL, now: number): boolean => {
  const [ex = "", is = "", hm = ""] = ["ex", "is", "hm"].map((name) => url.searchParams.get(name) ?? "");
  return hm === seal(url.pathname, ex, is) && Number.parseInt(ex, 16) > now / 1_000;
};

/**
 * Brings uploaded files and what the request says of them together. A mention must name an uploaded part or an
 * attachment that the message has; a file that isn't mentioned is attached as it is.
 */
export const attach = (
  files: readonly UploadedFile[],
  mentions: readonly AttachmentMention[] | null | undefined,
  kept: readonly APIAttachment[],
  place: { readonly nextId: () => string; readonly base: string; readonly channelId: string; readonly now: number },
): Attached => {
  const said = new Map((mentions ?? []).map((mention) => [String(mention.id), mention]));
  const parts = new Set(files.map((file) => partNumber(file.part)));
  const faults = [...said.keys()].flatMap((id, index): FormFault[] =>
    parts.has(id) || kept.some((attachment) => attachment.id === id)
      ? []
      : [{ path: ["attachments", index, "id"], code: "ATTACHMENT_NOT_FOUND", message: "The attachment was not found" }],
  );
  if (faults.length > 0) throw invalidForm(faults);
  const bytes = new Map<string, Buffer>();
  const added = files.map((file): APIAttachment => {
    const id = place.nextId();
    const mention = said.get(partNumber(file.part));
    const filename = mention?.filename ?? file.name;
    const url = signed(`${place.base}/attachments/${place.channelId}/${id}/${encodeURIComponent(filename)}`, place.now);
    bytes.set(id, file.bytes);
    return {
      id,
      filename,
      size: file.bytes.length,
      url,
      proxy_url: url,
      content_type: file.contentType,
      ...(typeof mention?.description === "string" ? { description: mention.description } : {}),
    };
  });
  // An edit that says nothing of attachments keeps them; one that does keeps those it names.
  const still = mentions === null || mentions === undefined ? kept : kept.filter(({ id }) => said.has(id));
  return { attachments: [...still, ...added], bytes };
};
