import { type Line, lineOf, mean, type Piece } from "./piece.ts";

/** So many lines must agree on where two columns part. */
const FEWEST = 4;
/** No page has more columns than this within each other. */
const DEEPEST = 4;
/** The narrowest gap between columns, in points. */
const GAP = 7;

/** Where most lines have a gap, if enough do. */
function gutterOf(lines: readonly Line[]): number | null {
  const votes = new Map<number, number>();
  for (const line of lines) {
    // Lines of two columns need not stand at one height.
    const beside = lines.filter(({ base }) => Math.abs(base - line.base) < line.size * 0.9);
    let right: number | null = null;
    for (const fragment of beside
      .flatMap(({ fragments }) => fragments)
      .toSorted((one, other) => one.left - other.left)) {
      if (right !== null && fragment.left - right >= GAP)
        for (let x = Math.ceil(right) + 1; x < fragment.left - 1; x += 1) votes.set(x, (votes.get(x) ?? 0) + 1);
      right = Math.max(right ?? 0, fragment.right);
    }
  }
  const most = Math.max(0, ...votes.values());
  if (most < FEWEST) return null;
  // Of a wide gap the middle.
  const best = [...votes].filter(([, count]) => count === most).map(([x]) => x);
  return best[Math.floor(best.length / 2)] ?? null;
}

const crosses = ({ fragments }: Line, x: number): boolean =>
  fragments.some(({ left, right }) => left < x - 1 && right > x + 1);
/** The longest run of lines that no fragment crosses at x, as indexes. */
function runAt(lines: readonly Line[], x: number): readonly [from: number, to: number] {
  let best: readonly [number, number] = [0, 0];
  let most = 0;
  for (let from = 0; from < lines.length;) {
    let to = from;
    const sides = { left: 0, right: 0 };
    for (let line = lines[to]; line !== undefined && !crosses(line, x); line = lines[(to += 1)]) {
      if (line.left < x) sides.left += 1;
      if (line.right > x) sides.right += 1;
    }
    const both = Math.min(sides.left, sides.right);
    if (both > most) [most, best] = [both, [from, to]];
    from = Math.max(to, from + 1);
  }
  let [from, to] = best;
  // A line or two above a wide gap head the page and not a column.
  for (let at = from + 1; at <= from + 3 && at < to; at += 1) {
    const [above, below] = [lines[at - 1], lines[at]];
    if (above !== undefined && below !== undefined && below.base - above.base > 2.6 * below.size) from = at;
  }
  return [from, withoutHeadingBelow(lines, from, to)];
}

/** A heading or two under the columns stand in the first of them, and head what comes below. */
function withoutHeadingBelow(lines: readonly Line[], from: number, to: number): number {
  for (let at = to - 1; at >= to - 2 && at > from; at -= 1) {
    const [above, below] = [lines[at - 1], lines[at]];
    if (above === undefined || below === undefined || below.fragments.length > 1) break;
    const isOther = above.fragments.every(
      ({ font, size }) => font !== below.fragments[0]?.font || size < below.size * 0.95,
    );
    if (isOther && below.base - above.base > 1.6 * below.size) return at;
  }
  return to;
}

interface Side {
  readonly lines: readonly Line[];
  readonly fragments: readonly Piece[];
}

function sideOf(lines: readonly Line[], keep: (piece: Piece) => boolean): Side {
  const own = lines.map(({ fragments }) => fragments.filter(keep)).filter((each) => each.length > 0);
  return { lines: own.map(lineOf), fragments: own.flat() };
}

const halvesAt = (lines: readonly Line[], x: number): readonly [Side, Side] => [
  sideOf(lines, (piece) => piece.right <= x + 1),
  sideOf(lines, (piece) => piece.right > x + 1),
];

/** Whether it reads as lines of prose, that mostly fill their column. */
function isProse(side: Side): boolean {
  const { lines, fragments } = side;
  const x = fragments.length > lines.length * 1.3 ? gutterOf(lines) : null;
  // Two columns of three.
  if (x !== null) return halvesAt(lines, x).every(isProse);
  if (lines.length < FEWEST || fragments.length > lines.length * 1.3) return false;
  const width = Math.max(...lines.map(({ right }) => right)) - Math.min(...lines.map(({ left }) => left));
  const letters = mean(fragments.map(({ text }) => text.length));
  return letters >= 18 && mean(fragments.map(({ left, right }) => (right - left) / width)) >= 0.55;
}

/** The share of a side's lines that stand at the height of one of the other's, as rows of a table do. */
function shareInStep(one: Side, other: Side): number {
  const inStep = one.lines.filter(({ base }) => other.lines.some((each) => Math.abs(each.base - base) < 1.5));
  return inStep.length / Math.max(1, one.lines.length);
}

function areColumns(left: Side, right: Side): boolean {
  const [first, second] = [isProse(left), isProse(right)];
  if (first && second) return true;
  // A box of key figures beside prose; the cells of a row stand in step with each other.
  if (first) return right.lines.length > 1 && shareInStep(right, left) < 0.6;
  return second && left.lines.length > 1 && shareInStep(left, right) < 0.6;
}

/** Parts the lines of a page into stretches to be read one after the other: what stands above columns, each column, what is below. */
export function inReadingOrder(lines: readonly Line[], isRtl: boolean, depth = 0): readonly (readonly Line[])[] {
  const x = depth < DEEPEST ? gutterOf(lines) : null;
  if (x === null) return [lines];
  const [from, to] = runAt(lines, x);
  const run = lines.slice(from, to);
  const [left, right] = halvesAt(run, x);
  if (!areColumns(left, right)) return [lines];
  const again = (some: readonly Line[]): readonly (readonly Line[])[] =>
    some.length === 0 ? [] : inReadingOrder(some, isRtl, depth + 1);
  const columns = isRtl ? [right, left] : [left, right];
  return [...again(lines.slice(0, from)), ...columns.flatMap((side) => again(side.lines)), ...again(lines.slice(to))];
}
