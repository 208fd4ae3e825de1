import { isUnauthorized, loggable } from "./faults.ts";
import { createApi } from "./api.ts";
import { targetOf } from "./conversation.ts";

/** One thing that was looked at, and whether the bot can work with it. */
export interface Finding {
  readonly fine: boolean;
  readonly text: string;
}

/**
 * Looks at the bot's token, settings and rights in a chat, and changes nothing; with `post` it sends one message there, edits it
 * and deletes it. Never repeats the token.
 */
export async function examineTelegram(
  { token, apiRoot, webhook }: { readonly token: string; readonly apiRoot: string; readonly webhook: object | null },
  chat: string | null,
  post: boolean,
): Promise<readonly Finding[]> {
  const api = createApi({ token, root: apiRoot, seconds: 20 }).raw;
  const good = (text: string): Finding => ({ fine: true, text });
  const bad = (text: string): Finding => ({ fine: false, text });
  try {
    const me = await api.getMe();
    const hook = await api.getWebhookInfo();
    const findings = [
      good(`The token is that of @${me.username}.`),
      me.can_join_groups
        ? good("It can be added to groups.")
        : bad("It cannot be added to groups: @BotFather, /setjoingroups."),
      me.can_read_all_group_messages
        ? good("Privacy mode is off: in groups it is told every message, and answers those meant for it.")
        : good("Privacy mode is on: in groups it is told commands, replies to it and mentions, which is all it needs."),
      me.supports_inline_queries
        ? good("Inline mode is on.")
        : bad("Inline mode is off, so it cannot be asked from other chats: @BotFather, /setinline."),
      webhookFinding(hook.url ?? "", webhook !== null),
      ...(hook.last_error_message === undefined
        ? []
        : [bad(`Telegram's last try to reach the webhook failed: ${hook.last_error_message}.`)]),
    ];
    if (chat === null) return findings;
    const rights = await chatFinding(chat);
    return [...findings, rights, ...(post && rights.fine ? [await postFinding(chat)] : [])];
  } catch (error) {
    if (isUnauthorized(error)) return [bad("Telegram does not know TELEGRAM_TOKEN; copy it again from @BotFather.")];
    return [bad(`Telegram cannot be asked at ${new URL(apiRoot).host}: ${wordsOf(error)}`)];
  }

  async function chatFinding(name: string): Promise<Finding> {
    const target = targetOf(name);
    if (target === null)
      return bad(`${name} is no chat's id; it is a number, as -1001234567890, with /45 for a topic.`);
    try {
      const me = await api.getMe();
      const { type } = await api.getChat({ chat_id: target.chat });
      if (type === "private") return good(`${name} is a private chat; the bot may write there until it is blocked.`);
      const member = await api.getChatMember({ chat_id: target.chat, user_id: me.id });
      const mayWrite =
        type === "channel"
          ? member.status === "administrator" && member.can_post_messages === true
          : ["administrator", "member", "creator"].includes(member.status) ||
            (member.status === "restricted" && member.can_send_messages);
      const topics =
        member.status === "administrator" && member.can_manage_topics === true ? ", closed topics too" : "";
      return mayWrite
        ? good(`In ${name}, a ${type}, it is ${member.status} and may write${topics}.`)
        : bad(`In ${name}, a ${type}, it is ${member.status} and may not write.`);
    } catch (error) {
      return bad(`${name} cannot be looked at: ${wordsOf(error)}`);
    }
  }

  async function postFinding(name: string): Promise<Finding> {
    const target = targetOf(name);
    if (target === null) return bad(`${name} is no chat's id.`);
    const thread = target.thread === null ? {} : { message_thread_id: target.thread };
    try {
      const at = { chat_id: target.chat, ...thread };
      const { message_id: id } = await api.sendMessage({ ...at, text: "A test of briefing-bot." });
      await api.editMessageText({ chat_id: target.chat, message_id: id, text: "A test of briefing-bot, edited." });
      await api.deleteMessage({ chat_id: target.chat, message_id: id });
      return good(`A message was posted in ${name}, edited and deleted.`);
    } catch (error) {
      return bad(`A message could not be posted in ${name}, edited and deleted: ${wordsOf(error)}`);
    }
  }

  function webhookFinding(url: string, wanted: boolean): Finding {
    if (wanted)
      return good(url === "" ? "A webhook will be set at the next start." : "A webhook is set, as configured.");
    return url === ""
      ? good("No webhook is set; the bot fetches updates itself.")
      : bad("A webhook is set, but TELEGRAM_WEBHOOK_URL is not; the next start removes it.");
  }
}

const wordsOf = (error: unknown): string => {
  const told = loggable(error);
  if ("description" in told && typeof told.description === "string") return told.description;
  return "message" in told && typeof told.message === "string" ? told.message : "an unknown fault";
};
