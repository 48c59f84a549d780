## Figures of follow-up

outcomes-title = ما آل إليه حال من عادوا
outcomes-meaning = أرقام من سؤال أشخاص بعد مدة من عودتهم. وهي تبيّن ما حدث لكثيرين، لا ما سيحدث لشخص واحد.
outcomes-none = لا توجد أرقام حاليا.
outcomes-all = كل أرقام المتابعة
outcome-period = الفترة
outcome-answered = الأشخاص الذين أجابوا
outcome-asked = من أصل { $asked } سُئلوا
outcome-method = كيف سُئل الأشخاص
outcome-figures = الأرقام
figures-people = أعداد الأشخاص.
figures-percent = النسبة المئوية من الأشخاص في العمود.
figures-several = يمكن أن يرد الشخص الواحد في أكثر من صف.
# $figure is written as the language writes numbers.
figure-percent = { $figure }٪
figure-hidden = غير معروض
figure-hidden-meaning = «غير معروض» يعني رقما عن أقل من { $minimum } أشخاص، أو رقما يمكن أن يُحسب منه رقم كهذا. وهكذا لا يمكن التعرف على أحد.
outcome-data = الجدول بصيغة CSV مع وسوم HXL
chart-description = رسم بياني بالأعمدة. الجدول أدناه يتضمن الأرقام نفسها.
kind-outcome = أرقام المتابعة
