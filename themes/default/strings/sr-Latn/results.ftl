# The page with search results that a server makes for readers without JavaScript.
results-count =
    { $count ->
        [0] Nijedna stranica nije nađena za „{ $query }“.
        [one] Nađena je { $count } stranica za „{ $query }“.
        [few] Nađene su { $count } stranice za „{ $query }“.
       *[other] Nađeno je { $count } stranica za „{ $query }“.
    }
results-corrected = Nijedna stranica nema „{ $typed }“; umesto toga traženo je: { $used }.
results-exactly = Traži baš „{ $query }“
results-dropped = Nijedna stranica nema „{ $word }“ niti sličnu reč.
results-filter = Prikaži samo ove
