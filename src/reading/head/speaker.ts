import type { Passage } from "../../briefing/passage.ts";

const ranks =
  "(?:(?:Lieutenant|Major|Colonel|Brigadier|Vice|Rear|Army|First|Chief)[ -])?(?:General(?: of the Army)?|Admiral|Colonel|Major|Captain|Commander|Marshal|Brigadier|Commodore)|(?:Lt|Maj|Brig|Col|Gen|Capt|Cmdr)\\.? ?(?:Gen|Col|Adm)?\\.?|Dr\\.?|Prof\\.?|Mr\\.?|Ms\\.?|Mrs\\.?|Minister|Spokes(?:man|woman|person)|Secretary(?:-General)?|President|Ambassador|Director(?:-General)?|Commissioner|Coordinator|Representative";
const name =
  "(\\p{Lu}[\\p{Ll}'\u2019-]{1,24}(?:\\s\\p{Lu}\\.)?(?:\\s(?:al-|el-|de |van |bin )?\\p{Lu}[\\p{L}'\u2019-]{1,24}){1,2})";
const ranked = new RegExp(`(?:${ranks})\\s+${name}`, "u");
const introduced = new RegExp(
  `(?:^|[.\\n])\\s*${name},\\s+(?:the\\s+)?(?:${ranks.replaceAll("General", "[Gg]eneral").replace("Spokes", "[Ss]pokes").replace("Director", "[Dd]irector").replace("Coordinator", "[Cc]oordinator")})`,
  "u",
);
const notNames =
  /^(?:Main|General|Staff|Operational|Armed|Air|Security|Council|United|Nations|Foreign|Defence|Defense|Human|Health|Representative|Special|Red|Syrian|Russian|Ukrainian|Directorate|Department|Ministry|Situation|Report)\b/;
const headLength = 800;

/** Who gave the briefing: rank or office with a name in its first lines ("Lieutenant General Sergei Rudskoy" is "Sergei Rudskoy" with the rank), or null. */
export function speakerOf(passages: readonly Passage[]): string | null {
  let length = 0;
  for (const { text } of passages) {
    const part = text.slice(0, headLength - length);
    const found = ranked.exec(part);
    if (found !== null && found[1] !== undefined && !notNames.test(found[1])) return found[0].replace(/\s+/g, " ");
    const other = introduced.exec(part)?.[1];
    if (other !== undefined && !notNames.test(other)) return other;
    length += text.length;
    if (length >= headLength) return null;
  }
  return null;
}
