import { type APIMessage, type APIModalInteractionResponseCallbackData, MessageFlags } from "discord-api-types/v10";
import type { Interaction, State } from "../state/state.ts";
import { until } from "./until.ts";

/** Something that a person did and what the bot made of it, as that person sees it. */
export interface Asked {
  readonly id: string;
  readonly token: string;
  /** Waits for the first answer of any kind. */
  acknowledged(): Promise<void>;
  /** Waits for a message with something in it: at once, or after "is thinking". */
  answered(): Promise<APIMessage>;
  /** Waits until as many messages have come, without those that still think. */
  answers(count: number): Promise<readonly APIMessage[]>;
  /** Waits for a dialogue. */
  dialogue(): Promise<APIModalInteractionResponseCallbackData>;
  /** All messages so far, in order, as the asker sees them. */
  readonly messages: readonly APIMessage[];
  readonly isAcknowledged: boolean;
  readonly deferred: boolean;
  /** Seen by the asker alone. */
  readonly ephemeral: boolean;
  /** From the click to the first answer, in milliseconds of the fake's clock; null: not yet. */
  readonly acknowledgedAfter: number | null;
}

const isThinking = (message: APIMessage): boolean => ((message.flags ?? 0) & MessageFlags.Loading) !== 0;

export const createAsked = (state: State, interaction: Interaction): Asked => {
  const messages = (): APIMessage[] => {
    // A button that changes its message is answered by that message.
    const changed =
      interaction.messageIds.length === 0 && interaction.originalId !== null ? [interaction.originalId] : [];
    return [...changed, ...interaction.messageIds].flatMap((id) => {
      const message = state.messages.get(id);
      return message === undefined || message.deleted ? [] : [message.api];
    });
  };
  const done = (): APIMessage[] => messages().filter((message) => !isThinking(message));
  const wait = <T>(what: string, look: () => T | undefined): Promise<T> =>
    until(state, `${what} for ${interaction.name}`, look);
  return {
    id: interaction.id,
    token: interaction.token,
    acknowledged: async () => void (await wait("an acknowledgement", () => interaction.answer ?? undefined)),
    answered: () =>
      wait("an answer", () => {
        // The message of a button was there before it was pressed.
        const pending = interaction.answer === "deferred-update" && !interaction.updated;
        return pending && interaction.messageIds.length === 0 ? undefined : done()[0];
      }),
    answers: (count) => wait(`${count} messages`, () => (done().length >= count ? done() : undefined)),
    dialogue: () => wait("a dialogue", () => interaction.modal ?? undefined),
    get messages() {
      return messages();
    },
    get isAcknowledged() {
      return interaction.answer !== null;
    },
    get deferred() {
      return interaction.answer === "deferred" || interaction.answer === "deferred-update";
    },
    get ephemeral() {
      return interaction.ephemeral;
    },
    get acknowledgedAfter() {
      return interaction.answeredAt === null ? null : interaction.answeredAt - interaction.createdAt;
    },
  };
};
