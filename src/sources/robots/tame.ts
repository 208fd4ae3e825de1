import { PRODUCT } from "../fetch/create-fetcher.ts";

/** Patterns with `*` cost their length times that of an address; real files have some kilobytes of them. */
const MOST_PATTERNS = 64 * 1024;

/**
 * A robots.txt with what concerns the bot alone: its own groups and those for all. The library keeps each rule once for each
 * name above it, and looks at each pattern for each address, so that a small file could be made to take all memory or minutes.
 * Null when it has more patterns than any file needs.
 */
export function tame(text: string): string | null {
  const kept: string[] = [];
  let patterns = 0;
  let group = new Set<string>();
  let isNaming = false;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const [, key = "", rest = ""] = /^\s*([a-z-]{1,20})\s*:([^#]*)/i.exec(line) ?? [];
    const name = key.toLowerCase();
    if (name === "user-agent") {
      if (!isNaming) group = new Set();
      isNaming = true;
      const agent = agentOf(rest);
      if (!group.has(agent)) kept.push(`user-agent: ${agent}`);
      group.add(agent);
    } else if (name === "allow" || name === "disallow" || name === "crawl-delay") {
      isNaming = false;
      if (!group.has(PRODUCT) && !group.has("*")) continue;
      const value = rest.trim().replace(/\*+/g, "*");
      if (value.includes("*")) patterns += value.length;
      if (patterns > MOST_PATTERNS) return null;
      kept.push(`${name}: ${value}`);
    }
  }
  return kept.join("\n");
}

/** The bot, all, or somebody else: one name stands for all others. */
function agentOf(words: string): string {
  const agent = words.trim().toLowerCase().split("/", 1)[0]?.trim() ?? "";
  return agent === PRODUCT || agent === "*" ? agent : "another";
}
