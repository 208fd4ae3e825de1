import type { BriefingStore, Filter } from "../../store/briefings.ts";
import type { Reply } from "../chat/reply.ts";
import { echo, nothing, text, usage, words } from "../chat/say.ts";
import { readDay } from "./day-words.ts";
import { loose } from "./loose.ts";

interface Wanted {
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  readonly issuer?: string | undefined;
}

/** A filter from a person's words, or the answer that says why there is none. */
export type FilterRead = { readonly ok: true; readonly filter: Filter } | { readonly ok: false; readonly reply: Reply };

/** An issuer may be given by any part of its name; all that fit are meant. */
export async function readFilter(wanted: Wanted, briefings: BriefingStore, now: Date): Promise<FilterRead> {
  const since = wanted.since === undefined ? null : readDay(wanted.since, "first", now);
  const until = wanted.until === undefined ? null : readDay(wanted.until, "last", now);
  if (since !== null && until !== null && since > until)
    return {
      ok: false,
      reply: usage(
        words("The range is empty: "),
        echo(wanted.since ?? ""),
        words(" is after "),
        echo(wanted.until ?? ""),
        words("."),
      ),
    };
  let issuers: readonly string[] | null = null;
  if (wanted.issuer !== undefined) {
    const stored = await briefings.issuerNames();
    issuers = issuersLike(wanted.issuer, stored);
    if (issuers.length === 0)
      return { ok: false, reply: nothing(text(words("No stored briefing is by "), echo(wanted.issuer), words("."))) };
  }
  return {
    ok: true,
    filter: {
      ...(since === null ? {} : { since }),
      ...(until === null ? {} : { until }),
      ...(issuers === null ? {} : { issuers }),
    },
  };
}

/** The exact name if there is one, else every name that has all the words, else every name with these initials ("MoD"). */
function issuersLike(typed: string, names: readonly string[]): readonly string[] {
  const wanted = loose(typed);
  if (wanted === "") return [];
  const exact = names.filter((name) => loose(name) === wanted);
  if (exact.length > 0) return exact;
  const parts = wanted.split(" ");
  const having = names.filter((name) => parts.every((part) => ` ${loose(name)}`.includes(` ${part}`)));
  if (having.length > 0) return having;
  return names.filter((name) => initials(name).includes(wanted.replaceAll(" ", "")));
}

const initials = (name: string): string =>
  loose(name)
    .split(" ")
    .map((word) => word[0])
    .join("");
