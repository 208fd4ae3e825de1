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

/** Further steps of a message that is edited into a line which was posted first: of the line the last two above tell. */
export const editSteps = [
  "after the line's record, before the edit",
  "after the edit's effect, before the answer",
  "after the edit's answer, before the record",
] as const;
export type EditStep = (typeof editSteps)[number];

export const kinds = ["discord", "telegram"] as const;
export type Kind = (typeof kinds)[number];

/** A platform, and whether its messages are edited into a line. */
export interface Way {
  readonly kind: Kind;
  readonly isEdited: boolean;
  readonly name: string;
  readonly steps: readonly (Step | EditStep)[];
}
export const ways: readonly Way[] = [
  ...kinds.map((kind) => ({ kind, isEdited: false, name: kind, steps })),
  { kind: "telegram", isEdited: true, name: "telegram, edited in", steps: [...steps, ...editSteps] },
];

/** At these steps the parent kills the process: nobody else sees when the effect is there. */
export const EFFECT: Step = "after the effect, before the answer";
export const EDIT_EFFECT: EditStep = "after the edit's effect, before the answer";
