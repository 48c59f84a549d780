## Figures of follow-up

outcomes-title = What became of those who returned
outcomes-meaning = Figures from asking people some time after they returned. They say how it went for many, not how it will go for one person.
outcomes-none = There are no figures at present.
outcomes-all = All follow-up figures
outcome-period = Time
outcome-answered = People who answered
outcome-asked = of { $asked } who were asked
outcome-method = How people were asked
outcome-figures = The figures
figures-people = Numbers of people.
figures-percent = Per cent of the people in the column.
figures-several = One person can be in several rows.
# $figure is written as the language writes numbers.
figure-percent = { $figure }%
figure-hidden = not shown
figure-hidden-meaning = “Not shown” stands for a figure on fewer than { $minimum } people, or for one from which such a figure could be worked out. So nobody can be recognised.
outcome-data = The table as CSV, with HXL tags
chart-description = Bar chart. The table below has the same figures.
kind-outcome = Follow-up figures
