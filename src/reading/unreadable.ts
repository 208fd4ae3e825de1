/** The document holds nothing that can be read; the message is a sentence for the person who added it. */
export class UnreadableDocument extends Error {
  override readonly name = "UnreadableDocument";
}
