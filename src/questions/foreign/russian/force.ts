import { entries } from "../entry.ts";

/** What is fired, driven, struck and lost. */
export const force = [
  ...entries(
    "noun",
    "usage of ministries of defence in Russian; AAP-06 where NATO has the term",
    `
tanks: танк-
armoured vehicles: бронемашин-, бронетехник-, боев- бронированн- машин-, бронированн- машин-, ббм, боев- машин- пехоты, бмп, броневик-
armoured personnel carriers: бтр, бронетранспортер-
vehicles: машин-, автомобил-, автомашин-, техник-, транспортн- средств-, автотехник-
trucks: грузовик-, грузов- машин-, фур-, грузов- автомобил-
pickups: пикап-
aircraft: самолет-, авиаци-, самолет
planes: борт, аэроплан-
helicopters: вертолет-
fighter jets: истребител-
bombers: бомбардировщик-
drones: дрон-, беспилотник-, бпла, бла, беспилотн- летательн- аппарат-, беспилотн-
projectiles: ракет-
ballistic missiles: баллистическ- ракет-
cruise missiles: крылат- ракет-
rockets: реактивн- снаряд-, рс
anti-tank missiles: птур-
shells: снаряд-
mortar shells: миномётн- мин-, минометн- мин-
mortars: миномет-
mines: мин, мина, мины, мину, мине, минами, минах, минам
antipersonnel mines: противопехотн- мин-
anti-vehicle mines: противотранспортн- мин-
anti-tank mines: противотанков- мин-
bombs: бомб-, авиабомб-
car bombs: заминированн- автомобил-, начиненн- взрывчаткой автомобил-
IED: сву, самодельн- взрывн- устройств-, самодельн- бомб-, фугас-
explosive devices: взрывн- устройств-
explosives: взрывчатк-, взрывчат- веществ-, вв
unexploded ordnance: неразорвавш- боеприпас-, неразорвавш- снаряд-, взрывоопасн- предмет-
detonators: детонатор-
grenades: гранат-
rifles: автомат-, винтовк-
machine guns: пулемет-
pistols: пистолет-
guns: орудие, орудия, орудий, орудиям, пушк-, пушек
howitzers: гаубиц-
artillery: артиллери-, артсистем-, артиллерийск- систем-
multiple rocket launchers: рсзо, реактивн- систем- залпового огня, град, градов
launchers: пусков- установок, пусков- установк-
air defence: пво, противовоздушн- оборон-
radars: радар-, рлс
ammunition: боеприпас-, боекомплект-
cartridges: патрон-
bullets: пуль, пули, пуля
weapons: оружи-, вооружени-
small arms: стрелков- оружи-
ships: корабл-, судно, судна, судов, суда, судам, судами, судах
boats: лодк-, лодок, катер-
submarines: подводн- лодк-, подводн- лодок, субмарин-, подлодк-
tankers: танкер-
merchant ships: торгов- судн-, торгов- судов, торгов- суда, торгов- судам, коммерческ- судн-, коммерческ- судов
targets: цел-, цели, целей, целям
facilities: объект-
positions: позици-
strikes: удар-
airstrikes: авиаудар-, воздушн- удар-, авианалет-
missile strikes: ракетн- удар-
sorties: вылет-, боев- вылет-, самолетовылет-, самолето вылет-
flights: полет-, рейс-, пролет-
attacks: атак-, нападен-, штурм-
shelling: обстрел-, артобстрел-
bombing: бомбардировк-, бомбежк-
explosions: взрыв-
engagements: боестолкновен-, огнев- контакт-
clashes: столкновен-, стычк-
fighting: боев, бои, бой, боях, боев- действ-
hostilities: боев- действ-, военн- действ-
offensive: наступлен-, контрнаступлен-
operation: операци-, спецоперац-
exercise: учени-
war: войн-
ambush: засад-
raid: рейд-, налет-
ceasefire: перемири-, прекращен- огня, режим- прекращения огня, режим- тишины
cessation of hostilities: прекращен- боевых действий
violations: нарушен-
ceasefire violations: нарушен- перемирия, нарушен- режима прекращения огня, нарушен- режима тишины
losses: потер-
positions: позици-
axis: направлен-
front: фронт-
front line: лини- фронт-, лини- соприкосновен-
checkpoint: блокпост-, кпп
base: баз-, военн- баз-
camps: лагер-, лагере-
depots: склад-, хранилищ-
caches: тайник-, схрон-
tunnels: туннел-, тоннел-
trenches: окоп-, транше-
laboratories: лаборатори-
workshops: мастерск-
fence: ограждени-, забор-
security: безопасност-
defence: оборон-
border: границ-
crossing: пропускн- пункт-, кпп, переправ-, пункт- пропуска, погранпереход-
flag: флаг-
crossings: пересечени-
landings: посадок, посадк-
prisoners exchange: обмен- пленн-
surrender: сдач-
motorcycles: мотоцикл-
buses: автобус-
trains: поезд-
bulldozers: бульдозер-
cars: легков-
systems: систем-, комплекс-
minesweepers: тральщик-
frigates: фрегат-
uncrewed boats: безэкипажн- катер-
narco submarines: нарколодк-, наркосубмарин-
debris: обломк-, обломок
shrapnel: осколк-, осколок
fragments: фрагмент-
column: колонн-
garrison: гарнизон-
refineries: нпз, нефтеперерабатывающ- завод-
sabotage groups: дрг, диверсионн- групп-, диверсант-
firebombs: бутыл- с зажигательной смесью, коктейл- молотова
rock throwing: камнеметан-, брос- камней
truce: перемирие
blockade: блокад-, осад-
roads: улиц-
headquarters: штаб, штаба, штабе, штабы
command posts: командн- пункт-
control: контрол-
zone: зон, зона, зоны, зоне, зону
sector: сектор-
suburbs: пригород-
capital: столиц-
shore: берегу
movements: передвижен-, перемещени-
patrols: патрулирован-
inspections: проверк-, проверок, инспекци-, досмотр-
shots: выстрел-
rounds: очеред- из
`,
  ),
];
