import type { Figure } from "../../src/briefing/figure.ts";
import type { PlaceRef } from "../../src/briefing/place.ts";

type PackedPlace = readonly [
  name: string,
  id?: string | null,
  lat?: number | null,
  lon?: number | null,
  from?: number | null,
  to?: number | null,
];

/** Names of fields take more room than what stands in them: a record is a list. Fields not named here travel in `rest`. */
type Packed = readonly [
  value: number,
  valueMax: number | null,
  unit: string,
  modifier: Figure["modifier"],
  counted: string | null,
  action: string | null,
  place: PackedPlace | null,
  /** Null when the only place is `place`; 0 stands for `place`. */
  places: readonly (PackedPlace | 0)[] | null,
  period: Figure["period"],
  outOf: number | null,
  delta: boolean | null,
  passage: number,
  start: number,
  end: number,
  surface: string,
  sentenceStart: number,
  sentenceEnd: number,
  sentence: string,
  rest?: Record<string, unknown>,
];

function packPlace({ name, id, lat, lon, at }: PlaceRef): PackedPlace {
  const fields = [name, id ?? null, lat ?? null, lon ?? null, at?.start ?? null, at?.end ?? null] as const;
  if (at !== undefined) return fields;
  return lat === undefined && lon === undefined ? [name, fields[1]] : [name, fields[1], fields[2], fields[3]];
}

function unpackPlace([name, id, lat, lon, start, end]: PackedPlace): PlaceRef {
  return {
    name,
    ...(typeof id === "string" ? { id } : {}),
    ...(typeof lat === "number" ? { lat } : {}),
    ...(typeof lon === "number" ? { lon } : {}),
    ...(typeof start === "number" && typeof end === "number" ? { at: { start, end } } : {}),
  };
}

/** The figure as the table keeps it: half the size of its JSON. */
export function packFigure(figure: Figure): string {
  const { value, valueMax, unit, modifier, counted, action, place, places, period, outOf, delta, ...others } = figure;
  const { passage, start, end, surface, sentenceStart, sentenceEnd, sentence, ...rest } = others;
  const main = place === null ? null : packPlace(place);
  const mainJson = JSON.stringify(main);
  const all = places.map((one) => {
    const packed = packPlace(one);
    return JSON.stringify(packed) === mainJson ? 0 : packed;
  });
  const isOnlyMain = all.length === (main === null ? 0 : 1) && all.every((one) => one === 0);
  const fields: Packed = [
    ...([value, valueMax ?? null, unit, modifier, counted, action, main, isOnlyMain ? null : all, period] as const),
    ...([outOf ?? null, delta ?? null, passage, start, end, surface, sentenceStart, sentenceEnd, sentence] as const),
  ];
  return JSON.stringify(Object.keys(rest).length === 0 ? fields : [...fields, rest]);
}

/** The figure that was packed. It was checked before it was stored and is not checked again. */
export function unpackFigure(record: string): Figure {
  const [value, valueMax, unit, modifier, counted, action, main, all, period, outOf, delta, ...others] = JSON.parse(
    record,
  ) as Packed;
  const [passage, start, end, surface, sentenceStart, sentenceEnd, sentence, rest] = others;
  const place = main === null ? null : unpackPlace(main);
  const places = all === null ? [0 as const] : all;
  return {
    value,
    ...(valueMax === null ? {} : { valueMax }),
    unit,
    modifier,
    counted,
    action,
    place,
    places: places.flatMap((one) => (one === 0 ? (place ?? []) : unpackPlace(one))),
    period,
    ...(outOf === null ? {} : { outOf }),
    ...(delta === null ? {} : { delta }),
    passage,
    start,
    end,
    surface,
    sentenceStart,
    sentenceEnd,
    sentence,
    ...rest,
  };
}
