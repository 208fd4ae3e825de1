const stopWords: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set("the of and in to was were is are for by on with has have been from that their at an as over".split(" ")),
  fr: new Set("le la les des une dans du et est sont pour par sur avec été aux qui".split(" ")),
  es: new Set("el la los las una en del y es son para por con fue han que se".split(" ")),
  de: new Set("der die das und ist sind für von mit auf wurde den dem ein eine im".split(" ")),
  tr: new Set("ve bir bu için ile olarak olan da de çok daha gibi".split(" ")),
};
const sampleLength = 4000;

/** A guess at the language of a text by its letters and commonest words, as BCP 47; "und" when nothing tells. */
export function languageOf(text: string): string {
  const sample = text.slice(0, sampleLength).toLowerCase();
  const { latin, cyrillic, arabic } = scriptsOf(sample);
  const most = Math.max(latin, cyrillic, arabic);
  if (most === 0) return "und";
  if (most === cyrillic) return countOf(sample, /[іїєґ]/g) > cyrillic * 0.01 ? "uk" : "ru";
  if (most === arabic) return countOf(sample, /[پچژگ]/g) > arabic * 0.01 ? "fa" : "ar";
  const words = sample.match(/\p{Script=Latin}+/gu) ?? [];
  let best = { language: "und", hits: 0 };
  for (const [language, known] of Object.entries(stopWords)) {
    const hits = words.filter((word) => known.has(word)).length;
    if (hits > best.hits) best = { language, hits };
  }
  return best.language;
}

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** How many letters a text has of each script, by their blocks in Unicode. */
function scriptsOf(text: string): { latin: number; cyrillic: number; arabic: number } {
  const counts = { latin: 0, cyrillic: 0, arabic: 0 };
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if ((code >= 97 && code <= 122) || (code >= 0xc0 && code < 0x250)) counts.latin++;
    else if (code >= 0x400 && code < 0x530) counts.cyrillic++;
    else if (code >= 0x620 && code < 0x780) counts.arabic++;
  }
  return counts;
}
