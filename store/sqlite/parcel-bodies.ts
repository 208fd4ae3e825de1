import type { Connection } from "./connection.ts";

/** Characters of bodies that are remembered: a digest of thousands of chats is read and parsed once. */
const MOST_CHARACTERS = 4_000_000;

/** Reads the bodies of parcels. One is known by its hash: a number may be given again after its parcel was cleared. */
export function createParcelBodies(connection: Connection): (parcel: number, hash: string) => unknown {
  const bodyOf = connection.prepare<[string]>("SELECT body FROM parcels WHERE id = ?");
  const known = new Map<string, unknown>();
  let characters = 0;
  return (parcel, hash) => {
    if (known.has(hash)) return known.get(hash);
    const text = bodyOf.all(parcel)[0]?.[0] ?? "null";
    const body: unknown = JSON.parse(text);
    characters += text.length;
    if (characters > MOST_CHARACTERS) {
      known.clear();
      characters = text.length;
    }
    known.set(hash, body);
    return body;
  };
}
