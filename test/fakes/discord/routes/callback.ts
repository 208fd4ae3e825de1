import {
  type APIInteractionResponse,
  InteractionResponseType as Kind,
  InteractionType,
  MessageFlags,
} from "discord-api-types/v10";
import * as spec from "discord-api-spec/zod";
import * as z from "zod/mini";
import { invalidForm, refuse } from "../rest/refusal.ts";
import { type Call, nothing, ok, route } from "../rest/route.ts";
import { choiceFaults, modalFaults } from "../rules/check-callback.ts";
import { checkForm } from "../rules/check-form.ts";
import { noteUnknown } from "../rules/unknown-properties.ts";
import type { Answer, Interaction, Message, State } from "../state/state.ts";
import { editMessage, type MessageForm, writeLoading, writeMessage } from "../state/write-message.ts";
import { authorOf, channelOf } from "./interaction-authorship.ts";
import { unanswered } from "./interaction-tokens.ts";
import { tellOfMessage } from "./tell-message.ts";

const schemas = {
  [Kind.Pong]: spec.PongInteractionCallbackRequestSchema,
  [Kind.ChannelMessageWithSource]: spec.CreateMessageInteractionCallbackRequestSchema,
  [Kind.DeferredChannelMessageWithSource]: spec.CreateMessageInteractionCallbackRequestSchema,
  [Kind.DeferredMessageUpdate]: spec.UpdateMessageInteractionCallbackRequestSchema,
  [Kind.UpdateMessage]: spec.UpdateMessageInteractionCallbackRequestSchema,
  [Kind.ApplicationCommandAutocompleteResult]: spec.ApplicationCommandAutocompleteCallbackRequestSchema,
  [Kind.Modal]: spec.ModalInteractionCallbackRequestSchema,
} as const;

const typed = z.object({ type: z.literal([1, 4, 5, 6, 7, 8, 9]) });

/** Which answers an interaction of each type takes. */
const taken: Readonly<Record<InteractionType, readonly number[]>> = {
  [InteractionType.Ping]: [Kind.Pong],
  [InteractionType.ApplicationCommand]: [4, 5, 9],
  [InteractionType.MessageComponent]: [4, 5, 6, 7, 9],
  [InteractionType.ApplicationCommandAutocomplete]: [8],
  [InteractionType.ModalSubmit]: [4, 5, 6, 7],
};

const checked = (state: State, body: unknown, interaction: Interaction): APIInteractionResponse => {
  const { type } = checkForm(typed, body);
  const fits = taken[interaction.type].includes(type);
  // 6 and 7 change the message of a component: a modal that came of a command has none.
  const hasSource = interaction.sourceMessageId !== null || (type !== 6 && type !== 7);
  if (!fits || !hasSource) {
    const message = `Value must be one of {${taken[interaction.type].join(", ")}}.`;
    throw invalidForm([{ path: ["type"], code: "INTERACTION_RESPONSE_TYPE_INVALID", message }]);
  }
  const answer = checkForm<APIInteractionResponse>(schemas[type], body);
  noteUnknown(state, "POST /interactions/{interaction}/{token}/callback", schemas[type], body);
  const faults =
    answer.type === Kind.Modal
      ? modalFaults(answer.data)
      : answer.type === Kind.ApplicationCommandAutocompleteResult
        ? choiceFaults(answer.data.choices ?? [], ["data", "choices"])
        : [];
  if (faults.length > 0) throw invalidForm(faults);
  return answer;
};

const names: Readonly<Partial<Record<Kind, Answer>>> = {
  [Kind.ChannelMessageWithSource]: "message",
  [Kind.DeferredChannelMessageWithSource]: "deferred",
  [Kind.DeferredMessageUpdate]: "deferred-update",
  [Kind.UpdateMessage]: "update",
  [Kind.ApplicationCommandAutocompleteResult]: "choices",
  [Kind.Modal]: "modal",
};

const isEphemeral = (form: MessageForm | undefined): boolean => ((form?.flags ?? 0) & MessageFlags.Ephemeral) !== 0;

/** What an answer does; the message it made or changed. */
const perform = (call: Call<unknown>, interaction: Interaction, answer: APIInteractionResponse): Message | null => {
  const { state, files, base } = call;
  const channel = channelOf(state, interaction);
  const original = interaction.sourceMessageId === null ? undefined : state.messages.get(interaction.sourceMessageId);
  switch (answer.type) {
    case Kind.ChannelMessageWithSource:
    case Kind.DeferredChannelMessageWithSource: {
      const form: MessageForm = answer.data ?? {};
      const ephemeral = isEphemeral(form);
      const by = authorOf(state, interaction, ephemeral);
      const writing = { channel, form, files, base };
      const deferred = answer.type === Kind.DeferredChannelMessageWithSource;
      const message = deferred ? writeLoading(state, writing, by) : writeMessage(state, writing, by);
      interaction.ephemeral = ephemeral;
      interaction.originalId = message.api.id;
      interaction.messageIds.push(message.api.id);
      tellOfMessage(call, "MESSAGE_CREATE", message);
      return message;
    }
    case Kind.UpdateMessage: {
      if (original === undefined || original.deleted) throw refuse.unknownMessage();
      const message = editMessage(state, { channel, form: answer.data ?? {}, files, base }, original);
      interaction.originalId = message.api.id;
      tellOfMessage(call, "MESSAGE_UPDATE", message);
      return message;
    }
    case Kind.DeferredMessageUpdate:
      interaction.originalId = interaction.sourceMessageId;
      return null;
    case Kind.ApplicationCommandAutocompleteResult:
      interaction.choices = answer.data?.choices ?? [];
      return null;
    case Kind.Modal:
      interaction.modal = answer.data;
      return null;
    default:
      return null;
  }
};

export const callbackRoutes = [
  route("POST", "/interactions/{interaction}/{token}/callback", { auth: false }, (call) => {
    const { state, params, query } = call;
    const interaction = unanswered(state, params("interaction"), params("token"));
    const answer = checked(state, call.body, interaction);
    const message = perform(call, interaction, answer);
    interaction.answer = names[answer.type] ?? null;
    interaction.answeredAt = state.clock.now().getTime();
    if (query.get("with_response") !== "true") return nothing;
    return ok({
      interaction: {
        id: interaction.id,
        type: interaction.type,
        channel_id: interaction.channelId,
        ...(interaction.guildId === null ? {} : { guild_id: interaction.guildId }),
        ...(message === null ? {} : { response_message_id: message.api.id }),
        response_message_loading: answer.type === Kind.DeferredChannelMessageWithSource,
        response_message_ephemeral: interaction.ephemeral,
      },
      ...(message === null ? {} : { resource: { type: answer.type, message: message.api } }),
    });
  }),
];
