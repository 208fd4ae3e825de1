/** Remembers the newest so many ids; answers whether one is new. */
export function createRemembered(size: number): (id: string) => boolean {
  const seen = new Set<string>();
  return (id) => {
    if (seen.has(id)) return false;
    seen.add(id);
    const oldest = seen.values().next();
    if (seen.size > size && oldest.done !== true) seen.delete(oldest.value);
    return true;
  };
}
