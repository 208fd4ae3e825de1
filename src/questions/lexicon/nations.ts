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
`
  .trim()
  .split("\n")
  .map((line) => line.split(" "));
