import { refuse } from "../rest/refusal.ts";
import type { Interaction, State } from "../state/state.ts";

/** https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response */
export const toAcknowledge = 3_000;
const tokenLives = 15 * 60_000;

const age = (state: State, interaction: Interaction): number => state.clock.now().getTime() - interaction.createdAt;

/** An interaction that waits for its first answer. */
export const unanswered = (state: State, id: string, token: string): Interaction => {
  const found = state.interactions.get(id);
  if (found === undefined || found.token !== token) throw refuse.unknownInteraction();
  if (found.answer !== null) throw refuse.alreadyAnswered();
  if (age(state, found) > toAcknowledge) throw refuse.unknownInteraction();
  return found;
};

/** An answered interaction whose token still is good. */
export const answered = (state: State, application: string, token: string): Interaction => {
  const found = [...state.interactions.values()].find((interaction) => interaction.token === token);
  if (found === undefined || application !== state.applicationId) throw refuse.unknownWebhook();
  if (age(state, found) > tokenLives) throw refuse.invalidToken();
  if (found.answer === null || found.answer === "choices") throw refuse.unknownWebhook();
  return found;
};
