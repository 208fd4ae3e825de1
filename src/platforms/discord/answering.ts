import {
  InteractionContextType,
  type ButtonInteraction,
  type APIModalInteractionResponseCallbackData,
  type ChatInputCommandInteraction,
  type MessageContextMenuCommandInteraction,
  type ModalSubmitInteraction,
  type StringSelectMenuInteraction,
} from "discord.js";
import type { Logger } from "../../log.ts";
import type { Callbacks } from "./callbacks.ts";
import { answerFaultOf } from "./faults.ts";
import { createCrossing } from "./crossing.ts";
import { limits } from "./limits.ts";
import type { Line } from "./line.ts";
import { plainMessage, type DiscordMessage } from "./message.ts";
import { wait, type Timers } from "./timers.ts";

/** A button that was pressed, or what was picked of a menu. */
export type Pressed = ButtonInteraction | StringSelectMenuInteraction;
/** A dialogue that was sent off, in a channel that Discord names. */
export type Submitted = ModalSubmitInteraction & { readonly channelId: string };
export type Answerable = ChatInputCommandInteraction | MessageContextMenuCommandInteraction | Submitted | Pressed;

/** An answer in messages, and where it belongs. */
export interface Answer {
  readonly messages: readonly DiscordMessage[];
  /** Whether the one message may take the place of the message whose button was pressed. */
  readonly replaces: boolean;
  /** A dialogue that asks the same in place of the messages, where Discord still takes one: not after an acknowledgement. */
  readonly dialogue?: APIModalInteractionResponseCallbackData;
}

export interface AnsweringParts {
  readonly logger: Logger;
  readonly timers: Timers;
  /** Where answers are computed, a few at a time. */
  readonly line: Line;
  readonly callbacks: Callbacks;
  /** Says a line in the channel where an interaction can no longer be answered; may do nothing. */
  sayExpired(interaction: Answerable): Promise<void>;
}

/** How long to wait before a callback or an edit is tried again; all within the three seconds. */
const AGAIN_MS = [150, 500];

/**
 * Puts answers on their way: at once when they will soon be there, else acknowledged first and filled in when they are. In a
 * crowd all acknowledgements go before any work, since a busy process's timers are late.
 */
export function createAnswering({ logger, timers, line, callbacks, sayExpired }: AnsweringParts) {
  const crossing = createCrossing(timers);
  type Done = "done" | "answered" | "expired" | "failed";

  /** Tries a request that may be repeated without harm. "answered": Discord already has an answer to this interaction. */
  async function attempt(call: () => Promise<unknown>, what: string, repeatable: boolean): Promise<Done> {
    for (let tries = 0; ; tries += 1) {
      try {
        await call();
        return "done";
      } catch (error) {
        const fault = answerFaultOf(error);
        if (fault === "expired" || fault === "answered") return fault;
        const again = AGAIN_MS[tries];
        if (fault !== "passing" || !repeatable || again === undefined) {
          logger.warn({ error, platform: "discord", what }, "an answer may not have arrived");
          return "failed";
        }
        await wait(timers, again);
      }
    }
  }

  /** Whether what comes now waits so long for others that it is acknowledged before any work. */
  function waitsLong(): boolean {
    const waitMs = (line.size + crossing.size) * line.meanMs;
    return waitMs >= (line.meanMs < limits.acknowledgingMs ? limits.answerSoonMs : limits.acknowledgeSoonMs);
  }

  return async function answer(
    interaction: Answerable,
    { isPrivate: hidden, inPlace }: { readonly isPrivate: boolean; readonly inPlace: boolean },
    work: () => Promise<Answer>,
  ): Promise<void> {
    const acknowledge = (): Promise<Done> =>
      attempt(() => callbacks.defer(interaction, { hidden, inPlace }), "acknowledge", true);
    let acknowledged: Promise<Done> | null = null;
    let cancel = (): void => {};
    if (waitsLong()) {
      acknowledged = acknowledge();
      await crossing.behind(acknowledged, limits.acknowledgeFirstMs);
    } else cancel = timers.after(limits.acknowledgeMs, () => (acknowledged = acknowledge()));
    const { messages: all, replaces, dialogue } = await line.run(interaction.user.id, work);
    cancel();
    if (acknowledged === null && dialogue !== undefined) {
      const opened = await attempt(() => callbacks.open(interaction, dialogue), "open a dialogue", true);
      if (opened !== "failed") return;
    }
    const messages = withinFollowUps(interaction, all);
    const [first] = messages;
    if (first === undefined) return;
    const ack = acknowledged === null ? null : await (acknowledged as Promise<Done>);
    const takesPlace = inPlace && replaces && messages.length === 1;
    let left = messages.slice(1);
    let state: Done;
    if (ack === "expired") state = "expired";
    else if (ack === null)
      state = await attempt(() => callbacks.reply(interaction, first, { hidden, inPlace: takesPlace }), "answer", true);
    else if (inPlace && !takesPlace) {
      state = "done";
      left = [...messages];
    } else state = await attempt(() => callbacks.fillIn(interaction, first), "fill in", true);
    for (const message of left)
      if (state !== "expired")
        state = await attempt(() => callbacks.followUp(interaction, message, hidden), "follow up", false);
    if (state === "expired") {
      logger.warn({ platform: "discord" }, "an interaction expired before it was answered");
      await sayExpired(interaction);
    }
  };
}

/** Where the app is only on the person's own account, Discord takes five follow-ups; the last says that there is more. */
function withinFollowUps(interaction: Answerable, messages: readonly DiscordMessage[]): readonly DiscordMessage[] {
  const most = 1 + limits.followUpsOfUserInstall;
  const isDirect = interaction.context === InteractionContextType.BotDM;
  const isInstalled = isDirect || interaction.authorizingIntegrationOwners.guildId !== null;
  if (isInstalled || messages.length <= most) return messages;
  return [
    ...messages.slice(0, most - 1),
    plainMessage("There is more, but Discord takes no more messages here. Ask for less at a time, or ask me in a DM."),
  ];
}
