import { entries } from "../entry.ts";

/** Who is counted, acts or is spoken of. Broken plurals are listed; regular ones are the affixes'. */
export const people = [
  ...entries(
    "noun",
    "usage of UN agencies in Arabic (OCHA, UNHCR, UNICEF)",
    `
people: شخص, أشخاص, ناس, أفراد, فرد, نفر, نسمة
civilians: مدني, مدنيون, مدنيين, مدنيا, المدنيين, المدنيون
population: سكان, ساكن
residents: مقيم, قاطن
citizens: مواطن
families: عائلة, عائلات, عوائل, أسرة, أسر
households: أسرة معيشية, أسر معيشية
women: نساء, امرأة, نسوة, سيدة
men: رجل, رجال
children: طفل, أطفال, قاصر, قصر
girls: فتاة, فتيات, بنت, بنات
boys: صبي, صبيان, فتى, فتيان
infants: رضيع, رضع
elderly: مسن, كبار السن
students: طالب, طلاب, طلبة
pupils: تلميذ, تلاميذ, تلامذة
teachers: معلم, مدرس, أستاذ
refugees: لاجئ, لاجئين, لاجئون
displaced people: نازح, نازحين, نازحون, مهجر, مشرد, مشردين, أشخاص نازحين
internally displaced people: نازح داخلي, نازحين داخليا
returnees: عائد, عائدين, عائدون
migrants: مهاجر, مهاجرين
asylum seekers: طالب لجوء, طالبي اللجوء
new arrivals: وافد جديد, وافدين جدد, واصلين جدد
passengers: راكب, ركاب, مسافر
drivers: سائق
fishermen: صياد, صيادي, صيادين
sailors: بحار, بحارة
crew: طاقم, أفراد الطاقم
workers: عامل, عمال
staff: موظف, كادر, كوادر
aid workers: عامل إغاثة, عمال إغاثة, عمال الإغاثة, عاملي الإغاثة, موظفي الإغاثة, عامل إنساني, عاملين إنسانيين
health workers: عامل صحي, عاملين صحيين, عامل صحة
experts: خبير, خبراء
doctors: طبيب, أطباء
nurses: ممرض
medics: مسعف
patients: مريض, مرضى
volunteers: متطوع
journalists: صحفي, صحافي
rescuers: منقذ, رجال الإنقاذ, فرق الإنقاذ
firefighters: رجل إطفاء, رجال الإطفاء
farmers: مزارع, مزارعين, فلاح
customers: مشترك, زبون, زبائن
beneficiaries: مستفيد
voters: ناخب
candidates: مرشح
observers: مراقب
victims: ضحية, ضحايا
casualties: إصابات بشرية
deaths: وفاة, وفيات, حالة وفاة, حالات وفاة, حالات الوفاة, موت
dead: قتيل, قتلى, ميت, أموات
death toll: حصيلة القتلى, حصيلة الضحايا, عدد القتلى, حصيلة
bodies: جثة, جثث, جثمان, جثامين
wounded: جريح, جرحى
injured: مصاب
missing: مفقود
hostages: رهينة, رهائن
prisoners: أسير, أسرى, سجين, سجناء
detainees: محتجز, معتقل
suspects: مشتبه به, مشتبه بهم, مشتبه فيهم, مشتبه, مطلوب
smugglers: مهرب
criminals: مجرم
bandits: قاطع طريق, قطاع طرق, عصابات
demonstrators: متظاهر, محتج
rioters: مشاغب, مثير شغب, مثيري الشغب
leaders: زعيم, زعماء, قيادي
members: عضو, أعضاء
teams: فريق, فرق
groups: مجموعة, جماعة
pilots: طيار
deminers: كاسح ألغام
gangs: عصابة
donors: مانح
partners: شريك, شركاء
mayors: عمدة, رئيس بلدية, رؤساء بلديات
pregnant women: حامل, حوامل
relatives: قريب له, أقارب
officials: مسؤول
evacuees: من تم إجلاؤهم, الذين تم إجلاؤهم
nationals: رعايا
foreigners: أجنبي, أجانب
`,
  ),
  ...entries(
    "noun",
    "usage of ministries of defence in Arabic",
    `
soldiers: جندي, جنود, عسكري, عسكريين
troops: قوات, قوة
officers: ضابط, ضباط
personnel: عنصر, عناصر, أفراد القوات
militants: مسلح, مسلحين
fighters: مقاتل
terrorists: إرهابي
rebels: متمرد, ثوار
insurgents: متمردين مسلحين
enemy: عدو
army: جيش
navy: بحرية, قوات بحرية
air force: سلاح الجو, قوات جوية, طيران حربي
royal air force: سلاح الجو الملكي
police: شرطة, شرطي
border guards: حرس الحدود
coast guard: خفر السواحل, حرس السواحل
commander: قائد, قادة
general: جنرال, لواء, فريق أول
spokesman: متحدث, ناطق, متحدث باسم, ناطق باسم
peacekeepers: قوات حفظ السلام, حفظة السلام, قبعات زرق
brigade: لواء عسكري
battalion: كتيبة, كتائب
patrol: دورية
coalition: تحالف
mercenaries: مرتزق
snipers: قناص
defectors: منشق
militia: ميليشيا, مليشيا, ميليشيات
`,
  ),
  ...entries(
    "noun",
    "usage of ministries and agencies in Arabic; names as UNTERM has them",
    `
authorities: سلطة, سلطات
government: حكومة
ministry: وزارة
ministry of health: وزارة الصحة
ministry of defence: وزارة الدفاع
ministry of interior: وزارة الداخلية
minister: وزير, وزراء
president: رئيس, رئيس الجمهورية
prime minister: رئيس الوزراء, رئيس الحكومة
governor: محافظ, حاكم
head: رئيس بعثة
court: محكمة
prosecutor: مدعي عام, النيابة العامة, نيابة
embassy: سفارة
parliament: برلمان, مجلس النواب
delegation: وفد
mission: بعثة
agency: وكالة
organization: منظمة
bank: بنك, مصرف
fund: صندوق
company: شركة
civil defence: دفاع مدني
`,
  ),
  ...entries(
    "body",
    "names as UNTERM has them; usage of ministries and agencies",
    `
WHO: منظمة الصحة العالمية
UN: الأمم المتحدة
UNHCR: مفوضية اللاجئين, المفوضية السامية للأمم المتحدة لشؤون اللاجئين, المفوضية, مفوضية شؤون اللاجئين
UNICEF: يونيسف, يونيسيف
IOM: المنظمة الدولية للهجرة
DTM: مصفوفة تتبع النزوح, مصفوفة النزوح
OCHA: أوتشا, مكتب تنسيق الشؤون الإنسانية
WFP: برنامج الأغذية العالمي, برنامج الغذاء العالمي
UNRWA: أونروا, الأونروا, وكالة غوث
UNIFIL: يونيفيل
OSCE: منظمة الأمن والتعاون
NATO: ناتو, حلف الناتو, حلف شمال الأطلسي
EU: الاتحاد الأوروبي
red crescent: الهلال الأحمر
red cross: الصليب الأحمر
centcom: القيادة المركزية الأمريكية, القيادة المركزية الأميركية, القيادة المركزية, سنتكوم
security council: مجلس الأمن
ISIS: داعش, تنظيم الدولة, الدولة الإسلامية, تنظيم داعش
al-shabaab: حركة الشباب, الشباب
taliban: طالبان, حركة طالبان
houthis: أنصار الله
hezbollah: حزب الله
hamas: حماس
PKK: حزب العمال الكردستاني
RSF: قوات الدعم السريع, الدعم السريع
african development bank: البنك الأفريقي للتنمية, بنك التنمية الأفريقي
world bank: البنك الدولي
SOHR: المرصد السوري لحقوق الإنسان, المرصد السوري
pentagon: بنتاغون
ODIHR: مكتب المؤسسات الديمقراطية, مكتب المؤسسات الديمقراطية وحقوق الإنسان
OSCE: منظمة الأمن والتعاون في أوروبا
counter narcotics police: شرطة مكافحة المخدرات, مكافحة المخدرات
Europe: أوروبا
`,
  ),
  ...entries(
    "name",
    "usage: names that are not written by their sound",
    `
Michael: مايكل
Abu: أبو, أبي
Kerem Shalom: كرم أبو سالم
Erez: بيت حانون, معبر بيت حانون
`,
  ),
];
