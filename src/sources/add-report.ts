import type { BriefingHead } from "../briefing/briefing.ts";
import type { PutResult } from "../../store/briefings.ts";

/** A file that is stored: its briefing, and what reading made of it. Only what the store has confirmed becomes one. */
export interface AddResult
  extends PutResult, Pick<BriefingHead, "title" | "date" | "dateBasis" | "dateHow" | "issuer"> {
  /** The file as it was given. */
  readonly path: string;
  /** How many figures were found. */
  readonly figures: number;
  /** What the person should know about how the file was decoded. */
  readonly note?: string;
}

/** A file that is not stored; `reason` is a sentence. */
export interface AddFailure {
  readonly path: string;
  readonly reason: string;
}

/** How far an add has come. `done` is the sum of the four counts; `total` is null where nobody counted the files. */
export interface AddProgress {
  readonly done: number;
  readonly total: number | null;
  readonly added: number;
  readonly revised: number;
  readonly unchanged: number;
  readonly failed: number;
  /** The file that this report is about. */
  readonly latest: AddResult | AddFailure;
}

/** What an add did, in the order in which files were settled. */
export interface AddReport {
  readonly results: readonly AddResult[];
  readonly failures: readonly AddFailure[];
  /** Why it ended before the last file (a sentence); null when every file was tried. What `results` names is stored all the same. */
  readonly stopped: string | null;
}

/** Notes what became of each file and tells the listener. */
export interface AddLedger {
  stored(result: AddResult): void;
  failed(path: string, reason: string): void;
  report(stopped: string | null): AddReport;
}

export function createAddLedger(total: number | null, onProgress: (progress: AddProgress) => void): AddLedger {
  const results: AddResult[] = [];
  const failures: AddFailure[] = [];
  const counts = { added: 0, revised: 0, unchanged: 0 };
  const tell = (latest: AddResult | AddFailure): void =>
    onProgress({
      done: results.length + failures.length,
      total,
      ...counts,
      failed: failures.length,
      latest,
    });
  return {
    stored(result) {
      results.push(result);
      counts[result.outcome] += 1;
      tell(result);
    },
    failed(path, reason) {
      const failure = { path, reason };
      failures.push(failure);
      tell(failure);
    },
    report: (stopped) => ({ results, failures, stopped }),
  };
}
