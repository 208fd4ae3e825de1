/** Time as the fake sees it; tests hand in their own to let a token or a deadline pass. */
export interface Clock {
  now(): Date;
}

export const realClock: Clock = { now: () => new Date() };

/** A clock that stands still until it is moved. */
export interface HandClock extends Clock {
  /** Moves on by so many milliseconds. */
  pass(milliseconds: number): void;
}

export const createHandClock = (start: string): HandClock => {
  let at = new Date(start).getTime();
  return {
    now: () => new Date(at),
    pass: (milliseconds) => {
      at += milliseconds;
    },
  };
};
