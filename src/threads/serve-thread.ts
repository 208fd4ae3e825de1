import { parentPort, workerData } from "node:worker_threads";

/** What a thread is asked; without a question it is to end. */
export type ThreadAsk<Q> = { readonly id: number; readonly question?: Q };

/** What it answers. `failure` is the name of the error, `message` its message. */
export type ThreadAnswer<A> =
  | { readonly id: number; readonly answer: A }
  | { readonly id: number; readonly failure: string; readonly message: string };

/** What the thread was started with. */
export const threadData: unknown = workerData;

function failureOf(id: number, thrown: unknown): ThreadAnswer<never> {
  const isError = thrown instanceof Error;
  return { id, failure: isError ? thrown.name : "Error", message: isError ? thrown.message : String(thrown) };
}

/** Answers what the main thread asks, one after the other, until it says to end. A failure is an answer and ends nothing. */
export function serveThread<Q, A>(answer: (question: Q) => A, end: () => void = () => undefined): void {
  parentPort?.on("message", (ask: ThreadAsk<Q>) => {
    if (ask.question === undefined) {
      end();
      parentPort?.close();
      return;
    }
    let said: ThreadAnswer<A>;
    try {
      said = { id: ask.id, answer: answer(ask.question) };
    } catch (thrown) {
      said = failureOf(ask.id, thrown);
    }
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    parentPort?.postMessage(said);
  });
}

/** As `serveThread`, for answers that come later; questions that come meanwhile wait. */
export function serveSlowThread<Q, A>(answer: (question: Q) => Promise<A>): void {
  let before: Promise<void> = Promise.resolve();
  const answerTo = async (ask: ThreadAsk<Q>): Promise<void> => {
    if (ask.question === undefined) return parentPort?.close();
    const said: ThreadAnswer<A> = await answer(ask.question).then(
      (one) => ({ id: ask.id, answer: one }),
      (thrown: unknown) => failureOf(ask.id, thrown),
    );
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    parentPort?.postMessage(said);
  };
  parentPort?.on("message", (ask: ThreadAsk<Q>) => {
    before = before.then(() => answerTo(ask));
  });
}
