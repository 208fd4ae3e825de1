/** A country and those who are called by it, so that "Ukrainian" in a question finds "of Ukraine" in a name. */
export const nations: readonly (readonly string[])[] = `
syria syrian syrians
russia russian russians
turkey turkish turks türkiye
ukraine ukrainian ukrainians
iraq iraqi iraqis
iran iranian iranians
israel israeli israelis
palestine palestinian palestinians
lebanon lebanese
jordan jordanian
france french
germany german
britain british uk
america american us usa
belgium belgian
poland polish
yemen yemeni
libya libyan
sudan sudanese
abkhazia abkhaz abkhazian
ossetia ossetian
somalia somali
ethiopia ethiopian
nigeria nigerian
mali malian
afghanistan afghan afghans
pakistan pakistani
india indian
china chinese
philippines philippine filipino filipinos
indonesia indonesian
mexico mexican
haiti haitian
brazil brazilian
colombia colombian
armenia armenian
azerbaijan azerbaijani azeri
georgia georgian
serbia serbian
kosovo kosovar
bosnia bosnian
egypt egyptian
saudi saudis
japan japanese
korea korean
nepal nepali nepalese
bangladesh bangladeshi
myanmar burmese
congo congolese
uganda ugandan
kenya kenyan
mozambique mozambican
malawi malawian
greece greek
italy italian
spain spanish
thailand thai thais
cambodia cambodian cambodians khmer
chad chadian chadians
venezuela venezuelan
ecuador ecuadorian
morocco moroccan
kurdistan kurdish kurds
houthi houthis
karabakh artsakh
estonia estonian estonians
czechia czech czechs
zambia zambian zambians
sweden swedish
norway norwegian
finland finnish
netherlands dutch
canada canadian
australia australian
hungary hungarian
romania romanian
moldova moldovan
belarus belarusian
lithuania lithuanian
latvia latvian
niger nigerien
burkina burkinabe
rwanda rwandan
burundi burundian
cuba cuban
chile chilean
peru peruvian
argentina argentine argentinian
vietnam vietnamese
malaysia malaysian
sri lankan lanka
qatar qatari
kuwait kuwaiti
oman omani
tunisia tunisian
algeria algerian
emirates emirati uae
zimbabwe zimbabwean
tanzania tanzanian
cameroon cameroonian
switzerland swiss
austria austrian
croatia croatian
albania albanian
bulgaria bulgarian
portugal portuguese
taliban
`
  .trim()
  .split("\n")
  .map((line) => line.split(" "));
