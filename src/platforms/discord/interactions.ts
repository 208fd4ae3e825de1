import { MessageFlags, type AutocompleteInteraction, type Interaction, type ModalSubmitInteraction } from "discord.js";
import type { Keyv } from "keyv";
import type { Dispatcher, Suggestion } from "../../chat/dispatcher.ts";
import type { Invocation, Said } from "../../chat/invocation.ts";
import type { Logger } from "../../log.ts";
import { createAnswering, type Answer, type Answerable, type Pressed, type Submitted } from "./answering.ts";
import { readCustomId } from "./buttons.ts";
import type { Brought } from "../../briefing/handed-file.ts";
import type { Callbacks } from "./callbacks.ts";
import { plainWords } from "./channel-posts.ts";
import { createDialogues } from "./dialogues.ts";
import { broughtBy, type Handed } from "./files.ts";
import { characters, cutTo, limits } from "./limits.ts";
import type { Line } from "./line.ts";
import { readPick } from "./menus.ts";
import { KEEP_MESSAGE } from "./registration.ts";
import { createRemembered } from "./remember.ts";
import { renderReply } from "./render.ts";
import { commandSaid, managesIn, messageText, rolesIn } from "./said.ts";
import type { Timers } from "./timers.ts";

export interface InteractionParts {
  readonly dispatcher: Dispatcher;
  readonly logger: Logger;
  readonly timers: Timers;
  readonly line: Line;
  readonly callbacks: Callbacks;
  /** Where it is kept what dialogues ask for. */
  readonly kept: Keyv;
  /** Makes a file that can be had of an attachment. */
  readonly handed: Handed;
  /** Counts what people wait for, so that posts let it go first. */
  busy<T>(work: Promise<T>): Promise<T>;
  sayExpired(interaction: Answerable): Promise<void>;
}

const isInChannel = (interaction: ModalSubmitInteraction): interaction is Submitted => interaction.channelId !== null;

/** Takes commands, message commands, buttons, menus and half-typed options. Never throws; each interaction is handled once. */
export function createInteractions(parts: InteractionParts): (interaction: Interaction) => Promise<void> {
  const { dispatcher, logger, timers, callbacks, handed } = parts;
  const isNew = createRemembered(limits.rememberedInteractions);
  const answer = createAnswering(parts);
  const dialogues = createDialogues(parts.kept, dispatcher.commands);
  const audienceOf = new Map(dispatcher.commands.map((command) => [command.name, command.audience]));

  async function ask(interaction: Answerable, said: Said, asker: string, brings?: Brought): Promise<Answer> {
    const invocation: Invocation = {
      platform: "discord",
      conversation: interaction.channelId,
      caller: interaction.user.id,
      roles: rolesIn(interaction),
      said,
      ...(brings === undefined ? {} : { brings }),
      manages: async () => managesIn(interaction),
    };
    const reply = await dispatcher.dispatch(invocation);
    const replaces = reply.outcome === "answered" || reply.outcome === "nothing";
    const answered = { messages: renderReply(reply, asker), replaces };
    // What only asks for words is asked in a dialogue, but a dialogue cannot be answered with another one.
    const asks = reply.outcome === "usage" && !interaction.isModalSubmit() ? reply.asks : undefined;
    const dialogue = asks === undefined ? null : await dialogues.open(asks);
    return dialogue === null ? answered : { ...answered, dialogue };
  }

  async function submit(interaction: Submitted): Promise<void> {
    const { fields, customId, message } = interaction;
    const read = await dialogues.said(customId, (name) => fields.getTextInputValue(name));
    // A token that no button has: the dispatcher says that it works no more.
    const said: Said = read ?? { kind: "press", token: customId };
    const isCallers = read?.kind === "command" && audienceOf.get(read.name) === "caller";
    const isPrivate = isCallers || message?.flags.has(MessageFlags.Ephemeral) === true;
    await answer(interaction, { isPrivate, inPlace: false }, () => ask(interaction, said, interaction.user.id));
  }

  async function press(interaction: Pressed): Promise<void> {
    const id = interaction.customId;
    const pressed = interaction.isButton() ? readCustomId(id) : readPick(id, interaction.values);
    const caller = interaction.user.id;
    const isDirect = interaction.guildId === null && interaction.channel?.isDMBased() !== false;
    const isAskers = pressed?.asker === caller || (isDirect && pressed?.asker == null);
    // Whoever did not ask gets the answer alone, and the asker's message stays as it is.
    const isPrivate = !isAskers || interaction.message.flags.has(MessageFlags.Ephemeral);
    const inPlace = isAskers && pressed?.inPlace === true;
    const said: Said = { kind: "press", token: pressed?.token ?? id };
    await answer(interaction, { isPrivate, inPlace }, () => ask(interaction, said, caller));
  }

  const inTime = (found: Promise<readonly Suggestion[]>): Promise<readonly Suggestion[]> =>
    new Promise((resolve, reject) => {
      const cancel = timers.after(limits.completeMs, () => resolve([]));
      found.then(resolve, reject).finally(cancel);
    });

  async function complete(interaction: AutocompleteInteraction): Promise<void> {
    const focused = interaction.options.getFocused(true);
    const asked = { command: interaction.commandName, option: focused.name, typed: focused.value };
    const found = await inTime(dispatcher.complete(asked));
    await callbacks.suggest(
      interaction,
      found
        .filter(
          ({ value, label }) => characters(value) <= limits.choiceCharacters && label.trim() !== "" && value !== "",
        )
        .slice(0, limits.choices)
        .map(({ label, value }) => ({ name: cutTo(label, limits.choiceCharacters), value })),
    );
  }

  return async (interaction) => {
    if (!isNew(interaction.id)) return;
    try {
      if (interaction.isAutocomplete()) await parts.busy(complete(interaction));
      else if (interaction.isChatInputCommand()) {
        const isPrivate = audienceOf.get(interaction.commandName) === "caller";
        const files = [...(interaction.options.resolved?.attachments?.values() ?? [])].map(handed);
        const brings = { files, hints: {} };
        const work = () => ask(interaction, commandSaid(interaction), interaction.user.id, brings);
        await parts.busy(answer(interaction, { isPrivate, inPlace: false }, work));
      } else if (interaction.isMessageContextMenuCommand()) {
        const { targetMessage: target, commandName } = interaction;
        const text = messageText(target);
        const said: Said =
          commandName === KEEP_MESSAGE
            ? { kind: "message", text: plainWords(text), to: "keep" }
            : { kind: "message", text };
        const work = () => ask(interaction, said, interaction.user.id, broughtBy(target, handed));
        await parts.busy(answer(interaction, { isPrivate: true, inPlace: false }, work));
      } else if (interaction.isButton() || interaction.isStringSelectMenu()) await parts.busy(press(interaction));
      else if (interaction.isModalSubmit() && isInChannel(interaction)) await parts.busy(submit(interaction));
    } catch (error) {
      // Suggestions that came too late, or an interaction of a shape that nobody foresaw.
      logger.warn({ error, platform: "discord" }, "an interaction was not answered");
    }
  };
}
