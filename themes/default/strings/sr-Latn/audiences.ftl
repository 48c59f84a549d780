## Stranice jednostavnim rečima i za decu

plain-intro = Ova stranica je napisana jednostavnim rečima.
plain-full = Pročitajte celu stranicu
plain-who-says-so = Ko to kaže
plain-checked = Stranica je proverena: { $date }
plain-checked-by = Stranica je proverena: { $date } Proverila je organizacija { $steward }.
plain-until = Za proveru od: { $due } Ne oslanjajte se na nju od: { $outdated }
plain-valid-until = Važi do: { $date }
plain-sources = Odakle ovo znamo:
plain-overdue = Ovu stranicu dugo niko nije proverio.
plain-overdue-meaning = Nešto se možda promenilo. Pitajte pre nego što se na nju oslonite.
plain-outdated = Ova stranica je prestara.
plain-outdated-meaning = Nešto na njoj možda više nije tačno. Ne oslanjajte se na nju. Pitajte nekoga ko zna.
child-intro = Ova stranica je za decu i mlade.
child-full = Pročitaj stranicu za odrasle
child-who-says-so = Ko ovo kaže
child-until = Za proveru od: { $due } Nešto možda više nije tačno od: { $outdated }
child-sources = Ovo znamo odavde:
child-overdue = Ovu stranicu već neko vreme niko nije proverio.
child-overdue-meaning = Nešto se možda promenilo. Pitaj odraslu osobu kojoj veruješ.
child-outdated = Ova stranica je stara.
child-outdated-meaning = Nešto možda više nije tačno. Pitaj odraslu osobu kojoj veruješ.
simple-other-plain = Isto jednostavnim rečima
simple-other-child = Isto za decu
