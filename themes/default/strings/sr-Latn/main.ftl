# Datumi stoje u nominativu i mogu se završavati tačkom („4. oktobar 2026.“); zato
# stoje posle dvotačke i iza njih ne dolazi tačka.

## Oko svake stranice

skip-to-content = Pređi na sadržaj
breadcrumbs = Gde se nalazi ova stranica
languages = Jezici
translation-missing = nema na jeziku { $language }; otvara najbližu stranicu
site-pages = O ovom sajtu
home-title = Početna stranica
search-title = Pretraga
disclaimer-mark = Napomena o nazivu
exit = Napusti ovu stranicu
exit-help = Otvara Vikipediju umesto ove stranice. Ili tri puta pritisnite taster Escape.
exit-address = https://sr.wikipedia.org/
printed-from = Adresa ove stranice:
publisher = Izdavač
licence = Licenca
copy-built = Datum ove kopije: { $built }
copy-next = Datum od kog treba da postoji novija: { $late }
copy-late = Ova kopija je stara.
copy-late-meaning = Datum kopije: { $built } Novija je trebalo da je zameni do: { $late } Ono što se od tada promenilo ovde nedostaje.
incomplete = Ova kopija je nepotpuna.
incomplete-meaning = Stranice sa greškama su izostavljene.
page = Stranica
topic = Tema
moved-title = Ova stranica je premeštena
moved-to = Sada je ovde:
choose-language = Izaberite jezik
countries-title = Zemlje
countries-none = Još nije objavljena nijedna zemlja.

## Koliko je stranica stara

state = Stanje
state-current = Aktuelno
state-due = Vreme za pregled
state-overdue = Pregled kasni
state-outdated = Zastarelo
reviewed = Pregledano:
outdated-from = zastarelo od:
reviewed-on = Pregledano: { $date }
reviewed-by = Pregledano: { $date } Pregledala organizacija { $steward }.
review-due = Za pregled od: { $due } Zastarelo od: { $outdated }
last-review = Poslednji pregled
next-review-due = Za pregled od
review-overdue-from = Pregled kasni od
treat-as-outdated-from = Zastarelo od
valid-until = Važi do
nothing-later-than = Ništa novije od
overdue-notice = Pregled ove stranice kasni od: { $date }
overdue-meaning = Proverite ono što piše pre nego što se na to oslonite. Smatrajte je zastarelom od: { $date }
overdue-since = Pregled kasni od: { $date }
outdated-notice = Ova stranica je zastarela od: { $date }
outdated-meaning = Niko je nije potvrdio na vreme. Ne oslanjajte se na nju; njene brojke važe samo za svoj datum.
outdated-since = Zastarelo od: { $date }
show-figure = Prikaži zastarelu brojku
figure-outdated = (zastarelo)
freshness-title = Koliko su stranice stare
freshness-meaning = Svaka stranica se pregleda u određenim razmacima. Datumi kažu kada je vreme za pregled i od kada je stranica zastarela.
freshness-all = Sve stranice sa datumima
counts-on = Kada je napravljena ova kopija:
counts-today = Danas:
count-none = nema stranica

## Tekst o jednoj temi

contents = Na ovoj stranici
who-says-so = Ko to kaže, i od kada
steward = Odgovorna organizacija
steward-none = Nije navedena organizacija koja stoji iza ove stranice.
steward-in-country = Radi u zemlji.
steward-elsewhere = Ne radi u samoj zemlji.
steward-until = Odgovara za svoje stranice do
sources = Izvori
cited-above = Navedeno gore:
back-to-citation = Nazad na navod
withdrawn = Ova stranica je povučena.
withdrawn-replaced-by = Umesto nje čitajte:
audiences = Ista stranica za druge čitaoce
audience-everybody = U celini
audience-plain = Jednostavnim rečima
audience-child = Za decu
same-topic = Ista tema na drugom mestu
also-here = Još o mestu: { $area }

## Izvori

sources-title = Izvori
sources-meaning = Uz svaki stoje stranice koje ga navode.
sources-count =
    { $count ->
        [0] Nije korišćen nijedan izvor.
        [one] Korišćen je { $count } izvor.
        [few] Korišćena su { $count } izvora.
       *[other] Korišćeno je { $count } izvora.
    }
source-kind-official = Zvanični izvor
source-kind-un = Ujedinjene nacije
source-kind-ngo = Nevladina organizacija
source-kind-media = Mediji
source-kind-academic = Istraživanje
source-kind-field = Viđeno na licu mesta
source-kind-oral = Usmeno saopšteno
source-distance-first-hand = iz prve ruke
source-distance-second-hand = iz druge ruke
source-origin = prema: { $origin }
source-accessed = otvoreno:
source-archived = arhivirana kopija
cited-by = Navode ga

## Mesta i teme

coverage-title = Šta postoji
coverage-table = Teme po mestima
coverage-meaning = Svako polje daje dan poslednjeg pregleda. Gde mesto nema svoju stranicu, važi stranica o širem području.
gap = Nema stranice
stands-in = vidi: { $area }
stands-in-from = Nema svoju stranicu; važi stranica o širem području: { $area }
more-pages = { $count ->
    [one] i još { $count } stranica
    [few] i još { $count } stranice
   *[other] i još { $count } stranica
}
general-from = o temi u celini: vidi { $area }
general-stands-in = O temi u celini važi stranica o širem području: { $area }
topic-parts = Delovi ove teme
topic-parts-count = { $count ->
    [one] { $count } deo
    [few] { $count } dela
   *[other] { $count } delova
}
chapter-here = U istom poglavlju
wider-meaning = Ove stranice o širem području važe i ovde, uz stranice o samom mestu:
further-here = Još stranica o širem području koje važe i ovde:
topic-across = Šta postoji o ovoj temi, mesto po mesto: { $area } i mesta u okviru tog područja.
topic-without = Mesta bez svoje stranice
own-pages = Stranice: { $area }
own-pages-none = Ovo mesto još nema svoju stranicu.
inherited-pages = Šta važi za šire područje
inherited-meaning = O ovim temama ništa nije napisano za samo mesto ({ $area }). Tamo može biti drugačije.
gaps-title = Šta nedostaje
gaps-meaning = O ovim temama nema ničega, ni za ovo mesto ni za šire područje. To ne znači da nema pomoći, niti da nema problema.
places-in = Mesta: { $area }
other-names = Takođe:
who-stands-behind = Ko stoji iza ovih stranica
contacts-title = Javni kontakti
contact-as-of = Stanje:
area-kind-country = Zemlja
area-kind-return-area = Područje povratka
area-kind-region = Region
area-kind-municipality = Opština
area-kind-settlement = Naselje
