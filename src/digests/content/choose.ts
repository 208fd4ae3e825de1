import { placeKey } from "../../../store/place-key.ts";
import type { Claim } from "../../../store/briefings.ts";
import type { Figure } from "../../briefing/figure.ts";
import { termsOf } from "../../language/tokens.ts";

/** Figures of one place, those of a kind beside each other. */
export interface PlaceGroup {
  /** The store's key; null for figures that name no place. */
  readonly key: string | null;
  readonly name: string;
  readonly claims: readonly Claim[];
}

/** How much a figure says by itself: what, where, when, and whose it is. */
function weight(figure: Figure): number {
  if (figure.asked !== undefined) return -1;
  const isTrifle =
    figure.unit === "percent" || figure.unit === "hour" || figure.unit === "minute" || figure.unit === "day";
  return (
    (figure.place === null ? 0 : 3) +
    (figure.counted === null ? 0 : 2) +
    (figure.action === null ? 0 : 1) +
    (figure.period === null ? 0 : 1) +
    (figure.quoted === undefined ? 1 : 0) -
    (isTrifle ? 2 : 0)
  );
}

/** The `most` figures that say most, each briefing in turn, so that a long one leaves room for the others. Pure. */
export function mainFigures(byBriefing: readonly (readonly Claim[])[], most: number): readonly Claim[] {
  const queues = byBriefing.map((claims) => claims.toSorted((a, b) => weight(b.figure) - weight(a.figure)));
  const chosen: Claim[] = [];
  for (let turn = 0; chosen.length < most && queues.some((queue) => queue.length > turn); turn += 1)
    for (const queue of queues) {
      const claim = queue[turn];
      if (claim !== undefined && chosen.length < most) chosen.push(claim);
    }
  return chosen;
}

/** By place, the one with most figures first and those without a place last; in a place by kind. Pure. */
export function byPlace(claims: readonly Claim[]): readonly PlaceGroup[] {
  const groups = new Map<string, { key: string | null; name: string; claims: Claim[] }>();
  for (const claim of claims) {
    const { place } = claim.figure;
    const key = place === null ? null : placeKey(place);
    const group = groups.get(key ?? "") ?? { key, name: place?.name ?? "", claims: [] };
    group.claims.push(claim);
    groups.set(key ?? "", group);
  }
  const ordered = [...groups.values()].toSorted(
    (a, b) => Number(a.key === null) - Number(b.key === null) || b.claims.length - a.claims.length,
  );
  return ordered.map((group) => ({ ...group, claims: byKind(group.claims) }));
}

function byKind(claims: readonly Claim[]): readonly Claim[] {
  const kinds = new Map<string, Claim[]>();
  for (const claim of claims) {
    const kind = `${claim.figure.unit} ${[...termsOf(claim.figure.counted ?? "")].sort().join(" ")}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), claim]);
  }
  return [...kinds.values()].flat();
}
