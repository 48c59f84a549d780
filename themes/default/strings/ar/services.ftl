## دليل الخدمات

services-title = الخدمات
services-meaning = من يقدّم ماذا ولمن وأين، مع تاريخ آخر تحقق.
services-count =
    { $count ->
        [one] خدمة واحدة
        [two] خدمتان
        [few] { $count } خدمات
       *[other] { $count } خدمة
    }
services-here = خدمات في { $area }
services-on-topic = خدمات حول هذا الموضوع
services-rest = كلها في الدليل ({ $count })
services-by-topic = الخدمات حسب الموضوع
services-by-place = الخدمات حسب المكان
services-filters = تضييق القائمة
services-topic = الموضوع
services-topic-all = كل المواضيع
services-area = المكان
services-area-all = كل الأماكن
services-language = اللغة
services-language-all = كل اللغات
services-group = موجّهة إلى
services-group-all = الجميع وكل الفئات
services-free = المجانية فقط
services-unknown = وما لا يُعرف عنه ذلك أيضا
services-current = دون القديمة
# {shown}, {all}, {count}: filled in by the filter itself, in the browser.
services-shown = المعروض: {"{"}shown{"}"} من {"{"}all{"}"}.
services-more = لا يُعرف ذلك عن عدد آخر: {"{"}count{"}"}.
services-old = القديمة المستبعدة: {"{"}count{"}"}.
services-clear = إلغاء الاختيارات
services-link = رابط هذا الاختيار
services-languages-not-known = اللغات غير معروفة
services-cost-free = مجانا
services-cost-paid = بمقابل
services-cost-not-known = التكلفة غير معروفة
kind-service = خدمة

## خدمة

service-status-inactive = لا تعمل
service-status-temporarily-closed = مغلقة مؤقتا
service-is-inactive = هذه الخدمة لا تعمل.
service-is-temporarily-closed = هذه الخدمة مغلقة مؤقتا.
service-is-defunct = هذه الخدمة لم تعد موجودة.
service-closed-on = أُغلقت:
service-replaced-by = بدلا منها:
service-assured = آخر تحقق:
service-what = ما الذي يُقدَّم
service-organisation = المنظمة
service-facility = نوع المكان
service-whom = لمن
service-whom-not-known = لم يذكر أحد من يمكنه الحصول عليها ومن لا يمكنه.
service-groups = موجّهة إلى:
service-where = أين تساعد
service-cost = التكلفة
service-cost-free = مجانا.
service-cost-paid = هناك ما يُدفع.
service-cost-not-known = لا يُعرف إن كانت لها تكلفة.
service-languages = اللغات
service-languages-not-known = لا يُعرف ما اللغات المستخدمة هناك.
service-interpretation = المساعدة بلغات أخرى:
service-reach = كيفية التواصل
service-reach-not-known = لا يُعرف رقم هاتف ولا عنوان ولا صفحة على الإنترنت.
service-shelter = لا يُنشر عنوان مأوى أبدا. اسأل المنظمة.
service-application = ما يلزم إحضاره وكيفية الطلب
service-hours = ساعات العمل
service-hours-not-known = ساعات العمل غير معروفة.
service-closed = مغلق
service-day = اليوم
service-time = الساعات
service-availability = هل هي متوفرة؟
service-availability-available = يمكن الحصول عليها.
service-availability-partly = جزء منها، أو في بعض الأوقات.
service-availability-not-available = لا يمكن الحصول عليها.
service-availability-not-known = لا أحد يعرف.
service-accessibility = هل يستطيع الناس الحصول عليها؟
service-accessibility-accessible = يستطيع العائدون الحصول عليها.
service-accessibility-partly = يستطيع بعضهم ذلك، أو بصعوبة.
service-accessibility-not-accessible = لا يستطيع العائدون الحصول عليها.
service-accessibility-not-known = لا أحد يعرف.
facility-office = مكتب أو مركز إرشاد
facility-clinic = مستشفى أو عيادة
facility-school = مدرسة أو مركز تدريب
facility-hotline = خط مساعدة
facility-mobile = تأتي إلى الناس
facility-online = عبر الإنترنت
facility-shelter = مأوى
facility-accommodation = إقامة
phone-office = المكتب
phone-hotline = خط مساعدة
phone-mobile-office = الرقم المحمول للمنظمة
phone-emergency = الطوارئ
day-MO = الاثنين
day-TU = الثلاثاء
day-WE = الأربعاء
day-TH = الخميس
day-FR = الجمعة
day-SA = السبت
day-SU = الأحد
data-file-services = دليل الخدمات: من يقدّم ماذا ولمن وأين
data-file-hsds = دليل الخدمات بصيغة Open Referral HSDS 3.0
