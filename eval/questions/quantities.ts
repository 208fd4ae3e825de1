/** Units that one quantity can be given in, with what one of it is in the first of its family. */
const families: readonly Readonly<Record<string, number>>[] = [
  { km: 1, m: 0.001, mi: 1.609344 },
  { km2: 1, ha: 0.01, mi2: 2.589988 },
  { kg: 1, t: 1000, lb: 0.45359237 },
  { hour: 1, minute: 1 / 60, second: 1 / 3600, day: 24, week: 168, year: 8766 },
];
/** Units of no family that are still no counts. */
const alone: ReadonlySet<string> = new Set(["l", "USD", "EUR", "PHP", "degC", "percent", "times", "ratio"]);

export interface Quantity {
  readonly value: number;
  readonly valueMax?: number | null | undefined;
  readonly unit?: string | null | undefined;
}

/** Null where nothing is said; a unit that is none of ours is a counted thing. */
function unitOf(said: string | null | undefined): string | null {
  if (said === null || said === undefined || said === "") return null;
  return familyOf(said) !== undefined || alone.has(said) ? said : "count";
}

const familyOf = (unit: string): Readonly<Record<string, number>> | undefined =>
  families.find((family) => family[unit] !== undefined);

/** What the given number is multiplied with to be in the wanted unit; null where they cannot be one quantity. */
function factor(given: string | null, wanted: string | null): number | null {
  if (given === null || wanted === null || given === wanted) return 1;
  const [from, to] = [familyOf(given), familyOf(wanted)];
  // A bare count beside a unit: the number decides, and the unit is judged apart.
  if (from === undefined || to === undefined) return 1;
  return from === to ? (from[given] ?? 1) / (to[wanted] ?? 1) : null;
}

/** Null where it is another amount; else whether the unit is right, too. A sign is not asked for: it stands in the words. */
export function sameQuantity(wanted: Quantity, given: Quantity): { readonly unit: boolean } | null {
  const [asked, said] = [unitOf(wanted.unit), unitOf(given.unit)];
  const times = factor(said, asked);
  if (times === null) return null;
  const tolerance = (value: number): number =>
    times === 1 ? 1e-6 * Math.max(1, Math.abs(value)) : 0.01 * Math.abs(value);
  const same = (value: number, other: number): boolean =>
    Math.abs(Math.abs(value * times) - Math.abs(other)) <= tolerance(other);
  if (!same(given.value, wanted.value)) return null;
  if (typeof given.valueMax === "number" && !same(given.valueMax, wanted.valueMax ?? wanted.value)) return null;
  const unit =
    asked === null ||
    (asked === "count"
      ? said === null || said === "count"
      : said !== null && said !== "count" && sameKind(said, asked));
  return { unit };
}

const sameKind = (one: string, other: string): boolean =>
  one === other || (familyOf(one) !== undefined && familyOf(one) === familyOf(other));
