/** A run of words on a page. Lengths are in points, from the page's top left corner as it is read. */
export interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** The line that its letters stand on. */
  readonly base: number;
  readonly size: number;
  readonly font: string;
  readonly rtl: boolean;
  /** When it was drawn: words of one line are mostly drawn one after the other. */
  readonly order: number;
}

/** Pieces on one line; a wide gap or another column parts fragments. From left to right, also where writing runs to the left. */
export interface Line {
  readonly fragments: readonly Piece[];
  readonly base: number;
  readonly size: number;
  readonly left: number;
  readonly right: number;
}

/** A line of these fragments, which are at least one. */
export function lineOf(fragments: readonly Piece[]): Line {
  const ordered = fragments.toSorted((one, other) => one.left - other.left);
  return {
    fragments: ordered,
    base: Math.max(...ordered.map(({ base }) => base)),
    size: Math.max(...ordered.map(({ size }) => size)),
    left: Math.min(...ordered.map(({ left }) => left)),
    right: Math.max(...ordered.map(({ right }) => right)),
  };
}

export const mean = (numbers: readonly number[]): number =>
  numbers.length === 0 ? 0 : numbers.reduce((sum, each) => sum + each, 0) / numbers.length;

export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}
