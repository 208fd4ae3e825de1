/*
 * Expressions of the full-text engine. Every term is quoted, so that nothing a person types is read as an operator, and
 * each is one token: the index keeps no positions, and a phrase would be refused.
 */
export function term(one: string): string {
  return `"${one}"`;
}

/** Matches where any of these does. Needs at least one. */
export function anyOf(expressions: readonly string[]): string {
  return expressions.length === 1 ? (expressions[0] ?? "") : `(${expressions.join(" OR ")})`;
}

/** Matches where all of these do. Needs at least one. */
export function every(expressions: readonly string[]): string {
  return expressions.join(" AND ");
}
