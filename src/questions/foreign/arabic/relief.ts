import { entries } from "../entry.ts";

/** Need and aid, disasters, illness. */
export const relief = [
  ...entries(
    "mass",
    "usage of UN agencies in Arabic (OCHA, WFP, UNICEF)",
    `
aid: مساعدة, مساعدات, إغاثة, معونة
humanitarian aid: مساعدات إنسانية, مساعدة إنسانية
food: غذاء, أغذية, طعام, مواد غذائية
food aid: مساعدات غذائية, مساعدة غذائية
water: ماء, مياه
fuel: وقود, محروقات, بنزين, ديزل
electricity: كهرباء
oil: نفط
gas: غاز
flour: دقيق, طحين
wheat: قمح
maize: ذرة
rice: أرز
sugar: سكر
bread: خبز
grain: حبوب غذائية
livestock: ماشية, مواشي
cargo: حمولة, شحنة
medicine: دواء, أدوية
medical supplies: مواد طبية, مستلزمات طبية, إمدادات طبية
damage: ضرر, أضرار
malnutrition: سوء التغذية, سوء تغذية
famine: مجاعة
shelter: مأوى
land: أرض, أراضي
rain: مطر, أمطار
wind: ريح, رياح
snow: ثلج, ثلوج
`,
  ),
  ...entries(
    "noun",
    "usage of UN agencies in Arabic (OCHA, WFP, UNHCR)",
    `
people in need: محتاج, محتاجين
needs: حاجة, احتياج
convoys: قافلة, قوافل
supplies: إمداد, إمدادات
rations: حصة, حصص, حصة غذائية, حصص غذائية
meals: وجبة
kits: طقم, حقيبة
baskets: سلة, سلال
parcels: طرد, طرود
packages: عبوة مغلفة
boxes: صندوق كرتون, علبة, علب
tents: خيمة, خيام, خيم
blankets: بطانية, بطانيات
beds: سرير, أسرة مستشفى, أسرة طبية
shelters: ملجأ, ملاجئ, مأوى مؤقت
collective centres: مركز جماعي, مراكز جماعية, مراكز الإيواء الجماعية, مركز إيواء جماعي, مراكز إيواء جماعية
evacuation centres: مركز إجلاء, مراكز الإجلاء
shelter centres: مركز إيواء, مراكز الإيواء, مراكز إيواء
displacement sites: مواقع النزوح, مواقع النازحين, موقع نزوح, مخيمات النزوح
centres: مركز, مراكز
camps: مخيم
wells: بئر, آبار
latrines: مرحاض, مراحيض
schools: مدرسة, مدارس
hospitals: مستشفى, مستشفيات, مشفى, مشافي
clinics: عيادة
treatment unit: وحدة علاج, مركز علاج
houses: منزل, منازل, بيت, بيوت, دار, دور
buildings: مبنى, مباني, أبنية, بناية
floors: طابق, طوابق
apartments: شقة, شقق
bridges: جسر, جسور, كوبري
roads: طريق, طرق, طرقات, شارع, شوارع
airport: مطار
port: ميناء, موانئ, مرفأ
pier: رصيف, رصيف عائم, رصيف بحري
beach: شاطئ
power station: محطة كهرباء
station: محطة
mosques: مسجد, مساجد, جامع
churches: كنيسة, كنائس
market: سوق, أسواق
factories: مصنع, مصانع
village: قرية, قرى
settlements: بلدة, بلدات, تجمع سكني
city: مدينة, مدن
district: حي, أحياء, مديرية, قضاء, ناحية, مقاطعة
region: منطقة, مناطق, إقليم, أقاليم
state: ولاية
governorate: محافظة, محافظات
province: إقليم إداري
country: دولة, دول, بلد, بلدان
coast: ساحل, سواحل
island: جزيرة, جزر
area: مساحة
square kilometers: كيلومتر مربع, كم مربع, كيلومترا مربعا, كلم مربع
hectares: هكتار
crops: محصول, محاصيل
cattle: رأس ماشية, رؤوس ماشية, رأس من الماشية, أبقار
cows: بقرة, بقر
sheep: غنم, أغنام, خروف, خراف
goats: ماعز
animals: حيوان
trees: شجرة, أشجار
seedlings: شتلة, شتلات
support: دعم
response: استجابة
appeal: نداء
crisis: أزمة, أزمات
emergency: طوارئ
reservoir: خزان مياه
bottled water: مياه معبأة
farms: مزرعة, مزارع
fields: حقل, حقول
weight: وزن
height: ارتفاع
depth: عمق
length: طول
speed: سرعة
distance: مسافة
temperature: درجة حرارة, درجات حرارة
capacity: سعة, قدرة استيعابية
stocks: مخزون
shortage: نقص, عجز
warehouse: مخزن غذاء
places: مكان
samples: عينة
power lines: خطوط كهرباء, خط كهرباء
health centres: مركز صحي, مراكز صحية
acutely food insecure: انعدام الأمن الغذائي الحاد, يعانون من انعدام الأمن الغذائي الحاد
food insecure: انعدام الأمن الغذائي, يعانون من انعدام الأمن الغذائي
outbuildings: مبنى ملحق
peak: ذروة
county: مقاطعة
protection: حماية
mechanism: آلية الحماية
EU civil protection mechanism: آلية الحماية المدنية للاتحاد الأوروبي, آلية الاتحاد الأوروبي للحماية المدنية
`,
  ),
  ...entries(
    "noun",
    "usage of civil defence and meteorologists in Arabic",
    `
earthquake: زلزال, زلازل, هزة أرضية
aftershocks: هزة ارتدادية, هزات ارتدادية
magnitude: قوة زلزال, درجة ريختر
flood: فيضان, فيضانات, سيل, سيول
landslides: انزلاق أرضي, انهيار أرضي, انهيارات أرضية, انزلاقات أرضية, انزلاقات التربة
cyclone: إعصار, أعاصير
storm: عاصفة, عواصف
drought: جفاف
fire: حريق, حرائق
wildfire: حرائق الغابات, حريق غابات
disaster: كارثة, كوارث
rubble: أنقاض, ركام
rivers: نهر, أنهار
dam: سد, سدود
typhoon: تيفون
hurricane: هوريكان
monsoon: رياح موسمية, أمطار موسمية
eruption: ثوران
tsunami: تسونامي
epicentre: مركز الزلزال
landfall: اليابسة
without power: مقطوعة عنهم الكهرباء, بدون كهرباء, بلا كهرباء, انقطاع الكهرباء, دون كهرباء, انقطعت عنهم الكهرباء
`,
  ),
  ...entries(
    "noun",
    "WHO's Arabic terms; usage of health ministries",
    `
cases: حالة, حالات
suspected cases: حالة مشتبه بها, حالات مشتبه بها, حالة اشتباه, حالات اشتباه, حالة مشتبهة, حالات مشتبهة, إصابة مشتبه بها
confirmed cases: حالة مؤكدة, حالات مؤكدة, إصابة مؤكدة, إصابات مؤكدة
infections: إصابة, إصابات, عدوى
outbreak: تفش, تفشي, وباء
cholera: كوليرا
ebola: إيبولا
measles: حصبة
malaria: ملاريا
lassa: لاسا
fever: حمى
dengue: حمى الضنك, ضنك
polio: شلل الأطفال
hepatitis: التهاب الكبد
coronavirus: كورونا, كوفيد
diphtheria: دفتيريا, خناق
disease: مرض, أمراض
virus: فيروس
vaccine: لقاح, لقاحات, مصل
oral cholera vaccine: لقاح الكوليرا الفموي, لقاح فموي
vaccination: تطعيم, تلقيح
vaccination campaign: حملة تطعيم, حملة التطعيم, حملة تلقيح, حملة التلقيح
doses: جرعة
contacts: مخالط
treatment: علاج
`,
  ),
];
