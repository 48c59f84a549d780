## Imenik usluga

services-title = Usluge
services-meaning = Ko nudi šta, kome i gde, sa danom kada je to neko poslednji put proverio.
services-count =
    { $count ->
        [one] { $count } usluga
        [few] { $count } usluge
       *[other] { $count } usluga
    }
services-here = Usluge za mesto: { $area }
services-on-topic = Usluge na ovu temu
services-rest =
    { $count ->
        [one] Usluga u imeniku
        [few] Sve { $count } u imeniku
       *[other] Svih { $count } u imeniku
    }
services-by-topic = Usluge po temi
services-by-place = Usluge po mestu
services-filters = Suzite listu
services-topic = Tema
services-topic-all = Sve teme
services-area = Mesto
services-area-all = Sva mesta
services-language = Jezik
services-language-all = Svi jezici
services-group = Namenjeno
services-group-all = Svi i sve grupe
services-free = Samo besplatno
services-unknown = I tamo gde se ne zna
services-current = Bez zastarelih
# {shown}, {all}, {count}: filled in by the filter itself, in the browser.
services-shown = Prikazano usluga: {"{"}shown{"}"} od {"{"}all{"}"}.
services-more = Za još {"{"}count{"}"} se ne zna.
services-old = Izostavljeno zastarelih: {"{"}count{"}"}.
services-clear = Poništite izbor
services-link = Veza do ovog izbora
services-languages-not-known = jezici nisu poznati
services-cost-free = besplatno
services-cost-paid = plaća se
services-cost-not-known = cena nije poznata
kind-service = Usluga

## Usluga

service-status-inactive = Ne radi
service-status-temporarily-closed = Privremeno zatvoreno
service-is-inactive = Ova usluga ne radi.
service-is-temporarily-closed = Ova usluga je privremeno zatvorena.
service-is-defunct = Ova usluga više ne postoji.
service-closed-on = Zatvoreno:
service-replaced-by = Umesto nje:
service-assured = Poslednja provera:
service-what = Šta se nudi
service-organisation = Organizacija
service-facility = Vrsta mesta
service-whom = Za koga
service-whom-not-known = Niko nije rekao ko to može da dobije, a ko ne.
service-groups = Namenjeno:
service-where = Gde pomaže
service-cost = Cena
service-cost-free = Besplatno.
service-cost-paid = Nešto se plaća.
service-cost-not-known = Nije poznato da li se plaća.
service-languages = Jezici
service-languages-not-known = Nije poznato koji se jezici tamo govore.
service-interpretation = Pomoć za druge jezike:
service-reach = Kako stupiti u vezu
service-reach-not-known = Nije poznat broj telefona, adresa ni veb stranica.
service-shelter = Adresa skloništa se nikada ne objavljuje. Pitajte organizaciju.
service-application = Šta poneti, kako zatražiti
service-hours = Radno vreme
service-hours-not-known = Radno vreme nije poznato.
service-closed = zatvoreno
service-day = Dan
service-time = Vreme
service-availability = Da li postoji?
service-availability-available = Može se dobiti.
service-availability-partly = Delimično, ili povremeno.
service-availability-not-available = Ne može se dobiti.
service-availability-not-known = Niko ne zna.
service-accessibility = Da li je dostupno ljudima?
service-accessibility-accessible = Povratnici to mogu da dobiju.
service-accessibility-partly = Neki mogu, ili teško.
service-accessibility-not-accessible = Povratnici to ne mogu da dobiju.
service-accessibility-not-known = Niko ne zna.
facility-office = Kancelarija ili savetovalište
facility-clinic = Bolnica, klinika ili ordinacija
facility-school = Škola ili centar za obuku
facility-hotline = Telefonska linija za pomoć
facility-mobile = Dolazi do ljudi
facility-online = Na internetu
facility-shelter = Sklonište
facility-accommodation = Smeštaj
phone-office = Kancelarija
phone-hotline = Linija za pomoć
phone-mobile-office = Mobilni broj organizacije
phone-emergency = Hitne službe
day-MO = Ponedeljak
day-TU = Utorak
day-WE = Sreda
day-TH = Četvrtak
day-FR = Petak
day-SA = Subota
day-SU = Nedelja
data-file-services = Imenik usluga: ko nudi šta, kome i gde
data-file-hsds = Imenik usluga u obliku Open Referral HSDS 3.0
