import { answerMethods } from "./answers.ts";
import { botMethods } from "./bot.ts";
import { chatMethods } from "./chats.ts";
import { editMethods } from "./edit.ts";
import { fileMethods } from "./files.ts";
import type { Methods, Scene } from "./method.ts";
import { sendMethods } from "./send.ts";
import { topicMethods } from "./topics.ts";
import { updateMethods } from "./updates.ts";

/** Every method that the fake knows, under its name in small letters: Telegram does not care about case. */
export const methodsOf = (scene: Scene): Methods => ({
  ...botMethods(scene),
  ...updateMethods(scene),
  ...sendMethods(scene),
  ...editMethods(scene),
  ...answerMethods(scene),
  ...chatMethods(scene),
  ...topicMethods(scene),
  ...fileMethods(scene),
});
