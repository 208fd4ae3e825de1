/** What a page's JSON-LD says of its article; null for what it does not say. */
export interface LinkedData {
  readonly headline: string | null;
  readonly published: string | null;
  readonly issuer: string | null;
  readonly url: string | null;
  readonly language: string | null;
}

const mostNodes = 500;
const article = /article|report|posting|webpage|creativework|legislation|publicationissue/i;

function isNode(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The first words that stand in a value, in a list of values, or as the name of a thing. */
function wordsOf(value: unknown, key: "name" | "@id"): string | null {
  const [first] = Array.isArray(value) ? value : [value];
  if (typeof first === "string") return first;
  return isNode(first) && typeof first[key] === "string" ? first[key] : null;
}

/** The articles of one parsed script, nearest the top first; bounded, so that no nesting costs more than it is worth. */
function articlesOf(parsed: unknown): readonly Record<string, unknown>[] {
  const queue: unknown[] = [parsed];
  const found: Record<string, unknown>[] = [];
  for (let at = 0; at < Math.min(queue.length, mostNodes); at += 1) {
    const value = queue[at];
    if (isNode(value) && article.test(String(wordsOf(value["@type"], "name") ?? ""))) found.push(value);
    if (typeof value === "object" && value !== null) queue.push(...Object.values(value).slice(0, mostNodes));
  }
  return found;
}

function parse(script: string): unknown {
  try {
    return JSON.parse(script);
  } catch {
    return null;
  }
}

/** Reads the JSON-LD scripts of a page; what is broken or of another kind is passed over. Never throws. */
export function readJsonLd(scripts: readonly string[]): LinkedData {
  const articles = scripts.flatMap((script) => articlesOf(parse(script)));
  const first = (pick: (node: Record<string, unknown>) => string | null): string | null =>
    articles.map(pick).find((words) => words !== null) ?? null;
  return {
    headline: first((node) => wordsOf(node["headline"], "name") ?? wordsOf(node["name"], "name")),
    published: first((node) => wordsOf(node["datePublished"], "name")),
    issuer: first((node) => wordsOf(node["publisher"], "name")) ?? first((node) => wordsOf(node["author"], "name")),
    url: first((node) => wordsOf(node["url"], "@id") ?? wordsOf(node["mainEntityOfPage"], "@id")),
    language: first((node) => wordsOf(node["inLanguage"], "name")),
  };
}
