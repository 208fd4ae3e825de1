import { entries } from "../entry.ts";

/** What is fired, driven, struck and lost. */
export const force = [
  ...entries(
    "noun",
    "usage of ministries of defence in Arabic; AAP-06 where NATO has the term",
    `
tanks: دبابة
armoured vehicles: مدرعة, مركبة مدرعة, آلية مدرعة, مركبات مدرعة, عربة مدرعة
vehicles: مركبة, مركبات, سيارة, عربة, آلية, آليات
trucks: شاحنة
aircraft: طائرة, طائرات, طيران
helicopters: مروحية, هليكوبتر, طائرة مروحية
fighter jets: مقاتلة حربية, طائرة مقاتلة, مقاتلات
drones: مسيرة, طائرة مسيرة, طائرات مسيرة, درون, طائرة بدون طيار, طائرات بدون طيار, طائرة دون طيار
missiles: صاروخ, صواريخ
ballistic missiles: صاروخ باليستي, صواريخ باليستية, صاروخ بالستي, صواريخ بالستية
cruise missiles: صاروخ كروز, صواريخ كروز, صاروخ مجنح, صواريخ مجنحة
rockets: قذيفة صاروخية, صواريخ غراد
shells: قذيفة, قذائف
mortar shells: قذيفة هاون, قذائف هاون, قذائف الهاون
mortars: هاون
mines: لغم, ألغام
demining: إزالة الألغام, نزع الألغام
antipersonnel mines: لغم مضاد للأفراد, ألغام مضادة للأفراد, لغم ضد الأفراد
anti-vehicle mines: لغم مضاد للمركبات, ألغام مضادة للمركبات
anti-tank mines: لغم مضاد للدبابات, ألغام مضادة للدبابات
bombs: قنبلة, قنابل
barrel bombs: برميل متفجر, براميل متفجرة
car bombs: سيارة مفخخة, سيارات مفخخة
truck bomb: شاحنة مفخخة, تفجير شاحنة
IED: عبوة ناسفة, عبوات ناسفة, عبوة, عبوات
explosives: متفجر, مواد متفجرة
unexploded ordnance: ذخيرة غير منفجرة, ذخائر غير منفجرة, مخلفات حرب
detonators: صاعق, صواعق
grenades: رمانة يدوية, قنابل يدوية, قنبلة يدوية
rifles: بندقية, بنادق
machine guns: رشاش
pistols: مسدس
guns: مدفع, مدافع
artillery: مدفعية
multiple rocket launchers: راجمة صواريخ, راجمات صواريخ, راجمات
launchers: منصة إطلاق, منصات إطلاق, قاذف
air defence: دفاع جوي
ammunition: ذخيرة, ذخائر
bullets: رصاصة, رصاص, طلقة
weapons: سلاح, أسلحة
ships: سفينة, سفن
merchant ships: سفينة تجارية, سفن تجارية
boats: قارب, قوارب, زورق, زوارق
submarines: غواصة
tankers: ناقلة
targets: هدف, أهداف
positions: موقع, مواقع
strikes: ضربة, ضربات
airstrikes: غارة, غارات, غارة جوية, غارات جوية, ضربة جوية, ضربات جوية
sorties: طلعة, طلعات, طلعة جوية, طلعات جوية
flights: رحلة جوية
attacks: هجوم, هجمات, اعتداء
shelling: قصف مدفعي, قصف
explosions: انفجار
blast: تفجير
clashes: اشتباك, مواجهة
fighting: قتال, معارك, معركة
hostilities: أعمال قتالية, أعمال عدائية
offensive: هجوم بري, عملية عسكرية
operation: عملية
exercise: مناورة, تمرين عسكري, تمرين
war: حرب
ambush: كمين
ceasefire: وقف إطلاق النار, هدنة, وقف اطلاق النار
cessation of hostilities: وقف الأعمال العدائية, وقف الأعمال القتالية
violations: خرق, خروقات, انتهاك, خروق
losses: خسارة, خسائر
axis: محور
front: جبهة
checkpoint: حاجز, حواجز, نقطة تفتيش
base: قاعدة, قواعد
camps: معسكر, معسكرات
depots: مخزن, مخازن, مستودع, مستودعات
caches: مخبأ, مخابئ
tunnels: نفق, أنفاق
trenches: خندق, خنادق
laboratories: مختبر, معمل
workshops: ورشة, ورش
fence: سياج
border: حدود
border fence: سياج حدودي
crossing: معبر, معابر
motorcycles: دراجة نارية, دراجات نارية
buses: حافلة, باص
trains: قطار
bulldozers: جرافة
pickups: شاحنة صغيرة, بيك أب
systems: منظومة, نظام, أنظمة
frigates: فرقاطة
cutter: زورق خفر السواحل
debris: حطام
shrapnel: شظية, شظايا
column: رتل, أرتال
garrison: حامية
refineries: مصفاة, مصافي
firebombs: زجاجة حارقة, زجاجات حارقة
rock throwing: رشق حجارة, رشق الحجارة, إلقاء حجارة
blockade: حصار
headquarters: مقر, مقرات
zone: نطاق
sector: قطاع عسكري
suburbs: ضاحية, ضواحي, ريف
capital: عاصمة
movements: تحرك
inspections: تفتيش, معاينة
radars: رادار
security: أمن
battle: معركة
engagements: التحام
raids: مداهمة, غارة برية
axis: اتجاه
`,
  ),
];
