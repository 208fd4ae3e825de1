import type { Source, SourceStore } from "../../store/sources.ts";
import type { Inline, SourceField } from "./reply.ts";

/** A field of a source as it is shown; null where it has none. */
export function sourceText(source: Source, field: SourceField): string | null {
  switch (field) {
    case "id":
      return String(source.id);
    case "host":
      return new URL(source.url).host;
    case "url":
    case "title":
    case "issuer":
    case "reason":
      return source[field];
  }
}

/** What is shown of sources and is not in their records. */
export async function faultsOfSources(inlines: readonly Inline[], sources: SourceStore): Promise<readonly string[]> {
  const shown = inlines.filter((inline) => inline.kind === "source");
  if (shown.length === 0) return [];
  const stored = new Map((await sources.list()).map((source) => [source.id, source]));
  return shown
    .filter(({ id, field, text }) => {
      const source = stored.get(id);
      return source === undefined || sourceText(source, field) !== text;
    })
    .map(({ id, field, text }) => `the ${field} of source ${id} is not "${text}"`);
}
