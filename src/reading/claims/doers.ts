import type { Party } from "../../briefing/party.ts";
import { isMoney } from "../figures/currencies.ts";
import type { Draft } from "../figures/draft.ts";
import { isBody } from "../figures/payers.ts";
import type { PassageView } from "../passage-view.ts";
import { decided, type Decided } from "../why.ts";
import { partyBefore, type PartyFound } from "./party-at.ts";

/** What institutions are said to do in the present tense; a noun looks like none of these behind a name. */
const present =
  /^(?:runs?|operates?|hosts?|feeds?|treats?|trucks|delivers?|employs?|deploys?|maintains?|provides?|supports?|serves?|assists?|distributes?|holds?|manages?|produces?|trains?|mans|fields|guards?|patrols|repatriates|rescues|seizes|intercepts|kills|destroys|arrests|offloads|detains|recovers|interdicts|downs|strikes|evacuates|sends|donates|pledges|gives|allocates)$/;

/** "UNICEF trucks 120,000 litres a day", "WHO and partners run 27 centres": whoever stands before the verb right before the number. */
export function doesNow(view: PassageView, { first }: Draft, from: number): PartyFound | null {
  const { tokens } = view;
  const verb = tokens[first - 1];
  if (verb?.kind !== "word" || verb.capital || !present.test(verb.lower)) return null;
  return partyBefore(view, first - 1, from);
}

/** "- MAG: 11 teams, 742 mines", "- World Bank: US$350 million": an institution as the label of its line, and of money a country, too. */
export function labelledParty(
  { text, tokens, label, passage, places, isTurn }: PassageView,
  draft: Draft,
): Decided<Party | null> | null {
  if (passage.kind !== "item" || isTurn || label < 1 || draft.first <= label) return null;
  const [opening, last] = [tokens[0], tokens[label - 1]];
  if (opening === undefined || last === undefined || !opening.capital) return null;
  const said = text.slice(opening.start, last.end);
  const place = places.find(({ start }) => start === opening.start);
  const isGiver = isMoney(draft.unit) && place?.place?.level === "country" && place.next === label;
  const isOffice = place === undefined && isInstitution(said);
  return isGiver || isOffice
    ? decided({ text: said, at: { start: opening.start, end: last.end } }, "the label of its line", {
        start: opening.start,
        end: last.end,
      })
    : null;
}

const offices =
  /(?:^|\s)(?:Trust|Bank|Fund|Commission|Ministry|Agency|Foundation|Corporation|Programme|Council|Institute|Society|Union|Group|Company|Committee|Organi[sz]ation|Department|Service|Authority|Federation|Crescent|Cross)(?:\s|$)/;

/** "MAG", "The HALO Trust": letters or a name that says it is an office; not "UXO" or "IDPs", which are counted. */
const isInstitution = (said: string): boolean =>
  offices.test(said) || (isBody(said) && /^\p{Lu}{3,6}$/u.test(said) && !said.endsWith("S") && !things.test(said));
const things =
  /^(?:UXO|IED|IEDS|IDP|IDPS|UAV|UAVS|MLRS|APV|SPG|BTR|BMP|TOTAL|DEAD|OTHER|NEW|ERW|AXO|SAM|ATV|APC|APCS|IFV|MRAP|RPG|AFV|CFR|ICU|PCR|OPV|OCV|KIA|WIA|MIA|NFI|NFIS|WASH|HIV|TB|AWD|SAM|MAM|GAM|MEN|WOMEN)$/;
