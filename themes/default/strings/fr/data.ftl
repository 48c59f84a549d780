## Téléchargements

data-title = Données et téléchargements
data-meaning = Tout ce que contient ce site, en fichiers pour des programmes et des tableurs. Les noms des fichiers ne changent pas.
data-care = Chaque enregistrement dit quand il a été confirmé pour la dernière fois et à partir de quand il est périmé. Transmettez ces dates avec l’enregistrement.
data-csv = Les tableaux (CSV) ont une deuxième ligne d’étiquettes HXL. Si une cellule commençait comme une formule, une apostrophe la précède.
data-calendar = On peut s’abonner aux calendriers (ICS).
data-file = Fichier
data-content = Contenu
data-records = Enregistrements
data-size = Taille
data-kilobytes = { $count } ko
data-file-briefs = Les fiches, dans chacune de leurs langues
data-file-alerts = Les avis datés, avec le jour où ils prennent fin
data-file-answers = Des questions posées en conseil et leurs réponses
data-file-voices = Des témoignages, avec ce que couvre leur consentement
data-file-areas = Le pays et les lieux qui s’y trouvent
data-file-facts = Les chiffres et autres faits des fiches
data-file-sources = Les sources, avec ce qui les cite
data-file-stewards = Qui répond des lieux et des pages
data-file-topics = Les thèmes, avec les lieux qui ont une page à leur sujet
data-file-freshness = L’âge de chaque page, et quand elle doit être revue
data-file-reviews = Les jours où des pages doivent être revues, en calendrier
data-file-reviews-of-steward = Les jours où un responsable doit revoir ses pages, en calendrier
data-file-index = La liste de ces fichiers

## Déclarations

statement-contact = Questions et défauts
privacy-title = Vie privée
privacy-short = Ce site ne cherche pas à savoir qui vous êtes. Il n’enregistre rien sur votre appareil et n’envoie rien à votre sujet à personne.
privacy-nothing = Ce que le site ne fait pas
privacy-cookies = Il ne dépose pas de cookies et n’enregistre rien dans le navigateur.
privacy-others = Ses pages ne chargent rien depuis d’autres hôtes : ni polices, ni cartes, ni compteurs.
privacy-search = Ce que vous tapez dans la recherche reste dans votre navigateur. Cela n’entre dans l’adresse de la page que si vous demandez un lien vers les résultats, derrière un signe #, que les navigateurs n’envoient pas.
privacy-links = Quand vous suivez un lien vers un autre site, celui-ci n’apprend pas de quelle page vous venez.
privacy-seen = Ce que d’autres peuvent voir malgré tout
privacy-host = L’hébergeur de cette copie et la ligne que vous utilisez peuvent voir quelles pages sont ouvertes depuis quelle adresse. L’éditeur ou l’hébergeur peut dire s’ils en gardent trace. Une copie sur une clé n’est vue de personne.
privacy-script = Sans JavaScript, le champ de recherche met les mots dans l’adresse de la page suivante. L’hébergeur peut alors les voir.
privacy-history = Votre navigateur garde les pages ouvertes dans son historique et son cache. Sur un ordinateur partagé, utilisez une fenêtre privée ou effacez-les.
privacy-exit = Le bouton du haut, ou trois pressions sur la touche Échap, cache la page et ouvre Wikipédia à sa place. La page quittée n’est alors plus la précédente dans l’historique ; les pages ouvertes avant y restent.
privacy-contact = L’éditeur du réseau répond aux questions sur ces pages :
accessibility-title = Accessibilité
accessibility-short = Ces pages sont destinées à tous. Elles sont construites selon les règles WCAG 2.2, niveau AA.
accessibility-built = Ce qui a été fait
accessibility-keyboard = Tout peut être atteint et utilisé au clavier seul ; titres, régions et tableaux sont marqués pour les lecteurs d’écran.
accessibility-zoom = Les pages se lisent à 200 % et sur de petits écrans, en clair et en sombre, et sur papier.
accessibility-script = Les pages se lisent sans JavaScript ; à la place de la recherche, il y a une liste de toutes les pages.
accessibility-languages = Les textes dans une autre langue que la page sont marqués, et les langues qui s’écrivent de droite à gauche le sont ainsi.
accessibility-age = L’âge d’une page est dit en mots, jamais par la couleur seule.
accessibility-limits = Ce qui laisse à désirer, à notre connaissance
accessibility-tested = Le programme qui fait ces pages est testé par des moyens automatiques sur chaque sorte de page. Toutes les pages n’ont pas été examinées par des personnes qui utilisent des aides techniques.
accessibility-tables = Sur de petits écrans, les tableaux larges doivent être déplacés sur le côté.
accessibility-elsewhere = D’autres sites et documents vers lesquels mènent ces pages peuvent ne pas être accessibles.
accessibility-contact = Si vous ne pouvez pas utiliser quelque chose ici, l’éditeur du réseau souhaite le savoir :
