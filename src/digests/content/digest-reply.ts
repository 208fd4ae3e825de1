import type { BriefingSummary, Citation, Claim } from "../../../store/briefings.ts";
import { scriptOf } from "../../language/script.ts";
import type { Block, Inline, Reply } from "../../chat/reply.ts";
import {
  answered,
  button,
  claimant,
  count,
  date,
  heading,
  nothing,
  place,
  text,
  title,
  words,
} from "../../chat/say.ts";
import type { Gazetteer } from "../../gazetteer/gazetteer.ts";
import { byPlace, type PlaceGroup } from "./choose.ts";
import { wayFrom, type Before } from "../../asking/comparable.ts";

/** What a digest tells. */
export interface DigestMatter {
  /** In the order in which they were stored. */
  readonly briefings: readonly { readonly briefing: BriefingSummary; readonly figures: number }[];
  /** The figures that are shown. */
  readonly shown: readonly Claim[];
  readonly before: ReadonlyMap<Claim, Before>;
  /** Figures that belong to it and are not shown. */
  readonly more: number;
  /** How many earlier slots it stands for, too. */
  readonly isCatchUp: boolean;
  readonly isAlert: boolean;
}

/** Briefings that are named one by one; of more it is said how many they are. */
const NAMED = 15;
/** Characters between a number and its noun: " tons of ". */
const FEW_WORDS = 20;
/** Places that a map shows beside its middle. */
const ON_MAP = 8;

/** A digest as a reply: what was briefed, then its figures place by place, each with its sentence. Pure. */
export function digestReply(matter: DigestMatter, gazetteer: Gazetteer): Reply {
  const { briefings, shown, before } = matter;
  if (briefings.length === 0)
    return nothing(text(words("Nothing new: no briefing that belongs here was added since the last digest.")));
  const groups = byPlace(shown);
  const lead = matter.isAlert
    ? "Just added: "
    : matter.isCatchUp
      ? "New since the last digest that was sent: "
      : "New: ";
  return answered(
    heading(words(lead), count(briefings.length, "briefing")),
    ...briefings
      .slice(0, NAMED)
      .map(({ briefing, figures }) =>
        text(
          title(briefing),
          words(" · "),
          claimant(briefing),
          words(" · "),
          date(briefing),
          ...(briefing.version > 1 ? [words(" · revised")] : []),
          ...(figures === 0 ? [] : [words(" · "), count(figures, "figure")]),
        ),
      ),
    ...(briefings.length > NAMED
      ? [text(words("and "), count(briefings.length - NAMED, "briefing"), words(" more."))]
      : []),
    ...mapOf(groups, gazetteer),
    ...groups.flatMap((group) => [
      heading(...placeName(group, gazetteer)),
      ...group.claims.flatMap((claim) => linesOf(claim, before.get(claim))),
    ]),
    ...([...before.values()].some(({ kind }) => kind === "none")
      ? [text(words("Where no change is shown, its issuer gave no such figure for the place before."))]
      : []),
    ...onward(matter),
  );
}

function linesOf(claim: Claim, before: Before | undefined): readonly Block[] {
  const change = before === undefined || before.kind === "none" ? null : changeLine(claim, before);
  return [{ kind: "figure", claim }, ...(change === null ? [] : [text(...change)])];
}

/** What it was before, in the issuer's own words; a difference is not worked out: no sentence holds it. */
function changeLine({ figure }: Claim, before: Exclude<Before, { kind: "none" }>): readonly Inline[] {
  if (before.kind === "shape")
    return [words("No change shown: the issuer's earlier ones are for another length of time.")];
  const { claim } = before;
  const lead = { more: "Up from ", less: "Down from ", same: "As before: ", unclear: "Before: " };
  return [
    words(lead[wayFrom(claim.figure, figure)]),
    { kind: "quote", citation: amountIn(claim) },
    words(", "),
    date(claim.briefing),
  ];
}

/** The words of the amount, with what is counted where that follows within a few words. */
function amountIn({ briefing, figure }: Claim): Citation {
  const from = figure.start - figure.sentenceStart;
  const rest = figure.sentence.slice(from + figure.surface.length);
  const noun = figure.counted === null ? -1 : rest.indexOf(figure.counted);
  const end = figure.end + (noun === -1 || noun > FEW_WORDS ? 0 : noun + (figure.counted?.length ?? 0));
  return {
    briefing: { id: briefing.id, version: briefing.version },
    start: figure.start,
    end,
    text: figure.sentence.slice(from, from + end - figure.start),
  };
}

function placeName({ key, name }: PlaceGroup, gazetteer: Gazetteer): readonly Inline[] {
  if (key === null) return [words("Without a place")];
  return [place(key, gazetteer.get(key)?.name ?? name)];
}

/** Where at least two of its places are known, they are on a map. */
function mapOf(groups: readonly PlaceGroup[], gazetteer: Gazetteer): readonly Block[] {
  const spots = groups.flatMap(({ key }) => {
    const known = key === null ? null : gazetteer.get(key);
    return known === null || known.level === "country" || known.level === "region" ? [] : [known];
  });
  const [middle, ...others] = spots;
  if (middle === undefined || others.length === 0) return [];
  const mark = (id: string) => ({ place: id, claims: [] });
  const neighbours = others.slice(0, ON_MAP).map(({ id }) => mark(id));
  const picture = { kind: "map", script: scriptOf(middle.name), place: mark(middle.id), neighbours } as const;
  return [{ kind: "picture", picture }, text({ kind: "credit", text: gazetteer.credit })];
}

function onward({ briefings, more }: DigestMatter): readonly Block[] {
  const having = briefings.filter(({ figures }) => figures > 0).slice(0, 5);
  const buttons = having.map(({ briefing }) =>
    button([words("All figures of "), { kind: "id", briefing }], {
      command: "briefing",
      input: { id: briefing.id, figures: "yes" },
    }),
  );
  return [
    ...(more === 0 ? [] : [text(words("and "), count(more, "figure"), words(" more:"))]),
    ...(buttons.length === 0 ? [] : [{ kind: "actions", buttons } as const]),
  ];
}
