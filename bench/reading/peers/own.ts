import { createCuratedGazetteer } from "../../../src/gazetteer/open-gazetteer.ts";
import { createReader } from "../../../src/reading/create-reader.ts";
import type { Peer } from "./peer.ts";

/** The bot's reader: passages, places, periods, and figures with all their bearings. */
export function createOwn(): Peer {
  const reader = createReader({ gazetteer: createCuratedGazetteer() });
  const now = new Date("2026-01-01T00:00:00Z");
  return {
    name: "briefing-bot",
    read: (text) => reader.read({ origin: "bench", format: "text", text, hints: {} }, {}, now).figures,
  };
}
