import type { ChatMember, User } from "grammy/types";
import { knownChat, checkMembership } from "../chat-access.ts";
import { badRequest } from "../refusal.ts";
import type { BotStanding, ChatState, World } from "../world.ts";
import type { Methods, Scene } from "./method.ts";

export function chatMethods({ world }: Scene): Methods {
  return {
    getchat(parameters) {
      const state = knownChat(world, parameters);
      checkMembership(state);
      const base = { ...state.chat, accent_color_id: 0, max_reaction_count: 11, accepted_gift_types: gifts };
      return state.chat.type === "private" ? base : { ...base, permissions: everyone };
    },
    getchatmember(parameters) {
      const state = knownChat(world, parameters);
      checkMembership(state);
      const id = parameters.integer("user_id");
      if (id <= 0) throw badRequest("Invalid user_id specified");
      return memberOf(world, state, id);
    },
    getchatadministrators(parameters) {
      const state = knownChat(world, parameters);
      checkMembership(state);
      if (state.chat.type === "private") throw badRequest("there are no administrators in the private chat");
      const people = [...state.admins].map((id) => memberOf(world, state, id));
      return state.bot === "administrator" ? [...people, memberOf(world, state, world.bot.id)] : people;
    },
    getchatmembercount(parameters) {
      const state = knownChat(world, parameters);
      checkMembership(state);
      return state.members.size + 1;
    },
    leavechat(parameters) {
      const state = knownChat(world, parameters);
      if (state.chat.type === "private") throw badRequest("chat member status can't be changed in private chats");
      checkMembership(state);
      state.bot = "left";
      return true;
    },
  };
}

const gifts = {
  unlimited_gifts: false,
  limited_gifts: false,
  unique_gifts: false,
  premium_subscription: false,
  gifts_from_channels: false,
};

const everyone = {
  can_send_messages: true,
  can_send_audios: true,
  can_send_documents: true,
  can_send_photos: true,
  can_send_videos: true,
  can_send_video_notes: true,
  can_send_voice_notes: true,
  can_send_polls: true,
  can_send_other_messages: true,
  can_add_web_page_previews: true,
  can_react_to_messages: true,
  can_change_info: true,
  can_invite_users: true,
  can_pin_messages: true,
  can_manage_topics: true,
  can_edit_tag: true,
};

function memberOf(world: World, state: ChatState, id: number): ChatMember {
  if (id === world.bot.id) return standing(world.bot, state.bot);
  const user = state.members.get(id) ?? world.users.get(id);
  if (user === undefined) throw badRequest("PARTICIPANT_ID_INVALID");
  if (!state.members.has(id)) return { status: "left", user };
  return standing(user, state.admins.has(id) ? "administrator" : "member");
}

/** What someone is in a chat, as Telegram says it. */
export function standing(user: User, is: BotStanding): ChatMember {
  switch (is) {
    case "member":
      return { status: "member", user };
    case "left":
      return { status: "left", user };
    case "kicked":
      return { status: "kicked", user, until_date: 0 };
    case "restricted": {
      const nothing = Object.fromEntries(Object.keys(everyone).map((right) => [right, false])) as typeof everyone;
      return { status: "restricted", user, is_member: true, until_date: 0, ...nothing };
    }
    case "administrator":
      return {
        status: "administrator",
        user,
        can_be_edited: false,
        is_anonymous: false,
        can_manage_chat: true,
        can_delete_messages: true,
        can_manage_video_chats: true,
        can_restrict_members: true,
        can_promote_members: false,
        can_change_info: true,
        can_invite_users: true,
        can_post_stories: false,
        can_edit_stories: false,
        can_delete_stories: false,
        can_send_welcome_messages: false,
      };
  }
}
