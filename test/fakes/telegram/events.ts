import type { Chat, Message, Update, User } from "grammy/types";
import { arrive } from "./arriving.ts";
import type { Scene } from "./methods/method.ts";
import { standing } from "./methods/chats.ts";
import type { ChatHandle, Person } from "./person.ts";
import { emptyChat, type BotStanding, type ChatState } from "./world.ts";

/** What happens around the bot without its doing. */
export interface Events {
  /** A group becomes a supergroup with a new id; the old id refuses and says where to. */
  migrate(group: ChatHandle): ChatHandle;
  /** A person stops the bot in their private chat; `unblock` starts it again. */
  block(person: Person): void;
  unblock(person: Person): void;
  kick(chat: ChatHandle): void;
  /** The bot is added to a chat, or given or denied rights there. */
  setStanding(chat: ChatHandle, standing: BotStanding, by?: Person): void;
  /** Administrator no more; in groups it may not even write. */
  loseRights(chat: ChatHandle): void;
  lockTopic(topic: ChatHandle): void;
  unlockTopic(topic: ChatHandle): void;
  deleteTopic(topic: ChatHandle): void;
  deleteGroup(group: ChatHandle): void;
  deactivate(person: Person): void;
  /** Serves updates again that were served before, as Telegram does now and then. */
  redeliver(updates: readonly Update[]): void;
}

export function createEvents(scene: Scene, stateOf: (id: number) => ChatState): Events {
  const { world, queue } = scene;

  function setStanding(chat: ChatHandle, next: BotStanding, by?: User): void {
    const state = stateOf(chat.id);
    const from = by ?? [...state.members.values()][0] ?? world.bot;
    const old = standing(world.bot, state.bot);
    state.bot = next;
    queue.push({
      my_chat_member: {
        chat: state.chat,
        from,
        date: world.seconds(),
        old_chat_member: old,
        new_chat_member: standing(world.bot, next),
      },
    });
  }

  function service(state: ChatState, content: object): void {
    const from = [...state.members.values()][0] ?? world.bot;
    const message = {
      message_id: world.nextMessageId(state),
      from,
      chat: state.chat,
      date: world.seconds(),
      ...content,
    };
    arrive(scene, state, message as Message);
  }

  function topicState(topic: ChatHandle) {
    const found = stateOf(topic.id).topics.get(topic.topic ?? 1);
    if (found === undefined) throw new Error(`There is no topic ${topic.topic} in chat ${topic.id}.`);
    return found;
  }

  return {
    migrate(group) {
      const old = stateOf(group.id);
      if (old.chat.type !== "group") throw new Error("Only a basic group becomes a supergroup.");
      const chat: Chat = { id: -1_000_000_000_000 - world.nextId(), type: "supergroup", title: old.chat.title };
      const next = emptyChat(chat, old.bot);
      for (const [id, user] of old.members) next.members.set(id, user);
      for (const id of old.admins) next.admins.add(id);
      world.chats.set(chat.id, next);
      service(old, { migrate_to_chat_id: chat.id });
      old.migratedTo = next;
      service(next, { migrate_from_chat_id: group.id });
      return { id: chat.id };
    },
    block: ({ id, user }) => setStanding({ id }, "kicked", user),
    unblock: ({ id, user }) => setStanding({ id }, "member", user),
    kick: (chat) => setStanding(chat, "kicked"),
    setStanding: (chat, next, by) => setStanding(chat, next, by?.user),
    loseRights: (chat) => setStanding(chat, stateOf(chat.id).chat.type === "channel" ? "member" : "restricted"),
    lockTopic(topic) {
      topicState(topic).closed = true;
      service(stateOf(topic.id), { message_thread_id: topic.topic, is_topic_message: true, forum_topic_closed: {} });
    },
    unlockTopic(topic) {
      topicState(topic).closed = false;
      service(stateOf(topic.id), { message_thread_id: topic.topic, is_topic_message: true, forum_topic_reopened: {} });
    },
    deleteTopic(topic) {
      topicState(topic).deleted = true;
      for (const stored of stateOf(topic.id).messages.values()) {
        if (stored.message.message_thread_id === topic.topic) stored.deleted = true;
      }
    },
    deleteGroup(group) {
      stateOf(group.id).deleted = true;
    },
    deactivate({ id, user }) {
      world.deactivated.add(id);
      world.users.set(id, { ...user, first_name: "" });
    },
    redeliver: (updates) => queue.again(updates),
  };
}
