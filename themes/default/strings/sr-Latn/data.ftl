## Preuzimanja

data-title = Podaci i preuzimanja
data-meaning = Sve sa ovog sajta kao datoteke za programe i tabele. Imena datoteka ostaju ista.
data-care = Svaki zapis kaže kada je poslednji put potvrđen i od kada je zastareo. Prenesite te datume zajedno sa zapisom.
data-csv = Tabele (CSV) imaju drugi red sa HXL oznakama. Gde bi polje počelo kao formula, ispred njega stoji apostrof.
data-calendar = Na kalendare (ICS) može se pretplatiti.
data-file = Datoteka
data-content = Sadržaj
data-records = Zapisa
data-size = Veličina
data-kilobytes = { $count } kB
data-file-briefs = Stranice, na svakom od njihovih jezika
data-file-alerts = Obaveštenja sa datumom i danom do kojeg važe
data-file-answers = Pitanja iz savetovanja i odgovori na njih
data-file-voices = Svedočenja, sa onim što saglasnost obuhvata
data-file-areas = Zemlja i mesta u njoj
data-file-facts = Brojke i druge činjenice sa stranica
data-file-sources = Izvori, sa onim što ih navodi
data-file-stewards = Ko odgovara za mesta i stranice
data-file-topics = Teme, sa mestima koja imaju stranicu o njima
data-file-freshness = Koliko je stara svaka stranica i kada je treba pregledati
data-file-reviews = Dani kada treba pregledati stranice, kao kalendar
data-file-reviews-of-steward = Dani kada jedan nosilac treba da pregleda svoje stranice, kao kalendar
data-file-index = Spisak ovih datoteka

## Izjave

statement-contact = Pitanja i greške
privacy-title = Privatnost
privacy-short = Ovaj sajt ne želi da zna ko ste. Ništa ne čuva na vašem uređaju i nikome ne šalje ništa o vama.
privacy-nothing = Šta sajt ne radi
privacy-cookies = Ne postavlja kolačiće i ništa ne čuva u pregledaču.
privacy-others = Stranice ne učitavaju ništa sa drugih servera: ni slova, ni karte, ni brojače.
privacy-search = Ono što upišete u pretragu ostaje u vašem pregledaču. U adresu stranice ulazi samo kada zatražite vezu do rezultata, iza znaka #, koji pregledači ne šalju.
privacy-links = Kada pratite vezu ka drugom sajtu, on ne saznaje sa koje stranice dolazite.
privacy-seen = Šta drugi ipak mogu da vide
privacy-host = Onaj ko drži server ove kopije, i linija koju koristite, mogu da vide koje se stranice otvaraju sa koje adrese. Izdavač ili vlasnik servera može reći da li to beleže. Kopiju na USB memoriji ne vidi niko.
privacy-script = Bez JavaScripta polje za pretragu stavlja reči u adresu sledeće stranice. Tada server može da ih vidi.
privacy-history = Vaš pregledač čuva otvorene stranice u istoriji i u privremenoj memoriji. Na zajedničkom računaru koristite privatan prozor ili ih obrišite.
privacy-exit = Dugme na vrhu, ili taster Escape pritisnut tri puta, sakriva stranicu i otvara Vikipediju umesto nje. Napuštena stranica tada nije prethodna u istoriji; ranije otvorene stranice ostaju u njoj.
privacy-contact = Izdavač mreže odgovara na pitanja o ovim stranicama:
accessibility-title = Pristupačnost
accessibility-short = Ove stranice su za sve. Napravljene su po smernicama WCAG 2.2, nivo AA.
accessibility-built = Šta je urađeno
accessibility-keyboard = Do svega se može doći i sve se može koristiti samo tastaturom; naslovi, delovi i tabele označeni su za čitače ekrana.
accessibility-zoom = Stranice se mogu čitati na 200 % i na malim ekranima, svetle i tamne, i na papiru.
accessibility-script = Stranice se mogu čitati bez JavaScripta; umesto pretrage postoji spisak svih stranica.
accessibility-languages = Tekstovi na drugom jeziku od stranice su označeni, a jezici zdesna nalevo teku zdesna nalevo.
accessibility-age = Koliko je stranica stara piše rečima i nikada se ne pokazuje samo bojom.
accessibility-limits = Šta, koliko znamo, još nije dobro
accessibility-tested = Program koji pravi ove stranice ispituje se automatski na svakoj vrsti stranice. Nisu sve stranice pregledali ljudi koji koriste pomoćne tehnologije.
accessibility-tables = Na malim ekranima široke tabele moraju da se pomeraju u stranu.
accessibility-elsewhere = Drugi sajtovi i dokumenti do kojih stranice vode možda nisu pristupačni.
accessibility-contact = Ako ovde nešto ne možete da koristite, izdavač mreže želi to da zna:
