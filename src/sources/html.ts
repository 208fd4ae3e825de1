import { createBlockCollector } from "./collect-blocks.ts";
import type { Hints } from "./hints.ts";
import { joinBlocks } from "./html-blocks.ts";
import { pageItself, type Surroundings, surroundingsOf } from "./html-elements.ts";
import { createHeadReader } from "./html-head.ts";
import { walkHtml } from "./walk-html.ts";

/** A page's plain rendition and what the page says of itself. */
export interface HtmlReading {
  readonly text: string;
  readonly hints: Hints;
}

/** A time element counts as the page's date only near its beginning: later ones speak of events. */
const openingBlocks = 6;

interface Shown extends HtmlReading {
  readonly heading: string | null;
  readonly hasFurniture: boolean;
}

/** `known` is the page's heading where it is known already. */
function readShown(html: string, withFurniture: boolean, known: string | null = null): Shown {
  const collector = createBlockCollector();
  const head = createHeadReader();
  let blocksOpened = 0;
  let hasFurniture = false;
  walkHtml<Surroundings>(
    html,
    {
      open(name, attributes, parent) {
        const within = surroundingsOf(name, attributes, parent);
        const isShown = within.visibility === "shown" || (withFurniture && within.visibility === "furniture");
        hasFurniture ||= within.visibility === "furniture";
        if (name === "p") blocksOpened += 1;
        const isLateTime = name === "time" && (!isShown || blocksOpened > openingBlocks);
        // A drawing's title is not the page's.
        if (!isLateTime && !(name === "title" && parent.visibility === "invisible")) head.open(name, attributes);
        if (isShown) collector.open(name, attributes);
        return isShown && within.visibility !== "shown" ? { ...within, visibility: "shown" } : within;
      },
      text(words, inside) {
        if (inside.visibility === "shown") collector.text(words);
        else if (inside.visibility === "invisible") head.text(words);
      },
      close(name, element) {
        head.close(name);
        if (element.visibility === "shown") collector.close(name);
      },
    },
    pageItself,
  );
  const blocks = collector.blocks();
  const heading = known ?? blocks.find((block) => block.kind === "title")?.text ?? null;
  return { text: joinBlocks(blocks), hints: head.hints(heading), heading, hasFurniture };
}

/**
 * A page of which only a part is its matter: the text of `article`, which is HTML, and what the whole page says of itself.
 * Never throws.
 */
export function readArticle(page: string, article: string): HtmlReading {
  const { text, heading } = readShown(article, false);
  return { text, hints: readShown(page, false, heading).hints };
}

/**
 * A page as plain text: headings, paragraphs, "- item" and "a | b" rows on lines of their own, without scripts, hidden
 * parts and site furniture; and its hints. Reads any string, in time that grows with its length, and never throws.
 */
export function readHtml(html: string): HtmlReading {
  const matter = readShown(html, false);
  // A menu that is never closed would swallow the page: then furniture is better than nothing.
  const { text, hints } = matter.text === "" && matter.hasFurniture ? readShown(html, true) : matter;
  return { text, hints };
}
