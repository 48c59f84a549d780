stewards-title = Stewards
stewards-meaning = The organisations that answer for these pages, and how old the pages are.
steward-areas = Answers for
steward-pages = Pages that it confirmed
statements = First-hand
statements-page =
    { $total ->
        [one] { $first } of { $total } citation leads to a source that saw, counted or decided it.
       *[other] { $first } of { $total } citations lead to a source that saw, counted or decided it.
    }
statements-country =
    { $total ->
        [one] Of { $total } citation on these pages { $first } leads to a first-hand source.
       *[other] Of { $total } citations on these pages { $first } lead to a first-hand source.
    }
source-kind-none = Kind not stated
source-publisher = Published by
source-published = Published on
source-last-opened = Last opened
source-address = Address
source-distance = Distance from the fact
source-distance-meaning-first-hand = it saw, counted or decided what it says
source-distance-meaning-second-hand = it reports what others say
source-has-it-from = Has it from
source-unopened = Nobody has opened this source since { $date }: it may have changed or be gone.
cited-by-count =
    { $count ->
        [one] Cited by { $count } page
       *[other] Cited by { $count } pages
    }
not-known = not known
