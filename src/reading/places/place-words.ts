const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Words that say what kind of place a name beside them is. */
export const levelNouns = set(
  "province provinces governorate governorates region regions oblast oblasts state states district districts raion county city cities town towns village villages settlement settlements area areas municipality camp camps countryside suburb suburbs neighbourhood neighbourhoods neighborhood neighborhoods quarter peninsula island islands valley zone axis sector outskirts vicinity checkpoint crossing station airport airfield airbase base strip hamlet locality localities community communities subdistrict commune hills heights front direction",
);
/** Level words that may end a name: "Luhansk region". */
export const nameEnders = set("province governorate region oblast state district raion county");

export const locativePrepositions = set(
  "in at near around outside inside across throughout within to into through along over beside by on off via amid beyond above surrounding",
);
export const strongPrepositions = set("near around outside inside towards toward beside");

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
  "declaration process agreement agreements times post conference convention conventions accord accords talks university brigade division army regiment corps fleet group council committee government ministry authority defence defense forces force armed shield storm summit statement protocol protocols air general national federal liberation front herald tribune news agency parliament center centre club treaty format order",
);
/** Capitalised site nouns that make another place of a name: "Mosul Dam". */
export const siteNouns = set(
  "dam airport airfield airbase base bridge camp hospital port prison square street station crossing gate junction refinery mountains mountain river valley lake hills road avenue mosque stadium market school university",
);

export const persons = set(
  "mr mrs ms dr prof professor sir lady president minister general colonel major captain lieutenant sergeant admiral commander brigadier marshal ambassador secretary governor senator chancellor king queen prince princess sheikh imam pope spokesman spokeswoman spokesperson chief deputy director michael john david james robert william peter paul george thomas mark mary anna maria sergei sergey igor vladimir ivan dmitry alexander mikhail ahmed mohammed mohammad muhammad ali hassan hussein omar",
);
/** Ships, exercises and operations are often named after places and persons. */
export const vessels = set(
  "operation exercise ship frigate destroyer cruiser carrier submarine corvette vessel tanker hms uss admiral missile system battalion brigade regiment division",
);

export const events = set(
  "meeting meetings talks negotiations negotiation conference summit session consultations forum ceremony platform congress round rounds",
);
export const routes = set("highway highways road roads motorway route railway line pipeline corridor bridge m4 m5");
export const travel = set("towards toward");

/** Capitalised words that are no place after "in" or "at", and names of places that are commoner as words. */
export const noPlace = set(
  "home since center centre most march may man of reading nice mobile northern southern eastern western central north south east west post plan data police bank parliament congress operation article articles annex table figure phase ramadan easter christmas god english russian arabic french turkish security council ministry government president resolution chapter section part monday tuesday wednesday thursday friday saturday sunday january february april june july august september october november december total all both each this that these those the a an it he she they we no other two three four five six seven eight nine ten one support response addition particular accordance general order cooperation coordination light spite view fact some many several about over under more less than internet state states city region province district town village army navy air force forces coalition allied nations humanitarian red white black new old great union republic federation kingdom emergency health education water food shelter protection source sources note summary highlights situation report update figures overview on in at near from to and or but with for by during after before while when where as if his her their its our daesh isis isil ypg pkk sdf fsa idf covid covid-19 unit zone line phase stage level grade term category",
);

const demonym =
  /(?:ian|ians|ish|ese|eli|elis|aqi|aqis|eni|enis|stani|stanis|wiss|utch|rench|ean|eans|can|cans|rab|rabs|kurd|kurds|kurdish|urks|yrian|ebanese|hai|audi|audis)$/i;

/** True for a word such as "Syrian", "Turkish" or "Iraqis", which names who and not where. */
export function isDemonym(word: string): boolean {
  return word.length > 4 && demonym.test(word);
}
