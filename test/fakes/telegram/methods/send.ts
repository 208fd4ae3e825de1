import type { Message } from "grammy/types";
import { captionOf, givenCaption, messageText } from "../formatted.ts";
import { isRecord, textField, type Parameters } from "../parameters.ts";
import { badRequest } from "../refusal.ts";
import { destination, post } from "../sending.ts";
import { album, photoOf, documentOf } from "../media.ts";
import { writableChat } from "../chat-access.ts";
import type { Methods, Scene } from "./method.ts";

const actions = new Set(
  (
    "typing upload_photo record_video upload_video record_voice upload_voice upload_document choose_sticker " +
    "find_location record_video_note upload_video_note record_video_note"
  ).split(" "),
);

export function sendMethods(scene: Scene): Methods {
  return {
    sendmessage(parameters) {
      const preview = linkPreview(parameters);
      const text = messageText(parameters);
      const to = destination(scene, parameters);
      return post(scene, to, text(), preview);
    },
    sendphoto(parameters) {
      const photo = photoOf(scene, parameters.text("photo"), parameters);
      const caption = captionOf(givenCaption(parameters));
      const to = destination(scene, parameters);
      return post(scene, to, { ...photo(), ...caption() });
    },
    senddocument(parameters) {
      const document = documentOf(scene, parameters.text("document"), parameters);
      const caption = captionOf(givenCaption(parameters));
      const to = destination(scene, parameters);
      return post(scene, to, { ...document(), ...caption() });
    },
    sendmediagroup(parameters): Message[] {
      const media = album(scene, parameters);
      const to = destination(scene, parameters, media.length);
      const group = String(13_000_000_000_000_000n + BigInt(scene.world.nextId()));
      // All or nothing: a fault in the last one leaves the first ones unsent, too.
      const contents = media.map((content) => content());
      return contents.map((content) => post(scene, to, { ...content, media_group_id: group }));
    },
    sendchataction(parameters) {
      const action = parameters.text("action").toLowerCase();
      if (action === "") throw badRequest('Parameter "action" is required');
      if (!actions.has(action)) throw badRequest("wrong parameter action in request");
      writableChat(scene.world, parameters);
      return true;
    },
  };
}

/** Whether a page may be shown below the text: yes, unless it is switched off. */
function linkPreview(parameters: Parameters): boolean {
  const options = parameters.nested("link_preview_options", "link preview options");
  if (options === undefined) return !parameters.flag("disable_web_page_preview");
  if (!isRecord(options)) throw badRequest("Object expected as link preview options");
  textField(options, "url");
  return options["is_disabled"] !== true;
}
