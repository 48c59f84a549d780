## Pages en mots simples et pour les enfants

plain-intro = Cette page est écrite en mots simples.
plain-full = Lire la page complète
plain-who-says-so = Qui le dit
plain-checked =
    { $date-precision ->
        [day] Cette page a été vérifiée le { $date }.
       *[other] Cette page a été vérifiée en { $date }.
    }
plain-checked-by =
    { $date-precision ->
        [day] { $steward } a vérifié cette page le { $date }.
       *[other] { $steward } a vérifié cette page en { $date }.
    }
plain-until = À revérifier à partir du { $due }. Ne vous y fiez plus à partir du { $outdated }.
plain-valid-until = Elle est valable jusqu’à cette date : { $date }.
plain-sources = Voici d’où cela vient :
plain-overdue = Personne n’a vérifié cette page depuis longtemps.
plain-overdue-meaning = Quelque chose a pu changer. Renseignez-vous avant de vous y fier.
plain-outdated = Cette page est trop ancienne.
plain-outdated-meaning = Une partie est peut-être fausse aujourd’hui. Ne vous y fiez pas. Demandez à quelqu’un qui sait.
child-intro = Cette page est pour les enfants et les jeunes.
child-full = Lire la page pour les adultes
child-who-says-so = Qui dit cela
child-until = À revérifier à partir du { $due }. À partir du { $outdated }, certaines choses peuvent ne plus être vraies.
child-sources = Voici d’où nous le savons :
child-overdue = Personne n’a vérifié cette page depuis un certain temps.
child-overdue-meaning = Des choses ont pu changer. Demande à un adulte en qui tu as confiance.
child-outdated = Cette page est ancienne.
child-outdated-meaning = Certaines choses ne sont peut-être plus vraies. Demande à un adulte en qui tu as confiance.
simple-other-plain = La même page en mots simples
simple-other-child = La même page pour les enfants
