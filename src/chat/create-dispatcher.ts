import type { Keyv } from "keyv";
import type { z } from "zod";
import type { BriefingStore } from "../../store/briefings.ts";
import type { FeedbackStore } from "../../store/feedback.ts";
import type { SourceStore } from "../../store/sources.ts";
import type { SubscriptionStore } from "../../store/subscriptions.ts";
import { nothingBrought, type HandedFile } from "../briefing/handed-file.ts";
import type { Clock } from "../clock.ts";
import type { PictureDrawer } from "../drawing/create-picture-drawer.ts";
import type { Gazetteer } from "../gazetteer/gazetteer.ts";
import type { Logger } from "../log.ts";
import type { Reader } from "../reading/reader.ts";
import type { Command } from "./command.ts";
import { createCompletion } from "./complete.ts";
import type { DigestDesk } from "./digest-desk.ts";
import { createDigitGate } from "./digit-gate.ts";
import type { Dispatcher } from "./dispatcher.ts";
import { createPictureDrawing, type DrawnReply } from "./draw-pictures.ts";
import { createGivenTexts } from "./create-given-texts.ts";
import type { GivenTexts } from "./given-text.ts";
import type { Invocation } from "./invocation.ts";
import { createMemory } from "./memory.ts";
import type { OpenedFile } from "./opened-file.ts";
import { operates, type Operators } from "./operators.ts";
import { catalogueText, optionsOf, type Option } from "./options.ts";
import type { Invoke, Reply, SealedReply } from "./reply.ts";
import { createSeals } from "./seal.ts";
import { shortened } from "./shortened.ts";
import { understand } from "./understand.ts";
import { withoutUnsound } from "./without-unsound.ts";
import { echo, syntax, text, usage, words } from "./say.ts";

export interface DispatcherParts {
  readonly commands: readonly Command[];
  /** The command that takes text which is no command, as its first option. */
  readonly question: string;
  readonly briefings: BriefingStore;
  readonly gazetteer: Gazetteer;
  /** Reads texts that people point at. */
  readonly reader: Reader;
  /** Fetches and opens files that people hand in; without it none are taken. */
  readonly openFile?: (file: HandedFile) => Promise<OpenedFile>;
  /** Where the states of buttons are kept. */
  readonly kept: Keyv;
  /** Where it is kept what conversations were about. */
  readonly talks: Keyv;
  readonly subscriptions: SubscriptionStore;
  readonly sources: SourceStore;
  /** Who may do what concerns everybody; nobody when left out, but whoever has the shell. */
  readonly operators?: Operators;
  /** Where it is kept what chats set for themselves. */
  readonly chats: Keyv;
  /** Where it is kept what was not right; without it nobody is asked. */
  readonly feedback?: FeedbackStore;
  /** The engine that sends digests, which is built after the dispatcher; none where none are sent. */
  readonly digests?: () => DigestDesk | null;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Draws maps; without one they are only told. */
  readonly drawer?: PictureDrawer;
}

const fault: Reply = {
  outcome: "fault",
  blocks: [text(words("Something went wrong on my side. It has been logged; please try again."))],
};
const withheld: DrawnReply = {
  outcome: "fault",
  blocks: [
    {
      kind: "text",
      content: [
        words(
          "I had an answer, but not every number in it could be traced to a stored sentence, so I am not sending it. It has been logged.",
        ),
      ],
    },
  ],
};

