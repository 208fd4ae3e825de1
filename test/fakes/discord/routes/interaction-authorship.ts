import { type APIMessageInteractionMetadata, ApplicationIntegrationType, InteractionType } from "discord-api-types/v10";
import { refuse } from "../rest/refusal.ts";
import type { Channel, Interaction, State } from "../state/state.ts";
import type { Authorship } from "../state/write-message.ts";

export const channelOf = (state: State, interaction: Interaction): Channel => {
  const channel = state.channels.get(interaction.channelId);
  if (channel === undefined) throw refuse.unknownChannel();
  return channel;
};

/** On whose behalf the application may act: the guild, or the person who installed it. */
export const ownersOf = (interaction: Pick<Interaction, "userInstalled" | "userId" | "guildId">) =>
  interaction.userInstalled
    ? { [ApplicationIntegrationType.UserInstall]: interaction.userId }
    : { [ApplicationIntegrationType.GuildInstall]: interaction.guildId ?? "0" };

const metadataOf = (state: State, interaction: Interaction): APIMessageInteractionMetadata | null => {
  const user = state.people.get(interaction.userId)?.api;
  if (user === undefined) return null;
  const common = { id: interaction.id, user, authorizing_integration_owners: ownersOf(interaction) };
  if (interaction.type === InteractionType.ApplicationCommand) return { ...common, type: interaction.type };
  if (interaction.type === InteractionType.MessageComponent) {
    return { ...common, type: interaction.type, interacted_message_id: interaction.sourceMessageId ?? "0" };
  }
  return null;
};

/** A message that answers an interaction: by the application's webhook, seen by all or by the asker alone. */
export const authorOf = (state: State, interaction: Interaction, ephemeral: boolean): Authorship => ({
  interactionId: interaction.id,
  metadata: metadataOf(state, interaction),
  visibleTo: ephemeral ? interaction.userId : null,
  webhook: true,
  authorId: state.applicationId,
});
