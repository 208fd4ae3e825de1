import { nameKey, type NameKey } from "./name-key.ts";

/** Letters that languages write for different sounds; each pair makes one more reading of what a person typed. */
const rereadings: readonly (readonly [RegExp, string])[] = [
  // "Хавиджа" for Hawija, "Dovlat" for Dowlat; and German or Polish "Charkiw".
  [/в/g, "у"],
  [/(?<=\p{L})v/gu, "w"],
  [/(?<=\p{L})w/gu, "v"],
  // French "Cheikh", German "Charkiw".
  [/ch/g, "sh"],
  [/ch/g, "kh"],
  // Kurdish "Zaxo", Turkish "Cerablus", German and Slavic "Jabrud".
  [/x/g, "kh"],
  [/^c(?=[aeiou])/g, "j"],
  [/j/g, "y"],
  // "Arraqqa": an article grown together with its noun.
  [/^[ae](?=dd|rr|ss|tt|zz|nn)/g, ""],
  // "Albab", "Elbab": an article written together with its noun.
  [/(?<=^|\s)(?:al|el|эль|аль)(?=[^aeiou\s\u0430\u0435\u0438\u043e\u0443 -]\S{2})/g, ""],
];

/** A way to read what a person typed; `strict` is one that needs no guess at its language. */
export interface Reading extends NameKey {
  readonly strict: boolean;
}

/** What a person typed as languages with other letters for some sounds would read it, as it stands first. */
export function readingsOf(words: NameKey): readonly Reading[] {
  const readings = new Map<string, Reading>([[words.spelling, { ...words, strict: true }]]);
  for (const [letters, instead] of rereadings) {
    const other = words.plain.replace(letters, instead);
    if (other === words.plain) continue;
    const key = nameKey(other);
    if (!readings.has(key.spelling)) readings.set(key.spelling, { ...key, strict: false });
  }
  return [...readings.values()];
}
