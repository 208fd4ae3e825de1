/** A number that somebody found in a text, at UTF-16 offsets. */
export interface NumberRead {
  readonly value: number;
  /** Our symbol of the unit, where it is told. */
  readonly unit?: string;
  readonly start: number;
  readonly end: number;
}

/** A program that finds the numbers of a text; `read` is all of its work. */
export interface Peer {
  readonly name: string;
  read(text: string): readonly NumberRead[];
}

interface Span {
  readonly start: number;
  readonly end: number;
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && a.end > b.start;

/** The numbers that stand in none of these spans, such as dates. */
export function outside(numbers: readonly NumberRead[], spans: readonly Span[]): readonly NumberRead[] {
  return numbers.filter((number) => !spans.some((span) => overlaps(number, span)));
}

/** The longest of those that overlap: "95 million" and not its 95. */
export function longest(numbers: readonly NumberRead[]): readonly NumberRead[] {
  const kept: NumberRead[] = [];
  for (const number of [...numbers].sort((a, b) => b.end - b.start - (a.end - a.start)))
    if (!kept.some((other) => overlaps(number, other))) kept.push(number);
  return kept.sort((a, b) => a.start - b.start);
}
