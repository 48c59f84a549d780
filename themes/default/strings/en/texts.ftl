## Alerts, answers and voices

kind-alert = Alert
kind-answer = Question and answer
kind-voice = Voice
texts-title = Beside the pages on topics

## Alerts

alerts-title = Alerts
alerts-meaning = Notices of things that happen and end. Each stands on top of the pages that it concerns until its last day.
alerts-current = Alerts in force when this copy was made
alerts-today = Alerts in force today
alerts-past = Past alerts
alerts-none = No alert holds.
alerts-all = All alerts
alerts-feed = Follow the alerts in a feed reader (Atom)
severity-extreme = Extreme danger
severity-severe = Severe
severity-moderate = Moderate
severity-minor = Minor
alert-holds =
    { $date-precision ->
        [day] Until { $date }.
       *[other] Until the end of { $date }.
    }
alert-expired = Expired: { $date }.
alert-issued = Issued
alert-expired-notice = This alert has expired ({ $date }).
alert-expired-meaning = It is kept as a record of its time. Do not rely on it.
alert-withdrawn-title = This alert has been withdrawn.
alert-in-feed = { $severity }. { $area }, until { $date }.

## Answers

answers-title = Questions and answers
answers-meaning = Questions that were asked in counselling, without anything that tells who asked, and what was found out.
answers-about = Questions asked about this
answers-related = Other questions on this topic
answer-brief = What the network says on this topic
answered-by = Answered by
answered-on = Answered
asked-on = Asked

## Voices

voices-title = Voices
voices-meaning = What people told us about their own return. It is not checked information.
voices-all = All voices
voice-meaning = This is what one person told us. It is not checked information.
voice-told = Told
voice-recorded-by = Written down by
voice-consent = Published with the consent of the person who speaks.
voice-translated = Translated; told in: { $language }.
voice-ended = The consent to publish this has ended. It is not shown any more.
