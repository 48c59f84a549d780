## Upozorenja, odgovori i svedočenja

kind-alert = Upozorenje
kind-answer = Pitanje i odgovor
kind-voice = Svedočenje
texts-title = Pored stranica po temama

alerts-title = Upozorenja
alerts-meaning = Obaveštenja o onome što se dešava i prolazi. Svako stoji na vrhu stranica na koje se odnosi do svog poslednjeg dana.
alerts-current = Upozorenja koja su važila kada je napravljena ova kopija
alerts-today = Upozorenja koja važe danas
alerts-past = Ranija upozorenja
alerts-none = Nijedno upozorenje ne važi.
alerts-all = Sva upozorenja
alerts-feed = Pratite upozorenja u čitaču (Atom)
severity-extreme = Izuzetna opasnost
severity-severe = Ozbiljno
severity-moderate = Umereno
severity-minor = Manje
alert-holds =
    { $date-precision ->
        [day] Važi do: { $date }
       *[other] Važi do kraja: { $date }
    }
alert-expired = Isteklo: { $date }
alert-issued = Izdato
alert-expired-notice = Ovo upozorenje je isteklo ({ $date }).
alert-expired-meaning = Čuva se kao zapis o svom vremenu. Ne oslanjajte se na njega.
alert-withdrawn-title = Ovo upozorenje je povučeno.
alert-in-feed = { $severity }. { $area }, do: { $date }

answers-title = Pitanja i odgovori
answers-meaning = Pitanja postavljena na savetovanju, bez ičega što govori ko je pitao, i ono što je saznato.
answers-about = Pitanja postavljena o ovome
answers-related = Druga pitanja o ovoj temi
answer-brief = Šta mreža kaže o ovoj temi
answered-by = Odgovara
answered-on = Datum odgovora
asked-on = Pitano

voices-title = Svedočenja
voices-meaning = Šta su nam ljudi ispričali o svom povratku. To nisu proverene informacije.
voices-all = Sva svedočenja
voice-meaning = Ovo nam je ispričala jedna osoba. To nije proverena informacija.
voice-told = Ispričano
voice-recorded-by = Zapisuje
voice-consent = Objavljeno uz pristanak osobe koja govori.
voice-translated = Prevod; jezik originala: { $language }.
voice-ended = Pristanak na objavljivanje je prestao. Tekst se više ne prikazuje.
