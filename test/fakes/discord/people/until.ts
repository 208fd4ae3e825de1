import type { State } from "../state/state.ts";

/** A guard against hanging, not a measure: in real milliseconds. */
const patience = 15_000;

/** Waits until `look` finds something; looks again whenever the fake's state changed. Rejects with what was waited for. */
export const until = <T>(state: Pick<State, "onChange">, what: string, look: () => T | undefined): Promise<T> => {
  const found = look();
  if (found !== undefined) return Promise.resolve(found);
  return new Promise<T>((resolve, reject) => {
    const timer = setTimeout(() => {
      stop();
      reject(new Error(`waited ${patience / 1000} s in vain for ${what}`));
    }, patience);
    const stop = state.onChange(() => {
      const now = look();
      if (now === undefined) return;
      clearTimeout(timer);
      stop();
      resolve(now);
    });
  });
};
