import type { Keyv } from "keyv";
import type { z } from "zod";
import type { BriefingStore } from "../../store/briefings.ts";
import type { FeedbackStore } from "../../store/feedback.ts";
import type { SourceStore } from "../../store/sources.ts";
import type { SubscriptionStore } from "../../store/subscriptions.ts";
import type { Gazetteer } from "../gazetteer/gazetteer.ts";
import type { Brought, HandedFile } from "../briefing/handed-file.ts";
import type { DigestDesk } from "./digest-desk.ts";
import type { GivenTexts } from "./given-text.ts";
import type { OpenedFile } from "./opened-file.ts";
import type { Memory } from "./memory.ts";
import type { Reply } from "./reply.ts";

/** Who asks, where. The names are the platform's. */
export interface Asker {
  readonly platform: string;
  readonly conversation: string;
  readonly caller: string;
  /** Whether they may change what this conversation is sent. */
  manages(): Promise<boolean>;
  /** Whether the operator lets them do what concerns everybody, as adding sources. */
  readonly operates: boolean;
}

/** What a command may use besides its input. */
export interface CommandContext {
  readonly now: Date;
  /** Where to go on, from a page button. */
  readonly cursor: string | null;
  readonly briefings: BriefingStore;
  readonly gazetteer: Gazetteer;
  /** The list this command stands in, for /help. */
  readonly commands: readonly Command[];
  readonly asker: Asker;
  /** Reads texts that are not stored. */
  readonly given: GivenTexts;
  /** What came along with the message. */
  readonly brought: Brought;
  /** Fetches and reads a file that came along. Its `why` may be echoed. */
  open(file: HandedFile): Promise<OpenedFile>;
  /** What the asker and the bot spoke of here in the last minutes. */
  readonly memory: Memory;
  readonly subscriptions: SubscriptionStore;
  readonly sources: SourceStore;
  /** What chats set for themselves, and what is offered to them and not yet confirmed. */
  readonly chats: Keyv;
  /** Null where nobody would look at it. */
  readonly feedback: FeedbackStore | null;
  /** Null where no digests are sent, as in a shell. */
  readonly digests: DigestDesk | null;
}

/** Languages besides English that menus of commands are in, by ISO 639-1. */
export const menuLanguages = ["ru", "uk", "ar"] as const;
export type Translations = Readonly<Record<(typeof menuLanguages)[number], string>>;

/**
 * One command, defined once: registration, argument reading, completion, /help and the README's table are derived from
 * `input`. Its keys are the options in order; `.describe()` says what an option is; `.meta({ completes })` where its
 * suggestions come from; the first option takes all words that have no name.
 */
export interface Command<I extends z.ZodObject = z.ZodObject> {
  /** Lower-case ASCII letters: a name that every platform takes. */
  readonly name: string;
  readonly description: string;
  /** The description in other languages, for platforms whose menus follow a person's. */
  readonly translated?: Translations;
  readonly input: I;
  /** Who sees the answer where a platform can tell: everyone in the channel, or the caller alone. */
  readonly audience: "channel" | "caller";
  /** Calls as a person would type them. */
  readonly examples: readonly string[];
  run(input: z.output<I>, context: CommandContext): Promise<Reply>;
}

/** Infers the input's type; does nothing else. */
export function defineCommand<I extends z.ZodObject>(command: Command<I>): Command {
  return command as unknown as Command;
}
