# The page with search results that a server makes for readers without JavaScript.
results-count =
    { $count ->
        [0] Aucune page trouvée pour « { $query } ».
        [one] Une page trouvée pour « { $query } ».
       *[other] { $count } pages trouvées pour « { $query } ».
    }
results-corrected = Aucune page ne contient « { $typed } » ; ces mots ont été cherchés à la place : { $used }.
results-exactly = Chercher exactement « { $query } »
results-dropped = Aucune page ne contient « { $word } » ni un mot semblable.
results-filter = N’afficher que celles-ci
