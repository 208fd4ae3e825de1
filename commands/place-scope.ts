import { choicesOf } from "../src/asking/choices.ts";
import type { ResolvedPlace } from "../src/asking/resolve-place.ts";
import { readScope, type Scope, type ScopeParts, type ScopeRead } from "../src/asking/scope.ts";
import type { Block, Inline, Reply } from "../src/chat/reply.ts";
import { button, count, distance, nothing, place as placeName, syntax, text, usage, words } from "../src/chat/say.ts";
import { isSpot } from "../src/asking/places-near.ts";
import { kindOfPlace } from "../src/gazetteer/kind-of-place.ts";
import { unknownPlace } from "./unknown-place.ts";

// What commands that take a place or `near` say of it, in the same words everywhere.

/** The scope that the words mean, null without any, or the answer that says why there is none. */
export async function scopeOf(
  input: { readonly place?: string | undefined; readonly near?: string | undefined },
  parts: ScopeParts,
): Promise<{ readonly scope: Scope | null } | { readonly reply: Reply }> {
  const read = await readScope(input, parts);
  if (read === null) return { scope: null };
  if (read.kind === "scope") return { scope: read.scope };
  return { reply: await refusal(read, parts) };
}

async function refusal(read: Exclude<ScopeRead, { kind: "scope" }>, { briefings }: ScopeParts): Promise<Reply> {
  if (read.kind === "unknown") return await unknownPlace(read.said, briefings);
  if (read.kind === "too far")
    return usage(words("I look around a place from "), syntax("1 to 500 km"), words(" far."));
  const { best } = read.resolution;
  return nothing(
    text(
      placeName(best.key, best.label),
      words(
        best.place === null
          ? " is in no gazetteer, so nothing can be said to be near it."
          : " is no spot that something can be near to. Ask for what lies in it:",
      ),
    ),
    ...(best.place === null ? [] : [toFigures(best)]),
  );
}

const toFigures = (place: ResolvedPlace): Block => ({
  kind: "actions",
  buttons: [button([words("Figures of what lies in it")], { command: "figures", input: { place: wayTo(place) } })],
});

/** Words that resolve to this place again. */
export const wayTo = (place: ResolvedPlace): string => (place.place === null ? place.label : place.key);

/** The input that asks for this scope again. */
export const inputOf = (scope: Scope): Readonly<Record<string, string>> =>
  scope.kind === "at"
    ? { place: wayTo(scope.resolution.best) }
    : { near: `${scope.km} km around ${wayTo(scope.resolution.best)}` };

/** What was understood, after a heading's own words: "Aleppo, Aleppo Governorate, Syria (city)". */
export function scopeWords(scope: Scope): readonly Inline[] {
  const { best } = scope.resolution;
  if (scope.kind === "around")
    return [words("within "), syntax(`${scope.km} km`), words(" of "), placeName(best.key, best.label)];
  const kind = best.place === null ? [] : [words(` (${kindOfPlace(best.place)})`)];
  return [placeName(best.key, best.label), ...kind];
}

/** How much of what is stored a scope takes in; nothing for a place in which no other lies. */
export function extentOf(scope: Scope): readonly Block[] {
  if (scope.kind === "around") {
    const far = scope.near.filter(({ place }) => place.id !== scope.centre.id);
    if (far.length === 0) return [];
    const named = far
      .slice(0, 6)
      .flatMap(({ place }, i) => [
        ...(i === 0 ? [] : [words("; ")]),
        placeName(place.id, place.name),
        words(", "),
        distance(scope.centre, place),
      ]);
    const rest = far.length - 6;
    return [
      text(
        words("Around it: "),
        ...named,
        ...(rest > 0 ? [words("; and "), count(rest, "place"), words(" more.")] : [words(".")]),
      ),
    ];
  }
  if (scope.inner.length === 0) return [];
  return [text(words("With "), count(scope.inner.length, "place"), words(" in it that the briefings name."))];
}

/** Buttons that ask the same of what else may have been meant, at most four; `input` is what was asked besides the place. */
export async function choiceButtons(
  scope: Scope,
  parts: ScopeParts,
  command: string,
  input: Readonly<Record<string, unknown>>,
): Promise<readonly Block[]> {
  const all = await choicesOf(scope.resolution, parts);
  const choices = scope.kind === "at" ? all : all.filter(({ place: { place } }) => place !== null && isSpot(place));
  if (choices.length === 0) return [];
  const asking = (place: ResolvedPlace) =>
    scope.kind === "at" ? { place: wayTo(place) } : { near: `${scope.km} km around ${wayTo(place)}` };
  return [
    text(words("Not the place you meant?")),
    {
      kind: "actions",
      buttons: choices.map(({ place, inner }) =>
        button(choiceLabel(place, inner), { command, input: { ...input, ...asking(place) } }),
      ),
    },
  ];
}

/** "Aleppo Governorate, Syria: governorate, with 4 places in it". */
export function choiceLabel({ key, label, place }: ResolvedPlace, inner: number): readonly Inline[] {
  if (place === null) return [placeName(key, label)];
  const many = inner === 0 ? [] : [words(", with "), count(inner, "place"), words(" in it")];
  return [placeName(key, label), words(`: ${kindOfPlace(place)}`), ...many];
}
