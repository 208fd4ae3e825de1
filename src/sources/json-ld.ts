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

/** Things that a script names once and points to elsewhere: by "@id". */
function namedNodes(parsed: unknown): ReadonlyMap<string, Record<string, unknown>> {
  const found = new Map<string, Record<string, unknown>>();
  for (const node of nodesOf(parsed))
    if (typeof node["@id"] === "string" && Object.keys(node).length > 1) found.set(node["@id"], node);
  return found;
}

/** The things of one parsed script, nearest the top first; bounded, so that no nesting costs more than it is worth. */
function nodesOf(parsed: unknown): readonly Record<string, unknown>[] {
  const queue: unknown[] = [parsed];
  const found: Record<string, unknown>[] = [];
  for (let at = 0; at < Math.min(queue.length, mostNodes); at += 1) {
    const value = queue[at];
    if (isNode(value)) found.push(value);
    if (typeof value === "object" && value !== null) queue.push(...Object.values(value).slice(0, mostNodes));
  }
  return found;
}

/** Its articles; a news article before the page or the site that it is on. */
function articlesOf(parsed: unknown): readonly Record<string, unknown>[] {
  const typed = (pattern: RegExp) =>
    nodesOf(parsed).filter((node) => pattern.test(wordsOf(node["@type"], "name") ?? ""));
  return [...new Set([...typed(/article|report|posting/i), ...typed(article)])];
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
  const parsed = scripts.map(parse);
  const articles = parsed.flatMap(articlesOf);
  const named = new Map(parsed.flatMap((each) => [...namedNodes(each)]));
  const follow = (value: unknown): unknown => {
    const [first] = Array.isArray(value) ? value : [value];
    return (isNode(first) && typeof first["@id"] === "string" ? named.get(first["@id"]) : undefined) ?? first;
  };
  // Who wrote a page is often the one who keeps the site; only an institution issues.
  const institution = (value: unknown): string | null => {
    const thing = follow(value);
    return isNode(thing) && /person/i.test(wordsOf(thing["@type"], "name") ?? "") ? null : wordsOf(thing, "name");
  };
  const first = (pick: (node: Record<string, unknown>) => string | null): string | null =>
    articles.map(pick).find((words) => words !== null) ?? null;
  return {
    headline: first((node) => wordsOf(node["headline"], "name") ?? wordsOf(node["name"], "name")),
    published: first((node) => wordsOf(node["datePublished"], "name")),
    issuer: first((node) => institution(node["publisher"])) ?? first((node) => institution(node["author"])),
    url: first((node) => wordsOf(node["url"], "@id") ?? wordsOf(node["mainEntityOfPage"], "@id")),
    language: first((node) => wordsOf(node["inLanguage"], "name")),
  };
}
