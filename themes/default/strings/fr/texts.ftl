## Alertes, réponses et témoignages

kind-alert = Alerte
kind-answer = Question et réponse
kind-voice = Témoignage
texts-title = À côté des pages thématiques

alerts-title = Alertes
alerts-meaning = Annonces de ce qui arrive et prend fin. Chacune figure en tête des pages qu’elle concerne jusqu’à son dernier jour.
alerts-current = Alertes en cours quand cette copie a été faite
alerts-today = Alertes en cours aujourd’hui
alerts-past = Alertes passées
alerts-none = Aucune alerte n’est en cours.
alerts-all = Toutes les alertes
alerts-feed = Suivre les alertes dans un lecteur de flux (Atom)
severity-extreme = Danger extrême
severity-severe = Grave
severity-moderate = Modérée
severity-minor = Mineure
alert-holds =
    { $date-precision ->
        [day] Jusqu’au { $date }.
       *[other] Jusqu’à la fin de la période : { $date }.
    }
alert-expired = Expirée : { $date }.
alert-issued = Publiée :
alert-expired-notice = Cette alerte a expiré ({ $date }).
alert-expired-meaning = Elle est conservée comme trace de son époque. Ne vous y fiez pas.
alert-withdrawn-title = Cette alerte a été retirée.
alert-in-feed = { $severity }. { $area }, jusqu’à : { $date }.

answers-title = Questions et réponses
answers-meaning = Questions posées lors de conseils, sans rien qui dise qui les a posées, et ce qui a été trouvé.
answers-about = Questions posées à ce sujet
answers-related = Autres questions sur ce thème
answer-brief = Ce que dit le réseau sur ce thème
answered-by = Réponse de
answered-on = Date de la réponse
asked-on = Question posée

voices-title = Témoignages
voices-meaning = Ce que des personnes nous ont dit de leur propre retour. Ce ne sont pas des informations vérifiées.
voices-all = Tous les témoignages
voice-meaning = C’est ce qu’une personne nous a dit. Ce n’est pas une information vérifiée.
voice-told = Dit :
voice-recorded-by = Noté par
voice-consent = Publié avec le consentement de la personne qui parle.
voice-translated = Traduit ; langue d’origine : { $language }.
voice-ended = Le consentement à cette publication a pris fin. Le texte n’est plus affiché.
