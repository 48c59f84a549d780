stewards-title = Responsables
stewards-meaning = Les organisations qui répondent de ces pages, et l’âge des pages.
steward-areas = Répond de
steward-pages = Pages qu’elle a confirmées
statements = De première main
statements-page =
    { $total ->
        [one] { $first } citation sur { $total } mène à une source qui a vu, compté ou décidé elle-même.
       *[other] { $first } citations sur { $total } mènent à une source qui a vu, compté ou décidé elle-même.
    }
statements-country =
    { $total ->
        [one] Sur { $total } citation dans ces pages, { $first } mène à une source de première main.
       *[other] Sur { $total } citations dans ces pages, { $first } mènent à une source de première main.
    }
source-kind-none = Type non indiqué
source-publisher = Publié par
source-published = Publié le
source-last-opened = Consultée pour la dernière fois
source-address = Adresse
source-distance = Distance des faits
source-distance-meaning-first-hand = elle a vu, compté ou décidé ce qu’elle dit
source-distance-meaning-second-hand = elle rapporte ce que d’autres disent
source-has-it-from = Le tient de
source-unopened = Personne n’a ouvert cette source depuis le { $date } : elle a pu changer ou disparaître.
cited-by-count =
    { $count ->
        [one] Citée par { $count } page
       *[other] Citée par { $count } pages
    }
not-known = non connu
