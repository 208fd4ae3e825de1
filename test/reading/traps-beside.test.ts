import { describe, expect, it } from "vitest";
import { figuresOf } from "./read.ts";

/** Sentences with numbers that count nothing beside one or more that do: only the latter are read. */
const kinds: readonly (readonly [kind: string, sentences: readonly (readonly [string, readonly number[]])[]])[] = [
  [
    "numbers of names",
    [
      ["USCGC Kestrel (WMEC 977) rescued 34 migrants.", [34]],
      ["Terminal 2 handled 400 containers.", [400]],
      ["Tier 2 support reached 300 families.", [300]],
      ["Scenario 2 foresees 1.5 million refugees.", [1_500_000]],
      ["Batch 7 contains 12,000 vials.", [12_000]],
      ["Team 4 found 40 mines.", [40]],
      ["Task Force 59 and CTF 151 seized 2,400 kg.", [2400]],
      ["Brigades 7 and 9 lost 4 men.", [4]],
      ["93 Brigade destroyed 4 tanks, 2-5 Cavalry none.", [4]],
      ["Galaxy 500 lost 40 containers.", [40]],
      ["A role 2 hospital treated 30 wounded.", [30]],
      ["The reference case 19-3340 names 4 men.", [4]],
      ["Convoys used RN 6 at 3 points.", [3]],
      ["A Boeing 737-800 with 189 people on board turned back.", [189]],
      ["They sent Leopard 2 tanks and 14 trucks.", [14]],
      ["D+1 saw 12 landings, H+6 none.", [12]],
      ["In the Sahel 12 tanks burned.", [12]],
      ["About 12 Royal Marines died, and 5 Infantry Fighting Vehicles burned.", [12, 5]],
      ["At Zamzam camp 14 died.", [14]],
      ["Killed: Army 40, Police 12.", [40, 12]],
    ],
  ],
  [
    "ages",
    [
      ["People 65 and older make up 40 percent.", [40]],
      ["Adults 18+ received 300 doses.", [300]],
      ["The 15-24 age group has 40 percent.", [40]],
      ["0-4 years: 300 cases", [300]],
      ["Two girls, 7 and 9, and three boys died.", [2, 3]],
      ["Ages ranged from 2 to 81; 40 percent were women.", [40]],
      ["The youngest victim was 3; the oldest 81. Forty died.", [40]],
      ["Boys as young as 12 were among the 40 held.", [40]],
      ["A SHARP deminer, 34, lost a foot, and 2 others were hurt.", [2]],
      ["The driver (43) and 3 others died.", [3]],
      ["Children (12) and women (9) died.", [12, 9]],
      ["Men 12, women 9", [12, 9]],
    ],
  ],
  [
    "places on a map, hours and telephones",
    [
      ["The storm is at 17.2 degrees north, 126.5 degrees east, moving at 20 km/h.", [20]],
      ["At 12 34.5N 045 12.3E three skiffs came.", [3]],
      ["A heading of 270 was kept for 12 miles.", [12]],
      ["By 7 this morning 12 drones had come.", [12]],
      ["At around 2 in the morning 12 drones came.", [12]],
      ["At half past two 12 drones came.", [12]],
      ["The river stood at 4.57 m at 11h.", [4.57]],
      ["The toll rose by 7 this morning.", [7]],
      ["Next bulletin: 18.00. There are 12 teams.", [12]],
      ["Helpline 1166 took 40 calls, the 911 centre 12,000 calls.", [40, 12_000]],
      ["There are 119 service members.", [119]],
      ['SMS "FOOD" to 30333; 40 people came.', [40]],
      ["Radio on 121.5 MHz carried 3 calls.", [3]],
      ["Phone: (02) 8911-5061 to 65 local 100. Some 40 calls came.", [40]],
    ],
  ],
  [
    "marks of lists and notes, doses, rates of exchange",
    [
      ["Villages: (1) 12 were shelled; (2) 3 were lost.", [12, 3]],
      ["Some 1,250 people fled 12 villages.2", [1250, 12]],
      ["3 Figures include 12 villages.", [12]],
      ["2.1. Food security. In all 12 camps were served.", [12]],
      ["Zinc 20 mg tablets were given to 300 children.", [300]],
      ["At US$1 = SSP 1,200 the 40 camps are fed.", [40]],
      ["Two things. We lost 12 men.", [12]],
    ],
  ],
];

describe.each(kinds)("%s", (_, sentences) => {
  it.each(sentences)("%s", (sentence, values) => {
    expect(figuresOf(sentence).map(({ value }) => value)).toEqual(values);
  });
});
