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

/**
 * Brings uploaded files and what the request says of them together. A mention must name an uploaded part or an
 * attachment that the message has; a file that isn't mentioned is attached as it is.
 */
export const attach = (
  files: readonly UploadedFile[],
  mentions: readonly AttachmentMention[] | null | undefined,
  kept: readonly APIAttachment[],
  place: { readonly nextId: () => string; readonly base: string; readonly channelId: string },
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
    const url = `${place.base}/attachments/${place.channelId}/${id}/${encodeURIComponent(filename)}`;
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
