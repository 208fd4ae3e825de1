import { isDeepStrictEqual } from "node:util";
import { dayOf } from "../src/briefing/day.ts";
import type { Corrected, CorrectableField, Figure } from "../src/briefing/figure.ts";
import { correctableFields } from "../src/briefing/figure.ts";
import type { PlaceRef } from "../src/briefing/place.ts";
import type { Correction, FigureChanges } from "./corrections.ts";
import { placeKey } from "./place-key.ts";

/** What of a correction a figure needs to know. */
export type Correcting = Pick<Correction, "kind" | "changes" | "by" | "at">;

/** The figure with the corrections on it, in order, and who made those that differ from the reading. */
export function correctedFigure(read: Figure, corrections: readonly Correcting[]): Figure {
  const figure = corrections.reduce((changed, { changes }) => withChanges(changed, changes), read);
  const differing = correctableFields.filter(
    (field) => !isDeepStrictEqual(essence(read)[field], essence(figure)[field]),
  );
  // Of two corrections of a field the last one counts.
  const last = new Map(differing.map((field) => [field, corrections.findLast(({ changes }) => has(changes, field))]));
  const corrected = corrections.flatMap((correction): Corrected[] => {
    const fields = differing.filter((field) => last.get(field) === correction);
    return fields.length === 0 ? [] : [{ ...said(correction), fields, read: parts(read, fields) }];
  });
  return corrected.length === 0 ? figure : { ...figure, corrected };
}

/** A figure that reading had missed, with the corrections on it. `added` is the first of them. */
export function addedFigure(figure: Figure, added: Correcting, later: readonly Correcting[]): Figure {
  const { corrected = [], ...last } = correctedFigure(figure, later);
  // What they changed was never read.
  const others = corrected.map(({ by, on, fields }) => ({ by, on, fields }));
  return { ...last, corrected: [{ ...said(added), fields: [] }, ...others] };
}

const said = ({ by, at }: Correcting): Pick<Corrected, "by" | "on"> => ({ by, on: dayOf(at) });

function withChanges(figure: Figure, changes: FigureChanges): Figure {
  const { valueMax, outOf, delta, place, ...others } = changes;
  const { valueMax: _max, outOf: _whole, delta: _change, ...rest } = figure;
  const optional = {
    valueMax: valueMax === undefined ? figure.valueMax : (valueMax ?? undefined),
    outOf: outOf === undefined ? figure.outOf : (outOf ?? undefined),
    delta: delta === undefined ? figure.delta : (delta ?? undefined),
  };
  return {
    ...rest,
    ...others,
    ...(optional.valueMax === undefined ? {} : { valueMax: optional.valueMax }),
    ...(optional.outOf === undefined ? {} : { outOf: optional.outOf }),
    ...(optional.delta === undefined ? {} : { delta: optional.delta }),
    ...(place === undefined ? {} : { place, places: placesWith(figure, place) }),
  };
}

/** The place that was wrong is none of the figure's any more; the others stay. Without a place it bears on none. */
function placesWith({ place: wrong, places }: Figure, place: PlaceRef | null): PlaceRef[] {
  if (place === null) return [];
  const gone = new Set([place, ...(wrong === null ? [] : [wrong])].map(placeKey));
  return [place, ...places.filter((other) => !gone.has(placeKey(other)))];
}

const has = (changes: FigureChanges, field: CorrectableField): boolean =>
  changes[field] !== undefined || (field === "value" && changes.valueMax !== undefined);

/** What a field says, apart from where its words stand. */
function essence(figure: Figure): Record<CorrectableField, unknown> {
  const { value, valueMax, outOf, unit, modifier, counted, action, place, period, delta } = figure;
  return {
    value: [value, valueMax],
    outOf,
    unit,
    modifier,
    counted,
    action,
    place: place === null ? null : placeKey(place),
    period: period === null ? null : [period.text, period.start, period.end],
    delta: delta === true,
  };
}

/** What reading had made of the fields, without those of which it had nothing. */
function parts(read: Figure, fields: readonly CorrectableField[]): NonNullable<Corrected["read"]> {
  const names = new Set<string>(fields.includes("value") ? [...fields, "valueMax"] : fields);
  return Object.fromEntries(
    Object.entries(read).filter(([name, value]) => names.has(name) && value !== null && value !== undefined),
  );
}
