// What the package's zod export holds, as far as the fake asks for it. The package ships no types for it.
declare module "discord-api-spec/zod" {
  import type {
    APIMessage,
    RESTPatchAPIChannelMessageJSONBody,
    RESTPostAPIApplicationCommandsJSONBody,
    RESTPostAPIChannelMessageJSONBody,
    RESTPostAPIGuildForumThreadsJSONBody,
    RESTPostAPIChannelThreadsJSONBody,
    RESTPostAPIChannelMessagesThreadsJSONBody,
    RESTPostAPIInteractionFollowupJSONBody,
    APIInteractionResponse,
  } from "discord-api-types/v10";
  import type { ZodMiniType } from "zod/mini";

  export const MessageCreateRequestSchema: ZodMiniType<RESTPostAPIChannelMessageJSONBody>;
  export const MessageEditRequestPartialSchema: ZodMiniType<RESTPatchAPIChannelMessageJSONBody>;
  export const IncomingWebhookRequestPartialSchema: ZodMiniType<RESTPostAPIInteractionFollowupJSONBody>;
  export const IncomingWebhookUpdateRequestPartialSchema: ZodMiniType<RESTPatchAPIChannelMessageJSONBody>;
  export const ApplicationCommandCreateRequestSchema: ZodMiniType<RESTPostAPIApplicationCommandsJSONBody>;
  export const ApplicationCommandUpdateRequestSchema: ZodMiniType<RESTPostAPIApplicationCommandsJSONBody>;
  export const ApplicationCommandPatchRequestPartialSchema: ZodMiniType<
    Partial<RESTPostAPIApplicationCommandsJSONBody>
  >;
  export const CreatePrivateChannelRequestSchema: ZodMiniType<{ recipient_id: string }>;
  export const CreateForumThreadRequestSchema: ZodMiniType<RESTPostAPIGuildForumThreadsJSONBody>;
  export const CreateTextThreadWithoutMessageRequestSchema: ZodMiniType<RESTPostAPIChannelThreadsJSONBody>;
  export const CreateTextThreadWithMessageRequestSchema: ZodMiniType<RESTPostAPIChannelMessagesThreadsJSONBody>;
  export const UpdateThreadRequestPartialSchema: ZodMiniType<{ archived?: boolean; locked?: boolean; name?: string }>;
  export const CreateMessageInteractionCallbackRequestSchema: ZodMiniType<APIInteractionResponse>;
  export const UpdateMessageInteractionCallbackRequestSchema: ZodMiniType<APIInteractionResponse>;
  export const ApplicationCommandAutocompleteCallbackRequestSchema: ZodMiniType<APIInteractionResponse>;
  export const ModalInteractionCallbackRequestSchema: ZodMiniType<APIInteractionResponse>;
  export const PongInteractionCallbackRequestSchema: ZodMiniType<APIInteractionResponse>;

  export const MessageResponseSchema: ZodMiniType<APIMessage>;
  export const AttachmentResponseSchema: ZodMiniType;
  export const UserPIIResponseSchema: ZodMiniType;
  export const UserResponseSchema: ZodMiniType;
  export const PrivateApplicationResponseSchema: ZodMiniType;
  export const GatewayBotResponseSchema: ZodMiniType;
  export const GatewayResponseSchema: ZodMiniType;
  export const ApplicationCommandResponseSchema: ZodMiniType;
  export const GuildChannelResponseSchema: ZodMiniType;
  export const PrivateChannelResponseSchema: ZodMiniType;
  export const ThreadResponseSchema: ZodMiniType;
  export const CreatedThreadResponseSchema: ZodMiniType;
  export const GuildWithCountsResponseSchema: ZodMiniType;
  export const GuildMemberResponseSchema: ZodMiniType;
  export const GuildRoleResponseSchema: ZodMiniType;
  export const InteractionCallbackResponseSchema: ZodMiniType;
}
