/** What Telegram takes, each with its source. Lengths of text are code points after parsing; offsets of entities are UTF-16 units. */
export const limits = {
  /** Bot API, sendMessage: "1-4096 characters after entities parsing". */
  text: 4_096,
  /** Bot API, sendPhoto, sendDocument, InputMedia…: "0-1024 characters after entities parsing". */
  caption: 1_024,
  /** tdlib drops entities beyond the hundredth of a message without a word (limits.tginfo.me, "Message entities"). */
  entities: 100,
  /** Bot API, InlineKeyboardButton: callback_data of 1-64 bytes. */
  callbackData: 64,
  /** Reported by users, not documented: buttons of one message (tginfo/Telegram-Limits#187). */
  buttons: 100,
  /** Reported by users: "reply markup is too long" above some 10 kB (python-telegram-bot#5104); with head-room. */
  markupBytes: 8_000,
  /** Bot API, sendMediaGroup: 2-10 items. */
  album: 10,
  /** Bot API, "Sending files": a photo has at most 10 MB, width and height together at most 10000, at most 20 times as long as wide. */
  photoBytes: 10_000_000,
  photoSides: 10_000,
  photoRatio: 20,
  /** Bot API, ForceReply: input_field_placeholder of 1-64 characters. */
  placeholder: 64,
  /** Bot API, answerInlineQuery: at most 50 results; the next offset has at most 64 bytes. */
  inlineResults: 50,
  inlineOffset: 64,
  /** Bot API, setMyCommands: at most 100 commands, names of 1-32, descriptions of 1-256 characters. */
  commands: 100,
  commandName: 32,
  commandDescription: 256,
  /** Bot API, getUpdates: at most 100 updates; Client.h of telegram-bot-api: at most 50 s. */
  updates: 100,
  /** How long one poll is held, in seconds. */
  pollSeconds: 30,
  /** Bots FAQ: about one message a second in a chat, 20 a minute in a group, 30 a second in all; with head-room. */
  chatMs: 1_050,
  groupPerMinute: 18,
  perSecond: 25,
  /** What broadcasts leave to people who ask, of the two above. */
  broadcastsPerMinute: 12,
  broadcastsPerSecond: 20,
  /** Bot API, getFile: "bots can download files of up to 20MB in size". */
  downloadBytes: 20 * 1024 * 1024,
  /** The largest update that a webhook takes, in bytes: updates are a few kilobytes. */
  webhookBytes: 1_000_000,
} as const;

/** How Telegram counts a text. */
export function codePoints(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0xdc00 || unit > 0xdfff) count += 1;
  }
  return count;
}
