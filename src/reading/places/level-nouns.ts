const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** What countries call their divisions, of the first level and below, singular and plural. */
export const divisionNouns = set(
  "province provinces governorate governorates region regions oblast oblasts state states prefecture prefectures department departments departement wilaya wilayas wilayat wilayats emirate emirates canton cantons krai krais okrug okrugs voivodeship voivodeships district districts subdistrict subdistricts sub-district sub-districts raion raions rayon rayons county counties subcounty subcounties sub-county sub-counties municipality municipalities commune communes woreda woredas upazila upazilas tehsil tehsils taluk taluks taluka talukas mandal mandals parish parishes borough boroughs cercle cercles lga lgas locality localities payam payams boma bomas kebele kebeles barangay barangays arrondissement arrondissements chiefdom chiefdoms regency regencies hromada hromadas collectivity collectivities constituency constituencies circumscription territory territories zone zones division divisions city cities town towns township townships ward wards village villages hamlet hamlets settlement settlements gov prov dept distr",
);

/** Further words that say what kind of place a name beside them is. */
const siteLevels = set(
  "area areas camp camps countryside suburb suburbs neighbourhood neighbourhoods neighborhood neighborhoods quarter peninsula island islands islet atoll archipelago valley axis sector outskirts vicinity checkpoint crossing station airport airfield airbase base strip community communities hills heights front direction basin plain corridor estuary delta bay gulf strait coast shore post gate bridge dam hospital clinic market refinery prison mosque church cemetery junction mine quarry river lake mountain mountains forest",
);

export const levelNouns: ReadonlySet<string> = new Set([...divisionNouns, ...siteLevels]);

/** Level words that, in small letters behind a name, may as well say what kind of people, work or time: "Health sector". */
export const looseLevels = set(
  "base state states front sector sectors community communities quarter area areas direction zone zones division divisions territory department departments station strip city cities coast plain corridor constituency axis post gate bridge dam hospital clinic market refinery prison mosque church cemetery junction mine quarry river lake mountain mountains forest",
);

/** Words that may stand between a name and its level word: "Ekondo-Titi health district". */
export const levelAdjectives = set(
  "health local government regional autonomous administrative special rural urban metropolitan border coastal capital security refugee transit idp displacement municipal city",
);

/** Level words that a number or a letter may follow: "Region VIII". */
export const numbered = set(
  "region regions district districts zone zones sector sectors ward wards province provinces division divisions arrondissement arrondissements",
);

/** Capitalised words that end the name of a piece of land or water, and so make one of the words before them. */
export const landNouns = set(
  "creek river lake lakes island islands isle cay cays key keys bay beach valley hill hills mountain mountains mount peak peninsula park forest woods canal cape point falls springs pass strait straits gulf sea ocean atoll reef plateau desert delta basin harbour harbor lagoon swamp marsh glacier volcano ridge canyon gorge coast countryside heights flats meadows plains oasis reserve reservation wells lough loch fjord",
);

/** Capitalised words that begin such a name: "Lake Chad", "Lac des Roches", "Mount Nyiragongo". */
export const landOpeners = set(
  "lake lac lago mount mont monte fort port puerto porto puerta cape cap cabo isla isle ile île rio río villa ville ciudad pueblo nueva nuevo nova novo new san santa santo são sao saint sainte st ste kafr tell tel tal deir dayr umm wadi jabal jebel djebel bab ayn ain khan beit bayt kampung kota ban los las el la le les al",
);

/** Of these the ones that hardly begin anything else. */
export const sureOpeners = set(
  "lake lac lago mount fort puerto cabo isla isle ile île cape camp kafr deir dayr umm wadi jabal jebel djebel bab khan beit bayt san santa santo são",
);

/** Fires, quakes and floods are named after where they happen: "Pellow Creek wildfire". */
export const eventNouns = set(
  "wildfire fire blaze earthquake quake flood floods flooding landslide mudslide avalanche eruption tsunami massacre siege bombing explosion tornado complex",
);
