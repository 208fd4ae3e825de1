import { startDiscord } from "../../test/fakes/discord/start-discord.ts";
import { places } from "../names.ts";
import { wishSchema, type Round, type Wish } from "./round.ts";

// The Discord of the tests in a process of its own, with the people who ask: its parent says how many at once, and it answers
// with what they saw.

const discord = await startDiscord({ checks: false });
const channel = discord.addGuild({ name: "Readers" }).addChannel();
const people = Array.from({ length: 200 }, (_, n) => discord.addUser({ name: `reader ${n}` }));
let asks = 0;

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
  const complete = async (person: (typeof people)[number], place: string): Promise<void> => {
    const typed = performance.now();
    await person.complete(channel, "figures", "place", place.slice(0, 3));
    acknowledged.push(performance.now() - typed);
  };
  const askOn = async (person: (typeof people)[number]): Promise<void> => {
    while ((left -= 1) >= 0) {
      asks += 1;
      await { slash, complete }[kind](person, places[asks % 50]?.name ?? "");
    }
  };
  await Promise.all(people.slice(0, atOnce).map(askOn));
  const perSecond = (total - lost) / ((performance.now() - begun) / 1_000);
  return { perSecond, lost, acknowledged };
}

process.on("message", (message) => {
  void runRound(wishSchema.parse(message)).then((round) => process.send?.(round));
});
process.on("disconnect", () => void discord.stop().then(() => process.exit()));
process.send?.({ api: discord.api, token: discord.token });
