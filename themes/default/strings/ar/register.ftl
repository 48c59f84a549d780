stewards-title = الجهات المسؤولة
stewards-meaning = المنظمات المسؤولة عن هذه الصفحات، وعمر الصفحات.
steward-areas = مسؤولة عن
steward-pages = الصفحات التي أكدتها
statements = مباشر من المصدر
statements-page = { $first } من أصل { $total } من الإحالات تقود إلى مصدر رأى ذلك أو أحصاه أو قرره بنفسه.
statements-country = من أصل { $total } من الإحالات في هذه الصفحات تقود { $first } إلى مصدر مباشر.
source-kind-none = النوع غير مذكور
source-publisher = الناشر
source-published = تاريخ النشر
source-last-opened = آخر اطلاع
source-address = العنوان
source-distance = البعد عن الواقعة
source-distance-meaning-first-hand = رأى ما يقوله أو أحصاه أو قرره بنفسه
source-distance-meaning-second-hand = ينقل ما يقوله آخرون
source-has-it-from = نقلًا عن
source-unopened = لم يطّلع أحد على هذا المصدر منذ { $date }: ربما تغيّر أو لم يعد موجودًا.
cited-by-count =
    { $count ->
        [one] تستشهد به صفحة واحدة
        [two] تستشهد به صفحتان
        [few] تستشهد به { $count } صفحات
       *[other] تستشهد به { $count } صفحة
    }
not-known = غير معروف
