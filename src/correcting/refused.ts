/** What a person said of a figure cannot be taken; the message is one or more sentences for them. Nothing was kept. */
export class CorrectionRefused extends Error {
  override readonly name = "CorrectionRefused";
}
