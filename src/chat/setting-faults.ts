import { isDeepStrictEqual } from "node:util";
import type { SubscriptionStore } from "../../store/subscriptions.ts";
import { digitsBeyond } from "../language/digits.ts";
import type { Block, Inline, Reply } from "./reply.ts";
import { isSetting, isZone } from "./setting-text.ts";

/** What is wrong with the moments, the settings and the exported subscriptions of a reply, held against the stored records. */
export async function faultsOfSettings(
  reply: Reply,
  inlines: readonly Inline[],
  subscriptions: SubscriptionStore,
): Promise<readonly string[]> {
  const exports = reply.blocks.filter((block) => block.kind === "export");
  const found = [
    ...inlines.map((inline) => ofInline(inline, subscriptions)),
    ...exports.map((block) => ofExport(block, subscriptions)),
  ];
  return (await Promise.all(found)).flat();
}

async function ofInline(inline: Inline, subscriptions: SubscriptionStore): Promise<readonly string[]> {
  if (inline.kind === "moment")
    return Number.isNaN(inline.at.getTime()) || !isZone(inline.zone) ? ["a moment is none, or its zone is none"] : [];
  if (inline.kind !== "setting") return [];
  const { setting } = inline;
  if (!isSetting(setting)) return [`a setting is not of the shape that records have: ${setting.of}`];
  if (setting.of !== "words") return [];
  const kept = await subscriptions.get(setting.subscription);
  const has = digitsBeyond(setting.text, kept === null ? "" : JSON.stringify(kept.topic));
  return has.map((digits) => `subscription ${setting.subscription} does not have "${digits}"`);
}

async function ofExport(
  block: Extract<Block, { kind: "export" }>,
  subscriptions: SubscriptionStore,
): Promise<readonly string[]> {
  const kept = await Promise.all(block.subscriptions.map(({ id }) => subscriptions.get(id)));
  return block.subscriptions
    .filter((each, i) => !isDeepStrictEqual(each, kept[i]))
    .map(({ id }) => `subscription ${id} is not stored as it is exported`);
}
