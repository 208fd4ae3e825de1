import { distance } from "fastest-levenshtein";

/** The candidate that is at most two typing errors away, or that begins with what was typed; null when none is near. */
export function nearest(typed: string, candidates: readonly string[]): string | null {
  const wanted = typed.toLowerCase();
  let best: { name: string; errors: number } | null = null;
  for (const name of candidates) {
    const errors = wanted.length > 2 && name.startsWith(wanted) ? 1 : distance(wanted, name);
    if (best === null || errors < best.errors) best = { name, errors };
  }
  const allowed = wanted.length < 4 ? 1 : 2;
  return best !== null && best.errors <= allowed ? best.name : null;
}
