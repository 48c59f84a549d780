## Autour de chaque page

skip-to-content = Aller au contenu
breadcrumbs = Où se trouve cette page
languages = Langues
translation-missing = n’existe pas en { $language } ; ouvre la page la plus proche
site-pages = À propos de ce site
home-title = Page d’accueil
search-title = Recherche
disclaimer-mark = Note sur le nom
exit = Quitter cette page
exit-help = Ouvre Wikipédia à la place de cette page. Ou appuyez trois fois sur la touche Échap.
exit-address = https://fr.wikipedia.org/
printed-from = Adresse de cette page :
publisher = Publié par
licence = Licence
copy-built = Cette copie a été faite le { $built }.
copy-next = À partir du { $late }, il devrait en exister une plus récente.
copy-late = Cette copie est ancienne.
copy-late-meaning = Elle a été faite le { $built } et une plus récente aurait dû la remplacer avant le { $late }. Ce qui a changé depuis n’y figure pas.
incomplete = Cette copie est incomplète.
incomplete-meaning = Les pages qui contiennent des erreurs ont été laissées de côté.
page = Page
topic = Thème
moved-title = Cette page a changé d’adresse
moved-to = Elle se trouve maintenant ici :
choose-language = Choisir une langue
countries-title = Pays
countries-none = Aucun pays n’est encore publié.

## L’âge d’une page

state = État
state-current = À jour
state-due = À vérifier
state-overdue = Vérification en retard
state-outdated = Périmée
reviewed = Vérifiée :
outdated-from = périmée à partir du
reviewed-on =
    { $date-precision ->
        [day] Vérifiée le { $date }.
       *[other] Vérifiée en { $date }.
    }
reviewed-by =
    { $date-precision ->
        [day] Vérifiée le { $date } par { $steward }.
       *[other] Vérifiée en { $date } par { $steward }.
    }
review-due = À vérifier à partir du { $due } ; périmée à partir du { $outdated }.
last-review = Dernière vérification
next-review-due = À vérifier à partir du
review-overdue-from = En retard à partir du
treat-as-outdated-from = Périmée à partir du
valid-until = Valable jusqu’au
nothing-later-than = Rien de postérieur à
overdue-notice = La vérification de cette page est en retard depuis le { $date }.
overdue-meaning = Faites confirmer ce qu’elle dit avant de vous y fier. Considérez-la comme périmée à partir du { $date }.
overdue-since = Vérification en retard depuis le { $date }
outdated-notice = Cette page est périmée depuis le { $date }.
outdated-meaning = Personne ne l’a confirmée à temps. Ne vous y fiez pas ; ses chiffres ne valent que pour leur date.
outdated-since = Périmée depuis le { $date }
show-figure = Afficher le chiffre périmé
figure-outdated = (périmé)
freshness-title = L’âge des pages
freshness-meaning = Chaque page est vérifiée à intervalles réguliers. Les dates disent quand la vérification est due et à partir de quand une page est périmée.
freshness-all = Toutes les pages avec leurs dates
counts-on = Quand cette copie a été faite :
counts-today = Aujourd’hui :
count-none = aucune page

## Une fiche

contents = Sur cette page
who-says-so = Qui le dit, et depuis quand
steward = Garant
steward-none = Aucune organisation n’est indiquée comme garante de cette page.
steward-in-country = Travaille dans le pays.
steward-elsewhere = Ne travaille pas dans le pays même.
steward-until = Répond de ses pages jusqu’au
sources = Sources
cited-above = Citée plus haut :
back-to-citation = Retour à la citation
withdrawn = Cette page a été retirée.
withdrawn-replaced-by = À lire à la place :
audiences = La même page pour d’autres lecteurs
audience-everybody = Version complète
audience-plain = En langage simple
audience-child = Pour les enfants
same-topic = Le même thème ailleurs
also-here = Autres pages : { $area }

## Sources

sources-title = Sources
sources-meaning = Chacune avec les pages qui la citent.
sources-count =
    { $count ->
        [0] Aucune source n’est utilisée.
        [one] { $count } source est utilisée.
       *[other] { $count } sources sont utilisées.
    }
source-kind-official = Source officielle
source-kind-un = Nations Unies
source-kind-ngo = Organisation non gouvernementale
source-kind-media = Médias
source-kind-academic = Recherche
source-kind-field = Constaté sur place
source-kind-oral = Rapporté oralement
source-distance-first-hand = de première main
source-distance-second-hand = de seconde main
source-origin = d’après { $origin }
source-accessed = consultée :
source-archived = copie archivée
cited-by = Citée par

## Lieux et thèmes

coverage-title = Ce qui existe
coverage-table = Thèmes par lieu
coverage-meaning = Chaque case donne le jour de la dernière vérification. Là où un lieu n’a pas de page à lui, la page sur la zone plus large la remplace.
gap = Aucune page
stands-in = voir { $area }
stands-in-from = Pas de page propre : la page sur { $area } la remplace.
more-pages = { $count ->
    [one] et une autre page
   *[other] et { $count } autres pages
}
general-from = sur l’ensemble du thème : voir { $area }
general-stands-in = Sur l’ensemble du thème vaut la page sur { $area } :
topic-parts = Les parties de ce thème
topic-parts-count = { $count ->
    [one] une partie
   *[other] { $count } parties
}
chapter-here = Dans le même chapitre
wider-meaning = Ces pages sur la zone plus large valent aussi ici, à côté des siennes :
further-here = Autres pages sur la zone plus large qui valent aussi ici :
topic-across = Ce qui existe sur ce thème, lieu par lieu : { $area } et les lieux qui s’y trouvent.
topic-without = Lieux sans page propre
own-pages = Pages : { $area }
own-pages-none = Il n’y a pas encore de page propre à ce lieu.
inherited-pages = Ce qui vaut pour la zone plus large
inherited-meaning = Sur ces thèmes, rien n’est écrit sur ce lieu même ({ $area }). La situation peut y être différente.
gaps-title = Ce qui manque
gaps-meaning = Sur ces thèmes il n’y a rien, ni sur ce lieu ni sur la zone plus large. Cela ne veut pas dire qu’il n’y a pas d’aide, ni qu’il n’y a pas de problème.
places-in = Lieux : { $area }
other-names = Aussi :
who-stands-behind = Qui répond de ces pages
contacts-title = Contacts publics
contact-as-of = État :
area-kind-country = Pays
area-kind-return-area = Zone de retour
area-kind-region = Région
area-kind-municipality = Commune
area-kind-settlement = Localité
