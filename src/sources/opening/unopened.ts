/** A document cannot be opened. The message is the predicate of a sentence about it: "is a PDF that is broken". */
export class Unopened extends Error {
  override readonly name = "Unopened";
}
