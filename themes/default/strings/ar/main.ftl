## حول كل صفحة

skip-to-content = انتقل إلى المحتوى
breadcrumbs = موضع هذه الصفحة
languages = اللغات
translation-missing = غير متوفرة بلغة { $language }؛ يفتح الرابط أقرب صفحة
site-pages = عن هذا الموقع
home-title = الصفحة الأولى
search-title = البحث
disclaimer-mark = ملاحظة حول الاسم
exit = غادر هذه الصفحة
exit-help = يفتح ويكيبيديا مكان هذه الصفحة. أو اضغط مفتاح Escape ثلاث مرات.
exit-address = https://ar.wikipedia.org/
printed-from = عنوان هذه الصفحة:
publisher = الناشر
licence = الرخصة
copy-built = أُعدت هذه النسخة في { $built }.
copy-next = ابتداء من { $late } ينبغي أن توجد نسخة أحدث.
copy-late = هذه النسخة قديمة.
copy-late-meaning = أُعدت في { $built }، وكان ينبغي أن تحل محلها نسخة أحدث قبل { $late }. ما تغير منذ ذلك الحين غير وارد هنا.
incomplete = هذه النسخة غير مكتملة.
incomplete-meaning = استُبعدت الصفحات التي فيها أخطاء.
page = الصفحة
topic = الموضوع
moved-title = انتقلت هذه الصفحة
moved-to = تجدها الآن هنا:
choose-language = اختر اللغة
countries-title = البلدان
countries-none = لم يُنشر أي بلد بعد.

## عمر الصفحة

state = الحالة
state-current = محدّثة
state-due = حان موعد المراجعة
state-overdue = المراجعة متأخرة
state-outdated = قديمة
reviewed = روجعت:
outdated-from = تُعد قديمة من
reviewed-on = روجعت في { $date }.
reviewed-by = راجعتها { $steward } في { $date }.
review-due = يحين موعد المراجعة ابتداء من { $due }، وتُعد قديمة ابتداء من { $outdated }.
last-review = آخر مراجعة
next-review-due = موعد المراجعة من
review-overdue-from = تتأخر المراجعة من
treat-as-outdated-from = تُعد قديمة من
valid-until = صالحة حتى
nothing-later-than = لا شيء أحدث من
overdue-notice = مراجعة هذه الصفحة متأخرة منذ { $date }.
overdue-meaning = تحقق مما جاء فيها قبل الاعتماد عليه. تُعد قديمة ابتداء من { $date }.
overdue-since = المراجعة متأخرة منذ { $date }
outdated-notice = هذه الصفحة قديمة منذ { $date }.
outdated-meaning = لم يؤكدها أحد في موعدها. لا تعتمد عليها؛ فأرقامها لا تصح إلا لتاريخها.
outdated-since = قديمة منذ { $date }
show-figure = أظهر الرقم القديم
figure-outdated = (قديم)
freshness-title = عمر الصفحات
freshness-meaning = تُراجع كل صفحة في مواعيد محددة. تبين التواريخ متى يحين موعد المراجعة ومتى تصبح الصفحة قديمة.
freshness-all = جميع الصفحات وتواريخها
counts-on = عندما أُعدت هذه النسخة:
counts-today = اليوم:
count-none = لا توجد صفحات

## الصفحة الموجزة

contents = في هذه الصفحة
who-says-so = من يقول ذلك، ومتى
steward = الجهة المسؤولة
steward-none = لم تُذكر جهة مسؤولة عن هذه الصفحة.
steward-in-country = تعمل داخل البلد.
steward-elsewhere = لا تعمل داخل البلد نفسه.
steward-until = مسؤولة عن صفحاتها حتى
sources = المصادر
cited-above = مذكور أعلاه:
back-to-citation = العودة إلى الإحالة
withdrawn = سُحبت هذه الصفحة.
withdrawn-replaced-by = اقرأ بدلا منها:
audiences = الصفحة نفسها لقراء آخرين
audience-everybody = كاملة
audience-plain = بكلمات بسيطة
audience-child = للأطفال
same-topic = الموضوع نفسه في أماكن أخرى
also-here = المزيد عن { $area }

## المصادر

sources-title = المصادر
sources-meaning = مع كل مصدر الصفحات التي تستند إليه.
sources-count =
    { $count ->
        [0] لم يُستخدم أي مصدر.
        [one] استُخدم مصدر واحد.
        [two] استُخدم مصدران.
        [few] استُخدمت { $count } مصادر.
       *[other] استُخدم { $count } مصدرا.
    }
source-kind-official = مصدر رسمي
source-kind-un = الأمم المتحدة
source-kind-ngo = منظمة غير حكومية
source-kind-media = وسائل الإعلام
source-kind-academic = بحث
source-kind-field = مشاهدة ميدانية
source-kind-oral = رواية شفوية
source-distance-first-hand = مصدر مباشر
source-distance-second-hand = مصدر غير مباشر
source-origin = نقلا عن { $origin }
source-accessed = آخر اطلاع:
source-archived = نسخة محفوظة
cited-by = تستند إليه

## الأماكن والمواضيع

coverage-title = ما هو متوفر
coverage-table = المواضيع حسب الأماكن
coverage-meaning = تبين كل خانة يوم آخر مراجعة. وحيث لا توجد صفحة خاصة بالمكان تحل محلها صفحة المنطقة الأوسع.
gap = لا توجد صفحة
stands-in = انظر { $area }
stands-in-from = لا توجد صفحة خاصة به: تحل محلها صفحة { $area }.
more-pages = { $count ->
    [one] وصفحة أخرى
    [two] وصفحتان أخريان
    [few] و{ $count } صفحات أخرى
    [many] و{ $count } صفحة أخرى
   *[other] و{ $count } صفحة أخرى
}
general-from = عن الموضوع كله: انظر { $area }
general-stands-in = عن الموضوع كله تصح صفحة { $area }:
topic-parts = أجزاء هذا الموضوع
topic-parts-count = { $count ->
    [one] جزء واحد
    [two] جزءان
    [few] { $count } أجزاء
    [many] { $count } جزءا
   *[other] { $count } جزء
}
chapter-here = في الفصل نفسه
wider-meaning = هذه الصفحات عن المنطقة الأوسع تصح هنا أيضا إلى جانب صفحات المكان نفسه:
further-here = صفحات أخرى عن المنطقة الأوسع تصح هنا أيضا:
topic-across = ما هو متوفر حول هذا الموضوع مكانا مكانا: { $area } والأماكن الواقعة فيه.
topic-without = أماكن ليست لها صفحة خاصة
own-pages = صفحات عن { $area }
own-pages-none = لا توجد بعد صفحة خاصة بهذا المكان.
inherited-pages = ما يصح على المنطقة الأوسع
inherited-meaning = لم يُكتب شيء عن { $area } بالذات في هذه المواضيع. قد يختلف الأمر هناك.
gaps-title = ما ينقص
gaps-meaning = لا يوجد شيء حول هذه المواضيع، لا عن هذا المكان ولا عن المنطقة الأوسع. وهذا لا يعني أنه لا توجد مساعدة أو أنه لا توجد مشكلة.
places-in = أماكن في { $area }
other-names = أيضا:
who-stands-behind = من يقف وراء هذه الصفحات
contacts-title = جهات اتصال عامة
contact-as-of = بتاريخ
area-kind-country = بلد
area-kind-return-area = منطقة عودة
area-kind-region = إقليم
area-kind-municipality = بلدية
area-kind-settlement = تجمع سكني
