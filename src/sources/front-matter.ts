import { dayHint, type Hints, hintOf, hintsOf, languageHint, urlHint } from "./hints.ts";

const longest = 8_192;

function unquote(value: string): string {
  return /^(["']).*\1$/.test(value) && value.length > 1 ? value.slice(1, -1) : value;
}

/**
 * The hints of a Markdown file's front matter: simple `key: value` lines between two lines of three dashes at its very
 * start. Lists, nested keys and anything else of YAML are passed over; without a closing line there is none.
 */
export function readFrontMatter(markdown: string): Hints {
  const [first, ...lines] = markdown.slice(0, longest).split(/\r\n|\n|\r/);
  const end = lines.findIndex((line) => line.trimEnd() === "---" || line.trimEnd() === "...");
  if (first?.trimEnd() !== "---" || end === -1) return {};
  const values = new Map<string, string>();
  for (const line of lines.slice(0, end)) {
    const pair = /^([A-Za-z][\w-]{0,40}):[ \t]+(\S.*)$/.exec(line.trimEnd());
    if (pair?.[1] !== undefined && pair[2] !== undefined) values.set(pair[1].toLowerCase(), unquote(pair[2]));
  }
  const pick = (...keys: readonly string[]): string | null =>
    keys.map((key) => values.get(key)).find((value) => value !== undefined) ?? null;
  return hintsOf({
    title: hintOf(pick("title")),
    issuer: hintOf(pick("issuer", "publisher", "author")),
    date: dayHint(pick("date", "published")),
    dateFrom: "the front matter",
    url: urlHint(pick("url", "link", "source")),
    language: languageHint(pick("language", "lang")),
  });
}
