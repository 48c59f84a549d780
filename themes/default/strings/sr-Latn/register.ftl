stewards-title = Odgovorne organizacije
stewards-meaning = Organizacije koje odgovaraju za ove stranice i koliko su stranice stare.
steward-areas = Odgovara za
steward-pages = Stranice koje je potvrdila
statements = Iz prve ruke
statements-page =
    { $total ->
        [one] { $first } od { $total } navoda vodi do izvora koji je to sam video, izbrojao ili odlučio.
       *[other] { $first } od { $total } navoda vodi do izvora koji je to sam video, izbrojao ili odlučio.
    }
statements-country =
    { $total ->
        [one] Od { $total } navoda na ovim stranicama { $first } vodi do izvora iz prve ruke.
       *[other] Od { $total } navoda na ovim stranicama { $first } vodi do izvora iz prve ruke.
    }
source-kind-none = Vrsta nije navedena
source-publisher = Objavio
source-published = Objavljeno
source-last-opened = Poslednji put otvoreno
source-address = Adresa
source-distance = Udaljenost od činjenice
source-distance-meaning-first-hand = sam je video, izbrojao ili odlučio ono što kaže
source-distance-meaning-second-hand = prenosi šta drugi kažu
source-has-it-from = Preuzima od
source-unopened = Niko nije otvorio ovaj izvor od { $date }: možda je promenjen ili ga više nema.
cited-by-count =
    { $count ->
        [one] Navodi ga { $count } stranica
        [few] Navode ga { $count } stranice
       *[other] Navodi ga { $count } stranica
    }
not-known = nije poznato
