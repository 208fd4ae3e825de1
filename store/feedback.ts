/** What somebody said of an answer that was not right, for the operator to look at. Nobody's name is kept with it. */
export interface Complaint {
  readonly id: number;
  readonly at: Date;
  /** Where it was said: "discord", "telegram", "web". */
  readonly platform: string;
  /** Their own words; null where only the button was pressed. */
  readonly words: string | null;
  /** What was asked and answered, and how the question was understood; null where the words are about nothing in particular. */
  readonly about: { readonly question: string; readonly answer: string; readonly understood: string } | null;
}

/** Complaints that are kept; when there are more, new ones are refused until the operator has cleared some. */
export const MOST_COMPLAINTS = 10_000;

export interface FeedbackStore {
  /** "known": the same was said there already. "full": there is no more room. Durable. */
  keep(complaint: Omit<Complaint, "id">): Promise<"kept" | "known" | "full">;
  /** The newest first. */
  list(limit: number): Promise<readonly Complaint[]>;
  /** Forgets one, or all; answers how many. */
  forget(id: number | "all"): Promise<number>;
}
