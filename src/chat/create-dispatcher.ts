import type { Keyv } from "keyv";
import type { z } from "zod";
import type { BriefingStore } from "../../store/briefings.ts";
import type { Clock } from "../clock.ts";
import type { MapDrawer } from "../drawing/create-map-drawer.ts";
import type { Gazetteer } from "../gazetteer/gazetteer.ts";
import type { Logger } from "../log.ts";
import type { Command } from "./command.ts";
import { complete } from "./complete.ts";
import { createDigitGate } from "./digit-gate.ts";
import type { Dispatcher } from "./dispatcher.ts";
import { createPictureDrawing, type DrawnReply } from "./draw-pictures.ts";
import type { Invocation } from "./invocation.ts";
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
  /** Where the states of buttons are kept. */
  readonly kept: Keyv;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Draws maps; without one they are only told. */
  readonly drawer?: MapDrawer;
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
  const { commands, briefings, gazetteer, clock, logger } = parts;
  const byName = new Map(commands.map((command) => [command.name, command]));
  const gate = createDigitGate({ briefings, gazetteer });
  const seals = createSeals(parts.kept);
  const drawPictures = createPictureDrawing({ gazetteer, drawer: parts.drawer ?? null, logger });
  const catalogue = catalogueText(commands);

  async function run(invoke: Invoke): Promise<Reply> {
    const command = byName.get(invoke.command);
    if (command === undefined) return usage(words("There is no command "), echo(`/${invoke.command}`), words("."));
    const input = command.input.safeParse(invoke.input);
    if (!input.success) return explain(command, invoke, input.error);
    return command.run(input.data, { now: clock.now(), cursor: invoke.cursor ?? null, briefings, gazetteer, commands });
  }

  async function answer(invocation: Invocation): Promise<SealedReply> {
    const said = invocation.said;
    const meant =
      said.kind === "press"
        ? ((await seals.open(said.token)) ?? usage(words("This button no longer works; please ask again.")))
        : understand(said, commands, parts.question);
    const isReply = "outcome" in meant;
    const reply = isReply ? meant : await run(meant);
    const saidText = [said.kind === "text" ? said.text : "", isReply ? "" : plainValuesOf(meant).join(" ")].join(" ");
    const { faults, unsound, untold } = await gate.check(reply, { said: saidText, syntax: catalogue });
    const defects = [unsound, untold].flatMap((byClaim) => [...byClaim.values()].flat());
    const defect = { defect: "digit without a source", command: isReply ? null : meant.command };
    if (faults.length > 0) {
      logger.error({ ...defect, faults: [...faults, ...defects] }, "a reply was withheld");
      return await seals.seal(withheld);
    }
    if (defects.length > 0) logger.error({ ...defect, faults: defects }, "figures were withheld from a reply");
    const sound = withoutUnsound(reply, { unsound, untold });
    return await seals.seal(await drawPictures(sound, invocation.pictures !== false));
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
    async complete(request) {
      try {
        return await complete(request, { commands, briefings, gazetteer });
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
  return usage(...content, words("For example: "), syntax(example));
}

/** Built-in messages speak of types and name bounds that no option has; the option itself says what it takes. */
function wrongness(option: Option | undefined, issue: z.core.$ZodIssue): string {
  if (issue.code === "custom" || option === undefined) return issue.message;
  if (option.choices.length > 0) return `is none of ${option.choices.join(", ")}`;
  if (option.type === "integer") return `is not a whole number from ${option.minimum} to ${option.maximum}`;
  if (issue.code === "too_big") return `is longer than ${option.maximumLength} characters`;
  return "is not text";
}
