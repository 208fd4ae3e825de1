const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Nouns for institutions and people who give numbers and do things, in both numbers. */
const people = set(
  "ministry ministries minister ministers government governments governor governors authority authorities administration administrations agency agencies department departments directorate service services police army armies military navy airforce guard guards forces force command headquarters office bureau council committee commission parliament mission embassy union coalition alliance bank institute centre center organization organizations organisation organisations ngo ngos group groups society societies crescent cross federation company companies operator operators utility court prosecutor prosecutors municipality municipalities city commune team teams crew crews staff colleagues partners partner official officials officer officers spokesman spokeswoman spokesperson spokesmen spokespersons president premier chancellor secretary director chief chiefs head heads mayor mayors coordinator commissioner ambassador envoy rapporteur representative representatives deputy deputies lawmakers doctor doctors medic medics nurse nurses physician surgeon worker workers responders rescuers firefighters engineers sappers deminers surveyors inspectors volunteers contractors operators electricians medics coastguard coastguards militaries witnesses witness residents resident villagers villager locals inhabitants survivors survivor relatives elders leader leaders traders farmers fishermen activists journalists media analyst analysts expert experts scientists researchers epidemiologists monitors monitor observers observer lawyers donors member members couple woman man pilot pilots captain commander commanders general colonel enumerators patrol patrols interlocutors interlocutor guardsmen hospital hospitals clinic clinics laboratory laboratories school schools room network networks households insurer insurers association associations board panel secretariat corps newspaper broadcaster radio agencies' operator owner owners manager managers coroner consul consulate convoy convoys programme pathologist guerrillas",
);
/** Those who fight, and what they fight with: "aircraft" carries out strikes. */
const fighters = set(
  "troops troop soldiers soldier fighters fighter militants militant militia militias rebels rebel insurgents insurgent terrorists terrorist gunmen gunman gangs gang commandos unit units brigade brigades battalion battalions division regiment squadron squadrons aircraft jets planes plane jet helicopters helicopter drones drone uav uavs mini-uav warships warship ship ships artillery bombers bomber aviation enemy enemies adversary adversaries occupiers occupier rangers paratroopers marines sailors combatants combatant faction factions raiders attackers attacker guerrillas guerrilla defenders defender defence defense tanks batteries battery submarine submarines fleet vessel vessels cutter agents agent smugglers settlers settler armed dissidents jihadists",
);
/** What is cited for a number, but does nothing. */
const documents = set(
  "data figures report reports survey surveys study studies analysis analyses assessment assessments records estimates estimate statistics results census imagery images projections projection findings count tally evaluation model models index bulletin register database dashboard tracker",
);
/** Names that begin with a capital and are no party: what happens, and what papers are called. */
const events = set(
  "exercise cyclone typhoon hurricane storm earthquake flood floods tsunami tremor fire fires drought rains rain landslide landslides eruption volcano operation resolution highway road article table figure annex phase decree agreement protocol airport dam bridge river hill strikes strike attacks attack shelling clashes fighting explosions explosion blast outbreak epidemic war ceasefire truce violence",
);

export const isPerson = (word: string): boolean => people.has(word) || fighters.has(word);
export const isFighter = (word: string): boolean => fighters.has(word);
export const isDocument = (word: string): boolean => documents.has(word);
export const isEvent = (word: string): boolean => events.has(word);

/** The text that speaks is no source of its own: "this report says", "the statement said". */
export const ownText =
  /^(?:(?:the|this|our|its|today's) )?(?:(?:present|latest|daily|weekly) )?(?:report|statement|briefing|bulletin|update|release|summary|communiqu[eé]|note|table|figures?|map)$/i;
