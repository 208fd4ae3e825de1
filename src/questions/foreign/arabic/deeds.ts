import { entries } from "../entry.ts";

/** What was done or happened: past, present and noun of action, as far as affixes do not make them of one another. */
export const deeds = [
  ...entries(
    "deed",
    "usage of ministries of defence and interior in Arabic",
    `
killed: قتل, مقتل, قتلى, استشهد, استشهاد, اغتيل
died: مات, توفي, توفت, لقي حتفه, لقوا حتفهم, لقي مصرعه, لقوا مصرعهم, فارق الحياة, قضى نحبه, يموت, نفق
wounded: جرح, أصيب, أصاب, إصابة بجروح
destroyed: دمر, تدمير, مدمر, هدم
damaged: تضرر, متضرر, أضر
lost: فقد, خسر, فقدان
eliminated: قضى على, القضاء على, تصفية
neutralised: حيد, تحييد
defused: أبطل, إبطال, فكك, تفكيك
cleared: أزال, إزالة, تطهير
shot down: أسقط, إسقاط
intercepted: اعترض, اعتراض
struck: ضرب, قصف, استهدف, استهداف
carried out: نفذ, تنفيذ, شن, أجرى
attacked: هاجم, اعتدى
fired: أطلق, إطلاق
launched: انطلق
sunk: أغرق, إغراق
exploded: انفجر
captured: أسر, استولى على, سيطر على, بسط السيطرة على
controlled: سيطر, سيطرة
liberated: حرر, تحرير
withdrawn: انسحب, انسحاب, سحب
deployed: نشر, انتشر, نشر قوات
surrendered: استسلم, سلم نفسه, سلموا أنفسهم
violated: انتهك, خرق اتفاق
repelled: صد, تصدى
detained: احتجز, أوقف, توقيف, احتجاز
arrested: اعتقل, اعتقال, ألقي القبض على, قبض على, القبض على
seized: ضبط, صادر, مصادرة, مضبوط
found: عثر, وجد, عثر على, العثور على, اكتشف
recovered: انتشل, انتشال, استعاد
kidnapped: اختطف, خطف, مختطف
stolen: سرق, سرقة
looted: نهب, منهوب
sentenced: حكم على, حكمت
handed over: سلم, تسليم
released: أفرج, إفراج, إطلاق سراح
executed: أعدم, إعدام
inspected: فحص, فتش, تفتيش
encircled: حاصر, محاصر
held: احتفظ
dropped: ألقى
removed: إزال, رفع
identified: حدد, تحديد
verified: تحقق
prevented: منع
thwarted: أحبط, إحباط
stopped: توقف
searched: بحث
joined: انضم
hid: اختبأ, مخبأ
crashed: تحطم
advanced: تقدم
suppressed: أخمد
burst: فجر
`,
  ),
  ...entries(
    "deed",
    "usage of UN agencies in Arabic",
    `
fled: فر, فروا, هرب, هروب
displaced: نزح, تهجير, هجر, شرد, نزوح
left: غادر, مغادرة, خرج
arrived: وصل, وصول, يصل, تصل
returned: عاد, عودة, عادوا, رجع, يعود
crossed: عبر, اجتاز
entered: دخل, دخول
evacuated: أجلي, أجلى, إجلاء, أخلي
rescued: أنقذ, إنقاذ
moved: نقل, انتقل
relocated: أعيد توطين
live: عاش, عيش, سكن, يعيش, تعيش, يعيشون, يقيم, تقيم, يسكن
stay: بقي, يبقى, يبقون
sheltered: آوى, لجأ
need: احتاج, حتاج
received: تلقى, حصل, حصل على, يحصل على, تسلم, استلم, أخذ, استقبل, يتلقى
vaccinated: طعم, لقح, أخذ اللقاح
delivered: أوصل, إيصال, توصيل
sent: أرسل, إرسال, بعث
distributed: وزع, توزيع
provided: قدم, وفر, تقديم, توفير
donated: تبرع, منح
allocated: خصص, تخصيص
pledged: تعهد
treated: عالج, عولج
admitted: أدخل
hospitalized: نقل إلى المستشفى
recovered: شفي, تعافى
collected: جمع
repatriated: أعيد إلى بلاده
registered: سجل
issued: أصدر, إصدار
flooded: غمر
burned: احترق, أحرق, حرق
collapsed: انهار, انهيار
drowned: غرق
affected: تأثر
closed: أغلق, إغلاق, مغلق
opened: فتح, افتتح, افتتاح
repaired: أصلح, رمم, ترميم, إصلاح
built: بنى, بني, شيد, بناء
planted: زرع, غرس
working: عمل, يعمل, تعمل
stuck: عالق, علق
hosted: استضاف, استضافة
helped: ساعد
brought: جلب, أحضر
washed away: جرف
reopened: أعاد فتح, أعيد فتح
shut: متوقف
screened: خضع لفحص
remain: تبقى, متبق, باق
estimated: قدر, يقدر
caused: تسبب, سبب
increased: ازدياد, زيادة
decreased: انخفاض
expected: توقع, متوقع
appeal: ناشد
lack: افتقر
suffer: عانى, يعاني, تعاني, يعانون
infected: أصيب بالعدوى
discharged: تخرج من المستشفى
assisted: حصل على مساعدة
restored: استعاد, استعادة
cut off: انقطع, مقطوع
happened in: حصل في
`,
  ),
  ...entries(
    "deed",
    "usage of spokesmen and monitors in Arabic",
    `
said: قال, صرح, أعلن, أفاد, ذكر, تحدث, قالت, يقول, تقول
reported: أبلغ, بلغ عن
recorded: سجلت, رصد, تسجيل, رصدت
counted: أحصى, عد, إحصاء
confirmed: أكد, تأكيد
documented: وثق, توثيق
seen: شهد, شاهد, شوهد
headed: ترأس, قاد
signed: وقع, توقيع
agreed: اتفق, وافق
held: عقد, انعقد
begin: بدأ, بدء, بداية
ended: انتهى, نهاية, اختتم
happened: حدث, حصل ل, جرى, وقع حادث
located: يقع, تقع, موجود
landed: هبط, هبوط, حط
used: استخدم, استخدام, استعمل
cost: كلف, تكلف
spent: أنفق, إنفاق, صرف
paid: دفع, سدد
planned: خطط, مخطط
needed: مطلوب مبلغ, لازم
rose: ارتفع, زاد, ازداد
fell: انخفض, تراجع, سقط, سقوط
won: فاز
visited: زار, زيارة
met: التقى, اجتمع
gave: أعطى
serve: خدم
wanted: طلب
stayed open: مفتوح
took off: أقلع
activated: فعل, تفعيل
elected: انتخب
voted: صوت, اقترع
transferred: حول
lent: أقرض
claims: زعم
wrote: كتب
laid down: ألقى السلاح
went: ذهب
took: أخذ
`,
  ),
];
