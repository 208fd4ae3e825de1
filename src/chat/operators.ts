import type { Invocation } from "./invocation.ts";

/** Whom the operator lets do what only operators may: entries as `discord:1234`, `discord-role:1234`, `telegram:1234` or `web`. */
export type Operators = readonly string[];

/**
 * Whether the caller may add sources and briefings for everybody: whoever has the shell, and whom the configuration names, by
 * the platform's own id or by a role that the platform says they have. Nobody else, whatever they manage.
 */
export function operates({ platform, caller, roles = [] }: Invocation, operators: Operators): boolean {
  if (platform === "terminal") return true;
  // The page knows no persons: all who may use it are one.
  const names = [platform, `${platform}:${caller}`, ...roles.map((role) => `${platform}-role:${role}`)];
  return operators.some((each) => names.includes(each));
}
