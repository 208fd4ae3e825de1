import type { IncomingMessage, ServerResponse } from "node:http";
import type { Dispatcher } from "../../chat/dispatcher.ts";
import { optionsOf, usageOf } from "../../chat/options.ts";
import type { BriefingStore } from "../../../store/briefings.ts";
import type { Access } from "./access.ts";
import { Refused, send, sendJson } from "./answer.ts";
import { renderBriefingPage } from "./briefing-page.ts";
import type { Conversations } from "./conversations.ts";
import { htmlPage } from "./html.ts";
import { limits } from "./limits.ts";
import { readJson, readText } from "./request-body.ts";
import { readSaid } from "./said.ts";
import { beginConversation, conversationOf } from "./sessions.ts";
import type { StaticFiles } from "./static-files.ts";
import type { Streams } from "./stream.ts";
import type { WireCommands } from "./wire.ts";

/** What the routes answer from. */
export interface RouteParts {
  readonly access: Access;
  readonly files: StaticFiles;
  readonly dispatcher: Dispatcher;
  readonly briefings: BriefingStore;
  readonly conversations: Conversations;
  readonly streams: Streams;
}

interface Exchange extends RouteParts {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
}
type Route = (exchange: Exchange) => Promise<void> | void;

/** What the sign-in page itself needs; everything else is for those who are in. */
const open = new Set(["/page.css", "/icon.svg"]);

const routes: Readonly<Record<string, Readonly<Record<string, Route>>>> = {
  "/api/commands": { GET: listCommands },
  "/api/complete": { GET: complete },
  "/api/history": { GET: history },
  "/api/stream": { GET: stream },
  "/api/say": { POST: say },
  "/sign-in": { POST: signIn },
};

/** Answers one request, or throws Refused. Host and origin have been checked. */
export async function answerRequest(exchange: Exchange): Promise<void> {
  const { request, response, url, access } = exchange;
  const path = url.pathname;
  const method = request.method ?? "";
  const offered = path === "/" ? url.searchParams.get("token") : null;
  if (offered !== null) return access.signIn(request, response, offered);
  if (path !== "/sign-in" && !open.has(path) && !access.isGranted(request)) {
    if ((method === "GET" || method === "HEAD") && !path.startsWith("/api/")) return access.showSignIn(response, null);
    throw new Refused(401, "You are signed out; reload the page to sign in.");
  }
  const methods = routes[path] ?? { GET: readOnly, HEAD: readOnly };
  const route = methods[method];
  if (route === undefined) {
    response.setHeader("allow", Object.keys(methods).join(", "));
    throw new Refused(405, "This address does not take that method.");
  }
  await route(exchange);
}

async function readOnly(exchange: Exchange): Promise<void> {
  const { request, response, url, files } = exchange;
  if (files.serve(url.pathname, request, response)) return;
  const briefing = /^\/briefings\/([^/]{1,200})$/.exec(url.pathname)?.[1];
  if (briefing !== undefined) return showBriefing(exchange, briefing);
  const image = /^\/media\/(\d{1,15})\/([0-9a-f]{64})\.png$/.exec(url.pathname);
  if (image?.[1] !== undefined && image[2] !== undefined) return showImage(exchange, Number(image[1]), image[2]);
  throw new Refused(404, "There is nothing at this address.");
}

function listCommands({ dispatcher, response }: Exchange): void {
  const list: WireCommands = {
    commands: dispatcher.commands.map((command) => ({
      name: command.name,
      description: command.description,
      usage: usageOf(command),
      examples: command.examples,
      options: optionsOf(command),
    })),
    messageCharacters: limits.messageCharacters,
  };
  sendJson(response, 200, list);
}

async function complete({ dispatcher, response, url }: Exchange): Promise<void> {
  const asked = (name: string): string => (url.searchParams.get(name) ?? "").slice(0, limits.typedCharacters);
  const request = { command: asked("command"), option: asked("option"), typed: asked("typed") };
  sendJson(response, 200, await dispatcher.complete(request));
}

async function history({ conversations, request, response, url }: Exchange): Promise<void> {
  const before = wholeNumber(url.searchParams.get("before"));
  // The page asks for its history first of all, so this is where a conversation begins. It cannot be at GET /: a strict
  // cookie is not sent when another site links here, and the person would lose the conversation.
  sendJson(response, 200, await conversations.history(beginConversation(request, response), before));
}

async function stream({ streams, request, response, url }: Exchange): Promise<void> {
  const conversation = conversationOf(request);
  if (conversation === null) throw new Refused(409, "There is no conversation yet; load the page first.");
  const last = request.headers["last-event-id"];
  const after = wholeNumber(typeof last === "string" ? last : url.searchParams.get("after")) ?? 0;
  await streams.open(conversation, after, response);
}

async function say({ conversations, request, response }: Exchange): Promise<void> {
  const heard = readSaid(await readJson(request, response));
  sendJson(response, 200, await conversations.say(beginConversation(request, response), heard));
}

async function signIn({ access, request, response }: Exchange): Promise<void> {
  const form = new URLSearchParams(await readText(request, response));
  access.signIn(request, response, form.get("token") ?? "");
}

async function showBriefing({ briefings, response, url }: Exchange, encoded: string): Promise<void> {
  const [version, start, end] = ["v", "from", "to"].map((name) => wholeNumber(url.searchParams.get(name)));
  const cited = typeof start === "number" && typeof end === "number" && start < end ? { start, end } : null;
  const page = await renderBriefingPage(briefings, decode(encoded), version ?? null, cited);
  const missing =
    '<main><h1>No such briefing</h1><p>It is not among the stored briefings. <a href="/">Back to the chat</a></p></main>';
  send(
    response,
    page === null ? 404 : 200,
    "text/html; charset=utf-8",
    page ?? htmlPage("No such briefing · briefing-bot", "reading", missing),
  );
}

async function showImage({ conversations, request, response }: Exchange, message: number, hash: string): Promise<void> {
  const conversation = conversationOf(request);
  const bytes = conversation === null ? null : await conversations.image(conversation, message, hash);
  if (bytes === null) throw new Refused(404, "There is no such image.");
  // The name is the hash of the bytes, so they never change.
  send(response, 200, "image/png", bytes, { "cache-control": "private, max-age=31536000, immutable" });
}

function decode(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    throw new Refused(400, "The address is not valid.");
  }
}

function wholeNumber(text: string | null): number | null {
  return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : null;
}
