/** A word with one letter for what romanizations write in several ways: vowels in three classes, and its consonants alone. */
export interface FoldedWord {
  readonly spelling: string;
  readonly consonants: string;
}

const digraphs = new Map(
  "shch:s tsch:c tch:c sch:s ch:c kh:h gh:g sh:s zh:z dh:d th:t dj:j ph:f ck:k qu:k"
    .split(" ")
    .map((pair): [string, string] => [pair.slice(0, pair.indexOf(":")), pair.slice(pair.indexOf(":") + 1)]),
);
const beginsDigraph = /[skgzdtpcq]/;
const single = new Map([
  ["q", "k"],
  ["x", "ks"],
]);

const isVowel = (letter: string): boolean =>
  letter === "a" ||
  letter === "e" ||
  letter === "i" ||
  letter === "o" ||
  letter === "u" ||
  letter === "w" ||
  letter === "y";

/** Takes a word in small Latin letters; `first` says that none stands before it. */
export function foldWord(word: string, first: boolean): FoldedWord {
  const open = withOneEnding(first ? word : withoutArticle(word));
  let [spelling, consonants, before] = ["", "", ""];
  for (let at = 0; at < open.length;) {
    const letter = open[at] ?? "";
    if (!isVowel(letter)) {
      const [sound, length] = soundAt(open, at, letter);
      if (sound !== before) {
        spelling += sound;
        consonants += sound;
      }
      before = sound;
      at += length;
      continue;
    }
    let end = at + 1;
    while (end < open.length && isVowel(open[end] ?? "")) end++;
    const run = open.slice(at, end);
    // "Wadi", "Вади" and "وادي" begin with one sound.
    const glides = at === 0 && /^(?:w|u[aeiouy]|ou[aeiy])/.test(run);
    if (at === 0) consonants = glides ? "v" : "a";
    if (glides) spelling = "v";
    const vowels = glides ? run.replace(/^(?:w|ou|u)/, "") : run;
    if (vowels !== "") spelling += classOf(vowels);
    before = "";
    at = end;
  }
  return { spelling, consonants };
}

function soundAt(word: string, at: number, letter: string): [string, number] {
  if (beginsDigraph.test(letter)) {
    for (let length = 4; length > 1; length--) {
      const sound = digraphs.get(word.slice(at, at + length));
      if (sound !== undefined) return [sound, length];
    }
    if (letter === "d" && word[at + 1] === "z" && isVowel(word[at + 2] ?? "")) return ["j", 2];
    if (letter === "c") return [/[eiy]/.test(word[at + 1] ?? "") ? "s" : "k", 1];
  }
  return [single.get(letter) ?? letter, 1];
}

function classOf(run: string): string {
  if (/[ouw]/.test(run)) return "u";
  return /[iye]/.test(run) ? "i" : "a";
}

/** "Deir Ezzor", "Abu Adduhur": an article grown together with its noun. At the beginning it may be no article: "Assadabad". */
const withoutArticle = (word: string): string => (/^[ae](?:dd|rr|ss|tt|zz|nn)/.test(word) ? word.slice(1) : word);

/** A final -ah, -eh, -e and -a are one ending. */
function withOneEnding(word: string): string {
  if (word.length <= 3) return word;
  const open = word.endsWith("h") && isVowel(word.at(-2) ?? "") ? word.slice(0, -1) : word;
  return open.endsWith("e") ? `${open.slice(0, -1)}a` : open;
}
