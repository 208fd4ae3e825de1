/** Marks between the thousands of a number. */
const between = /(?<=\d)[.,\u00a0\u202f ](?=\d{3}(?!\d))/g;

/** The numbers of a text that have two digits or more, as digits alone: "2,164" and "2 164" are "2164". */
export const numbersIn = (text: string): readonly string[] =>
  (text.replace(between, "").match(/(?<![\p{L}\d.,-])\d{2,}(?:[.,]\d+)?(?![\p{L}\d])/gu) ?? []).map((number) =>
    number.replace(",", "."),
  );
