import type { Parameters } from "./parameters.ts";
import { badRequest, forbidden, Refusal } from "./refusal.ts";
import type { ChatState, Topic, World } from "./world.ts";

/** The chat a request names, if the bot may write there; otherwise Telegram's refusal, which tells the reasons apart. */
export function writableChat(world: World, parameters: Parameters): ChatState {
  const state = knownChat(world, parameters);
  const { chat } = state;
  if (chat.type === "private") {
    if (world.deactivated.has(chat.id)) throw forbidden("user is deactivated");
    if (state.bot === "kicked") throw forbidden("bot was blocked by the user");
    return state;
  }
  if (state.migratedTo !== undefined) {
    throw badRequest("group chat was upgraded to a supergroup chat", { migrate_to_chat_id: state.migratedTo.chat.id });
  }
  if (state.deleted) throw forbidden("the group chat was deleted");
  checkMembership(state);
  if (chat.type === "channel" && state.bot !== "administrator") {
    throw badRequest("need administrator rights in the channel chat");
  }
  if (state.bot === "restricted") throw badRequest("not enough rights to send text messages to the chat");
  return state;
}

/** The chat a request names, if the bot may look at it. */
export function knownChat(world: World, parameters: Parameters): ChatState {
  const given = parameters.text("chat_id");
  if (given === "") throw badRequest("chat_id is empty");
  const state = given.startsWith("@")
    ? [...world.chats.values()].find(({ chat }) => "username" in chat && chat.username === given.slice(1))
    : world.chats.get(parameters.integer("chat_id"));
  if (state === undefined) throw badRequest("chat not found");
  return state;
}

export function checkMembership({ chat, bot }: ChatState): void {
  if (bot === "kicked") throw forbidden(`bot was kicked from the ${chat.type} chat`);
  if (bot === "left") throw forbidden(`bot is not a member of the ${chat.type} chat`);
}

/** The topic a request writes to; undefined for a chat without one, and for the general topic. */
export function topicOf(state: ChatState, parameters: Parameters): Topic | undefined {
  const id = parameters.integer("message_thread_id");
  if (id <= 0) return closedGeneral(state);
  // Only forums look the topic up; elsewhere the parameter is passed over.
  if (!state.forum) return undefined;
  const topic = state.topics.get(id);
  if (topic === undefined || topic.deleted || id === 1) throw badRequest("message thread not found");
  if (topic.closed && state.bot !== "administrator") throw badRequest("TOPIC_CLOSED");
  return topic;
}

function closedGeneral(state: ChatState): undefined {
  const general = state.forum ? state.topics.get(1) : undefined;
  if (general?.closed === true && state.bot !== "administrator") throw new Refusal(400, "Bad Request: TOPIC_CLOSED");
  return undefined;
}
