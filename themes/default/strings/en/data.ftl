## Downloads

data-title = Data and downloads
data-meaning = Everything on this site as files for programs and spreadsheets. The names of the files stay the same.
data-care = Each record says when it was last confirmed and from when it is outdated. Pass these dates on together with the record.
data-csv = Tables (CSV) have a second row with HXL tags. Where a cell would begin like a formula, an apostrophe stands before it.
data-calendar = Calendars (ICS) can be subscribed to.
data-file = File
data-content = Content
data-records = Records
data-size = Size
data-kilobytes = { $count } kB
data-file-briefs = The briefs, in each of their languages
data-file-alerts = Dated notices, with the day on which they expire
data-file-answers = Questions from counselling and their answers
data-file-voices = Testimony, with what its consent covers
data-file-areas = The country and the places in it
data-file-facts = Figures and other facts of the briefs
data-file-sources = The sources, with what cites them
data-file-stewards = Who answers for places and pages
data-file-topics = The topics, with the places that have a page on them
data-file-freshness = How old each page is, and when its review is due
data-file-reviews = The days on which reviews are due, as a calendar
data-file-reviews-of-steward = The days on which the reviews of one steward are due, as a calendar
data-file-index = The list of these files

## Statements

statement-contact = Questions and faults
privacy-title = Privacy
privacy-short = This site does not want to know who you are. It stores nothing on your device and sends nothing about you to anybody.
privacy-nothing = What the site does not do
privacy-cookies = It sets no cookies and stores nothing in the browser.
privacy-others = Its pages load nothing from other hosts: no fonts, no maps, no counters.
privacy-search = What you type into the search stays in your browser. It enters the address of the page only when you ask for a link to the results, behind a # sign, which browsers do not send.
privacy-links = When you follow a link to another site, that site is not told from which page you come.
privacy-seen = What others can still see
privacy-host = Whoever runs the host of this copy, and the line you are on, can see which pages are opened from which address. The publisher or the host can say whether they keep records of that. A copy on a stick is seen by nobody.
privacy-script = With JavaScript switched off, the search field puts the words into the address of the next page. Then the host can see them.
privacy-history = Your browser keeps the pages that you open in its history and its cache. On a shared computer, use a private window or delete them.
privacy-exit = The button at the top, or the Escape key pressed three times, hides the page and opens Wikipedia in its place. The page that you left is then not the one before in the history; pages opened earlier stay there.
privacy-contact = The publisher of the network answers questions about these pages:
accessibility-title = Accessibility
accessibility-short = These pages are meant for everybody. They are built after the Web Content Accessibility Guidelines (WCAG) 2.2, level AA.
accessibility-built = What was done
accessibility-keyboard = Everything can be reached and used with the keyboard alone; headings, regions and tables are marked for screen readers.
accessibility-zoom = Pages can be read at 200 % and on small screens, in light and dark, and on paper.
accessibility-script = Pages can be read without JavaScript; instead of the search there is a list of all pages.
accessibility-languages = Texts in another language than the page are marked, and right-to-left languages run from right to left.
accessibility-age = How old a page is stands in words and is never shown by colour alone.
accessibility-limits = What is known to fall short
accessibility-tested = The program that makes these pages is tested by automatic means on each kind of page. Not every page was examined by people who use assistive technology.
accessibility-tables = Wide tables have to be scrolled sideways on small screens.
accessibility-elsewhere = Other sites and documents that pages lead to may not be accessible.
accessibility-contact = If you cannot use something here, the publisher of the network wants to know:
