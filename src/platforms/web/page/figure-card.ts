import { CHANGE } from "../../../chat/figure-text.ts";
import type { FigureCard, Source } from "../view.ts";
import type { Actions } from "./actions.ts";
import { citationText } from "./citation.ts";
import { button, h, outside, type Child } from "./dom.ts";
import { link, segmentsOf } from "./line.ts";

/** A figure: the amount large, what it bears on, its sentence with the number marked, and who said it when. */
export function figureCard(card: FigureCard, actions: Actions): HTMLElement {
  const bearings = [
    card.place === null ? null : bearing("Place", placeButton(card.place, actions)),
    ...card.otherPlaces.map((name) => bearing("Also about", placeButton(name, actions))),
    card.period === null ? null : bearing("Period", ...periodOf(card.period)),
    card.actor === null ? null : bearing("By", outside(card.actor)),
    card.change ? bearing("Kind", CHANGE) : null,
  ].filter((each) => each !== null);
  return h(
    "article",
    { class: "figure" },
    h(
      "p",
      { class: "amount" },
      card.name === undefined ? null : h("span", { class: "number" }, `${card.name}: `),
      h("strong", {}, card.amount),
      card.outOf === null ? null : h("span", { class: "whole" }, ` of ${card.outOf}`),
      card.counted === null ? null : " ",
      card.counted === null ? null : outside(card.counted, "counted"),
      card.action === null ? null : " ",
      card.action === null ? null : outside(card.action, "action"),
    ),
    bearings.length === 0 ? null : h("ul", { class: "bearings" }, ...bearings),
    ...(card.corrected ?? []).map((text) => h("p", { class: "corrected" }, outside(text))),
    h("blockquote", { dir: "auto" }, ...segmentsOf(card.sentence)),
    sourceLine(card.source, copyButton(card)),
  );
}

/** How long a copy is acknowledged. */
const copiedMs = 2_000;

/** Copies the figure with its source; null where the browser does not let a page do so (plain http on another host). */
function copyButton(card: FigureCard): HTMLElement | null {
  if (!("clipboard" in navigator)) return null;
  const copy = async (): Promise<void> => {
    const isCopied = await navigator.clipboard.writeText(citationText(card, location.origin)).then(
      () => true,
      () => false,
    );
    label.textContent = isCopied ? "Copied" : "Not allowed to copy";
    setTimeout(() => (label.textContent = "Copy"), copiedMs);
  };
  const label = button("copy", () => void copy(), "Copy");
  label.setAttribute("aria-live", "polite");
  return label;
}

/** Claimant, date and the briefing, in one line. */
export function sourceLine(source: Source, after: HTMLElement | null = null): HTMLElement {
  return h(
    "p",
    { class: "source" },
    outside(source.claimant, "claimant"),
    " · ",
    h("span", { class: "date" }, source.date),
    " · ",
    source.href === null ? outside(source.title) : link(source.href, outside(source.title)),
    after === null ? null : " · ",
    after,
  );
}

function bearing(label: string, ...value: readonly Child[]): HTMLElement {
  return h("li", {}, h("span", { class: "label" }, label), " ", ...value);
}

function placeButton(name: string, actions: Actions): HTMLElement {
  return button("place", () => actions.place(name), outside(name));
}

function periodOf(period: NonNullable<FigureCard["period"]>): Child[] {
  const days = period.days === null || period.days === period.text ? null : period.days;
  return [outside(period.text), days === null ? null : h("span", { class: "days" }, ` · ${days}`)];
}
