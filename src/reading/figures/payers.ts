import { isPerson } from "../claims/party-words.ts";

/** What is done with money by whoever has it. */
export const pays =
  /^(?:paid|pays?|paying|spent|spends?|donated|pledged|contributed|committed|released|disbursed|allocated|provided|gave|given|handed|approved|lent|granted|announced|transferred)$/;

/** An institution or people: "the Higher Relief Committee", "UNICEF". They pay, and are not what is paid for. */
export const isBody = (said: string): boolean =>
  isPerson((/[\p{L}-]+$/u.exec(said)?.[0] ?? "").toLowerCase()) || /^\p{Lu}{2,8}$/u.test(said);
