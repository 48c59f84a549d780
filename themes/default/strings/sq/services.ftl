## Regjistri i shërbimeve

services-title = Shërbimet
services-meaning = Kush ofron çfarë, për kë dhe ku, me ditën kur dikush u sigurua për herë të fundit.
services-count =
    { $count ->
        [one] { $count } shërbim
       *[other] { $count } shërbime
    }
services-here = Shërbime për: { $area }
services-on-topic = Shërbime për këtë temë
services-rest =
    { $count ->
        [one] Shërbimi në regjistër
       *[other] Të gjitha { $count } në regjistër
    }
services-by-topic = Shërbimet sipas temës
services-by-place = Shërbimet sipas vendit
services-filters = Ngushtoni listën
services-topic = Tema
services-topic-all = Të gjitha temat
services-area = Vendi
services-area-all = Të gjitha vendet
services-language = Gjuha
services-language-all = Të gjitha gjuhët
services-group = Për kë
services-group-all = Të gjithë dhe të gjitha grupet
services-free = Vetëm falas
services-unknown = Edhe kur nuk dihet
services-current = Pa të vjetruarat
# {shown}, {all}, {count}: filled in by the filter itself, in the browser.
services-shown = Shfaqen {"{"}shown{"}"} nga {"{"}all{"}"} shërbime.
services-more = Për {"{"}count{"}"} të tjera nuk dihet.
services-old = {"{"}count{"}"} të vjetruara janë lënë jashtë.
services-clear = Hiqni zgjedhjet
services-link = Lidhja e kësaj zgjedhjeje
services-languages-not-known = gjuhët nuk dihen
services-cost-free = falas
services-cost-paid = me pagesë
services-cost-not-known = kostoja nuk dihet
kind-service = Shërbim

## Shërbim

service-status-inactive = Nuk punon
service-status-temporarily-closed = Mbyllur përkohësisht
service-is-inactive = Ky shërbim nuk punon.
service-is-temporarily-closed = Ky shërbim është mbyllur përkohësisht.
service-is-defunct = Ky shërbim nuk ekziston më.
service-closed-on = U mbyll:
service-replaced-by = Në vend të tij:
service-assured = Dikush u sigurua për herë të fundit:
service-what = Çfarë ofrohet
service-organisation = Organizata
service-facility = Lloji i vendit
service-whom = Për kë
service-whom-not-known = Askush nuk ka thënë kush mund ta marrë e kush jo.
service-groups = Për:
service-where = Ku ndihmon
service-cost = Kostoja
service-cost-free = Falas.
service-cost-paid = Duhet paguar diçka.
service-cost-not-known = Nuk dihet nëse kushton.
service-languages = Gjuhët
service-languages-not-known = Nuk dihet cilat gjuhë fliten atje.
service-interpretation = Ndihmë për gjuhë të tjera:
service-reach = Si të kontaktohet
service-reach-not-known = Nuk dihet asnjë numër telefoni, adresë apo faqe interneti.
service-shelter = Adresa e një strehimoreje nuk publikohet kurrë. Pyesni organizatën.
service-application = Çfarë duhet sjellë, si kërkohet
service-hours = Orari
service-hours-not-known = Orari nuk dihet.
service-closed = mbyllur
service-day = Dita
service-time = Orët
service-availability = A ka?
service-availability-available = Mund të merret.
service-availability-partly = Një pjesë, ose herë pas here.
service-availability-not-available = Nuk mund të merret.
service-availability-not-known = Askush nuk e di.
service-accessibility = A mund ta marrin njerëzit?
service-accessibility-accessible = Të kthyerit mund ta marrin.
service-accessibility-partly = Disa mund ta marrin, ose me vështirësi.
service-accessibility-not-accessible = Të kthyerit nuk mund ta marrin.
service-accessibility-not-known = Askush nuk e di.
facility-office = Zyrë ose qendër këshillimi
facility-clinic = Spital, klinikë ose ordinancë
facility-school = Shkollë ose qendër aftësimi
facility-hotline = Linjë ndihme
facility-mobile = Vjen te njerëzit
facility-online = Në internet
facility-shelter = Strehimore
facility-accommodation = Akomodim
phone-office = Zyra
phone-hotline = Linjë ndihme
phone-mobile-office = Numri celular i organizatës
phone-emergency = Urgjenca
day-MO = E hënë
day-TU = E martë
day-WE = E mërkurë
day-TH = E enjte
day-FR = E premte
day-SA = E shtunë
day-SU = E diel
data-file-services = Regjistri i shërbimeve: kush ofron çfarë, për kë dhe ku
data-file-hsds = Regjistri i shërbimeve në formatin Open Referral HSDS 3.0
