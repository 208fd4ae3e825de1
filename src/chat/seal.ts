import { createHash } from "node:crypto";
import type { Keyv } from "keyv";
import type { DrawnBlock, DrawnReply } from "./draw-pictures.ts";
import type { Block, Button, Invoke, SealedButton, SealedReply } from "./reply.ts";

/**
 * Telegram's limit for callback data, the smallest of the platforms', is 64 bytes (Bot API, InlineKeyboardButton); four of
 * them are the platform's own, to note what it needs to know of a press before the token is opened.
 */
const TOKEN_BYTES = 60;
/** Half a year: longer than anyone scrolls back, short enough that the table does not grow for ever. */
const KEPT_MS = 182 * 86_400_000;

/** Turns what a button does into a token and back. */
export interface Seals {
  seal(reply: DrawnReply): Promise<SealedReply>;
  /** Null for a token that is forged, broken or too old. */
  open(token: string): Promise<Invoke | null>;
}

/** What is short travels in the token itself; the rest is kept under a hash of it, so the same button is kept once. */
export function createSeals(kept: Keyv): Seals {
  const recent = new Set<string>();

  async function tokenOf(invoke: Invoke): Promise<string> {
    const open = `/${encode(invoke)}`;
    if (open.length <= TOKEN_BYTES) return open;
    const key = `=${createHash("sha256").update(open).digest("base64url").slice(0, 24)}`;
    if (!recent.has(key)) {
      await kept.set(key, open, KEPT_MS);
      if (recent.size > 5_000) recent.clear();
      recent.add(key);
    }
    return key;
  }
  const sealButton = async (button: Button): Promise<SealedButton> => ({
    label: button.label,
    token: await tokenOf(button.invoke),
  });
  const sealOrNull = async (button: Button | null) => (button === null ? null : await sealButton(button));
  async function sealBlock(block: DrawnBlock): Promise<Block<SealedButton>> {
    if (block.kind === "actions") return { ...block, buttons: await Promise.all(block.buttons.map(sealButton)) };
    if (block.kind === "page")
      return { ...block, previous: await sealOrNull(block.previous), next: await sealOrNull(block.next) };
    return block;
  }

  return {
    async seal(reply) {
      return { ...reply, blocks: await Promise.all(reply.blocks.map(sealBlock)) };
    },
    async open(token) {
      if (token.startsWith("/")) return decode(token.slice(1));
      if (!/^=[\w-]{24}$/.test(token)) return null;
      const open: unknown = await kept.get(token);
      return typeof open === "string" ? decode(open.slice(1)) : null;
    },
  };
}

/** `name?option=value&…#cursor`, percent-encoded, so it is ASCII. Numbers are told from text by a leading `~`. */
function encode(invoke: Invoke): string {
  const input = Object.entries(invoke.input)
    .filter(([, value]) => value !== undefined)
    .map(
      ([name, value]) =>
        `${name}=${typeof value === "number" ? `~${value}` : encodeURIComponent(String(value)).replace(/^~/, "%7E")}`,
    );
  const cursor = invoke.cursor === undefined ? "" : `#${encodeURIComponent(invoke.cursor)}`;
  return `${invoke.command}${input.length === 0 ? "" : `?${input.join("&")}`}${cursor}`;
}

function decode(text: string): Invoke | null {
  const parts = /^([a-z]{1,32})(?:\?([^#]*))?(?:#(.*))?$/.exec(text);
  if (parts === null) return null;
  try {
    const input: Record<string, unknown> = {};
    for (const pair of (parts[2] ?? "").split("&").filter((pair) => pair !== "")) {
      const [name = "", value = ""] = pair.split("=", 2);
      input[name] = value.startsWith("~") ? Number(value.slice(1)) : decodeURIComponent(value);
    }
    const command = parts[1] ?? "";
    return parts[3] === undefined ? { command, input } : { command, input, cursor: decodeURIComponent(parts[3]) };
  } catch {
    return null; // a percent sign that encodes nothing
  }
}
