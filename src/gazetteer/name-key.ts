/**
 * A name as people write it in any script, folded for comparison. `plain` is the name apart from case, accents, dashes and
 * apostrophes, in its own script. `spelling` is a Latin rendering with its vowels in three classes, words kept apart.
 * `skeleton` holds its consonants only, so that "Deir ez-Zor", "Dayr az Zawr" and "دير الزور" share one.
 */
export interface NameKey {
  readonly plain: string;
  readonly spelling: string;
  readonly skeleton: string;
}

const latinOf = new Map<string, string>();
const learn = (letters: string, latin: string): void => {
  const sounds = latin.split(" ");
  [...letters].forEach((letter, i) => latinOf.set(letter, (sounds[i] ?? "").replace("_", "")));
};
learn("абвгдежзийклмнопрстуфхцчшщъыьэюя", "a b v g d e z z i i k l m n o p r s t u f h ts c s s _ i _ e iu ia");
learn("ёіїєґўһқғңөұүә", "e i i e g u h k g n o u u a");
learn("ابتثجحخدذرزسشصضطظعغفقكلمنهوي", "a b t t j h h d d r z s s s d t z _ g f k k l m n h u i");
learn("آأإٱىةءئؤپچژگکی", "a a a a a _ _ i u p c z g k i");
learn("ßæøðþłđıʻʼʿʾ", "s a o d t l d i _ _ _ _");

const marks = /\p{M}+/gu;
const apostrophes = /[\u0027\u0060\u00b4\u2018\u2019\u201b\u02b9-\u02bf\u0640\u200b-\u200f]/g;
const notLetters = /[^\p{L}\p{N}]+/gu;
const articles = new Set("al el ul an ad ed ar er as es ash esh at et az ez en the".split(" "));

/** Words of letters that have no accent to lose, which most names are made of. */
const simple =
  /^[a-z\u0430-\u0438\u043a-\u044f\u0454\u0456\u0627-\u063a\u0641-\u064a]+(?: [a-z\u0430-\u0438\u043a-\u044f\u0454\u0456\u0627-\u063a\u0641-\u064a]+)*$/;
const ascii = /^[\x20-\x7e]*$/;

/** The name apart from case, accents, dashes and apostrophes: what "exactly this name" means in a gazetteer. */
export function plainName(name: string): string {
  if (/^[A-Za-z]+$/.test(name)) return name.toLowerCase();
  const lower = name.toLowerCase();
  if (simple.test(lower)) return lower;
  const bare = ascii.test(lower) ? lower : lower.normalize("NFKD").replace(marks, "");
  return bare.replace(apostrophes, "").replace(notLetters, " ").trim();
}

/** Folds a name in Latin, Arabic or Cyrillic letters; other scripts keep their letters. Any text has a key, perhaps an empty one. */
export function nameKey(name: string): NameKey {
  const plain = plainName(name);
  const words: string[] = [];
  for (const word of plain.split(" ")) {
    const bare = word.length > 3 && word.startsWith("ال") ? word.slice(2) : word;
    const latin = latinLetters(bare);
    if (latin !== "") words.push(latin);
  }
  const kept = words.filter((word) => !articles.has(word));
  const used = (kept.length > 0 ? kept : words).map(foldSounds);
  return { plain, spelling: used.map(classVowels).join(" "), skeleton: used.map(consonants).join("") };
}

/** Letters of any script as lower-case Latin ones. */
function latinLetters(word: string): string {
  if (/^[a-z]+$/.test(word)) return word;
  // The ayn is silent but for the vowel that it begins a word with.
  let out = word.startsWith("ع") ? "a" : "";
  for (const letter of word) out += latinOf.get(letter) ?? letter;
  return out;
}

/** Gives one letter to sounds that romanizations write in several ways. */
function foldSounds(word: string): string {
  const folded = !/[hqwxyckdz]|^u|^[ae](?:rr|ss|tt|nn)/.test(word) ? word : soundsOf(word);
  // A final -ah, -eh and -a are one ending.
  const open = folded.length > 3 ? folded.replace(/([aeiou])h$/, "$1").replace(/[ae]$/, "") : folded;
  return open.replace(/(.)\1+/gu, "$1");
}

const sounds = new Map(
  "tsch:c tch:c ch:c kh:h gh:g sh:s zh:z dh:d th:t dj:j dz:j ph:f ck:k q:k x:ks w:u y:i"
    .split(" ")
    .map((pair): [string, string] => [pair.slice(0, pair.indexOf(":")), pair.slice(pair.indexOf(":") + 1)]),
);

function soundsOf(word: string): string {
  return (
    word
      // "Ezzor", "Arraqqa": an article grown together with its noun.
      .replace(/^[ae](dd|rr|ss|tt|zz|nn)/, (_, pair: string) => pair.slice(1))
      // "Wadi", "Вади" and "وادي" begin with one sound.
      .replace(/^(?:w|u(?=[aeiou]))/, "v")
      .replace(/tsch|tch|[ckgszdtp]h|dj|dz(?=[aeiou])|ck|[qxwy]/g, (letters) => sounds.get(letters) ?? letters)
  );
}

function classVowels(word: string): string {
  return word.replace(/[aeiou]+/g, (run) =>
    /[ou]/.test(run) ? "u" : run.includes("i") ? "i" : run === "e" ? "i" : "a",
  );
}

function consonants(word: string): string {
  const initial = /^[aeiou]/.test(word) ? "a" : "";
  return initial + word.replace(/[aeiou]+/g, "");
}
