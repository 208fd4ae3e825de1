import type { IncomingMessage, ServerResponse } from "node:http";
import { serve } from "../fetch/bad-server.ts";
import { long } from "../feeds/feed-bench.ts";

/** A page as an office has it, with the site around it. */
export const page = (title: string, words = "", day = "7 February 2017"): string =>
  `<html><head><title>${title}</title></head><body><nav><a href="/">Home</a> <a href="/about">About us</a></nav>
  <main><h1>${title}</h1><p>${day}</p><p>${words} ${title}: ${long}</p></main><footer>Visited ${Math.random()}</footer></body></html>`;

/** A page that leads to these. */
export const listing = (paths: readonly string[]): string =>
  `<title>Press room</title><a href="/about">About</a><ul>${paths.map((path) => `<li><a href="${path}">Read ${path}</a>`).join("")}</ul>`;

export type Answer = string | ((request: IncomingMessage, response: ServerResponse) => void);

/** A site of pages by their paths, which a test changes as it goes; what is not there is answered with 404. */
export async function serveSite(pages: Record<string, Answer>) {
  const asked: string[] = [];
  const at = await serve((request, response) => {
    const path = request.url ?? "";
    asked.push(path);
    const answer = pages[path];
    if (answer === undefined) response.writeHead(404).end();
    else if (typeof answer === "function") answer(request, response);
    else response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(answer);
  });
  return {
    at,
    asked,
    /** What was asked since the last time this was called. */
    fresh: () => asked.splice(0).join(" "),
  };
}
