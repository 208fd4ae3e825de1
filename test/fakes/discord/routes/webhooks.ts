import { MessageFlags } from "discord-api-types/v10";
import * as spec from "discord-api-spec/zod";
import { refuse } from "../rest/refusal.ts";
import { type Call, nothing, ok, route } from "../rest/route.ts";
import type { Interaction, Message } from "../state/state.ts";
import { editMessage, writeMessage } from "../state/write-message.ts";
import { authorOf, channelOf } from "./interaction-authorship.ts";
import { answered } from "./interaction-tokens.ts";
import { tellOfMessage } from "./tell-message.ts";

/** For a person who brought the application along. https://docs.discord.com/developers/interactions/receiving-and-responding#followup-messages */
const maxFollowUps = 5;

const interactionFor = ({ state, params }: Call<unknown>): Interaction =>
  answered(state, params("application"), params("token"));

const messageFor = (call: Call<unknown>, interaction: Interaction): Message => {
  const asked = call.params("message");
  const id = asked === "@original" ? interaction.originalId : asked;
  const own = id !== null && (interaction.messageIds.includes(id) || id === interaction.originalId);
  const message = own ? call.state.messages.get(id) : undefined;
  if (message === undefined || message.deleted) throw refuse.unknownMessage();
  return message;
};

const isLoading = (message: Message | undefined): message is Message =>
  message !== undefined && !message.deleted && ((message.api.flags ?? 0) & MessageFlags.Loading) !== 0;

const place = "/webhooks/{application}/{token}";

export const webhookRoutes = [
  route(
    "POST",
    place,
    { takes: spec.IncomingWebhookRequestPartialSchema, gives: spec.MessageResponseSchema, auth: false },
    (call) => {
      const { state, body, files, base } = call;
      const interaction = interactionFor(call);
      const channel = channelOf(state, interaction);
      const writing = { channel, form: body, files, base };
      const original = interaction.originalId === null ? undefined : state.messages.get(interaction.originalId);
      if (isLoading(original)) {
        // The first follow-up of a deferred answer takes the place of "is thinking", and its visibility.
        const filled = editMessage(state, writing, original);
        tellOfMessage(call, "MESSAGE_UPDATE", filled);
        return ok(filled.api);
      }
      if (interaction.userInstalled && interaction.followUps >= maxFollowUps) throw refuse.tooManyFollowUps();
      const ephemeral = ((body.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
      const message = writeMessage(state, writing, authorOf(state, interaction, ephemeral));
      interaction.followUps += 1;
      interaction.messageIds.push(message.api.id);
      tellOfMessage(call, "MESSAGE_CREATE", message);
      return ok(message.api);
    },
  ),
  route("GET", `${place}/messages/{message}`, { gives: spec.MessageResponseSchema, auth: false }, (call) =>
    ok(messageFor(call, interactionFor(call)).api),
  ),
  route(
    "PATCH",
    `${place}/messages/{message}`,
    { takes: spec.IncomingWebhookUpdateRequestPartialSchema, gives: spec.MessageResponseSchema, auth: false },
    (call) => {
      const { state, body, files, base } = call;
      const interaction = interactionFor(call);
      const message = messageFor(call, interaction);
      const edited = editMessage(state, { channel: channelOf(state, interaction), form: body, files, base }, message);
      if (message.api.id === interaction.originalId) interaction.updated = true;
      tellOfMessage(call, "MESSAGE_UPDATE", edited);
      return ok(edited.api);
    },
  ),
  route("DELETE", `${place}/messages/{message}`, { auth: false }, (call) => {
    const message = messageFor(call, interactionFor(call));
    message.deleted = true;
    tellOfMessage(call, "MESSAGE_DELETE", message);
    return nothing;
  }),
];
