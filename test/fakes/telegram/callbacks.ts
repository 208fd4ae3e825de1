import { badRequest } from "./refusal.ts";
import type { World } from "./world.ts";

/** How a press was answered, as the person sees it. */
export interface CallbackAnswer {
  readonly text: string;
  readonly alert: boolean;
  readonly url: string;
}

/** A press waits about 15 seconds in an app; its id is of no use to the bot for long. */
const answerableFor = 15_000;

/** Presses of buttons and their answers. */
export interface Callbacks {
  open(): string;
  answer(id: string, answer: CallbackAnswer): void;
  /** Resolves when the bot answers; a person waits until then. */
  answered(id: string): Promise<CallbackAnswer>;
  answerOf(id: string): CallbackAnswer | undefined;
}

interface Press {
  readonly at: number;
  answer: CallbackAnswer | undefined;
  readonly done: Promise<CallbackAnswer>;
  readonly tell: (answer: CallbackAnswer) => void;
}

const tooOld = "query is too old and response timeout expired or query ID is invalid";

export function createCallbacks(world: World): Callbacks {
  const presses = new Map<string, Press>();
  const pressOf = (id: string): Press => {
    const press = presses.get(id);
    if (press === undefined) throw new Error(`There was no press ${id}.`);
    return press;
  };
  return {
    open() {
      const id = String(4_000_000_000_000_000_000n + BigInt(world.nextId()));
      let tell: (answer: CallbackAnswer) => void = () => undefined;
      const done = new Promise<CallbackAnswer>((resolve) => {
        tell = resolve;
      });
      presses.set(id, { at: world.clock.now().getTime(), answer: undefined, done, tell });
      return id;
    },
    answer(id, answer) {
      const press = presses.get(id);
      const late = press === undefined || world.clock.now().getTime() - press.at > answerableFor;
      if (late || press.answer !== undefined) throw badRequest(tooOld);
      if ([...answer.text].length > 200) throw badRequest("MESSAGE_TOO_LONG");
      press.answer = answer;
      press.tell(answer);
    },
    answered: (id) => pressOf(id).done,
    answerOf: (id) => pressOf(id).answer,
  };
}
