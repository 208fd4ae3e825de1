import type { Message } from "grammy/types";
import { captionOf } from "./formatted.ts";
import type { Scene } from "./methods/method.ts";
import { isRecord, textField, type Parameters, type UploadedFile } from "./parameters.ts";
import { badRequest } from "./refusal.ts";
import type { Content } from "./sending.ts";
import type { StoredFile } from "./world.ts";

const largestPhoto = 10 * 1024 * 1024;
const largestUpload = 50 * 1024 * 1024;
/** Width and height together, and one as a multiple of the other. */
const mostPixels = 10_000;
const mostStretched = 20;

/** The file of a value: a part of the request, the id of a kept file; Telegram would also load an address. */
function fileOf(
  scene: Scene,
  value: string,
  parameters: Parameters,
  part: string,
): UploadedFile | StoredFile | undefined {
  const uploaded = value.startsWith("attach://") ? parameters.file(value) : parameters.file(part);
  if (uploaded !== undefined) return uploaded;
  const kept = scene.world.files.get(value);
  if (kept !== undefined) return kept;
  if (value === "" || value.startsWith("attach://")) return undefined;
  throw /^https?:/.test(value)
    ? badRequest("failed to get HTTP URL content")
    : badRequest("Wrong file identifier/HTTP URL specified");
}

const keep = (scene: Scene, file: UploadedFile | StoredFile): StoredFile =>
  "uniqueId" in file ? file : scene.world.keepFile(file);

export function photoOf(scene: Scene, value: string, parameters: Parameters, part = "photo"): () => Content {
  const file = fileOf(scene, value, parameters, part);
  if (file === undefined) throw badRequest("There is no photo in the request");
  return () => {
    if (file.bytes.length === 0) throw badRequest("file must be non-empty");
    if (file.bytes.length > largestPhoto)
      throw badRequest(
        `File too big: file of size ${file.bytes.length} bytes is too big for a photo; the maximum size is ${largestPhoto} bytes`,
      );
    const size = pictureSize(file.bytes);
    if (size === undefined) throw badRequest("IMAGE_PROCESS_FAILED");
    const { width, height } = size;
    const stretched = Math.max(width, height) > mostStretched * Math.min(width, height);
    if (width + height > mostPixels || stretched) throw badRequest("PHOTO_INVALID_DIMENSIONS");
    const kept = keep(scene, file);
    return {
      photo: [{ file_id: kept.id, file_unique_id: kept.uniqueId, width, height, file_size: kept.bytes.length }],
    };
  };
}

export function documentOf(scene: Scene, value: string, parameters: Parameters, part = "document"): () => Content {
  const file = fileOf(scene, value, parameters, part);
  if (file === undefined) throw badRequest("There is no document in the request");
  return () => {
    if (file.bytes.length === 0) throw badRequest("file must be non-empty");
    if (file.bytes.length > largestUpload) throw badRequest("file is too big");
    return documentContent(keep(scene, file));
  };
}

export const documentContent = (file: StoredFile): Pick<Message.DocumentMessage, "document"> => ({
  document: {
    file_id: file.id,
    file_unique_id: file.uniqueId,
    file_name: file.name,
    mime_type: file.type,
    file_size: file.bytes.length,
  },
});

/** The media of an album: at most ten, of kinds that go together, each with its caption. */
export function album(scene: Scene, parameters: Parameters): readonly (() => Content)[] {
  const given = parameters.nested("media", "media");
  if (given === undefined) throw badRequest("Can't parse media JSON object");
  if (!Array.isArray(given)) throw badRequest("Expected an Array of InputMedia");
  const contents = given.map((medium: unknown) => inputMedium(scene, medium, parameters));
  // One alone passes here, though the reference says 2 to 10: the check of schemas records it.
  if (contents.length > 10) throw badRequest("Too many messages to send as an album");
  if (contents.length === 0) throw badRequest("There are no messages to send");
  const kinds = new Set(given.map((medium: unknown) => (isRecord(medium) ? medium["type"] : undefined)));
  if (kinds.has("document") && kinds.size > 1) throw badRequest("Document can't be mixed with other media types");
  return contents;
}

function inputMedium(scene: Scene, value: unknown, parameters: Parameters): () => Content {
  const refuse = (words: string): Error => badRequest(`Can't parse InputMedia: ${words}`);
  if (!isRecord(value)) throw refuse("expected an Object");
  const type = textField(value, "type");
  const media = textField(value, "media");
  if (media === "") throw refuse("media not found");
  const caption = captionOf({
    text: textField(value, "caption"),
    parseMode: textField(value, "parse_mode"),
    entities: value["caption_entities"],
  });
  if (type === "photo") {
    const photo = photoOf(scene, media, parameters, "");
    return () => ({ ...photo(), ...caption() });
  }
  if (type === "document") {
    const document = documentOf(scene, media, parameters, "");
    return () => ({ ...document(), ...caption() });
  }
  throw refuse(`type "${type}" can't be used in sendMediaGroup`);
}

/** Width and height of a PNG, JPEG or GIF; undefined for anything else, which Telegram cannot process as a photo. */
export function pictureSize(bytes: Uint8Array): { width: number; height: number } | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length > 24 && view.getUint32(0) === 0x89504e47)
    return { width: view.getUint32(16), height: view.getUint32(20) };
  if (bytes.length > 10 && view.getUint32(0) === 0x47494638)
    return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) return undefined;
  let at = 2;
  while (at + 9 < bytes.length && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    }
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}
