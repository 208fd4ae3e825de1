import type { Period } from "../briefing/period.ts";
import type { Span } from "../briefing/span.ts";
import type { Subscription } from "../../store/subscriptions.ts";
import type { Picture } from "./picture.ts";
import type { Setting } from "./setting-text.ts";
import type { BriefingRef, BriefingSummary, Citation, Claim } from "../../store/briefings.ts";

/** What the bot may count in its own name: its bookkeeping, never a claim. */
export type Bookkept =
  | "briefing"
  | "figure"
  | "place"
  | "issuer"
  | "version"
  | "passage"
  | "match"
  | "command"
  | "character"
  | "subscription"
  | "source"
  | "item"
  | "failure"
  | "message"
  | "line";

/**
 * A piece of running text that says where it comes from. The digit gate checks each kind its own way, so the kind is a
 * promise: `words` hold no digit at all.
 */
export type Inline =
  /** The bot's own words. */
  | { readonly kind: "words"; readonly text: string }
  /** What the caller typed, or what was found of a file that they handed in. */
  | { readonly kind: "echo"; readonly text: string }
  /** Command syntax or an example from the command list. */
  | { readonly kind: "syntax"; readonly text: string }
  /** How many of its own things the bot means. */
  | { readonly kind: "count"; readonly value: number; readonly of: Bookkept }
  /** The title of a stored briefing; platforms link it to the briefing. */
  | { readonly kind: "title"; readonly briefing: BriefingSummary }
  /** The id of a stored briefing. */
  | { readonly kind: "id"; readonly briefing: BriefingRef }
  /** The date of a stored briefing, marked when it is not stated. */
  | { readonly kind: "date"; readonly briefing: BriefingSummary }
  /** How that date is known, in a sentence. */
  | { readonly kind: "dateHow"; readonly briefing: BriefingSummary }
  /** The address a stored briefing came from; only one that has a `url`. */
  | { readonly kind: "url"; readonly briefing: BriefingSummary }
  /** The issuer of a stored briefing. */
  | { readonly kind: "issuer"; readonly briefing: BriefingSummary }
  /** Issuer and speaker of a stored briefing. */
  | { readonly kind: "claimant"; readonly briefing: BriefingSummary }
  /** The name of a place; `key` is the store's or the gazetteer's. */
  | { readonly kind: "place"; readonly key: string; readonly text: string }
  /** A fact from the gazetteer about a place it knows. */
  | {
      readonly kind: "gazetteer";
      readonly id: string;
      readonly field: "coordinates" | "population";
      readonly text: string;
    }
  /** Where a place is, seen from another: "12 km SW of Raqqa". Both are the gazetteer's. */
  | { readonly kind: "distance"; readonly from: string; readonly to: string; readonly text: string }
  /** A field of a stored figure, for the cells of a table; the gate holds the whole figure against the store. */
  | { readonly kind: "claimed"; readonly claim: Claim; readonly field: ClaimedField }
  /** Figures of the same reply added up, or a change taken off the level that it led to; see sum.ts for when that is right. */
  | { readonly kind: "sum"; readonly parts: readonly SumPart[] }
  /** The credit that the gazetteer's licence asks for. */
  | { readonly kind: "credit"; readonly text: string }
  /** A moment of the bot's own schedule, as clocks in an IANA zone show it. */
  | { readonly kind: "moment"; readonly at: Date; readonly zone: string }
  /** What people set in a subscription of this chat. */
  | { readonly kind: "setting"; readonly setting: Setting }
  /** An address at which a source has a stored briefing, too. */
  | { readonly kind: "alsoAt"; readonly of: string; readonly text: string }
  /** A field of a source's record: its address, its host alone, what it calls itself, why it fails, its number. */
  | { readonly kind: "source"; readonly id: number; readonly field: SourceField; readonly text: string }
  /** Words of a stored briefing. */
  | { readonly kind: "quote"; readonly citation: Citation }
  /** The days that words of a stored briefing name, as it means them: "on Tuesday evening" is one of its days. */
  | {
      readonly kind: "days";
      readonly citation: Citation;
      readonly briefing: BriefingSummary;
      readonly days: Pick<Period, "start" | "end">;
    };

