stewards-title = Përgjegjësit
stewards-meaning = Organizatat që përgjigjen për këto faqe, dhe sa të vjetra janë faqet.
steward-areas = Përgjigjet për
steward-pages = Faqet që ka konfirmuar
statements = Nga dora e parë
statements-page =
    { $total ->
        [one] { $first } nga { $total } citim çon te një burim që e ka parë, numëruar ose vendosur vetë.
       *[other] { $first } nga { $total } citime çojnë te një burim që e ka parë, numëruar ose vendosur vetë.
    }
statements-country =
    { $total ->
        [one] Nga { $total } citim në këto faqe, { $first } çon te një burim i dorës së parë.
       *[other] Nga { $total } citime në këto faqe, { $first } çojnë te një burim i dorës së parë.
    }
source-kind-none = Lloji nuk është thënë
source-publisher = Botuar nga
source-published = Botuar më
source-last-opened = Hapur së fundi
source-address = Adresa
source-distance = Largësia nga fakti
source-distance-meaning-first-hand = e ka parë, numëruar ose vendosur vetë
source-distance-meaning-second-hand = tregon çfarë thonë të tjerët
source-has-it-from = E ka nga
source-unopened = Askush nuk e ka hapur këtë burim që nga { $date }: mund të ketë ndryshuar ose të mos jetë më.
cited-by-count =
    { $count ->
        [one] Cituar nga { $count } faqe
       *[other] Cituar nga { $count } faqe
    }
not-known = nuk dihet
