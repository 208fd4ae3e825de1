import { openSqliteStore } from "../../../store/sqlite/open.ts";
import { newBriefing } from "../../fixtures/read-briefing.ts";

// Stores briefings until it is killed, a revision now and then, and says so after each: argv is folder and first number.
const [folder = "", first = "0"] = process.argv.slice(2);
const store = await openSqliteStore({ folder, clock: { now: () => new Date(0) } });
for (let number = Number(first); ; number += 1) {
  const about = number % 4 === 3 ? number - 1 : number;
  const place = { name: `Place${about % 5}`, id: `p${about % 5}` };
  const briefing = newBriefing({
    id: `b${about}`,
    title: `Briefing ${about}`,
    date: `2017-0${1 + (number % 9)}-11`,
    blocks: [
      {
        text: `In ${place.name} ${number} vehicles and word${number}.`,
        places: [place],
        figures: [{ surface: `${number}`, value: number, place }],
      },
    ],
  });
  const [result] = await store.briefings.put([briefing]);
  process.stdout.write(`stored ${result?.id} ${result?.version} ${number}\n`);
}
