# The page with search results that a server makes for readers without JavaScript.
results-count =
    { $count ->
        [0] Nuk u gjet asnjë faqe për “{ $query }”.
        [one] U gjet një faqe për “{ $query }”.
       *[other] U gjetën { $count } faqe për “{ $query }”.
    }
results-corrected = Asnjë faqe nuk e ka “{ $typed }”; në vend të saj u kërkuan: { $used }.
results-exactly = Kërko pikërisht “{ $query }”
results-dropped = Asnjë faqe nuk e ka “{ $word }” dhe as ndonjë fjalë të ngjashme.
results-filter = Shfaq vetëm këto
