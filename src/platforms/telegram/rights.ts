import type { Api } from "grammy";

/** How long what Telegram said of a person's rights holds, in milliseconds. */
const KEPT_MS = 60_000;
const MOST = 1_000;

/** Whether a person is the chat's creator or an administrator; false where Telegram does not say. Times are milliseconds. */
export function createRights(api: Api): (chat: number, person: number, now: number) => Promise<boolean> {
  const known = new Map<string, { readonly until: number; readonly manages: Promise<boolean> }>();
  async function ask(chat: number, person: number): Promise<boolean> {
    try {
      const { status } = await api.raw.getChatMember({ chat_id: chat, user_id: person });
      return status === "creator" || status === "administrator";
    } catch {
      return false; // in doubt nobody changes what others are sent
    }
  }
  return (chat, person, now) => {
    const key = `${chat} ${person}`;
    const before = known.get(key);
    if (before !== undefined && before.until > now) return before.manages;
    if (known.size >= MOST) known.clear();
    const manages = ask(chat, person);
    known.set(key, { until: now + KEPT_MS, manages });
    return manages;
  };
}
