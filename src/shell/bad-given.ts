/** What a person gave on the command line cannot be taken; the message has a sentence for each fault. */
export class BadGiven extends Error {
  override readonly name = "BadGiven";
}
