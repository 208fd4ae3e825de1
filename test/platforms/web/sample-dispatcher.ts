import { Keyv } from "keyv";
import type { SourceStore } from "../../../store/sources.ts";
import type { SubscriptionStore } from "../../../store/subscriptions.ts";
import { z } from "zod";
import { nothingBrought } from "../../../src/briefing/handed-file.ts";
import { defineCommand, type Command } from "../../../src/chat/command.ts";
import { createGivenTexts } from "../../../src/chat/create-given-texts.ts";
import { createMemory } from "../../../src/chat/memory.ts";
import type { Dispatcher, Suggestion } from "../../../src/chat/dispatcher.ts";
import type { Invocation } from "../../../src/chat/invocation.ts";
import { readArguments } from "../../../src/chat/read-arguments.ts";
import type { Block, Invoke, Reply, SealedButton, SealedReply } from "../../../src/chat/reply.ts";
import {
  answered,
  button,
  count,
  date,
  echo,
  heading,
  nothing,
  paging,
  place,
  syntax,
  text,
  title,
  usage,
  words,
} from "../../../src/chat/say.ts";
import { createReader } from "../../../src/reading/create-reader.ts";
import type { Briefings } from "./sample-types.ts";
import { barsPng } from "./png.ts";
import { arabic, claimOf, english } from "./sample.ts";

const alBab = { name: "Al-Bab", id: "174018" };

const figureBlocks: readonly Block[] = [
  claimOf(english, "892 depots and firing points", {
    value: 892,
    counted: "depots and firing points",
    action: "destroyed",
    place: alBab,
    places: [alBab],
    period: { text: "since 1 January", start: "2017-01-01", end: null },
  }),
  claimOf(english, "over 300 square kilometers", {
    value: 300,
    unit: "km2",
    modifier: "over",
    counted: "territory",
    action: "put under control",
    place: { name: "Aleppo" },
    places: [{ name: "Aleppo" }, alBab],
  }),
  claimOf(english, "15 of 22 health centres", {
    value: 15,
    outOf: 22,
    counted: "health centres",
    action: "work again",
    corrected: [{ by: "N.", on: "2017-03-03", fields: ["outOf"], read: {} }],
  }),
].map((claim, i): Block => ({ kind: "figure", claim, ...(i === 2 ? { numbered: true } : {}) }));

const start = defineCommand({
  name: "start",
  description: "What this bot is, and a first thing to try",
  input: z.object({}),
  audience: "caller",
  examples: ["/start"],
  run: () =>
    Promise.resolve(
      answered(
        text(
          words("I keep what officials brief the press, and answer with each number's own sentence. The newest is "),
        ),
        text(
          title(english.briefing),
          words(", "),
          date(english.briefing),
          words(". Send "),
          syntax("/help"),
          words(" for all commands."),
        ),
      ),
    ),
});

const figures = defineCommand({
  name: "figures",
  description: "What officials claimed in numbers about a place",
  input: z.object({
    place: z.string().max(100).describe("A place, in any spelling").meta({ completes: "place" }),
    about: z.string().max(100).describe("Words on what is counted").optional(),
    since: z.string().describe("First day, as YYYY-MM-DD").optional(),
    issuer: z.string().describe("Who briefed").meta({ completes: "issuer" }).optional(),
  }),
  audience: "channel",
  examples: ["/figures Al-Bab", "/figures Al-Bab about:targets"],
  run(input: { place: string }, { cursor }) {
    if (input.place === "Nowhere")
      return Promise.resolve(
        nothing(text(words("The stored briefings do not say anything about "), echo(input.place), words("."))),
      );
    const page = cursor === null ? { next: "1", previous: null } : { next: null, previous: "0" };
    const on = paging({ command: "figures", input }, page, ["Newer figures", "Older figures"]);
    const blocks = cursor === "1" ? figureBlocks.slice(2) : figureBlocks;
    return Promise.resolve(answered(heading(words("Figures for "), place("174018", input.place)), ...blocks, ...on));
  },
});

