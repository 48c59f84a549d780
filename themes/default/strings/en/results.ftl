# The page with search results that a server makes for readers without JavaScript.
results-count =
    { $count ->
        [0] No page was found for “{ $query }”.
        [one] One page was found for “{ $query }”.
       *[other] { $count } pages were found for “{ $query }”.
    }
results-corrected = No page has “{ $typed }”; these words were searched for instead: { $used }.
results-exactly = Search for exactly “{ $query }”
results-dropped = No page has “{ $word }”, nor a word like it.
results-filter = Show only these
