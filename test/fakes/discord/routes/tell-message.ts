import type { Call } from "../rest/route.ts";
import { memberOf } from "../state/payloads.ts";
import type { Message, State } from "../state/state.ts";

/** The author as a member, without the user that the message names already. */
const memberIn = (state: State, guildId: string | null, message: Message): object => {
  const guild = guildId === null ? undefined : state.guilds.get(guildId);
  const person = state.people.get(message.api.author.id);
  if (guild === undefined || person === undefined || message.api.webhook_id !== undefined) return {};
  const { user: _user, ...member } = memberOf(state, guild, person);
  return { member };
};

/** Tells the gateway of a message, unless it is ephemeral: of those nobody is told by an event. */
export const tellOfMessage = (
  { state, gateway }: Pick<Call<unknown>, "state" | "gateway">,
  event: "MESSAGE_CREATE" | "MESSAGE_UPDATE" | "MESSAGE_DELETE",
  message: Message,
): void => {
  if (message.visibleTo !== null) return;
  const channel = state.channels.get(message.api.channel_id);
  const guildId = channel?.guildId ?? null;
  const place = {
    ...(guildId === null ? {} : { guild_id: guildId }),
    ...(channel === undefined || event === "MESSAGE_DELETE" ? {} : { channel_type: channel.type }),
  };
  const d =
    event === "MESSAGE_DELETE"
      ? { id: message.api.id, channel_id: message.api.channel_id, ...place }
      : { ...message.api, ...place, ...memberIn(state, guildId, message) };
  gateway.tell({ t: event, d, guildId });
};
