## التنبيهات والأجوبة والشهادات

kind-alert = تنبيه
kind-answer = سؤال وجواب
kind-voice = شهادة
texts-title = إلى جانب صفحات المواضيع

alerts-title = التنبيهات
alerts-meaning = إعلانات عن أمور تحدث ثم تنتهي. يبقى كل منها في أعلى الصفحات التي يعنيها حتى يومه الأخير.
alerts-current = التنبيهات السارية عندما أُعدت هذه النسخة
alerts-today = التنبيهات السارية اليوم
alerts-past = التنبيهات السابقة
alerts-none = لا يوجد تنبيه سارٍ.
alerts-all = كل التنبيهات
alerts-feed = متابعة التنبيهات في قارئ خلاصات (Atom)
severity-extreme = خطر بالغ
severity-severe = شديد
severity-moderate = متوسط
severity-minor = طفيف
alert-holds =
    { $date-precision ->
        [day] حتى { $date }.
       *[other] حتى نهاية { $date }.
    }
alert-expired = انتهى: { $date }.
alert-issued = صدر في
alert-expired-notice = انتهى هذا التنبيه ({ $date }).
alert-expired-meaning = يُحفظ كسجل لوقته. لا تعتمد عليه.
alert-withdrawn-title = سُحب هذا التنبيه.
alert-in-feed = { $severity }. { $area }، حتى { $date }.

answers-title = أسئلة وأجوبة
answers-meaning = أسئلة طُرحت أثناء المشورة، من دون ما يدل على من سأل، وما عُرف عنها.
answers-about = أسئلة طُرحت حول هذا
answers-related = أسئلة أخرى حول هذا الموضوع
answer-brief = ما تقوله الشبكة عن هذا الموضوع
answered-by = أجابت
answered-on = تاريخ الجواب
asked-on = طُرح السؤال

voices-title = شهادات
voices-meaning = ما رواه لنا أشخاص عن عودتهم. هذه ليست معلومات متحققًا منها.
voices-all = كل الشهادات
voice-meaning = هذا ما رواه لنا شخص واحد. هذه ليست معلومات متحققًا منها.
voice-told = رُوي في
voice-recorded-by = دوّنته
voice-consent = نُشر بموافقة الشخص المتكلم.
voice-translated = مترجم؛ لغة الأصل: { $language }.
voice-ended = انتهت الموافقة على نشر هذا النص. لم يعد يُعرض.
