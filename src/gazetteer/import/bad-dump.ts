/** A file that cannot be imported; the message is a sentence. */
export class BadDump extends Error {
  override readonly name = "BadDump";

  constructor(path: string, why: string) {
    super(`${path} ${why}.`);
  }
}
