import {
  InteractionResponseType,
  MessageFlags,
  Routes,
  type APIModalInteractionResponseCallbackData,
  type REST,
} from "discord.js";
import { restBodyOf, type DiscordMessage } from "./message.ts";

/** What a request needs to know of the interaction that it answers. */
export interface Answered {
  readonly id: string;
  readonly token: string;
  readonly applicationId: string;
}

/**
 * The requests that answer an interaction. They are discord.js's, but made by hand: its own methods would build and keep a
 * message of each answer, which nobody asks for, and that costs more than the request.
 */
export interface Callbacks {
  /** That an answer will come: as a new message, for the asker alone when `hidden`, or in the place of the button's message. */
  defer(to: Answered, how: { readonly hidden: boolean; readonly inPlace: boolean }): Promise<unknown>;
  /** The answer itself, in the time that Discord gives for an acknowledgement. */
  reply(
    to: Answered,
    message: DiscordMessage,
    how: { readonly hidden: boolean; readonly inPlace: boolean },
  ): Promise<unknown>;
  /** What is offered for an option that is being typed. */
  suggest(to: Answered, choices: readonly { readonly name: string; readonly value: string }[]): Promise<unknown>;
  /** A dialogue, in the place of an answer. */
  open(to: Answered, dialogue: APIModalInteractionResponseCallbackData): Promise<unknown>;
  /** The answer after `defer`. May be repeated. */
  fillIn(to: Answered, message: DiscordMessage): Promise<unknown>;
  /** One more message. Discord has no nonce for these. */
  followUp(to: Answered, message: DiscordMessage, hidden: boolean): Promise<unknown>;
}

const auth = false; // the interaction's token is all that it takes

export function createCallbacks(rest: REST): Callbacks {
  const callback = ({ id, token }: Answered, body: object, files: ReturnType<typeof restBodyOf>["files"] = []) =>
    rest.post(Routes.interactionCallback(id, token), { auth, body, files });
  return {
    defer(to, { hidden, inPlace }) {
      if (inPlace) return callback(to, { type: InteractionResponseType.DeferredMessageUpdate });
      const data = hidden ? { data: { flags: MessageFlags.Ephemeral } } : {};
      return callback(to, { type: InteractionResponseType.DeferredChannelMessageWithSource, ...data });
    },
    reply(to, message, { hidden, inPlace }) {
      const { body, files } = restBodyOf(message, hidden && !inPlace);
      const type = inPlace ? InteractionResponseType.UpdateMessage : InteractionResponseType.ChannelMessageWithSource;
      return callback(to, { type, data: body }, files);
    },
    suggest: (to, choices) =>
      callback(to, { type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices } }),
    open: (to, data) => callback(to, { type: InteractionResponseType.Modal, data }),
    fillIn: ({ applicationId, token }, message) =>
      rest.patch(Routes.webhookMessage(applicationId, token, "@original"), { auth, ...restBodyOf(message) }),
    followUp: ({ applicationId, token }, message, hidden) =>
      rest.post(Routes.webhook(applicationId, token), { auth, ...restBodyOf(message, hidden) }),
  };
}
