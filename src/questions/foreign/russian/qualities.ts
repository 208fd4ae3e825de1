import { entries } from "../entry.ts";

/** What a noun is like, or whose it is. */
export const qualities = [
  ...entries(
    "quality",
    "Zaliznyak's grammatical dictionary; usage of ministries and agencies",
    `
new: нов-, вновь
additional: дополнительн-
other: прочи-, иных
first: перв-
second: втор-
third: трет-, третий
last: последн-, прошл-, минувш-, прошедш-, предыдущ-
previous: прежн-
total: общ-, совокупн-
average: средн-
maximum: максимальн-
minimum: минимальн-
largest: крупнейш-, сам- больш-, наибольш-
biggest: сам- крупн-
big: больш-, крупн-
high: высок-
daily: суточн-, ежедневн-
military: военн-
civil: гражданск-, гражданск-
humanitarian: гуманитарн-
medical: медицинск-
health: здравоохранен-
armed: вооружен-
special: специальн-
ballistic: баллистическ-
aerial: воздушн-
naval: военно морск-, морск-
coastal: берегов-, прибрежн-
border: пограничн-, приграничн-
unmanned: беспилотн-
suspected: предполагаем-, подозрительн-, вероятн-
confirmed: подтвержден-
acute: остр-
severe: тяжел-, серьезн-
oral: оральн-, пероральн-
social: социальн-
international: международн-
national: национальн-
regional: региональн-
local: местн-
federal: федеральн-
central: центральн-
northern: северн-, северо
southern: южн-, юго
eastern: восточн-
western: западн-
northwestern: северо западн-
northeastern: северо восточн-
southwestern: юго западн-
southeastern: юго восточн-
pacific: тихоокеанск-
old: стар-
young: молод-
residential: жил-
agricultural: сельскохозяйственн-
occupied: оккупирован-
inhabited: населенн-
upgraded: модернизированн-, усовершенствованн-
totally: полностью, целиком
partially: частично
merchant: торгов-, коммерческ-
safe: безопасн-
unaccompanied: несопровождаем-, без сопровождения
pregnant: беременн-
square: квадратн-
metric: метрическ-
monthly: месячн-, ежемесячн-
weekly: недельн-, еженедельн-
annual: годов-, ежегодн-
many: много, многие
type: тип-, тип
two: два, две, двух, двое, двум, двумя
three: три, трех, трое, трем, тремя
four: четыре, четырех, четверо, четырем, четверых
five: пять, пяти, пятеро, пятерых
six: шесть, шести, шестеро
seven: семь, семи, семеро
eight: восемь, восьми
nine: девять, девяти
ten: десять, десяти, десят-
`,
  ),
];

/** Who is called by a country, and what is theirs; the countries themselves are CLDR's. */
export const nationals = entries(
  "quality",
  "Zaliznyak's grammatical dictionary",
  `
russian: русск-, российск-, россиян-
ukrainian: украинск-, украинц-, украинец, всу
syrian: сирийск-, сириец, сирийц-
turkish: турецк-, турок, турк-, турок
american: американск-, американц-, американец
us: сша
british: британск-, английск-, британц-, великобританск-
french: французск-, француз-
german: немецк-, германск-, немц-
italian: итальянск-, итальянц-
polish: польск-, поляк-
israeli: израильск-, израильтян-
palestinian: палестинск-, палестинц-, палестинец
lebanese: ливанск-, ливанц-
jordanian: иорданск-, иорданц-
iraqi: иракск-, иракц-
iranian: иранск-, иранц-
yemeni: йеменск-, йеменц-
saudi: саудовск-, саудовц-
libyan: ливийск-, ливийц-
egyptian: египетск-, египтян-
sudanese: суданск-, суданц-, суданец
south sudanese: южносуданск-, южносуданц-
somali: сомалийск-, сомалийц-
ethiopian: эфиопск-, эфиоп-
kenyan: кенийск-, кенийц-, кениец
nigerian: нигерийск-, нигерийц-
congolese: конголезск-, конголезц-
ugandan: угандийск-, угандск-
burundian: бурундийск-, бурундийц-
rwandan: руандийск-
malian: малийск-
chadian: чадск-
cameroonian: камерунск-
mozambican: мозамбикск-
afghan: афганск-, афганц-, афганец
pakistani: пакистанск-, пакистанц-
indian: индийск-, индийц-
bangladeshi: бангладешск-
burmese: мьянманск-, бирманск-
rohingya: рохинджа, рохинья
sri lankan: шри ланкийск-, ланкийск-
thai: тайск-, таиландск-, тайц-
cambodian: камбоджийск-, камбоджийц-
philippine: филиппинск-, филиппинц-
indonesian: индонезийск-
japanese: японск-, японц-
chinese: китайск-, китайц-
korean: корейск-
azerbaijani: азербайджанск-, азербайджанц-
armenian: армянск-, армян-
georgian: грузинск-, грузин-
abkhazian: абхазск-, абхаз-
moldovan: молдавск-, молдаван-
serbian: сербск-, серб-
bosnian: боснийск-
kazakh: казахстанск-, казахск-
mexican: мексиканск-, мексиканц-
colombian: колумбийск-, колумбийц-, колумбиец
ecuadorian: эквадорск-, эквадорц-
venezuelan: венесуэльск-
haitian: гаитянск-, гаитян-
brazilian: бразильск-
australian: австралийск-
canadian: канадск-
kurdish: курдск-, курд-
artsakh: арцах-, нагорн- карабах-
greek: греческ-
spanish: испанск-
dutch: голландск-, нидерландск-
belgian: бельгийск-
`,
);
