import { readerVersion } from "../reading/reader-version.ts";
import type { Store } from "../../store/store.ts";

/** Says how many stored briefings today's rules might read better, and how to have them read again. */
export async function sayOutdated(
  { store }: { readonly store: Pick<Store, "readings"> },
  output: Pick<NodeJS.WriteStream, "write">,
): Promise<void> {
  const outdated = await store.readings.outdated(readerVersion);
  if (outdated === 0) return;
  const briefings = outdated === 1 ? "1 briefing was" : `${outdated} briefings were`;
  output.write(`${briefings} read by older rules; run \`npm run -s cli -- reread --all\` to read them again.\n`);
}