const arabicFigures = defineCommand({
  name: "arabic",
  description: "Figures from a briefing in Arabic",
  input: z.object({}),
  audience: "channel",
  examples: ["/arabic"],
  run: () =>
    Promise.resolve(
      answered(
        heading(words("Figures for "), place("~تلبيسة", "تلبيسة")),
        {
          kind: "figure",
          claim: claimOf(arabic, "31 مركبة", {
            value: 31,
            counted: "مركبة",
            action: "وصلت",
            place: { name: "تلبيسة" },
            places: [{ name: "تلبيسة" }],
            period: { text: "في 5 فبراير", start: "2017-02-05", end: "2017-02-05" },
          }),
        },
        quoteOf(1, arabic),
      ),
    ),
});

function quoteOf(ordinal: number, from = english): Block {
  const passage = from.passages[ordinal];
  if (passage === undefined) throw new Error("no such passage");
  const { id, version } = from.briefing;
  const { start, end, text: said } = passage;
  return {
    kind: "quote",
    citation: { briefing: { id, version }, start, end, text: said },
    briefing: from.briefing,
    marks: [{ start: start + 2, end: start + 10 }],
    attributed: true,
  };
}

const search = defineCommand({
  name: "search",
  description: "Passages that have all the words",
  input: z.object({ words: z.string().max(200).describe("Words to look for") }),
  audience: "channel",
  examples: ["/search humanitarian convoy"],
  run: () => Promise.resolve(answered(text(count(2, "match"), words(", best first.")), quoteOf(4), quoteOf(3))),
});

const latest = defineCommand({
  name: "latest",
  description: "The newest briefings",
  input: z.object({
    count: z.int().min(1).max(25).describe("How many").optional(),
    issuer: z.string().describe("Who briefed").meta({ completes: "issuer" }).optional(),
    order: z.enum(["newest", "oldest"]).describe("Which first").optional(),
  }),
  audience: "channel",
  examples: ["/latest 5"],
  run: () =>
    Promise.resolve(
      answered(
        heading(words("Latest briefings")),
        {
          kind: "table",
          columns: ["Date", "Briefing", "Issuer", "Figures", "First added", "Language"],
          rows: [english, arabic].map(({ briefing }) => [
            [date(briefing)],
            [title(briefing)],
            [{ kind: "claimant", briefing }],
            [{ kind: "words", text: "4" }],
            [{ kind: "dateHow", briefing }],
            [{ kind: "words", text: briefing.language }],
          ]),
        },
        {
          kind: "fields",
          fields: [
            { name: "Newest", value: [title(english.briefing)] },
            { name: "Source", value: [{ kind: "url", briefing: english.briefing }] },
          ],
        },
        {
          kind: "actions",
          buttons: [
            button([words("Figures: "), place("174018", "Al-Bab")], { command: "figures", input: { place: "Al-Bab" } }),
          ],
        },
      ),
    ),
});

const chart = defineCommand({
  name: "chart",
  description: "A chart",
  input: z.object({}),
  audience: "channel",
  examples: ["/chart"],
  run: () =>
    Promise.resolve(
      answered({
        kind: "picture",
        picture: { kind: "map", script: "latin", place: { place: "174018", claims: [] }, neighbours: [] },
      }),
    ),
});

export const sampleCommands: readonly Command[] = [start, figures, search, latest, arabicFigures, chart];

const places = ["Al-Bab", "Aleppo", "Al-Bab District", "Deir ez-Zor", "تلبيسة"];
const issuers = ["Ministry of Example", "Agency"];

const bars = { kind: "image", png: barsPng(480, 160), alt: "Six bars, each higher than the one before" } as const;

/** None is ever kept: the sample commands subscribe to nothing. */
const noSubscriptions: SubscriptionStore = {
  save: () => Promise.resolve(false),
  get: () => Promise.resolve(null),
  list: () => Promise.resolve([]),
  remove: () => Promise.resolve(false),
  move: () => Promise.resolve(0),
  changes: () => Promise.resolve([]),
};

