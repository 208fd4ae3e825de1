import { entries } from "../entry.ts";

/** What a noun is like, or whose it is. */
export const qualities = [
  ...entries(
    "quality",
    "usage of ministries and agencies in Arabic",
    `
new: جديد, جدد, إضافي
last: ماضي, ماض, منصرم, فائت, أخير
first: أول, أولى
second: ثاني, ثان
third: ثالث
fourth: رابع
fifth: خامس
sixth: سادس
total: إجمالي, كلي
totally: كليا, بالكامل, كاملا
partially: جزئيا
large: كبير
military: عسكري
civil: مدني
humanitarian: إنساني
medical: طبي
health: صحي
armed: مسلح
special: خاص
ballistic: باليستي, بالستي
aerial: جوي
naval: بحري
local: محلي
international: دولي
national: وطني
regional: إقليمي
federal: اتحادي, فيدرالي
central: مركزي
northern: شمالي, شمال
southern: جنوبي, جنوب
eastern: شرقي, شرق
western: غربي, غرب
northwestern: شمال غرب, شمال غربي
northeastern: شمال شرق, شمال شرقي
southwestern: جنوب غرب, جنوب غربي
southeastern: جنوب شرق, جنوب شرقي
old: قديم
displaced: نازح, نازحة
confirmed: مؤكد
suspected: مشتبه
acute: حاد
oral: فموي
unaccompanied: غير مصحوب, غير مصحوبين, غير مصحوبين بذويهم
merchant: تجاري
residential: سكني
agricultural: زراعي
occupied: محتل
charter: مستأجر
floating: عائم
royal: ملكي
square: مربع
daily: يومي
loaded: محمل
two: اثنين, اثنان, اثنتين
three: ثلاثة, ثلاث
four: أربعة, أربع
five: خمسة, خمس
six: ستة, ست
seven: سبعة, سبع
eight: ثمانية, ثماني
nine: تسعة, تسع
ten: عشرة, عشر
`,
  ),
];

/** Who is called by a country that CLDR's name of it does not make. */
export const nationals = entries(
  "quality",
  "usage of ministries and agencies in Arabic",
  `
houthi: حوثي
american: أمريكي, أميركي
british: بريطاني
saudi: سعودي
emirati: إماراتي
palestinian: فلسطيني
afghan: أفغاني
turkish: تركي, أتراك
russian: روسي, روس
kurdish: كردي, أكراد
rohingya: روهينغا, روهينجا
south sudanese: جنوب سوداني
congolese: كونغولي
dutch: هولندي
german: ألماني
artsakh: آرتساخ, ناغورني كاراباخ
thai: تايلندي, تايلاندي
philippine: فلبيني
burmese: ميانماري
burundian: بوروندي
bangladeshi: بنغلاديشي
`,
);
