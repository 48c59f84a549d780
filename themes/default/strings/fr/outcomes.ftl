## Figures of follow-up

outcomes-title = Ce que sont devenues les personnes rentrées
outcomes-meaning = Chiffres recueillis auprès de personnes quelque temps après leur retour. Ils disent ce qui est arrivé à beaucoup, pas ce qui arrivera à une personne.
outcomes-none = Il n’y a pas de chiffres pour le moment.
outcomes-all = Tous les chiffres de suivi
outcome-period = Période
outcome-answered = Personnes qui ont répondu
outcome-asked = sur { $asked } interrogées
outcome-method = Comment les personnes ont été interrogées
outcome-figures = Les chiffres
figures-people = Nombres de personnes.
figures-percent = Pour cent des personnes de la colonne.
figures-several = Une personne peut figurer dans plusieurs lignes.
# $figure is written as the language writes numbers.
figure-percent = { $figure } %
figure-hidden = non publié
figure-hidden-meaning = « Non publié » remplace un chiffre sur moins de { $minimum } personnes, ou un chiffre qui permettrait d’en calculer un. Ainsi, personne ne peut être reconnu.
outcome-data = Le tableau en CSV, avec balises HXL
chart-description = Diagramme en barres. Le tableau ci-dessous donne les mêmes chiffres.
kind-outcome = Chiffres de suivi
