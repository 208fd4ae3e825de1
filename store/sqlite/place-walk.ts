/** A figure, by its key, in the walk through the figures of one place. */
export interface Position {
  readonly place: number;
  readonly key: number;
}

/** A walk through figures place by place: after which figure each of its pages but the first begins, and the newest turn it knows. */
export interface PlaceWalk {
  readonly turn: number;
  readonly starts: readonly Position[];
}

/** Pages that lead back from the last one. */
const MOST_BACK = 40;

/** Null for anything that did not come from here. */
export function readPlaceWalk(cursor: string | null | undefined): PlaceWalk | null {
  const match = /^p([0-9a-z]{1,5})((?:~[0-9a-z]{1,8}\.[0-9a-z]{1,11}){0,40})$/.exec(cursor ?? "");
  if (match === null) return null;
  const starts = (match[2] ?? "").split("~").flatMap((part): Position[] => {
    const [place, key] = part.split(".").map((digits) => Number.parseInt(digits, 36));
    return place === undefined || key === undefined || !Number.isSafeInteger(key) ? [] : [{ place, key }];
  });
  return { turn: Number.parseInt(match[1] ?? "", 36), starts };
}

export function writePlaceWalk({ turn, starts }: PlaceWalk): string {
  const pages = starts.slice(-MOST_BACK).map(({ place, key }) => `~${place.toString(36)}.${key.toString(36)}`);
  return `p${turn.toString(36)}${pages.join("")}`;
}
