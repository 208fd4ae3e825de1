import { round } from "../percentiles.ts";
import type { PeerReading, ReadingFigures } from "./measure.ts";

/** The reader beside others, with ratios to them, and its cost at growing sizes, as Markdown. Milliseconds are of processor time. */
export function readingTables({ peers, f1, longWords, growth }: ReadingFigures): string {
  const [own] = peers;
  if (own === undefined) return "";
  const beside = (mine: number, theirs: number): string =>
    mine === theirs ? round(mine) : `${round(theirs)} (×${round(theirs / mine)})`;
  const row = (name: string, of: (peer: PeerReading) => number): string =>
    `| ${name} | ${peers.map((peer) => beside(of(own), of(peer))).join(" | ")} |`;
  return [
    `| reading | ${peers.map(({ name }) => name).join(" | ")} |`,
    `|---|${peers.map(() => "---:|").join("")}`,
    row("load and read a first sentence, ms", ({ loadMs }) => loadMs),
    row("200 words in a fresh process, ms", ({ coldPer200Words }) => coldPer200Words),
    row("200 words, ms", ({ per200Words }) => per200Words),
    row(`a briefing of ${longWords} words, ms`, ({ one }) => one ?? Number.NaN),
    row("memory after reading, MB", ({ rssMb }) => rssMb),
    ...Object.entries(f1).map(
      ([folder, shares]) =>
        `| value F1 on ${folder} | ${shares.map((share) => (100 * share).toFixed(1)).join(" | ")} |`,
    ),
    "",
    `| reading, by size of the text | ${growth.map(({ kilobytes }) => `${kilobytes} kB`).join(" | ")} |`,
    `|---|${growth.map(() => "---:|").join("")}`,
    `| ms a kilobyte | ${growth.map(({ msAKilobyte }) => msAKilobyte.toFixed(3)).join(" | ")} |`,
  ].join("\n");
}