const noSources: SourceStore = {
  add: () => Promise.resolve(null),
  list: () => Promise.resolve([]),
  remove: () => Promise.resolve(false),
  pause: () => Promise.resolve(false),
  note: () => Promise.resolve(),
  known: () => Promise.resolve(new Map()),
  remember: () => Promise.resolve(),
  keepPage: () => Promise.resolve(),
  linksTo: () => Promise.resolve(new Set()),
  pagesDue: () => Promise.resolve([]),
};

/** A dispatcher of real commands, without a gate or a store. `hold` makes every answer wait. */
export function createSampleDispatcher(
  briefings: Briefings,
): Dispatcher & { hold: Promise<void> | null; readonly heard: Invocation[] } {
  const heard: Invocation[] = [];
  const seal = (each: { label: SealedButton["label"]; invoke: Invoke }): SealedButton => ({
    label: each.label,
    token: Buffer.from(
      JSON.stringify([each.invoke.command, each.invoke.input["place"] ?? "", each.invoke.cursor ?? ""]),
    ).toString("base64url"),
  });
  const sealed = (reply: Reply): SealedReply => ({
    outcome: reply.outcome,
    blocks: reply.blocks.map((block) => {
      if (block.kind === "actions") return { ...block, buttons: block.buttons.map(seal) };
      if (block.kind === "picture") return bars;
      if (block.kind === "download" || block.kind === "export")
        return { kind: "file", name: block.name, mediaType: "text/csv", text: "" };
      if (block.kind !== "page") return block;
      return { ...block, previous: block.previous && seal(block.previous), next: block.next && seal(block.next) };
    }),
  });
  const run = (name: string, input: Readonly<Record<string, unknown>>, cursor: string | null): Promise<Reply> => {
    const command = sampleCommands.find((each) => each.name === name);
    const read = command?.input.safeParse(input);
    if (command === undefined || read?.success !== true)
      return Promise.resolve(usage(words("For example: "), syntax("/figures Al-Bab")));
    const context = {
      now: new Date(0),
      cursor,
      briefings: briefings.store,
      gazetteer: briefings.gazetteer,
      commands: sampleCommands,
      asker: { platform: "web", conversation: "", caller: "", manages: () => Promise.resolve(true), operates: false },
      given: createGivenTexts(createReader({ gazetteer: briefings.gazetteer }), briefings.store, new Date(0)),
      brought: nothingBrought,
      open: () => Promise.resolve({ ok: false as const, why: "There is no file." }),
      memory: createMemory(new Keyv(), [], new Date(0)),
      subscriptions: noSubscriptions,
      sources: noSources,
      chats: new Keyv(),
      feedback: null,
      digests: null,
    };
    return command.run(read.data, context);
  };
  const dispatcher = {
    hold: null as Promise<void> | null,
    heard,
    commands: sampleCommands,
    async dispatch({ said, ...rest }: Invocation): Promise<SealedReply> {
      heard.push({ said, ...rest });
      await dispatcher.hold;
      if (said.kind === "command") return sealed(await run(said.name, said.values, null));
      if (said.kind === "press") {
        const [name, where, cursor] = z
          .tuple([z.string(), z.string(), z.string()])
          .parse(JSON.parse(Buffer.from(said.token, "base64url").toString()));
        return sealed(await run(name, where === "" ? {} : { place: where }, cursor === "" ? null : cursor));
      }
      const slash = /^\/([a-z]+)\s*/.exec(said.text);
      const command = sampleCommands.find((each) => each.name === slash?.[1]);
      if (slash === null || command === undefined) return sealed(answered(text(words("You said: "), echo(said.text))));
      const read = readArguments(command, said.text.slice(slash[0].length));
      return sealed(await run(command.name, read.ok ? read.values : {}, null));
    },
    seal: (reply: Reply) => Promise.resolve(sealed(reply)),
    complete({ option, typed }: { option: string; typed: string }): Promise<readonly Suggestion[]> {
      const from = option === "place" ? places : option === "issuer" ? issuers : [];
      const found = from.filter((name) => name.toLowerCase().startsWith(typed.toLowerCase()));
      return Promise.resolve(found.map((name) => ({ label: name, value: name })));
    },
  };
  return dispatcher;
}