export function createDispatcher(parts: DispatcherParts): Dispatcher {
  const { commands, briefings, gazetteer, subscriptions, sources, chats, clock, logger } = parts;
  const byName = new Map(commands.map((command) => [command.name, command]));
  const gate = createDigitGate({ briefings, gazetteer, subscriptions, sources });
  const seals = createSeals(parts.kept);
  const drawPictures = createPictureDrawing({ gazetteer, drawer: parts.drawer ?? null, logger });
  const catalogue = catalogueText(commands);
  const complete = createCompletion({ commands, briefings, gazetteer });

  /** What this invocation was told of the files that came along; a reply may repeat it. */
  interface Around {
    readonly given: GivenTexts;
    readonly told: string[];
    readonly now: Date;
  }

  async function open(file: HandedFile, told: string[]): Promise<OpenedFile> {
    told.push(file.name);
    const opened = (await parts.openFile?.(file)) ?? { ok: false, why: "Files are not taken here." };
    if (!opened.ok) told.push(opened.why);
    return opened;
  }

  async function run(invoke: Invoke, invocation: Invocation, { given, told, now }: Around): Promise<Reply> {
    const command = byName.get(invoke.command);
    if (command === undefined) return usage(words("There is no command "), echo(`/${invoke.command}`), words("."));
    const input = command.input.safeParse(invoke.input);
    if (!input.success) return explain(command, invoke, input.error);
    const { platform, conversation, caller } = invocation;
    return command.run(input.data, {
      now,
      cursor: invoke.cursor ?? null,
      briefings,
      gazetteer,
      commands,
      given,
      brought: invocation.brings ?? nothingBrought,
      open: (file) => open(file, told),
      asker: {
        platform,
        conversation,
        caller,
        manages: async () => (await invocation.manages?.()) === true,
        operates: operates(invocation, parts.operators ?? []),
      },
      memory: createMemory(parts.talks, [platform, conversation, caller], now),
      subscriptions,
      sources,
      chats,
      feedback: parts.feedback ?? null,
      digests: parts.digests?.() ?? null,
    });
  }

  async function answer(invocation: Invocation): Promise<SealedReply> {
    const said = invocation.said;
    const meant =
      said.kind === "press"
        ? ((await seals.open(said.token)) ?? usage(words("This button no longer works; please ask again.")))
        : understand(said, commands, parts.question);
    const isReply = "outcome" in meant;
    const now = invocation.at ?? clock.now();
    const given = createGivenTexts(parts.reader, briefings, now);
    const told: string[] = [];
    const reply = isReply ? meant : await run(meant, invocation, { given, told, now });
    const values = isReply ? [] : plainValuesOf(meant);
    const saidText = [said.kind === "text" ? said.text : "", ...values, ...told].join(" ");
    const passed = await gated(reply, saidText, isReply ? null : meant.command, given.evidence);
    if (passed === null) return await seals.seal(withheld);
    return await seals.seal(await drawPictures(passed, invocation.pictures !== false));
  }

  /** The reply as far as it can be traced; null when it cannot be sent. `from` is the command that made it. */
  async function gated(
    reply: Reply,
    said: string,
    from: string | null,
    evidence?: GivenTexts["evidence"],
  ): Promise<Reply | null> {
    const { faults, unsound, untold } = await gate.check(reply, { said, syntax: catalogue }, evidence);
    const defects = [unsound, untold].flatMap((byClaim) => [...byClaim.values()].flat());
    const defect = { defect: "digit without a source", command: from };
    if (faults.length > 0) {
      logger.error({ ...defect, faults: [...faults, ...defects] }, "a reply was withheld");
      return null;
    }
    if (defects.length > 0) logger.error({ ...defect, faults: defects }, "figures were withheld from a reply");
    return withoutUnsound(reply, { unsound, untold });
  }

  return {
    commands,
    async dispatch(invocation) {
      try {
        return await answer(invocation);
      } catch (error) {
        logger.error({ error, platform: invocation.platform, said: invocation.said.kind }, "an invocation failed");
        return { outcome: fault.outcome, blocks: fault.blocks.filter((block) => block.kind === "text") };
      }
    },
    async seal(reply) {
      const passed = await gated(reply, "", "digest");
      return passed === null || passed.outcome === "fault" ? null : await seals.seal(await drawPictures(passed, true));
    },
    async complete(request) {
      try {
        return await complete(request);
      } catch (error) {
        logger.error({ error, command: request.command, option: request.option }, "a completion failed");
        return [];
      }
    },
  };
}

const isPlain = (value: unknown): value is string | number => typeof value === "string" || typeof value === "number";
const plainValuesOf = ({ input }: Invoke): readonly (string | number)[] => Object.values(input).filter(isPlain);

/** Which option could not be taken, why, and how the command is written. */
function explain(command: Command, invoke: Invoke, error: z.ZodError): Reply {
  const options = new Map(optionsOf(command).map((option) => [option.name, option]));
  const content = error.issues.slice(0, 3).flatMap((issue) => {
    const name = String(issue.path[0] ?? issue.code);
    const value = invoke.input[name];
    if (value === undefined || value === "") return [syntax(name), words(" is missing. ")];
    const shown = isPlain(value) ? [echo(shortened(String(value), 60)), words(" ")] : [];
    const wrong = wrongness(options.get(name), issue);
    return [syntax(name), words(" "), ...shown, syntax(wrong), words(". ")];
  });
  const example = command.examples[0] ?? `/${command.name}`;
  const reply = usage(...content, words("For example: "), syntax(example));
  const [missing, ...others] = error.issues.map((issue) => String(issue.path[0] ?? ""));
  const isMissing = missing !== undefined && (invoke.input[missing] ?? "") === "" && options.has(missing);
  if (others.length > 0 || !isMissing) return reply;
  return { ...reply, asks: { command: command.name, option: missing, input: invoke.input } };
}

/** Built-in messages speak of types and name bounds that no option has; the option itself says what it takes. */
function wrongness(option: Option | undefined, issue: z.core.$ZodIssue): string {
  if (issue.code === "custom" || option === undefined) return issue.message;
  if (option.choices.length > 0) return `is none of ${option.choices.join(", ")}`;
  if (option.type === "integer") return `is not a whole number from ${option.minimum} to ${option.maximum}`;
  if (issue.code === "too_big") return `is longer than ${option.maximumLength} characters`;
  return "is not text";
}
