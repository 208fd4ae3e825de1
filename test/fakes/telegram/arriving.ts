import type { Message, Update } from "grammy/types";
import type { Scene } from "./methods/method.ts";
import type { ChatState } from "./world.ts";

/** Whether a message in a group reaches the bot: everything if privacy mode is off or it is an administrator, else what is meant for it. */
export function reaches(scene: Scene, state: ChatState, message: Message): boolean {
  const { world, settings } = scene;
  if (state.bot === "left" || state.bot === "kicked") return false;
  if (state.chat.type === "private" || state.chat.type === "channel") return true;
  if (settings.readAllGroupMessages || state.bot === "administrator") return true;
  if (message.reply_to_message?.from?.id === world.bot.id) return true;
  if (message.via_bot?.id === world.bot.id) return true;
  if (isService(message)) return true;
  const text = message.text ?? message.caption ?? "";
  const me = `@${world.bot.username}`.toLowerCase();
  return (message.entities ?? message.caption_entities ?? []).some(({ type, offset, length }) => {
    const words = text.slice(offset, offset + length).toLowerCase();
    if (type === "mention") return words === me;
    if (type !== "bot_command") return false;
    // A command for another bot stays away; one without a name comes at the start of a message.
    return words.includes("@") ? words.endsWith(me) : true;
  });
}

const service = [
  "new_chat_members",
  "left_chat_member",
  "migrate_to_chat_id",
  "migrate_from_chat_id",
  "forum_topic_created",
  "forum_topic_closed",
  "forum_topic_reopened",
  "group_chat_created",
];
const isService = (message: Message): boolean => service.some((field) => field in message);

/** Keeps a person's message and tells the bot, if it may know. */
export function arrive(scene: Scene, state: ChatState, message: Message, edited = false): Update | undefined {
  if (!edited) {
    state.messages.set(message.message_id, {
      message,
      byBot: false,
      deleted: false,
      edits: 0,
      silent: false,
      preview: true,
    });
  }
  if (!reaches(scene, state, message)) return undefined;
  const kind = `${edited ? "edited_" : ""}${state.chat.type === "channel" ? "channel_post" : "message"}`;
  return scene.queue.push({ [kind]: message });
}
