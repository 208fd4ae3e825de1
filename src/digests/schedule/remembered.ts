/**
 * `work` with its answers for the last words kept: thousands of subscriptions share a few schedules and zones. Only for
 * pure functions whose answers nobody changes.
 */
export function remembered<T>(work: (words: string) => T, most = 2_000): (words: string) => T {
  const known = new Map<string, T>();
  return (words) => {
    const before = known.get(words);
    if (before !== undefined) return before;
    const answer = work(words);
    if (known.size >= most) known.clear();
    if (words.length <= 200) known.set(words, answer);
    return answer;
  };
}
