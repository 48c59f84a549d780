## Figures of follow-up

outcomes-title = Šta je bilo sa onima koji su se vratili
outcomes-meaning = Brojke dobijene od ljudi neko vreme posle povratka. One govore kako je bilo mnogima, a ne kako će biti jednoj osobi.
outcomes-none = Trenutno nema brojki.
outcomes-all = Sve brojke o praćenju
outcome-period = Period
outcome-answered = Osobe koje su odgovorile
outcome-asked = od { $asked } upitanih
outcome-method = Kako su ljudi pitani
outcome-figures = Brojke
figures-people = Brojevi osoba.
figures-percent = Procenat osoba u koloni.
figures-several = Jedna osoba može biti u više redova.
# $figure is written as the language writes numbers.
figure-percent = { $figure }%
figure-hidden = nije prikazano
figure-hidden-meaning = „Nije prikazano“ stoji umesto brojke o manje od { $minimum } osoba, ili brojke iz koje bi se takva mogla izračunati. Tako niko ne može biti prepoznat.
outcome-data = Tabela kao CSV, sa HXL oznakama
chart-description = Stubičasti grafikon. Tabela ispod ima iste brojke.
kind-outcome = Brojke o praćenju
