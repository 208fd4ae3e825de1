import { readFileSync } from "node:fs";

/** Names the start of this machine (Linux); null where that cannot be told. */
export function bootName(): string | null {
  try {
    return readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim() || null;
  } catch {
    return null;
  }
}