/** `amount` is "over 300 square kilometers", `value` and `to` are bare numbers, `from` and `until` days, `whose` the claimant. */
export type ClaimedField =
  "amount" | "value" | "to" | "unit" | "counted" | "action" | "place" | "from" | "until" | "whose" | "sentence";

export type SourceField = "id" | "url" | "host" | "title" | "issuer" | "reason" | "links" | "notice";

/** A figure that is added, or taken off. */
export interface SumPart {
  readonly claim: Claim;
  readonly sign: 1 | -1;
  /** It is the whole that the figure is told of, "843" of "753 of 843", and not its own number. */
  readonly whole?: true;
  /** Words of its sentence that set it apart from the other parts: who, or which of them. */
  readonly named?: string;
}

/** What pressing a button does: the same as saying the command. */
export interface Invoke {
  readonly command: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly cursor?: string;
}

/** A button as a command returns it. */
export interface Button {
  readonly label: readonly Inline[];
  readonly invoke: Invoke;
}
/** A button as a platform gets it: `token` has at most 60 bytes of ASCII and works after a restart. */
export interface SealedButton {
  readonly label: readonly Inline[];
  readonly token: string;
}

/**
 * A command says what a picture shows, as records without any text; it is drawn after the gate, so nothing but what the
 * gate let through can stand in it. Then `alt` says in words what it says; `png` is null where nobody would look at it.
 */
type PictureOf<B> = B extends SealedButton
  ? { readonly kind: "image"; readonly png: Uint8Array | null; readonly alt: string }
  : { readonly kind: "picture"; readonly picture: Picture };

/** A table to take along; its cells pass the gate as text does, and become CSV behind it. `name` ends in ".csv". */
type FileOf<B> = B extends SealedButton
  ? { readonly kind: "file"; readonly name: string; readonly mediaType: string; readonly text: string }
  : | {
        readonly kind: "download";
        readonly name: string;
        readonly columns: readonly string[];
        readonly rows: readonly (readonly (readonly Inline[])[])[];
      }
    /** Stored subscriptions to take along, unchanged; `name` ends in ".json". */
    | { readonly kind: "export"; readonly name: string; readonly subscriptions: readonly Subscription[] };

/** The parts an answer is made of. A renderer is a total switch over `kind`. */
export type Block<B = Button> =
  | { readonly kind: "heading"; readonly content: readonly Inline[] }
  | { readonly kind: "text"; readonly content: readonly Inline[] }
  /** A figure with all its bearings and the sentence it stands in; `numbered` shows its number within the briefing, too. */
  | { readonly kind: "figure"; readonly claim: Claim; readonly numbered?: true }
  /** Words of a briefing, with claimant, date and link unless the context has already said whose they are. */
  | {
      readonly kind: "quote";
      readonly citation: Citation;
      readonly briefing: BriefingSummary;
      readonly marks: readonly Span[];
      readonly attributed: boolean;
    }
  | {
      readonly kind: "fields";
      readonly fields: readonly { readonly name: string; readonly value: readonly Inline[] }[];
    }
  | {
      readonly kind: "table";
      readonly columns: readonly string[];
      readonly rows: readonly (readonly (readonly Inline[])[])[];
    }
  | PictureOf<B>
  | FileOf<B>
  | { readonly kind: "actions"; readonly buttons: readonly B[] }
  | { readonly kind: "page"; readonly previous: B | null; readonly next: B | null };

/**
 * What a command answers. `answered`: it says something from the briefings or the bot. `nothing`: the stored briefings do
 * not say; that is a result. `usage`: the caller's words could not be taken. `fault`: ours.
 */
export interface Reply<B = Button> {
  readonly outcome: "answered" | "nothing" | "usage" | "fault";
  readonly blocks: readonly Block<B>[];
  /** What is missing and nothing else is wrong: a platform may take the caller's next words for it. */
  readonly asks?: Asks;
}

/** An option that a command needs, and what the caller gave already. */
export interface Asks {
  readonly command: string;
  readonly option: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/** A reply whose buttons are sealed and whose digits passed the gate: the only thing platforms render. */
export type SealedReply = Reply<SealedButton>;
