## صفحات بكلمات بسيطة وصفحات للأطفال

plain-intro = هذه الصفحة مكتوبة بكلمات بسيطة.
plain-full = اقرأ الصفحة الكاملة
plain-who-says-so = من يقول هذا
plain-checked = رُوجعت هذه الصفحة في { $date }.
plain-checked-by = راجعت { $steward } هذه الصفحة في { $date }.
plain-until = يجب أن تُراجع من جديد ابتداءً من { $due }. لا تعتمد عليها ابتداءً من { $outdated }.
plain-valid-until = تسري حتى { $date }.
plain-sources = مصدر هذه المعلومات:
plain-overdue = لم يراجع أحد هذه الصفحة منذ وقت طويل.
plain-overdue-meaning = قد يكون شيء ما قد تغيّر. اسأل قبل أن تعتمد عليها.
plain-outdated = هذه الصفحة قديمة جدًا.
plain-outdated-meaning = قد يكون بعض ما فيها غير صحيح الآن. لا تعتمد عليها. اسأل شخصًا يعرف.
child-intro = هذه الصفحة للأطفال واليافعين.
child-full = اقرأ الصفحة المكتوبة للكبار
child-who-says-so = من يقول هذا
child-until = يجب أن تُراجع من جديد ابتداءً من { $due }. ابتداءً من { $outdated } قد لا تكون بعض الأشياء صحيحة.
child-sources = نعرف هذا من هنا:
child-overdue = لم يراجع أحد هذه الصفحة منذ مدة.
child-overdue-meaning = ربما تغيّرت بعض الأشياء. اسأل شخصًا كبيرًا تثق به.
child-outdated = هذه الصفحة قديمة.
child-outdated-meaning = ربما لم تعد بعض الأشياء صحيحة. اسأل شخصًا كبيرًا تثق به.
simple-other-plain = الصفحة نفسها بكلمات بسيطة
simple-other-child = الصفحة نفسها للأطفال
