import { entries } from "../entry.ts";

/** Police, money, elections, monitoring, agreements. */
export const order = [
  ...entries(
    "mass",
    "usage of police, customs and coast guards in Russian",
    `
cocaine: кокаин-, кокс-
heroin: героин-
opium: опий, опия, опию, опиум-
hashish: гашиш-
cannabis: каннабис-
marijuana: марихуан-
methamphetamine: метамфетамин-
drugs: наркотик-, наркотическ- веществ-
tobacco: табак-
gold: золот-
cash: наличн-
`,
  ),
  ...entries(
    "noun",
    "usage of police, customs and coast guards in Russian",
    `
captagon pills: таблет- каптагона, таблеток каптагона
captagon: каптагон-
pills: таблет-, таблетк-, таблеток, пилюл-
seizures: изъяти-, конфискаци-
arrests: арест-
kidnappings: похищени-
kidnappings for ransom: похищени- с целью выкупа, похищени- ради выкупа
ransom: выкуп-
murders: убийств-
crimes: преступлени-
robberies: ограблени-, разбо-
incidents: инцидент-, происшестви-
riots: беспорядк-
sentence: приговор-
cutter: катер-
fentanyl: фентанил-
cigarettes: сигарет-
barrels: бочк-
street value: уличн- стоимост-, рыночн- стоимост-
packs: пачк-, пачек
suspicious packages: подозрительн- пакет-
gangs: преступн- группировк-, опг
busts: облав-
court: трибунал-
fine: штраф-
lawsuits: иск, иска, иски, исков
`,
  ),
  ...entries(
    "mass",
    "usage of finance ministries and agencies in Russian",
    `
money: деньги, денег, деньгами, деньгам, средств, средства, сумм-
funding: финансировани-
budget: бюджет-
budget: ассигновани-
aid: субсиди-
debt: долг-
inflation: инфляци-
revenue: доход-, поступлени-
remittances: перевод-, денежн- перевод-
spending: расход-, трат-, затрат-
`,
  ),
  ...entries(
    "noun",
    "usage of finance ministries and agencies in Russian",
    `
how big loan: какой кредит, какой заем
loan: кредит-, заем-, займ-, ссуд-
grant: грант-
tax: налог-
price: цена, цены, цену, цене, цен
cost: стоимост-
salary: зарплат-, заработн- плат-
interest rate: процентн- ставк-, ставк-
interest: процент- по кредиту
dollars: доллар-
euros: евро
rubles: рубл-
rupees: рупи-
hryvnias: гривен, гривн-
pesos: песо
pounds: фунт-
percent: процент-
million: миллион-, млн
billion: миллиард-, млрд
thousand: тысяч-, тыс
share: доля, доли, долю, долей, часть, части
tons: тонн-
kilograms: килограмм-, кг, кило
grams: грамм-
litres: литр-, л
kilometers: километр-, км
meters: метр-
miles: миль, мили, миля
barrels: баррел-, бочек, бочк-
head: голов
number: число, числа, количество, количества, численност-
rate: уровень, уровня, показател-
average: средн-
level: уровень
payments: платеж-, выплат-
compensation: компенсаци-
fiscal year: финансов- год-
donations: пожертвовани-, взнос-
trust fund: целев- фонд-
exports: экспорт-
imports: импорт-
pension: пенси-
budget deficit: дефицит- бюджета
investment: инвестици-
share of gdp: дол- ввп
gdp: ввп
`,
  ),
  ...entries(
    "noun",
    "usage of OSCE and ODIHR in Russian",
    `
elections: выбор-
local elections: местн- выбор-
run-off: втор- тур-, тур- голосования
turnout: явк-
polling stations: избирательн- участк-, избирательн- участок-
ballots: бюллетен-
votes: голос, голоса, голосов
seats: мандат-, мест в парламенте
agreements: соглашени-, договоренност-
reconciliation agreements: соглашени- о примирении
talks: переговор-
meeting: встреч-, заседани-
summit: саммит-
resolution: резолюци-
humanitarian pauses: гуманитарн- пауз-
pauses: пауз-
corridor: коридор-
statement: заявлени-
briefing: брифинг-
report: сводк-, отчет-, доклад-
round: раунд-
EU civil protection mechanism: механизм- гражданской защиты ес, механизм- гражданской обороны ес
mechanism: механизм-
permits: разрешени-
certificates: свидетельств-, сертификат-
documents: документ-
numbers: номер-, номеров
registration: регистраци-
project: проект-
programme: программ-
plan: план-
phase: фаз-
place of detention: мест- лишения свободы
conference: конференци-
bulletin: бюллетень, вестник-
convention: конвенци-
complaints: жалоб-
voting: голосовани-
voter lists: списк- избирателей
women candidates: женщин- кандидат-
interviews: интервью
visit: визит-
measures: мер, меры, мера
review: обзор-
correction: поправк-, исправлен-
declaration: деклараци-
date: дата, дату, дате
bureau: бюро
fall: падени-
office: офис-, управлен-
`,
  ),
];
