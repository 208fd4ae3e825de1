import nlp from "compromise";
import dates from "compromise-dates";
import { outside, type Peer } from "./peer.ts";

/** What `json({ offset: true })` gives of a match; the package leaves it untyped. */
interface Match {
  readonly offset: { readonly start: number; readonly length: number };
  /** Of a number. */
  readonly number?: { readonly num: number | null };
}

/** compromise's cardinal numbers, without those in what compromise-dates takes for dates. */
export function createCompromise(): Peer {
  const read = nlp.extend(dates);
  return {
    name: "compromise",
    read(text) {
      const doc = read(text);
      const numbers: readonly Match[] = doc.numbers().isCardinal().json({ offset: true });
      const days: readonly Match[] = doc.dates().json({ offset: true });
      const found = numbers.flatMap(({ offset, number }) => {
        const value = number?.num ?? null;
        return value === null ? [] : [{ value, ...spanOf(offset) }];
      });
      return outside(
        found,
        days.map(({ offset }) => spanOf(offset)),
      );
    },
  };
}

const spanOf = ({ start, length }: Match["offset"]): { start: number; end: number } => ({ start, end: start + length });
