import type { InlineKeyboardMarkup, Message } from "grammy/types";
import { knownChat, writableChat } from "../chat-access.ts";
import { captionOf, givenCaption, messageText } from "../formatted.ts";
import { documentOf, photoOf } from "../media.ts";
import { isRecord, textField, type Parameters } from "../parameters.ts";
import { badRequest } from "../refusal.ts";
import { replyMarkup } from "../reply-markup.ts";
import type { Content } from "../sending.ts";
import type { Stored } from "../world.ts";
import type { Methods, Scene } from "./method.ts";

const notModified =
  "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message";
/** Deleting is allowed for two days. */
const deletableFor = 48 * 60 * 60;

export function editMethods(scene: Scene): Methods {
  return {
    editmessagetext(parameters) {
      const text = messageText(parameters);
      const markup = replyMarkup(parameters);
      if (inlineMessage(parameters)) return true;
      const stored = editable(scene, parameters, "edited");
      const content = text();
      if (stored.message.text === undefined) throw badRequest("there is no text in the message to edit");
      return change(scene, stored, { text: content.text, entities: content.entities }, markup);
    },
    editmessagecaption(parameters) {
      const caption = captionOf(givenCaption(parameters));
      const markup = replyMarkup(parameters);
      if (inlineMessage(parameters)) return true;
      const stored = editable(scene, parameters, "edited");
      const content = caption();
      if (stored.message.text !== undefined) throw badRequest("there is no caption in the message to edit");
      return change(scene, stored, { caption: content.caption, caption_entities: content.caption_entities }, markup);
    },
    editmessagereplymarkup(parameters) {
      const markup = replyMarkup(parameters);
      if (inlineMessage(parameters)) return true;
      return change(scene, editable(scene, parameters, "edited"), {}, markup);
    },
    editmessagemedia(parameters) {
      const medium = parameters.nested("media", "input media");
      if (!isRecord(medium)) throw badRequest("Can't parse InputMedia: expected an Object");
      const type = textField(medium, "type");
      const media = textField(medium, "media");
      if (type !== "photo" && type !== "document") {
        throw badRequest(`Can't parse InputMedia: type "${type}" is unsupported`);
      }
      const make = type === "photo" ? photoOf : documentOf;
      const content = make(scene, media, parameters, "");
      const caption = captionOf({
        text: textField(medium, "caption"),
        parseMode: textField(medium, "parse_mode"),
        entities: medium["caption_entities"],
      });
      const markup = replyMarkup(parameters);
      if (inlineMessage(parameters)) return true;
      const stored = editable(scene, parameters, "edited");
      const none = { text: undefined, entities: undefined, photo: undefined, document: undefined };
      return change(
        scene,
        stored,
        { ...none, caption: undefined, caption_entities: undefined, ...content(), ...caption() },
        markup,
      );
    },
    deletemessage(parameters) {
      if (parameters.text("message_id") === "") throw badRequest("Message identifier is not specified");
      const state = writableChat(scene.world, parameters);
      const stored = state.messages.get(parameters.integer("message_id"));
      if (stored === undefined || stored.deleted) throw badRequest("message to delete not found");
      const old = scene.world.seconds() - stored.message.date > deletableFor;
      const allowed = stored.byBot || state.bot === "administrator";
      if (old || !allowed) throw badRequest("message can't be deleted");
      stored.deleted = true;
      return true;
    },
  };
}

/** A message that was sent through inline mode has an id of its own; the fake does not follow its content. */
function inlineMessage(parameters: Parameters): boolean {
  return parameters.text("chat_id") === "" && parameters.text("inline_message_id") !== "";
}

function editable(scene: Scene, parameters: Parameters, what: string): Stored {
  if (parameters.text("chat_id") !== "" && parameters.text("message_id") === "") {
    throw badRequest("Message identifier is not specified");
  }
  const known = knownChat(scene.world, parameters);
  const state = known.migratedTo === undefined ? writableChat(scene.world, parameters) : known;
  const stored = state.messages.get(parameters.integer("message_id"));
  if (stored === undefined || stored.deleted) throw badRequest(`message to edit not found`);
  if (!stored.byBot) throw badRequest(`message can't be ${what}`);
  return stored;
}

/** Leaving the markup out takes the buttons away, as on Telegram. */
function change(
  scene: Scene,
  stored: Stored,
  content: { [K in keyof Content]: Content[K] | undefined },
  markup: InlineKeyboardMarkup | undefined,
): Message {
  const { reply_markup: _, edit_date: _date, ...rest } = stored.message;
  const changed = Object.fromEntries(
    Object.entries({ ...rest, ...content, reply_markup: markup }).filter(([, value]) => value !== undefined),
  );
  const { edit_date: _before, ...before } = stored.message;
  if (same(before, changed)) throw badRequest(notModified);
  stored.edits++;
  stored.message = { ...changed, edit_date: scene.world.seconds() } as unknown as Message;
  return stored.message;
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(ordered(one)) === JSON.stringify(ordered(other));

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => [name, ordered(inner)]),
  );
}
