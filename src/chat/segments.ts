import type { Span } from "../briefing/span.ts";

/** A stretch of quoted words; `marked` is what the answer is about. */
export interface Segment {
  readonly text: string;
  readonly marked: boolean;
}

/** Cuts quoted words at the marks. Marks are spans of the briefing's text; overlapping ones join, those outside are left out. */
export function segmentsOf(
  quoted: { readonly text: string; readonly start: number },
  marks: readonly Span[],
): Segment[] {
  const length = quoted.text.length;
  const inside = marks
    .map((mark) => ({ start: Math.max(0, mark.start - quoted.start), end: Math.min(length, mark.end - quoted.start) }))
    .filter((mark) => mark.start < mark.end)
    .sort((a, b) => a.start - b.start);
  const segments: { text: string; marked: boolean }[] = [];
  const push = (start: number, end: number, marked: boolean): void => {
    const last = segments.at(-1);
    const text = quoted.text.slice(start, end);
    if (text === "") return;
    if (last !== undefined && last.marked === marked) last.text += text;
    else segments.push({ text, marked });
  };
  let at = 0;
  for (const mark of inside) {
    const start = Math.max(at, mark.start);
    if (start >= mark.end) continue;
    push(at, start, false);
    push(start, mark.end, true);
    at = mark.end;
  }
  push(at, length, false);
  return segments;
}
