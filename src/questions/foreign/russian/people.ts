import { entries } from "../entry.ts";

/** Who is counted, acts or is spoken of. */
export const people = [
  ...entries(
    "noun",
    "usage of UN agencies in Russian (OCHA, UNHCR, UNICEF)",
    `
people: человек-, люди, людей, людям, людьми, людях, лиц, лица, лицам, лицами
civilians: мирн- жител-, мирн- граждан-, гражданск- лиц-, мирн- люд-, мирняк-, гражданских, гражданским, мирных
population: населени-, население
residents: жител-
citizens: граждан-, гражданин-
families: семь-, семе-, семей, семья
households: домохозяйств-
women: женщин-
men: мужчин-
children: дети, детей, детям, детьми, детях, ребен-, ребят, несовершеннолетн-, малолетн-
girls: девоч-, девуш-
boys: мальчик-
infants: младен-, грудн- дет-
elderly: пожил-, старик-, престарел-
students: студент-
pupils: школьник-, учащ-, ученик-
teachers: учител-, преподавател-, педагог-
refugees: беженц-, беженец-, беженк-
displaced people: перемещенн- лиц-, внутренне перемещенн- лиц-, внутренне перемещенн-, впл, перемещенн-, вынужденн- переселенц-, переселенц-
evacuees: эвакуированных, эвакуированным
returnees: возвращенц-, вернувш-
migrants: мигрант-
asylum seekers: просител- убежищ-, ищущ- убежищ-
new arrivals: нов- прибыт-, вновь прибывш-, прибывш-
passengers: пассажир-
tourists: турист-
drivers: водител-
fishermen: рыбак-
sailors: моряк-, матрос-
crew: экипаж-
workers: рабоч-, работник-
staff: сотрудник-, персонал-
aid workers: гуманитарн- работник-, сотрудник- гуманитарн- организац-, гуманитарн- сотрудник-
health workers: медицинск- работник-, медработник-, медик-, медицинск- персонал-, работник- здравоохранен-
doctors: врач-, доктор-
nurses: медсест-, медбрат-
patients: пациент-, больн-
volunteers: волонтер-, доброволец, доброволь-
journalists: журналист-, репортер-
rescuers: спасател-
firefighters: пожарн-, огнеборц-, пожарник-
farmers: фермер-, крестьян-
customers: абонент-, потребител-, клиент-
beneficiaries: получател-, бенефициар-
voters: избирател-
candidates: кандидат-
observers: наблюдател-
monitors: монитор-
victims: жертв-
casualties: пострадавш- и погибш-
owners: владел-
survivors: выживш-, уцелевш-
deaths: смерт-, летальн- исход-, гибел-, смертельн- случа-, число погибших, количество погибших, числа погибших
dead: погибш-, мертв-, умерш-, труп-
bodies: тел, тело, тела, телам, останк-
wounded: ранен-
injured: пострадавш-, травмированн-
missing: пропавш- без вест-, пропавш-, без вести пропавш-
hostages: заложник-
prisoners: пленн-, военнопленн-, заключенн-, узник-
suspects: подозреваем-
smugglers: контрабандист-
criminals: преступник-
bandits: бандит-, разбойник-
demonstrators: демонстрант-, протестующ-, митингующ-
rioters: бунтовщик-, погромщик-
leaders: лидер-, главар-
members: член, члена, члены, членов, членам, участник-
teams: команд-, бригада скорой
groups: группировк-, групп-, группа, группу
pilots: летчик-, пилот-
deminers: сапер-
gangs: банд, банда, банды, банде
donors: донор-
partners: партнер-
mayors: мэр-
women and girls: женщин- и девоч-
pregnant women: беременн-
relatives: родственник-
experts: эксперт-, специалист-
officials: чиновник-
guards: охранник-, страж-
miners: шахтер-
nationals: подданн-
foreigners: иностранц-, иностранец
`,
  ),
  ...entries(
    "noun",
    "usage of ministries of defence in Russian",
    `
soldiers: солдат-, военнослужащ-, военн-, бойц-, боец-
troops: войск-, контингент-
officers: офицер-
personnel: личн- состав-, живой силы, живая сила, живую силу
militants: боевик-
fighters: бойцы, повстанц-, повстанец-
terrorists: террорист-
rebels: мятежник-, инсургент-
insurgents: инсургенты
enemy: противник-, враг-
forces: сил, силы, сила, силами, силам, силах
army: арми-
navy: вмс, вмф, флот, флота, военно морск- сил-
air force: ввс, вкс, военно воздушн- сил-, воздушно космическ- сил-
naval force: военно морск- сил-
marines: морпех-, морск- пехотинц-, морск- пехот-
police: полици-, полицейск-, милици-
police officers: сотрудник- полиц-
border guards: пограничник-, погранич- служб-
coast guard: берегов- охран-
national guard: нацгвард-, национальн- гвард-
general staff: генштаб-, генеральн- штаб-
commander: командир-, командующ-, командующ- силами
general: генерал-
colonel: полковник-
peacekeepers: миротворц-, миротворец, голуб- касок, голуб- каски
brigade: бригад-
battalion: батальон-
regiment: полк, полка, полку, полком, полки
division: дивизи-
unit: подразделени-
patrol: патрул-
coalition: коалици-
mercenaries: наемник-
snipers: снайпер-
deserters: дезертир-
defectors: перебежчик-
militia: ополчен-, ополченц-
khwarij: хариджит-, хаваридж-
`,
  ),
  ...entries(
    "noun",
    "usage of ministries and agencies in Russian; names as UNTERM has them",
    `
authorities: власт-, властей
government: правительств-
ministry: министерств-, ведомств-
defence ministry: минобороны, министерств- обороны, мо, минобороне
interior ministry: мвд, министерств- внутренних дел
foreign ministry: мид, министерств- иностранных дел
health ministry: минздрав-, министерств- здравоохранени-
finance ministry: минфин-, министерств- финансов
emergencies ministry: мчс
treasury: казначейств-
minister: министр-
president: президент-
prime minister: премьер-, премьер министр-
governor: губернатор-
spokesman: представител-, пресс секретар-, спикер-
head: глава, главу, главы, главе, главой
commission: комисси-
committee: комитет-
court: суд, суда, суде, судом
prosecutor: прокурор-, прокуратур-
embassy: посольств-
parliament: парламент-
deputies: депутат-
delegation: делегаци-
mission: мисси-
agency: агентств-
organization: организаци-
bank: банк-
fund: фонд-
company: компани-
diaspora: диаспор-
counter narcotics police: наркополици-, антинаркотическ- полици-
`,
  ),
  ...entries(
    "body",
    "names as UNTERM has them; usage of ministries and agencies",
    `
WHO: воз, всемирн- организаци- здравоохранени-
UN: оон, объединенн- наци-
UNHCR: увкб, увкб оон
UNICEF: юнисеф
IOM: мом
OCHA: укгв, укгв оон, укгд
WFP: впп, всемирн- продовольственн- программ-
UNRWA: бапор
OSCE: обсе
ODIHR: бдипч
NATO: нато
EU: ес, евросоюз-, европейск- союз-
red cross: красн- крест-, мккк
red crescent: красн- полумесяц-
IDF: цахал-
ISIS: иг, игил, исламск- государств-, даиш
al-shabaab: аль шабаб, аш шабаб, шабаб
taliban: талибан-, талиб-
houthis: хусит-
hezbollah: хезболл-, хизбалл-
hamas: хамас-
PKK: рпк, курдск- рабоч- парти-
RSF: сбр, сил- быстр- поддержк-
african development bank: африканск- банк- развити-, абр
world bank: всемирн- банк-
human rights office: увкпч, управлени- по правам человека
SOHR: сирийск- наблюдательн- совет- по правам человека
`,
  ),
  ...entries(
    "name",
    "usage: names that are not written by their sound",
    `
Michael: майкл
Matthew: мэтью
George: джордж
Abu: абу
`,
  ),
];
