import { startDiscord } from "../../test/fakes/discord/start-discord.ts";
import { issuers } from "../generate.ts";
import { places } from "../names.ts";
import { suggested, wishSchema, type Round, type Wish } from "./round.ts";

// The Discord of the tests in a process of its own, with the people who ask: its parent says how many at once, and it answers
// with what they saw.

const discord = await startDiscord({ checks: false });
const channel = discord.addGuild({ name: "Readers" }).addChannel();
const people = Array.from({ length: 200 }, (_, n) => discord.addUser({ name: `reader ${n}` }));
let asks = 0;
/** Beginnings of places, as people type them. */
const beginnings = "a,al,ale,alepo,d,da,dam,dei,hom,idl,k,ki,kyi,khar,m,mos,mosul,ra,raq,s,sa,zap,Бах,حلب".split(",");

async function runRound({ kind, total, atOnce }: Wish): Promise<Round> {
  const acknowledged: number[] = [];
  let left = total;
  let lost = 0;
  const begun = performance.now();
  const slash = async (person: (typeof people)[number], place: string): Promise<void> => {
    const asked = await person.slash(channel, "figures", { place });
    try {
      await asked.answered();
    } catch {
      lost += 1; // not answered in 15 s
    }
    if (asked.acknowledgedAfter !== null) acknowledged.push(asked.acknowledgedAfter);
  };
  const complete = async (person: (typeof people)[number], option: (typeof suggested)[number]): Promise<void> => {
    const began = performance.now();
    try {
      await person.complete(channel, option === "briefing" ? "briefing" : "figures", ...typed(option, asks));
    } catch {
      lost += 1; // Discord takes no suggestions after 3 s
    }
    acknowledged.push(performance.now() - began);
  };
  const askOn = async (person: (typeof people)[number]): Promise<void> => {
    while ((left -= 1) >= 0) {
      asks += 1;
      await (kind === "slash" ? slash(person, places[asks % 50]?.name ?? "") : complete(person, kind));
    }
  };
  await Promise.all(people.slice(0, atOnce).map(askOn));
  const perSecond = (total - lost) / ((performance.now() - begun) / 1_000);
  return { perSecond, lost, acknowledged };
}

/** An option and the beginning that is typed into it, another for each number. */
function typed(what: (typeof suggested)[number], number: number): [string, string] {
  if (what === "place") return ["place", beginnings[number % beginnings.length] ?? ""];
  if (what === "issuer") return ["issuer", issuers[number % issuers.length]?.slice(0, 6 + (number % 8)) ?? ""];
  return ["id", `20${16 + (number % 8)}`];
}

process.on("message", (message) => {
  void runRound(wishSchema.parse(message)).then((round) => process.send?.(round));
});
process.on("disconnect", () => void discord.stop().then(() => process.exit()));
process.send?.({ api: discord.api, token: discord.token });
