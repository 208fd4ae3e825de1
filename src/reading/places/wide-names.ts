import type { Token } from "../tokens.ts";
import { landNouns, levelNouns } from "./level-nouns.ts";
import { vessels } from "./place-words.ts";

/**
 * Waters, and regions that lie in several countries or in none: no list of towns and divisions has them, and the words
 * around them seldom show what they are. A side in capitals belongs to the name: "Central Mediterranean".
 */
const wide: ReadonlySet<string> = new Set(
  [
    // seas, gulfs and straits
    "mediterranean, mediterranean sea, adriatic, adriatic sea, aegean, aegean sea, ionian sea, tyrrhenian sea, black sea, sea of azov, azov sea, caspian sea, caspian, baltic, baltic sea, north sea, norwegian sea, barents sea, red sea, arabian sea, dead sea, sea of marmara, sea of japan, east sea, yellow sea, east china sea, south china sea, west philippine sea, philippine sea, sulu sea, celebes sea, java sea, timor sea, coral sea, tasman sea, bering sea, andaman sea, caribbean, caribbean sea, bay of bengal, bay of biscay, persian gulf, arabian gulf, gulf of oman, gulf of aden, gulf of aqaba, gulf of suez, gulf of guinea, gulf of mexico, gulf of thailand, gulf of tonkin, gulf of finland, gulf of sidra, strait of hormuz, strait of gibraltar, strait of malacca, taiwan strait, kerch strait, bab al-mandab, bab el-mandeb, bab al-mandeb, bab-el-mandeb, bosporus, bosphorus, dardanelles, english channel, mozambique channel, sicily channel, suez canal, panama canal, atlantic, atlantic ocean, pacific, pacific ocean, indian ocean, arctic ocean, southern ocean",
    // rivers and lakes that are told of as fronts, borders and floods
    "tigris, euphrates, nile, niger river, congo river, zambezi, limpopo, senegal river, volta river, danube, sava, drina, rhine, vistula, dnieper, dnipro river, dniester, siverskyi donets, oskil, volga, litani, jordan river, jordan valley, indus, ganges, brahmaputra, jamuna, padma, irrawaddy, mekong, yangtze, yellow river, amazon, orinoco, rio grande, mississippi, lake chad, lake chad basin, lake chad region, lake victoria, lake tanganyika, lake kivu, lake malawi, great lakes",
    // regions
    "balkans, western balkans, caucasus, south caucasus, north caucasus, levant, maghreb, mashreq, middle east, near east, middle east and north africa, north africa, west africa, east africa, central africa, southern africa, horn of africa, sub-saharan africa, sahara, western sahara, liptako-gourma, central sahel, central asia, south asia, southeast asia, south-east asia, east asia, asia-pacific, indo-pacific, oceania, latin america, latin america and the caribbean, central america, south america, eastern europe, western europe, northern triangle, scandinavia, hindu kush, himalayas, alps, andes, karakoram, kurdistan, kashmir, karabakh, nagorno-karabakh, artsakh, transnistria, rojava, somaliland, puntland, jubaland, sinai, siberia, golan",
  ].flatMap((names) => names.split(", ")),
);
/** Almost every word is told by one look. */
const openers: ReadonlySet<string> = new Set([...wide].map((name) => name.split(" ", 1)[0] ?? name));

export const isWide = (name: string): boolean => wide.has(name.toLowerCase());

const longest = 6;
const sides =
  /^(?:north|south|east|west|northern|southern|eastern|western|central|north-?eastern|north-?western|south-?eastern|south-?western|upper|lower)$/;
/** The token behind the longest of these names from `at` on, or `at`. */
export function wideEnd(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.capital !== true) return at;
  const from = sides.test(tokens[at]?.lower ?? "") && tokens[at + 1]?.capital === true ? at + 1 : at;
  for (const first of from === at ? [at] : [at, from]) {
    if (!openers.has(tokens[first]?.lower.replace(/['\u2019]s$/, "") ?? "")) continue;
    let name = "";
    let end = at;
    for (let next = first; next < first + longest && next < tokens.length; next++) {
      const token = tokens[next];
      if (token === undefined || token.kind === "digits" || (token.kind === "mark" && !token.joined)) break;
      name += `${next === first ? "" : " "}${token.lower.replace(/['\u2019]s$/, "")}`;
      if (wide.has(name)) end = next + 1;
    }
    if (end > at) return isPartOfOther(tokens, at, end) ? at : end;
  }
  return at;
}

/** "Operation Euphrates Shield", "Caribbean Command", "Black Sea Fleet" */
function isPartOfOther(tokens: readonly Token[], at: number, end: number): boolean {
  const after = tokens[end];
  return (
    vessels.has(tokens[at - 1]?.lower ?? "") ||
    (after?.kind === "word" && after.capital && !levelNouns.has(after.lower) && !landNouns.has(after.lower))
  );
}
