import type { Passage } from "../../briefing/passage.ts";
import type { Span } from "../../briefing/span.ts";
import type { BriefingRef, BriefingStore, BriefingSummary } from "../../../store/briefings.ts";
import { claimantText, dateText } from "../../chat/inline.ts";
import { escapeHtml, htmlPage } from "./html.ts";
import { limits } from "./limits.ts";
import { briefingHref } from "./render.ts";
import { segmentsOf } from "../../chat/segments.ts";

/** The reading page of a stored briefing with the cited words marked; null for a briefing that is not stored. */
export async function renderBriefingPage(
  store: BriefingStore,
  id: string,
  version: number | null,
  cited: Span | null,
): Promise<string | null> {
  const briefing = version === null ? await store.find(id) : await store.find(id, version);
  if (briefing === null) return null;
  const versions = await store.versions(briefing.id);
  const shown = await passagesToShow(store, briefing, cited);
  return htmlPage(
    `${briefing.title} · briefing-bot`,
    "reading",
    `<header class="bar"><a href="/"><img src="/icon.svg" alt="" width="24" height="24">briefing-bot</a></header>
<main>
<article lang="${escapeHtml(briefing.language)}">
${head(briefing)}
${versionLine(briefing, versions)}
${shown.earlier ? '<p class="left-out" lang="en">Earlier passages are left out here.</p>' : ""}
${passagesHtml(shown.passages, briefing, cited)}
${shown.later ? '<p class="left-out" lang="en">Later passages are left out here.</p>' : ""}
</article>
</main>
`,
  );
}

interface Shown {
  readonly passages: readonly Passage[];
  readonly earlier: boolean;
  readonly later: boolean;
}

/** All passages, or for a very long briefing those around the cited words. */
async function passagesToShow(store: BriefingStore, ref: BriefingRef, cited: Span | null): Promise<Shown> {
  let passages: Passage[] = [];
  let earlier = false;
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<BriefingStore["passages"]>> = await store.passages(ref, { limit: 500, cursor });
    passages.push(...page.items);
    cursor = page.next;
    const first = cited === null ? 0 : passages.findIndex((passage) => passage.end > cited.start);
    const from = Math.max(0, (first < 0 ? passages.length : first) - limits.briefingPassagesBefore);
    if (passages.length > limits.briefingPassages && from > 0) {
      passages = passages.slice(from);
      earlier = true;
    }
  } while (cursor !== null && passages.length < limits.briefingPassages);
  return {
    passages: passages.slice(0, limits.briefingPassages),
    earlier,
    later: cursor !== null || passages.length > limits.briefingPassages,
  };
}

function head(briefing: BriefingSummary): string {
  const facts = [
    ["Claimed by", `<bdi>${escapeHtml(claimantText(briefing))}</bdi>`],
    ["Date", `${escapeHtml(dateText(briefing))}<span class="how" dir="auto">${escapeHtml(briefing.dateHow)}</span>`],
    ["Source", sourceLink(briefing.url)],
  ];
  return `<h1 dir="auto">${escapeHtml(briefing.title)}</h1>
<dl lang="en">${facts
    .filter(([, value]) => value !== "")
    .map(([name, value]) => `<div><dt>${name}</dt><dd>${value}</dd></div>`)
    .join("")}</dl>`;
}

/** Only web addresses become links: a briefing's own words may name any scheme. */
function sourceLink(url: string | null): string {
  if (url === null) return "";
  const text = `<bdi>${escapeHtml(url)}</bdi>`;
  return /^https?:\/\//i.test(url) ? `<a href="${escapeHtml(url)}" rel="noreferrer noopener">${text}</a>` : text;
}

function versionLine(briefing: BriefingSummary, versions: readonly BriefingSummary[]): string {
  if (versions.length < 2) return "";
  const links = versions.map((other) =>
    other.version === briefing.version
      ? `<strong aria-current="page">${other.version}</strong>`
      : `<a href="${escapeHtml(briefingHref(other))}">${other.version}</a>`,
  );
  const old = briefing.version < Math.max(...versions.map((other) => other.version));
  return `<nav class="versions" lang="en" aria-label="Versions">${old ? "This is an earlier version. " : ""}Versions: ${links.join(" ")}</nav>`;
}

function passagesHtml(passages: readonly Passage[], briefing: BriefingSummary, cited: Span | null): string {
  let isMarked = false;
  const words = (passage: Passage): string =>
    segmentsOf(passage, cited === null ? [] : [cited])
      .map((segment) => {
        if (!segment.marked) return escapeHtml(segment.text);
        const id = isMarked ? "" : ' id="cited"';
        isMarked = true;
        return `<mark${id}>${escapeHtml(segment.text)}</mark>`;
      })
      .join("");
  return passages
    .filter((passage) => !repeatsTitle(passage, briefing, cited))
    .map((passage) => passageHtml(passage, words(passage)))
    .join("\n");
}

// The head already shows the title; it is shown once more only when it is what was cited.
function repeatsTitle(passage: Passage, briefing: BriefingSummary, cited: Span | null): boolean {
  const isCited = cited !== null && cited.start < passage.end && cited.end > passage.start;
  return passage.kind === "title" && passage.text.trim() === briefing.title.trim() && !isCited;
}

function passageHtml(passage: Passage, words: string): string {
  switch (passage.kind) {
    case "title":
    case "heading":
      return `<h2 dir="auto">${words}</h2>`;
    case "paragraph":
      return `<p dir="auto">${words}</p>`;
    case "item":
      return `<p class="item" dir="auto">${words}</p>`;
    case "row":
      return `<p class="row" dir="auto">${words}</p>`;
  }
}
