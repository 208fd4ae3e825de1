import { entries } from "../entry.ts";

/** Police, money, elections, monitoring, agreements. */
export const order = [
  ...entries(
    "mass",
    "usage of police, customs and coast guards in Arabic",
    `
cocaine: كوكايين
heroin: هيروين
opium: أفيون
hashish: حشيش, حشيشة
cannabis: قنب
marijuana: ماريجوانا, ماريوانا
methamphetamine: ميثامفيتامين, شبو
drugs: مخدر, مخدرات
gold: ذهب
money: مال, أموال, مبلغ, مبالغ
funding: تمويل, تمويلات
budget: ميزانية, موازنة
debt: دين خارجي, ديون
inflation: تضخم
remittances: تحويلات, تحويلات مالية, تحويلات المغتربين
`,
  ),
  ...entries(
    "noun",
    "usage of police, customs and finance ministries in Arabic",
    `
pills: حبة, حبوب, قرص, أقراص
captagon pills: حبة كبتاغون, حبوب كبتاغون, حبة كبتاجون, حبوب كبتاجون, حبوب الكبتاغون, حبوب الكبتاجون, أقراص الكبتاغون
captagon: كبتاغون, كبتاجون
seizures: ضبطية
kidnappings: عملية خطف, عمليات خطف, حالة خطف, حالات خطف, خطف, اختطاف
ransom: فدية
murders: جريمة قتل, جرائم قتل
crimes: جريمة, جرائم
incidents: حادث, حوادث, حادثة, وقائع
riots: شغب, أعمال شغب
loan: قرض, قروض
grant: منحة, منح
tax: ضريبة, ضرائب
price: سعر, أسعار
cost: تكلفة, تكاليف, كلفة
salary: راتب, رواتب
interest: فائدة
dollars: دولار
euros: يورو
pounds: جنيه, رطل
rupees: روبية
million: مليون, ملايين
billion: مليار
thousand: ألف, آلاف
share: حصة مئوية, نسبة
tons: طن, أطنان
kilograms: كيلوغرام, كيلوجرام, كيلو, كغ, كجم, كيلوغرامات
grams: غرام, جرام
litres: لتر, لترات, ليتر
kilometers: كيلومتر, كيلومترات, كلم, كم
meters: متر, أمتار
miles: ميل, أميال
barrels: برميل, براميل
number: عدد, أعداد
rate: معدل
average: متوسط
level: مستوى
elections: انتخاب, انتخابات
run-off: جولة الإعادة, جولة ثانية, جولة إعادة
turnout: نسبة المشاركة, نسبة الإقبال, إقبال, نسبة الاقتراع
polling stations: مركز اقتراع, مراكز الاقتراع, مراكز اقتراع
votes: صوت, أصوات
seats: مقعد, مقاعد
agreements: اتفاق, اتفاقية, اتفاقات
talks: محادثة, مفاوضة, مباحثات
meeting: اجتماع, لقاء
summit: قمة
resolution: قرار
pauses: هدن إنسانية
corridor: ممر
statement: بيان
briefing: إحاطة
report: تقرير, تقارير
round: جولة
documents: وثيقة, وثائق
registration: تسجيل
project: مشروع, مشاريع
programme: برنامج, برامج
plan: خطة, خطط
phase: مرحلة, مراحل
repair: إصلاح
trip: رحلة, رحلات
supplies: لوازم
network: شبكة
internet: إنترنت
place: مكان
fentanyl: فنتانيل
cigarettes: سيجارة, سجائر
bale: رزمة, بالة
murders: اغتيال
fine: غرامة
street value: قيمة سوقية
cash: نقد
robberies: سطو
arrests: حملة اعتقالات
payments: دفعة
compensation: تعويض
fiscal year: سنة مالية, عام مالي
donations: تبرعات
exports: صادرات
imports: واردات
pension: معاش
treasury: خزانة, وزارة الخزانة
spending: نفقة, إنفاق
revenue: إيراد, عائدات
gdp: ناتج محلي إجمالي
diaspora: مغترب
local elections: انتخابات محلية
conference: مؤتمر
commission: لجنة
committee: لجنة فرعية
human rights: حقوق الإنسان
reconciliation: مصالحة
reconciliation agreements: اتفاق مصالحة, اتفاقات مصالحة
humanitarian pauses: هدن إنسانية, هدنة إنسانية
ballots: ورقة اقتراع, أوراق اقتراع
complaints: شكوى, شكاوى
visit: زيارة
measures: إجراء
foreign ministry: وزارة الخارجية
exchange: تبادل
office: مكتب, مكاتب
`,
  ),
];
