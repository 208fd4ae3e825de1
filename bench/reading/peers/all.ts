import type { Peer } from "./peer.ts";

/** Each is loaded only when it is asked for, so that loading can be measured. The bot's own reader comes first. */
const peers: Readonly<Record<string, () => Promise<Peer>>> = {
  own: async () => (await import("./own.ts")).createOwn(),
  wink: async () => (await import("./wink.ts")).createWink(),
  compromise: async () => (await import("./compromise.ts")).createCompromise(),
  recognizers: async () => (await import("./recognizers.ts")).createRecognizers(),
};

export const peerNames: readonly string[] = Object.keys(peers);

export function createPeer(name: string): Promise<Peer> {
  const create = peers[name];
  if (create === undefined) throw new Error(`no reader ${name}; there are ${peerNames.join(", ")}`);
  return create();
}
