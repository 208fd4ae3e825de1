import type { Command } from "../src/chat/command.ts";
import { ask } from "./ask.ts";
import { briefing } from "./briefing.ts";
import { feedback } from "./feedback.ts";
import { figures } from "./figures.ts";
import { help } from "./help.ts";
import { keep } from "./keep.ts";
import { latest } from "./latest.ts";
import { place } from "./place.ts";
import { places } from "./places.ts";
import { read } from "./read.ts";
import { search } from "./search.ts";
import { source } from "./source.ts";
import { sources } from "./sources.ts";
import { start } from "./start.ts";
import { subscribe } from "./subscribe.ts";
import { subscriptions } from "./subscriptions.ts";
import { timezone } from "./timezone.ts";
import { translations } from "./translations.ts";
import { trend } from "./trend.ts";
import { watch } from "./watch.ts";
import { why } from "./why.ts";

const inOrder: readonly Command[] = [
  figures,
  latest,
  search,
  trend,
  ask,
  place,
  places,
  briefing,
  read,
  sources,
  source,
  keep,
  subscribe,
  watch,
  subscriptions,
  timezone,
  why,
  feedback,
  help,
  start,
];

/** Every command, in the order that help and menus show. */
export const commands: readonly Command[] = inOrder.map((command) => {
  const translated = translations[command.name];
  return translated === undefined ? command : { ...command, translated };
});
