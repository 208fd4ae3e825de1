import { writableChat } from "../chat-access.ts";
import { badRequest } from "../refusal.ts";
import type { Methods, Scene } from "./method.ts";

export function topicMethods({ world }: Scene): Methods {
  return {
    createforumtopic(parameters) {
      const state = writableChat(world, parameters);
      if (!state.forum) throw badRequest("the chat is not a forum");
      if (state.bot !== "administrator") throw badRequest("not enough rights to create a topic");
      const name = parameters.text("name").trim();
      if (name === "") throw badRequest("Title must be non-empty");
      const id = world.nextMessageId(state);
      state.topics.set(id, { id, name: [...name].slice(0, 128).join(""), closed: false, deleted: false });
      return { message_thread_id: id, name, icon_color: 7_322_096 };
    },
  };
}
