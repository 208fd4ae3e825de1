import type { Place } from "./gazetteer.ts";
import { nameKey, plainName } from "./name-key.ts";
import type { PlaceShelf } from "./place-shelf.ts";

/** Places whose name begins with what was typed, as it stands or as it sounds, the better known first. */
export function createNameCompletion(shelf: PlaceShelf): (prefix: string, limit: number) => readonly Place[] {
  return (prefix, limit) => {
    const key = nameKey(prefix);
    const found = new Map<string, Place>();
    for (const by of ["name", "spelling"] as const) {
      const text = by === "name" ? key.plain : key.spelling;
      // "aaaa" sounds like "a", but whoever types it does not mean every place in "a".
      if (text === "" || text.length * 2 <= key.plain.length) continue;
      const textOf = by === "name" ? plainName : (name: string): string => nameKey(name).spelling;
      const listed = shelf.listedUnder(text, by).map((hit) => ({ hit, renown: shelf.columns(hit).renown }));
      listed.sort((a, b) => b.renown - a.renown);
      for (const { hit } of listed) {
        if (found.size >= limit) break;
        const stored = shelf.stored(hit);
        if (found.has(stored.id) || !textOf(stored.names[hit.name] ?? "").startsWith(text)) continue;
        if (shelf.isCurrent(hit)) found.set(stored.id, shelf.place(stored));
      }
    }
    return [...found.values()];
  };
}
