const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Level words that may end a name: "Luhansk region". */
export const nameEnders = set("province governorate region oblast state district raion rayon county");

export const locativePrepositions = set(
  "in at near around outside inside across throughout within to into through along over beside by on off via amid beyond above surrounding between",
);
export const strongPrepositions = set("near around outside inside towards toward beside");
/** Behind these a capitalised name is a place unless it is known as something else. */
export const placePrepositions = set("in at off across throughout over");
/** Behind these it may be one. */
export const weakPrepositions = set("from to for into through via within between along against by on onto");

/** Words between a preposition and the name that do not change what the preposition says. */
export const fillers = set(
  "the a an of city town village settlement province governorate region oblast state district area areas territory outskirts suburb suburbs vicinity countryside neighbourhood neighborhood north south east west northern southern eastern western north-west north-east south-west south-east northwest northeast southwest southeast north-western north-eastern south-western south-eastern northwestern northeastern southwestern southeastern central rural besieged occupied capital part parts side edge whole all entire liberated settlements villages towns cities provinces governorates regions districts greater upper lower centre center",
);
export const compass = set(
  "north south east west north-west north-east south-west south-east northwest northeast southwest southeast northern southern eastern western",
);

/** Who acts for a country or comes from it: "representatives of Jordan". */
export const actorNouns = set(
  "representative representatives government governments president minister ministers ministry delegation delegations deputies deputy army forces parliament embassy ambassador ambassadors authorities citizens citizen nationals king council republic defence defense affairs health interior staff bank constitution flag coast experts expert officials official leaders leader military party parties mission side governor troops federation kingdom",
);
/** What follows a name that is not a place there: an army, an agreement, a newspaper. */
export const namedAfter = set(
  "declaration process initiative plan fund programme program project police guard guards customs navy marine marines squadron company battalion battery commission ministry ministries authorities office bureau department directorate secretariat service services institute society association union league party movement foundation trust network mission delegation embassy consulate cluster coalition alliance operation press radio television gazette journal reuters agreement agreements times post conference convention conventions accord accords talks university brigade division army regiment corps fleet group council committee government ministry authority defence defense forces force armed shield storm summit statement protocol protocols air general national federal liberation front herald tribune news agency parliament center centre club treaty format order headquarters",
);
/** Offices of a country at home: what they say holds there unless they name another place. */
export const civilOffices = set(
  "bank centre center ministry agency authority bureau office service services institute commission council government presidency committee board secretariat police directorate department statistics programme civil",
);
/** Offices that speak of what they do abroad as often. */
export const awayOffices =
  /(?<!\bcivil )\b(?:defen[cs]e|armed|forces?|army|military|navy|naval|air force|general staff|foreign|external|embassy|mission|task force|coalition|command|coast guard|united nations|international)\b/i;
/** Capitalised site nouns that make another place of a name: "Mosul Dam". */
export const siteNouns = set(
  "dam airport airfield airbase base bridge camp hospital clinic port prison square street station crossing gate junction refinery mountains mountain river valley lake hills road avenue boulevard mosque church cathedral temple stadium market bazaar school university college mine terminal depot factory plant wharf pier park tower palace house",
);

export const persons = set(
  "mr mrs ms dr prof lt col cmdr capt gen maj sgt brig adm rev hon cdr cpl pvt detective officer inspector superintendent captain professor sir lady president minister general colonel major captain lieutenant sergeant admiral commander brigadier marshal ambassador secretary governor senator chancellor king queen prince princess sheikh imam pope spokesman spokeswoman spokesperson chief deputy director michael john david james robert william peter paul george thomas mark mary anna maria sergei sergey igor vladimir ivan dmitry alexander mikhail ahmed mohammed mohammad muhammad ali hassan hussein omar",
);
/** Ships, exercises and operations are often named after places and persons. */
export const vessels = set(
  "operation exercise ship frigate frigates destroyer destroyers cruiser carrier submarine corvette vessel tanker cutter ferry boat tug hms uss mv ss admiral missile system battalion brigade regiment typhoon typhoons hurricane hurricanes cyclone cyclones storm storms depression",
);

export const events = set(
  "meeting meetings talks negotiations negotiation conference summit session consultations forum ceremony platform congress round rounds",
);
export const routes = set("highway highways road roads motorway route railway line pipeline corridor bridge m4 m5");
export const travel = set("towards toward");

/** Capitalised words that are no place after "in" or "at", and names of places that are commoner as words. */
export const noPlace = set(
  "home since center centre most march may man of reading nice mobile northern southern eastern western central north south east west post plan data police bank parliament congress operation article articles annex table figure phase ramadan easter christmas god english russian arabic french turkish security council ministry government president resolution chapter section part monday tuesday wednesday thursday friday saturday sunday january february april june july august september october november december total all both each this that these those the a an it he she they we no other two three four five six seven eight nine ten one support response addition particular accordance general order cooperation coordination light spite view fact some many several about over under more less than internet state states city region province district town village army navy air force forces coalition allied nations humanitarian red white black new old great union republic federation kingdom emergency crisis catastrophe famine stressed health education water food shelter protection source sources note summary highlights situation report update figures overview on in at near from to and or but with for by during after before while when where as if his her their its our daesh isis isil ypg pkk sdf fsa idf marburg ebola lassa zika nipah houthi houthis hamas hezbollah hizbullah hizballah taliban shabaab al-shabaab farc eln rsf saf m23 adf covid covid-19 ksh tsh ush fcfa php unit zone line phase stage level grade term category jan feb mar apr jun jul aug sep sept oct nov dec tue tues wed thu thur thurs fri sat sun utc gmt est edt pst pdt cet eet bst numbers number male female men women children fiscal year years budget annex appendix chart map box note notes contact contacts media press public affairs plot tel fax email website http https www radio vat gdp no nos nr sitrep bulletin release issue route highway motorway headquarters team teams fao wfp iom ocha unhcr unicef unfpa undp unrwa icrc ifrc msf nato osce ecowas usaid echo",
);

const demonym =
  /(?:ian|ians|ish|ese|raeli|raelis|aqi|aqis|eni|enis|stani|stanis|wiss|utch|rench|ean|eans|can|cans|rab|rabs|kurd|kurds|kurdish|urks|yrian|ghan|ghans|sians|ebanese|hai|audi|audis)$/i;

/** True for a word such as "Syrian", "Turkish" or "Iraqis", which names who and not where. */
export function isDemonym(word: string): boolean {
  return word.length > 4 && demonym.test(word);
}

/** Who speaks: after a name they make it a person's or an office's. */
export const saying = set(
  "said says say told tells added adds stated states noted notes asked asks replied explained warned announced declared commented wrote argued insisted recalled thanked",
);

/** Words that describe a site or a division without naming it, also where they are written with a capital. */
export const generic = set(
  "affected provincial health local government primary secondary main central high field district regional general national border refugee police fire bus railway train power water pumping air naval military state international public private evacuation collective transit reception emergency humanitarian several various remote rural urban coastal neighbouring neighboring entire whole other remaining many most few certain every first second third fourth last next same former federal municipal city town village community medical trauma teaching referral civil administrative special additional further another eastern western northern southern north south east west upper lower greater inner outer safe free open closed major minor large small disaster relief food livestock temporary permanent displaced host our your both participating member contracting donor neighbour neighbor partner associated third signatory sitrep report",
);
