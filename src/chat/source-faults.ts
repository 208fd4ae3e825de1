import type { BriefingStore } from "../../store/briefings.ts";
import type { Source, SourceStore } from "../../store/sources.ts";
import type { Inline, SourceField } from "./reply.ts";

/** A field of a source as it is shown; null where it has none. */
export function sourceText(source: Source, field: SourceField): string | null {
  switch (field) {
    case "id":
      return String(source.id);
    case "host": {
      // A channel's address has none; who does not operate the bot is shown its platform.
      const { host, protocol } = new URL(source.url);
      return host === "" ? protocol.slice(0, -1) : host;
    }
    case "url":
    case "title":
    case "issuer":
    case "reason":
    case "links":
    case "notice":
      return source[field];
  }
}

/** What is shown of sources, and of where else briefings were met, and is not in the store's records. */
export async function faultsOfSources(
  inlines: readonly Inline[],
  { sources, briefings }: { readonly sources: SourceStore; readonly briefings: Pick<BriefingStore, "copies"> },
): Promise<readonly string[]> {
  const shown = inlines.filter((inline) => inline.kind === "source");
  const copied = inlines.filter((inline) => inline.kind === "alsoAt");
  const stored = new Map((shown.length === 0 ? [] : await sources.list()).map((source) => [source.id, source]));
  const met = new Map<string, readonly (string | null)[]>();
  for (const { of } of copied)
    if (!met.has(of))
      met.set(
        of,
        (await briefings.copies(of)).map(({ url }) => url),
      );
  return [
    ...shown
      .filter(({ id, field, text }) => {
        const source = stored.get(id);
        return source === undefined || sourceText(source, field) !== text;
      })
      .map(({ id, field, text }) => `the ${field} of source ${id} is not "${text}"`),
    ...copied
      .filter(({ of, text }) => met.get(of)?.includes(text) !== true)
      .map(({ of, text }) => `briefing ${of} was not met at "${text}"`),
  ];
}
