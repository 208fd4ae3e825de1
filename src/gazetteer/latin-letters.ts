/** Latin letters for those of other scripts, by sound; what is not heard becomes nothing. */
const latinOf = new Map<string, string>();
const learn = (letters: string, latin: string): void => {
  const sounds = latin.split(" ");
  [...letters].forEach((letter, i) => latinOf.set(letter, (sounds[i] ?? "").replace("_", "")));
};
// Russian, then what other languages add. Letters lose their accents before they come here, so "й" is "и".
learn("абвгдежзийклмнопрстуфхцчшщъыьэюя", "a b v g d e z z i i k l m n o p r s t u f h ts c s s _ i _ e iu ia");
learn("ёіїєґўһқғңөұүәҳҷӣӯљњћђџј", "e i i e g u h k g n o u u a h j i u l n c j j i");
// Arabic, then Persian, Pashto, Urdu and Kurdish.
learn("ابتثجحخدذرزسشصضطظعغفقكلمنهوي", "a b t t j h h d d r z s s s d t z _ g f k k l m n h u i");
learn("آأإٱىةءئؤپچژگکیہھ", "a a a a a _ _ i u p c z g k i h h");
learn("ټډړښږځڅڼېۍەۆێڕڵڤٹڈڑںےۀۂكۋڭ", "t d r s g z s n i i a u i r l v t d r n i a a k u n");
learn("ßæøðþłđıʻʼʿʾ", "s a o d t l d i _ _ _ _");

const ukrainian = /[іїєґ]/;

/** A plain word in Latin letters; letters of scripts that are not known stay as they are. `last` says that no word follows it. */
export function latinLetters(word: string, last: boolean): string {
  if (/^[a-z]+$/.test(word)) return word;
  // The ayn is silent but for the vowel that it begins a word with.
  let out = word.startsWith("ع") ? "a" : "";
  const soft = ukrainian.test(word);
  for (let at = 0; at < word.length; at++) {
    const letter = word[at] ?? "";
    if (letter === "д" && word[at + 1] === "ж") {
      out += "j";
      at++;
    } else if (letter === "г" && soft) out += "h";
    // The ending of "Maarrat" is only heard when a word follows.
    else if (letter === "ة") out += last || at < word.length - 1 ? "a" : "at";
    else out += latinOf.get(letter) ?? letter;
  }
  return out;
}
