import {
  MessageFlags,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type MessageContextMenuCommandInteraction,
} from "discord.js";
import type { Logger } from "../../log.ts";
import { answerFaultOf } from "./faults.ts";
import { limits } from "./limits.ts";
import type { Line } from "./line.ts";
import { payloadOf, plainMessage, type DiscordMessage, type Payload } from "./message.ts";
import { wait, type Timers } from "./timers.ts";

export type Answerable = ChatInputCommandInteraction | MessageContextMenuCommandInteraction | ButtonInteraction;

/** An answer in messages, and where it belongs. */
export interface Answer {
  readonly messages: readonly DiscordMessage[];
  /** Whether the one message may take the place of the message whose button was pressed. */
  readonly replaces: boolean;
}

export interface AnsweringParts {
  readonly logger: Logger;
  readonly timers: Timers;
  /** Where answers are computed, a few at a time. */
  readonly line: Line;
  /** Says a line in the channel where an interaction can no longer be answered; may do nothing. */
  sayExpired(interaction: Answerable): Promise<void>;
}

/** How long to wait before a callback or an edit is tried again; all within the three seconds. */
const AGAIN_MS = [150, 500];

/**
 * Puts answers on their way: at once when they are fast and few, else acknowledged first and filled in when they are there.
 * Under load the acknowledgement goes before the work, since a busy process's timers are late.
 */
export function createAnswering({ logger, timers, line, sayExpired }: AnsweringParts) {
  let underWay = 0;
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

  async function deliver(
    interaction: Answerable,
    how: { readonly isPrivate: boolean; readonly inPlace: boolean },
    work: () => Promise<Answer>,
  ): Promise<void> {
    const hidden = how.isPrivate ? MessageFlags.Ephemeral : 0;
    let acknowledged: Promise<Done> | null = null;
    const acknowledge = (): Promise<Done> =>
      attempt(
        () =>
          how.inPlace && interaction.isButton()
            ? interaction.deferUpdate()
            : interaction.deferReply(how.isPrivate ? { flags: MessageFlags.Ephemeral } : {}),
        "acknowledge",
        true,
      );
    let cancel = (): void => {};
    if (Math.max(underWay, line.size) >= limits.answersAtOnce) {
      acknowledged = acknowledge();
      await Promise.race([acknowledged, wait(timers, limits.acknowledgeFirstMs)]);
    } else cancel = timers.after(limits.acknowledgeMs, () => (acknowledged = acknowledge()));
    const { messages: all, replaces } = await line.run(interaction.user.id, work);
    cancel();
    const messages = withinFollowUps(interaction, all);
    const payloads = messages.map(payloadOf);
    const [first, ...others] = payloads;
    if (first === undefined) return;
    const ack = acknowledged === null ? null : await (acknowledged as Promise<Done>);
    const inPlace = how.inPlace && replaces && payloads.length === 1;
    let left: readonly Payload[] = others;
    let state: Done;
    if (ack === "expired") state = "expired";
    else if (ack === null)
      state = await attempt(() => answerAtOnce(interaction, first, inPlace, hidden), "answer", true);
    else if (how.inPlace && !inPlace) {
      state = "done";
      left = payloads;
    } else state = await attempt(() => interaction.webhook.editMessage("@original", edited(first)), "fill in", true);
    for (const payload of left)
      if (state !== "expired") state = await attempt(() => followUp(interaction, payload, hidden), "follow up", false);
    if (state === "expired") {
      logger.warn({ platform: "discord" }, "an interaction expired before it was answered");
      await sayExpired(interaction);
    }
  }

  return async function answer(...given: Parameters<typeof deliver>): Promise<void> {
    underWay += 1;
    try {
      await deliver(...given);
    } finally {
      underWay -= 1;
    }
  };
}

async function answerAtOnce(
  interaction: Answerable,
  payload: Payload,
  inPlace: boolean,
  hidden: number,
): Promise<void> {
  if (inPlace && interaction.isButton()) await interaction.update(edited(payload));
  else await interaction.reply({ ...payload, flags: payload.flags | hidden });
}

async function followUp(interaction: Answerable, payload: Payload, hidden: number): Promise<void> {
  await interaction.webhook.send({ ...payload, flags: payload.flags | hidden });
}

/** Old attachments go with the old text. */
const edited = (payload: Payload) => ({ ...payload, attachments: [] });

/** Where the app is only on the person's own account, Discord takes five follow-ups; the last says that there is more. */
function withinFollowUps(interaction: Answerable, messages: readonly DiscordMessage[]): readonly DiscordMessage[] {
  const most = 1 + limits.followUpsOfUserInstall;
  const owners = interaction.authorizingIntegrationOwners;
  const onlyMine = interaction.guildId !== null && !("0" in owners);
  if (!onlyMine || messages.length <= most) return messages;
  return [
    ...messages.slice(0, most - 1),
    plainMessage("There is more, but Discord takes no more messages here. Ask for less at a time, or ask me in a DM."),
  ];
}
