import { z } from "zod";

// Of an update only what this program goes by, so that a field of Telegram's that is new or odd elsewhere stops nothing.

const userSchema = z.object({ id: z.int(), is_bot: z.boolean().optional(), username: z.string().optional() });
const chatSchema = z.object({
  id: z.int(),
  type: z.enum(["private", "group", "supergroup", "channel"]),
  title: z.string().optional(),
  username: z.string().optional(),
});
const someone = z.object({ id: z.int() });
const entitySchema = z.object({
  type: z.string(),
  offset: z.int(),
  length: z.int(),
  user: someone.optional(),
});
/** What is only looked for, not into. */
const thing = z.unknown().optional();

const documentSchema = z.object({
  file_id: z.string(),
  file_unique_id: z.string(),
  file_name: z.string().optional(),
  mime_type: z.string().optional(),
  file_size: z.int().optional(),
});
/** Where a forwarded message comes from (Bot API, MessageOrigin); dates are seconds since 1970. */
const originSchema = z.object({
  date: z.int(),
  sender_user: someone.optional(),
  chat: chatSchema.optional(),
  message_id: z.int().optional(),
});
const carriedSchema = {
  text: z.string().optional(),
  caption: z.string().optional(),
  document: documentSchema.optional(),
  forward_origin: originSchema.optional(),
};

const messageSchema = z.object({
  message_id: z.int(),
  date: z.int().optional(),
  edit_date: z.int().optional(),
  chat: chatSchema,
  from: userSchema.optional(),
  sender_chat: someone.optional(),
  is_topic_message: z.boolean().optional(),
  message_thread_id: z.int().optional(),
  ...carriedSchema,
  entities: z.array(entitySchema).optional(),
  caption_entities: z.array(entitySchema).optional(),
  reply_to_message: z.object({ from: userSchema.optional(), ...carriedSchema }).optional(),
  quote: z.object({ text: z.string() }).optional(),
  migrate_to_chat_id: z.int().optional(),
  migrate_from_chat_id: z.int().optional(),
  via_bot: thing,
  forum_topic_closed: thing,
  forum_topic_reopened: thing,
  photo: thing,
  sticker: thing,
  voice: thing,
  video: thing,
  video_note: thing,
  audio: thing,
  animation: thing,
  location: thing,
  contact: thing,
  poll: thing,
});

const pressSchema = z.object({
  id: z.string(),
  from: userSchema,
  data: z.string().optional(),
  /** Telegram leaves the text out where the message is too old for it. */
  message: messageSchema
    .pick({ message_id: true, chat: true, is_topic_message: true, message_thread_id: true, text: true })
    .optional(),
});

const inlineSchema = z.object({ id: z.string(), from: userSchema, query: z.string(), offset: z.string() });

/** An update as far as this program goes by it (Bot API, Update); the rest is left out. */
export const updateSchema = z.object({
  update_id: z.int(),
  message: messageSchema.optional(),
  channel_post: messageSchema.optional(),
  edited_channel_post: messageSchema.optional(),
  callback_query: pressSchema.optional(),
  inline_query: inlineSchema.optional(),
  my_chat_member: z
    .object({
      chat: chatSchema,
      new_chat_member: z.object({ status: z.string(), can_send_messages: z.boolean().optional() }),
    })
    .optional(),
});

export type TelegramUpdate = z.infer<typeof updateSchema>;
export type TelegramMessage = z.infer<typeof messageSchema>;
export type Press = z.infer<typeof pressSchema>;
export type InlineAsk = z.infer<typeof inlineSchema>;
export type TelegramDocument = z.infer<typeof documentSchema>;
