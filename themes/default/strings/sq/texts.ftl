## Njoftimet, përgjigjet dhe dëshmitë

kind-alert = Paralajmërim
kind-answer = Pyetje dhe përgjigje
kind-voice = Dëshmi
texts-title = Përveç faqeve sipas temave

alerts-title = Paralajmërime
alerts-meaning = Njoftime për gjëra që ndodhin dhe përfundojnë. Secili qëndron në krye të faqeve që i përkasin deri në ditën e tij të fundit.
alerts-current = Paralajmërime në fuqi kur u bë kjo kopje
alerts-today = Paralajmërime në fuqi sot
alerts-past = Paralajmërime të kaluara
alerts-none = Asnjë paralajmërim nuk është në fuqi.
alerts-all = Të gjitha paralajmërimet
alerts-feed = Ndiqni paralajmërimet në një lexues (Atom)
severity-extreme = Rrezik i jashtëzakonshëm
severity-severe = I rëndë
severity-moderate = Mesatar
severity-minor = I vogël
alert-holds =
    { $date-precision ->
        [day] Deri më { $date }.
       *[other] Deri në fund të: { $date }.
    }
alert-expired = Ka skaduar: { $date }.
alert-issued = Lëshuar
alert-expired-notice = Ky paralajmërim ka skaduar ({ $date }).
alert-expired-meaning = Ruhet si shënim i kohës së vet. Mos u mbështetni në të.
alert-withdrawn-title = Ky paralajmërim u tërhoq.
alert-in-feed = { $severity }. { $area }, deri më: { $date }.

answers-title = Pyetje dhe përgjigje
answers-meaning = Pyetje të bëra gjatë këshillimit, pa asgjë që tregon kush pyeti, dhe çfarë u mësua.
answers-about = Pyetje të bëra për këtë
answers-related = Pyetje të tjera për këtë temë
answer-brief = Çfarë thotë rrjeti për këtë temë
answered-by = U përgjigj
answered-on = Data e përgjigjes
asked-on = U pyet

voices-title = Dëshmi
voices-meaning = Çfarë na treguan njerëzit për kthimin e tyre. Nuk është informacion i verifikuar.
voices-all = Të gjitha dëshmitë
voice-meaning = Kjo është ajo që na tregoi një person. Nuk është informacion i verifikuar.
voice-told = Treguar
voice-recorded-by = Shënuar nga
voice-consent = Botuar me pëlqimin e personit që flet.
voice-translated = Përkthim; gjuha e origjinalit: { $language }.
voice-ended = Pëlqimi për botimin e kësaj ka përfunduar. Nuk shfaqet më.
