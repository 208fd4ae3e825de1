import { createHash } from "node:crypto";
import type { BriefingRef, BriefingStore, BriefingSummary, Claim, Evidence } from "../../store/briefings.ts";
import type { Document } from "../briefing/briefing.ts";
import type { Reader } from "../reading/reader.ts";
import { GIVEN, type GivenText, type GivenTexts } from "./given-text.ts";

/**
 * The gate trusts what the reader made of the text and nothing that a command made of it: this keeps the reader's own
 * records beside the ones that are handed out.
 */
export function createGivenTexts(reader: Reader, briefings: BriefingStore, now: Date): GivenTexts {
  const known = new Map<string, GivenText & { readonly text: string }>();

  const find = ({ id, version }: BriefingRef) => (version === 1 ? (known.get(id) ?? null) : null);

  return {
    read(what, told = {}) {
      const { format, text, hints, pages } =
        typeof what === "string" ? { format: "text" as const, text: what, hints: {}, pages: undefined } : what;
      const id = `${GIVEN}${createHash("sha256")
        .update(JSON.stringify([format, text, hints, told]))
        .digest("hex")
        .slice(0, 12)}`;
      const before = known.get(id);
      if (before !== undefined) return structuredClone(before);
      const document: Document = { origin: id, format, text, hints, ...(pages === undefined ? {} : { pages }) };
      const read = reader.read(document, told, now);
      const { passages: _passages, figures, places: _places, ...head } = read;
      const briefing: BriefingSummary = {
        ...head,
        id,
        version: 1,
        addedAt: now,
        figures: figures.length,
        ...(pages === undefined ? {} : { pages }),
      };
      const claims = figures.map((figure, ordinal): Claim => ({ briefing, ordinal, figure }));
      const made: GivenText = { briefing, claims, document, read };
      known.set(id, { ...made, text });
      return structuredClone(made);
    },
    async evidence(request): Promise<Evidence> {
      const stored = await briefings.evidence(request);
      if (known.size === 0) return stored;
      return {
        briefings: request.briefings.map((ref, i) => find(ref)?.briefing ?? stored.briefings[i] ?? null),
        spans: request.spans.map(
          ({ briefing, start, end }, i) => find(briefing)?.text.slice(start, end) ?? stored.spans[i] ?? null,
        ),
        figures: request.figures.map(
          ({ briefing, ordinal }, i) => find(briefing)?.claims[ordinal]?.figure ?? stored.figures[i] ?? null,
        ),
      };
    },
  };
}
