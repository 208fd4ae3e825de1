import { createFetcher, type Fetcher, type FetcherOptions } from "../fetch/create-fetcher.ts";
import { createManners, type Manners, type MannersParts } from "./create-manners.ts";
import { ROBOTS_BYTES } from "./create-robots.ts";

/** The public web, for what polls it. */
export interface Web {
  readonly fetcher: Fetcher;
  readonly manners: Manners;
}

/** Pages and robots.txt files are fetched under the same guards. */
export function createWeb(options: FetcherOptions & Pick<MannersParts, "pause">): Web {
  const { clock, pause } = options;
  const robotsFetcher = createFetcher({ ...options, maxBytes: ROBOTS_BYTES, cut: true });
  const manners = createManners({ robotsFetcher, clock, ...(pause === undefined ? {} : { pause }) });
  return { fetcher: createFetcher(options), manners };
}
