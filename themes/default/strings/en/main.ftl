## Around every page

skip-to-content = Skip to the content
breadcrumbs = Where this page stands
languages = Languages
translation-missing = not available in { $language }; opens the nearest page
site-pages = About this site
home-title = First page
search-title = Search
disclaimer-mark = Note on the name
exit = Leave this page
exit-help = Opens Wikipedia in the place of this page. Or press Escape three times.
exit-address = https://en.wikipedia.org/
printed-from = Address of this page:
publisher = Published by
licence = Licence
copy-built = This copy was made on { $built }.
copy-next = From { $late } there should be a newer one.
copy-late = This copy is old.
copy-late-meaning = It was made on { $built }, and a newer one should have taken its place by { $late }. What changed since then is missing here.
incomplete = This copy is incomplete.
incomplete-meaning = Pages with errors were left out.
page = Page
topic = Topic
moved-title = This page has moved
moved-to = It is now here:
choose-language = Choose a language
countries-title = Countries
countries-none = No country is published yet.

## How old a page is

state = State
state-current = Current
state-due = Review due
state-overdue = Review overdue
state-outdated = Outdated
reviewed = Reviewed
outdated-from = outdated from
# $date-precision says how much of the date is known: day, month or year.
reviewed-on =
    { $date-precision ->
        [day] Reviewed on { $date }.
       *[other] Reviewed in { $date }.
    }
reviewed-by =
    { $date-precision ->
        [day] Reviewed on { $date } by { $steward }.
       *[other] Reviewed in { $date } by { $steward }.
    }
review-due = Review due from { $due }; outdated from { $outdated }.
last-review = Last review
next-review-due = Review due from
review-overdue-from = Review overdue from
treat-as-outdated-from = Outdated from
valid-until = Valid until
nothing-later-than = Nothing later than
overdue-notice = The review of this page has been overdue since { $date }.
overdue-meaning = Confirm what it says before you rely on it. Treat it as outdated from { $date }.
overdue-since = Review overdue since { $date }
outdated-notice = This page has been outdated since { $date }.
outdated-meaning = Nobody has confirmed it in time. Do not rely on it; its figures are only a record of their date.
outdated-since = Outdated since { $date }
show-figure = Show outdated figure
figure-outdated = (outdated)
freshness-title = How old the pages are
freshness-meaning = Each page is reviewed at set intervals. The dates say when the review is due and from when a page is outdated.
freshness-all = All pages with their dates
counts-on = When this copy was made:
counts-today = Today:
count-none = no pages

## A brief

contents = On this page
who-says-so = Who says so, and when
steward = Steward
steward-none = No organisation is named that stands behind this page.
steward-in-country = Works in the country.
steward-elsewhere = Does not work in the country itself.
steward-until = Answers for its pages until
sources = Sources
cited-above = Cited above:
back-to-citation = Back to citation
withdrawn = This page has been withdrawn.
withdrawn-replaced-by = Read instead:
audiences = The same page for other readers
audience-everybody = In full
audience-plain = In plain words
audience-child = For children
same-topic = The same topic elsewhere
also-here = More about { $area }

## Sources

sources-title = Sources
sources-meaning = Each with the pages that cite it.
sources-count =
    { $count ->
        [0] No source is used.
        [one] { $count } source is used.
       *[other] { $count } sources are used.
    }
source-kind-official = Official source
source-kind-un = United Nations
source-kind-ngo = Non-governmental organisation
source-kind-media = Media
source-kind-academic = Research
source-kind-field = Seen on site
source-kind-oral = Told by word of mouth
source-distance-first-hand = first-hand
source-distance-second-hand = second-hand
source-origin = after { $origin }
source-accessed = opened
source-archived = archived copy
cited-by = Cited by

## Places and topics

coverage-title = What there is
coverage-table = Topics by place
coverage-meaning = Each cell gives the day of the last review. Where a place has no page of its own, the page on the wider area stands in.
gap = No page
stands-in = see { $area }
stands-in-from = No page of its own: the page on { $area } stands in.
more-pages = { $count ->
    [one] and one more page
   *[other] and { $count } more pages
}
general-from = on the whole topic: see { $area }
general-stands-in = On the whole topic, the page on { $area } holds:
topic-parts = The parts of this topic
topic-parts-count = { $count ->
    [one] one part
   *[other] { $count } parts
}
chapter-here = In the same chapter
wider-meaning = These pages on the wider area hold here too, beside its own:
further-here = More pages on the wider area that hold here too:
topic-across = What there is on this topic, place by place: { $area } and the places in it.
topic-without = Places without a page of their own
own-pages = Pages on { $area }
own-pages-none = There is no page of its own on this place yet.
inherited-pages = What holds for the wider area
inherited-meaning = On these topics nothing is written on { $area } itself. It may be different there.
gaps-title = What is missing
gaps-meaning = On these topics there is nothing, neither on this place nor on the wider area. That does not mean that there is no help, or no problem.
places-in = Places in { $area }
other-names = Also:
who-stands-behind = Who stands behind these pages
contacts-title = Public contacts
contact-as-of = As of
area-kind-country = Country
area-kind-return-area = Return area
area-kind-region = Region
area-kind-municipality = Municipality
area-kind-settlement = Settlement
