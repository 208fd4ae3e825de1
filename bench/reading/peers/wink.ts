import model from "wink-eng-lite-web-model";
import winkNLP, { type ItemEntity, type ItemToken } from "wink-nlp";
import type { NumberRead, Peer } from "./peer.ts";
import { valueOf } from "./value-of.ts";

const counting: ReadonlySet<string> = new Set(["CARDINAL", "MONEY", "PERCENT"]);

/** wink-nlp's cardinal, money and percent entities. It gives words and no value: a small parser reads those. */
export function createWink(): Peer {
  const nlp = winkNLP(model);
  const { its } = nlp;
  return {
    name: "wink-nlp",
    read(text) {
      const doc = nlp.readDoc(text);
      const starts: number[] = [];
      let at = 0;
      doc.tokens().each((token: ItemToken) => {
        at += token.out(its.precedingSpaces).length;
        starts.push(at);
        at += token.out().length;
      });
      const numbers: NumberRead[] = [];
      doc.entities().each((entity: ItemEntity) => {
        if (!counting.has(entity.out(its.type))) return;
        const words = entity.out();
        const [first = 0] = entity.out(its.span);
        const start = starts[Number(first)] ?? 0;
        const value = valueOf(words);
        if (value !== null) numbers.push({ value, start, end: start + words.length });
      });
      return numbers;
    },
  };
}
