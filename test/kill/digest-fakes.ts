import { startDiscord } from "../fakes/discord/start-discord.ts";
import { startTelegram } from "../fakes/telegram/telegram.ts";
import type { ChatHandle } from "../fakes/telegram/person.ts";
import type { Kind } from "./digest-steps.ts";

/** A fake server as the matrix needs it. */
export interface FakeChats {
  readonly root: string;
  readonly token: string;
  /** A new chat; answers its conversation. */
  addChat(): string;
  /** What stands in a chat, each message as text. */
  messages(conversation: string): readonly string[];
  /** The next message, or edit, is taken and its answer never sent: then `act` is called. */
  afterEffect(act: () => void, of?: "edit"): void;
  stop(): Promise<void>;
}

export const openFake = (kind: Kind): Promise<FakeChats> => (kind === "discord" ? openDiscord() : openTelegram());

async function openDiscord(): Promise<FakeChats> {
  const discord = await startDiscord();
  const guild = discord.addGuild({ name: "Readers" });
  const ofBot = () =>
    [...discord.state.messages.values()].filter(
      ({ deleted, api }) => !deleted && api.author.id === discord.applicationId,
    );
  return {
    root: discord.api,
    token: discord.token,
    addChat: () => guild.addChannel().id,
    messages: (conversation) =>
      ofBot()
        .filter(({ api }) => api.channel_id === conversation)
        .map(({ api }) => JSON.stringify([api.content, api.components?.map(withoutIds), api.attachments.length])),
    afterEffect(act, of) {
      if (of === "edit") {
        const edits = (): number => ofBot().filter(({ api }) => api.edited_timestamp !== null).length;
        const before = edits();
        const rule = { route: "/channels/{channel}/messages/{message}", method: "PATCH", when: "after" } as const;
        discord.faults.on(rule, { kind: "hang" });
        void discord.until("an edit", () => (edits() > before ? true : undefined)).then(act, act);
        return;
      }
      const before = ofBot().length;
      const rule = { route: "/channels/{channel}/messages", method: "POST", when: "after" } as const;
      discord.faults.on(rule, { kind: "hang" });
      void discord.until("a message", () => (ofBot().length > before ? true : undefined)).then(act, act);
    },
    stop: () => discord.stop(),
  };
}

/** Ids that the server gives to parts of a message differ from message to message. */
const withoutIds = (part: unknown): unknown =>
  JSON.parse(JSON.stringify(part, (key, value: unknown) => (key === "id" ? undefined : value))) as unknown;

async function openTelegram(): Promise<FakeChats> {
  const telegram = await startTelegram({ check: false });
  const chats = new Map<string, ChatHandle>();
  return {
    root: telegram.root,
    token: telegram.token,
    addChat() {
      const chat = telegram.addGroup({ title: "Desk", members: [telegram.addUser({ name: "Reader" })] });
      chats.set(String(chat.id), chat);
      return String(chat.id);
    },
    messages(conversation) {
      const chat = chats.get(conversation);
      if (chat === undefined) throw new Error("no such chat");
      return telegram
        .messages(chat)
        .filter(({ byBot }) => byBot)
        .map(({ text, files }) => JSON.stringify([text, files.length]));
    },
    afterEffect(act, of) {
      const method = of === "edit" ? "editMessageText" : "sendMessage";
      telegram.faults.on({ method, when: "after" }, { kind: "act", act });
    },
    stop: () => telegram.stop(),
  };
}
