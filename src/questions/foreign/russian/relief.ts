import { entries } from "../entry.ts";

/** Need and aid, disasters, illness. */
export const relief = [
  ...entries(
    "mass",
    "usage of UN agencies in Russian (OCHA, WFP, UNICEF)",
    `
aid: помощ-
humanitarian aid: гуманитарн- помощ-, гумпомощ-
food: еда, еды, еду, продовольстви-, пищ-, продуктов питания, продукт- питания, продукты, продуктов
food aid: продовольственн- помощ-
food insecurity: отсутстви- продовольственн- безопасност-
water: вод-
fuel: топлив-, горюч-, бензин-, гсм
electricity: электричеств-, электроэнерги-, свет, света
oil: нефт-
gas: газ, газа
flour: мук-, муки
wheat: пшениц-
maize: кукуруз-
rice: рис, риса
sugar: сахар-
bread: хлеб-
sorghum: сорго
grain: зерн-, зерно
livestock: скот-
fertiliser: удобрени-
equipment: оборудовани-, снаряжени-
supplies: груз-
humanitarian aid: гуманитарн- груз-
medicine: лекарств-, медикамент-
medical supplies: медицинск- груз-, предмет- медицинск- назначени-
damage: ущерб-
malnutrition: недоедани-, истощени-
hunger: голод, голода, голоде, голодом
shelter: кров, крова
farmland: сельхозугоди-, сельскохозяйственн- земел-, пашн-
land: земл-, земель
territory: территори-
rain: дожд-, осадк-
wind: ветер, ветра, ветром
snow: снег-
`,
  ),
  ...entries(
    "noun",
    "usage of UN agencies in Russian (OCHA, WFP, UNHCR, IFRC)",
    `
people in need: нуждающ- в помощи, нуждающ-
convoys: конво-, колонн-, автоколонн-
trucks with aid: грузовик- с помощью, грузовик- с гуманитарной помощью
supplies: припас-, товар-
needs: потребност-, нужд-
shortage: нехватк-, дефицит-
acutely food insecure: остр- нехватк- продовольствия, остр- нужд- в продовольствии, остр- отсутстви- продовольственной безопасности
rations: рацион-, паек, пайк-, пайков
meals: порци-, обед-
kits: набор-, комплект-
parcels: посылок, посылк-
packages: пакет-, упаков-, свертк-
boxes: короб-, ящик-
bales: тюк-
tents: палатк-, палаток
blankets: одеял-
beds: кроват-, коек, койк-
mattresses: матрас-
tarpaulins: брезент-, тент-
shelters: приют-, укрыти-, убежищ-, временн- жиль-
collective centres: центр- коллективного размещения, коллективн- центр-, пункт- коллективного размещения
evacuation centres: эвакуационн- центр-, пункт- эвакуации, эвакопункт-
displacement sites: лагер- для перемещенных лиц, лагер- перемещенных лиц, лагер- впл, пункт- размещения перемещенных
reception centres: пункт- приема
wells: колодц-, колодец, скважин-
latrines: туалет-, уборн-
schools: школ-
classrooms: класс-, учебн- класс-
hospitals: больниц-, госпител-, госпитал-
clinics: клиник-, поликлиник-, медпункт-, медучрежден-, медицинск- учрежден-
houses: дом, дома, домов, домам, домами, домах, жил- дом-, жилищ-, жиль-
buildings: здани-, строени-, постро-
outbuildings: хозпостро-, хозяйственн- постро-
apartments: квартир-
bridges: мост-
roads: дорог-, шоссе, трасс-
airport: аэропорт-
airfield: аэродром-
port: порт-
power station: электростанци-
power lines: лэп, лини- электропередач-
pumps: насос-
generators: генератор-
mosques: мечет-
churches: церк-, храм-
markets: рынок, рынк-, базар-
factories: завод-, фабрик-
warehouse: складе, складом, склада
village: деревн-, сел, села, селе, село, поселок, поселк-, поселен-
settlements: населенн- пункт-
town: городок-, городк-
city: город, города, городе, городу, городов, городах
districts: район-, округ-, уезд-
neighbourhood: квартал-
region: регион-
province: провинци-
state: штат-
governorate: мухафаз-, губернаторств-
oblast: област-
county: округе
municipality: муниципалитет-
country: стран-
coast: побережь-, берег-
beach: пляж-
pier: пирс-, причал-
crossing point: переход-
area: площад-
island: остров-
square kilometers: квадратн- километр-, кв км, км2
hectares: гектар-, га
crops: посев-, сельхозкультур-
harvest: урожа-
fields: поле, поля, полей
cattle: голов скота, голов крупного рогатого скота, крс
cows: коров-
goats: коз, коза, козы
sheep: овец, овц-
animals: животн-
trees: дерев-
support: поддержк-
response: реагировани-
appeal: призыв-
crisis: кризис-
emergency: чрезвычайн- ситуац-, чс
reservoir: водохранилищ-
bottled water: бутилированн- вод-, вод- в бутылках
farms: ферм-
orchards: сад, сада, сады, садов
water points: пункт- водоснабжения, водозаборн-
accounts: лицев- счет-
weight: вес, веса, весом
height: высот-
depth: глубин-
length: длин-, протяженност-
speed: скорост-
distance: расстояни-
temperature: температур-
capacity: вместимост-, мощност-
stocks: запас-
gap: разрыв-
places: мест, места
hours without power: час- без света
samples: образец, образц-, проб
swabs: мазк-
health centres: центр- здоровья, медцентр-
hotline: горяч- лини-
stoppage: простой, остановк-
peak: пик, пика, пике
`,
  ),
  ...entries(
    "noun",
    "usage of emergency ministries and meteorologists in Russian",
    `
earthquake: землетрясен-
aftershocks: афтершок-, повторн- толчк-, толчк-, толчок
magnitude: магнитуд-
epicentre: эпицентр-
flood: наводнен-, паводк-, паводок-, потоп-
landslides: оползн-, оползен-
cyclone: циклон-
typhoon: тайфун-
hurricane: ураган-
storm: шторм-, буря, бури, бурю, бурь
storm deaths: жертв- урагана
monsoon: муссон-
drought: засух-
fire: пожар-, возгоран-
wildfire: лесн- пожар-, природн- пожар-
eruption: извержен-
tsunami: цунами
disaster: бедстви-, катастроф-
shipwreck: кораблекрушен-
rubble: завал-
rivers: рек, река, реки, реке, реку
dam: плотин-, дамб-
customers without power: абонент- без света, абонент- без электричества, обесточенн- абонент-
without power: без света, без электричества, без электроэнергии
landfall: суша, суше, сушу, суши
`,
  ),
  ...entries(
    "noun",
    "WHO's Russian terms; usage of health ministries",
    `
cases: случа-, случаев, случай
suspected cases: подозрительн- случа-, предполагаем- случа-, случа- с подозрением
new cases: нов- случа-
infections: инфекци-, заражен-, заболеван-
outbreak: вспышк-, эпидеми-
cholera: холер-
ebola: эбол-
measles: корь, кори, корью
malaria: маляри-
lassa fever: лихорадк- ласса
dengue: денге
fever: лихорадк-
polio: полиомиелит-
hepatitis: гепатит-
coronavirus: коронавирус-, ковид-
diphtheria: дифтери-
disease: болезн-
virus: вирус-
vaccine: вакцин-
vaccination: вакцинаци-, прививк-, прививок
vaccination campaign: кампани- вакцинаци-, прививочн- кампани-
oral cholera vaccine: оральн- холерн- вакцин-, пероральн- вакцин- от холеры
doses: доз-
contacts: контактн- лиц-, контакт-
tests: тест-
case fatality rate: летальност-, уровень летальности
laboratory: лаборатори-
treatment centre: центр- лечения
treatment: лечени-
recoveries: выздоровлен-
`,
  ),
];
