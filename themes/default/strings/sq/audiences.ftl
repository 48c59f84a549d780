## Faqe me fjalë të thjeshta dhe për fëmijë

plain-intro = Kjo faqe është me fjalë të thjeshta.
plain-full = Lexo faqen e plotë
plain-who-says-so = Kush e thotë
plain-checked =
    { $date-precision ->
        [day] Kjo faqe u kontrollua më { $date }.
       *[other] Kjo faqe u kontrollua në { $date }.
    }
plain-checked-by =
    { $date-precision ->
        [day] Kjo faqe u kontrollua nga { $steward } më { $date }.
       *[other] Kjo faqe u kontrollua nga { $steward } në { $date }.
    }
plain-until = Duhet kontrolluar përsëri prej datës { $due }. Prej datës { $outdated } mos u mbështetni më në të.
plain-valid-until = Vlen deri në këtë datë: { $date }.
plain-sources = Nga vijnë këto të dhëna:
plain-overdue = Prej kohësh askush nuk e ka kontrolluar këtë faqe.
plain-overdue-meaning = Diçka mund të ketë ndryshuar. Pyetni para se të mbështeteni në të.
plain-outdated = Kjo faqe është shumë e vjetër.
plain-outdated-meaning = Një pjesë mund të mos jetë më e saktë. Mos u mbështetni në të. Pyetni dikë që e di.
child-intro = Kjo faqe është për fëmijë dhe të rinj.
child-full = Lexo faqen për të rriturit
child-who-says-so = Kush e thotë këtë
child-until = Duhet kontrolluar përsëri prej datës { $due }. Prej datës { $outdated } disa gjëra mund të mos jenë më të vërteta.
child-sources = E dimë nga këtu:
child-overdue = Prej njëfarë kohe askush nuk e ka kontrolluar këtë faqe.
child-overdue-meaning = Disa gjëra mund të kenë ndryshuar. Pyet një të rritur të cilit i beson.
child-outdated = Kjo faqe është e vjetër.
child-outdated-meaning = Disa gjëra mund të mos jenë më të vërteta. Pyet një të rritur të cilit i beson.
simple-other-plain = E njëjta faqe me fjalë të thjeshta
simple-other-child = E njëjta faqe për fëmijë
