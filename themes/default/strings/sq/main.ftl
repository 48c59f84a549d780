## Rreth çdo faqeje

skip-to-content = Kalo te përmbajtja
breadcrumbs = Ku gjendet kjo faqe
languages = Gjuhët
translation-missing = nuk ka në { $language }; hap faqen më të afërt
site-pages = Për këtë sajt
home-title = Faqja e parë
search-title = Kërkimi
disclaimer-mark = Shënim për emrin
exit = Largohu nga kjo faqe
exit-help = Hap Wikipedian në vend të kësaj faqeje. Ose shtyp tri herë tastin Escape.
exit-address = https://sq.wikipedia.org/
printed-from = Adresa e kësaj faqeje:
publisher = Botuar nga
licence = Licenca
copy-built = Kjo kopje është bërë më { $built }.
copy-next = Prej datës { $late } duhet të ketë një më të re.
copy-late = Kjo kopje është e vjetër.
copy-late-meaning = Është bërë më { $built } dhe deri më { $late } duhej të ishte zëvendësuar nga një më e re. Ajo që ka ndryshuar që atëherë mungon këtu.
incomplete = Kjo kopje nuk është e plotë.
incomplete-meaning = Faqet me gabime janë lënë jashtë.
page = Faqja
topic = Tema
moved-title = Kjo faqe ka ndërruar adresë
moved-to = Tani gjendet këtu:
choose-language = Zgjidh gjuhën
countries-title = Vendet
countries-none = Ende nuk është botuar asnjë vend.

## Sa e vjetër është një faqe

state = Gjendja
state-current = E përditësuar
state-due = Për rishikim
state-overdue = Rishikim i vonuar
state-outdated = E vjetruar
reviewed = Rishikuar:
outdated-from = e vjetruar prej datës
reviewed-on =
    { $date-precision ->
        [day] Rishikuar më { $date }.
       *[other] Rishikuar në { $date }.
    }
reviewed-by =
    { $date-precision ->
        [day] Rishikuar më { $date } nga { $steward }.
       *[other] Rishikuar në { $date } nga { $steward }.
    }
review-due = Për rishikim prej datës { $due }; e vjetruar prej datës { $outdated }.
last-review = Rishikimi i fundit
next-review-due = Për rishikim prej datës
review-overdue-from = I vonuar prej datës
treat-as-outdated-from = E vjetruar prej datës
valid-until = E vlefshme deri më
nothing-later-than = Asgjë më e re se
overdue-notice = Rishikimi i kësaj faqeje është i vonuar që nga { $date }.
overdue-meaning = Vërtetoni atë që thotë para se të mbështeteni te ajo. Prej datës { $date } merreni si të vjetruar.
overdue-since = Rishikim i vonuar që nga { $date }
outdated-notice = Kjo faqe është e vjetruar që nga { $date }.
outdated-meaning = Askush nuk e ka vërtetuar në kohë. Mos u mbështetni te ajo; shifrat e saj vlejnë vetëm për datën e tyre.
outdated-since = E vjetruar që nga { $date }
show-figure = Shfaq shifrën e vjetruar
figure-outdated = (e vjetruar)
freshness-title = Sa të vjetra janë faqet
freshness-meaning = Çdo faqe rishikohet në afate të caktuara. Datat tregojnë kur duhet bërë rishikimi dhe prej kur një faqe është e vjetruar.
freshness-all = Të gjitha faqet me datat e tyre
counts-on = Kur u bë kjo kopje:
counts-today = Sot:
count-none = asnjë faqe

## Një fletë

contents = Në këtë faqe
who-says-so = Kush e thotë, dhe kur
steward = Përgjegjës
steward-none = Nuk është shënuar asnjë organizatë që qëndron pas kësaj faqeje.
steward-in-country = Punon në vend.
steward-elsewhere = Nuk punon në vetë vendin.
steward-until = Përgjigjet për faqet e veta deri më
sources = Burimet
cited-above = Cituar më sipër:
back-to-citation = Kthehu te citimi
withdrawn = Kjo faqe është tërhequr.
withdrawn-replaced-by = Në vend të saj lexoni:
audiences = E njëjta faqe për lexues të tjerë
audience-everybody = E plotë
audience-plain = Me fjalë të thjeshta
audience-child = Për fëmijë
same-topic = E njëjta temë diku tjetër
also-here = Më shumë për: { $area }

## Burimet

sources-title = Burimet
sources-meaning = Secili me faqet që e citojnë.
sources-count =
    { $count ->
        [0] Nuk është përdorur asnjë burim.
        [one] Është përdorur { $count } burim.
       *[other] Janë përdorur { $count } burime.
    }
source-kind-official = Burim zyrtar
source-kind-un = Kombet e Bashkuara
source-kind-ngo = Organizatë joqeveritare
source-kind-media = Media
source-kind-academic = Hulumtim
source-kind-field = Parë në vend
source-kind-oral = Thënë me gojë
source-distance-first-hand = i dorës së parë
source-distance-second-hand = i dorës së dytë
source-origin = sipas { $origin }
source-accessed = hapur:
source-archived = kopje e arkivuar
cited-by = Cituar nga

## Vendet dhe temat

coverage-title = Çfarë ka
coverage-table = Temat sipas vendeve
coverage-meaning = Çdo kuti tregon ditën e rishikimit të fundit. Kur një vend nuk ka faqe të vetën, vlen faqja për zonën më të gjerë.
gap = Nuk ka faqe
stands-in = shih { $area }
stands-in-from = Nuk ka faqe të vetën: vlen faqja për zonën { $area }.
more-pages = { $count ->
    [one] dhe një faqe tjetër
   *[other] dhe { $count } faqe të tjera
}
general-from = për temën në tërësi: shih { $area }
general-stands-in = Për temën në tërësi vlen faqja për zonën { $area }:
topic-parts = Pjesët e kësaj teme
topic-parts-count = { $count ->
    [one] një pjesë
   *[other] { $count } pjesë
}
chapter-here = Në të njëjtin kapitull
wider-meaning = Këto faqe për zonën më të gjerë vlejnë edhe këtu, krahas faqeve të veta:
further-here = Faqe të tjera për zonën më të gjerë që vlejnë edhe këtu:
topic-across = Çfarë ka për këtë temë, vend pas vendi: { $area } dhe vendet në të.
topic-without = Vende pa faqe të vetën
own-pages = Faqet për: { $area }
own-pages-none = Ky vend ende nuk ka faqe të vetën.
inherited-pages = Çfarë vlen për zonën më të gjerë
inherited-meaning = Për këto tema nuk është shkruar asgjë për vetë këtë vend ({ $area }). Atje mund të jetë ndryshe.
gaps-title = Çfarë mungon
gaps-meaning = Për këto tema nuk ka asgjë, as për këtë vend, as për zonën më të gjerë. Kjo nuk do të thotë se nuk ka ndihmë ose se nuk ka problem.
places-in = Vendet në: { $area }
other-names = Edhe:
who-stands-behind = Kush qëndron pas këtyre faqeve
contacts-title = Kontakte publike
contact-as-of = Gjendja:
area-kind-country = Vend
area-kind-return-area = Zonë kthimi
area-kind-region = Rajon
area-kind-municipality = Komunë
area-kind-settlement = Vendbanim
