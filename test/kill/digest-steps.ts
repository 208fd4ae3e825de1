/** Where a process is killed while it delivers a digest, in the order in which it gets there. */
export const steps = [
  "after the plan",
  "before the claim",
  "after the claim",
  "before the send",
  "after the effect, before the answer",
  "after the answer, before the record",
] as const;
export type Step = (typeof steps)[number];

export const kinds = ["discord", "telegram"] as const;
export type Kind = (typeof kinds)[number];

/** At this step the parent kills the process: nobody else sees when the effect is there. */
export const EFFECT: Step = "after the effect, before the answer";
