## Pages in plain words and for children

plain-intro = This page is in plain words.
plain-full = Read the full page
plain-who-says-so = Who says so
plain-checked =
    { $date-precision ->
        [day] This page was checked on { $date }.
       *[other] This page was checked in { $date }.
    }
plain-checked-by =
    { $date-precision ->
        [day] { $steward } checked this page on { $date }.
       *[other] { $steward } checked this page in { $date }.
    }
plain-until = It should be checked again from { $due } on. Do not rely on it from { $outdated } on.
plain-valid-until = Valid until { $date }.
plain-sources = This is where it comes from:
plain-overdue = Nobody has checked this page for a long time.
plain-overdue-meaning = Something may have changed. Ask before you rely on it.
plain-outdated = This page is too old.
plain-outdated-meaning = Some of it may be wrong now. Do not rely on it. Ask somebody who knows.
child-intro = This page is for children and young people.
child-full = Read the page for adults
child-who-says-so = Who says this
child-until = It should be checked again from { $due } on. From { $outdated } on, some of it may not be true any more.
child-sources = We know it from here:
child-overdue = Nobody has checked this page for a while.
child-overdue-meaning = Some things may have changed. Ask an adult whom you trust.
child-outdated = This page is old.
child-outdated-meaning = Some things may not be true any more. Ask an adult whom you trust.
simple-other-plain = The same in plain words
simple-other-child = The same for children
