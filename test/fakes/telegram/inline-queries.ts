import type { InlineQueryResult, User } from "grammy/types";
import { badRequest } from "./refusal.ts";
import type { World } from "./world.ts";

/** What a person sees above the keyboard when they ask `@bot words`. */
export interface InlineAnswer {
  readonly results: readonly InlineQueryResult[];
  readonly nextOffset: string;
  readonly cacheSeconds: number;
  readonly personal: boolean;
  /** The button above the results, which opens a private chat with a deep link. */
  readonly button: unknown;
}

/** Apps give up early; answers after this are refused. */
const answerableFor = 10_000;

export interface InlineQueries {
  open(by: User, query: string, offset: string): string;
  answer(id: string, answer: InlineAnswer): void;
  answered(id: string): Promise<InlineAnswer>;
}

interface Question {
  readonly at: number;
  answer: InlineAnswer | undefined;
  readonly done: Promise<InlineAnswer>;
  readonly tell: (answer: InlineAnswer) => void;
}

export function createInlineQueries(world: World): InlineQueries {
  const questions = new Map<string, Question>();
  return {
    open() {
      const id = String(2_000_000_000_000_000_000n + BigInt(world.nextId()));
      let tell: (answer: InlineAnswer) => void = () => undefined;
      const done = new Promise<InlineAnswer>((resolve) => {
        tell = resolve;
      });
      questions.set(id, { at: world.clock.now().getTime(), answer: undefined, done, tell });
      return id;
    },
    answer(id, answer) {
      const question = questions.get(id);
      const late = question === undefined || world.clock.now().getTime() - question.at > answerableFor;
      if (late || question.answer !== undefined) {
        throw badRequest("query is too old and response timeout expired or query ID is invalid");
      }
      question.answer = answer;
      question.tell(answer);
    },
    async answered(id) {
      const question = questions.get(id);
      if (question === undefined) throw new Error(`There was no inline query ${id}.`);
      return await question.done;
    },
  };
}
