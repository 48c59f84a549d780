## L’annuaire des services

services-title = Services
services-meaning = Qui propose quoi, à qui et où, avec le jour de la dernière vérification.
services-count =
    { $count ->
        [one] { $count } service
       *[other] { $count } services
    }
services-here = Services pour { $area }
services-on-topic = Services sur ce thème
services-rest =
    { $count ->
        [one] Le service dans l’annuaire
       *[other] Les { $count } dans l’annuaire
    }
services-by-topic = Services par thème
services-by-place = Services par lieu
services-filters = Restreindre la liste
services-topic = Thème
services-topic-all = Tous les thèmes
services-area = Lieu
services-area-all = Tous les lieux
services-language = Langue
services-language-all = Toutes les langues
services-group = Destiné à
services-group-all = Tout le monde et tous les groupes
services-free = Seulement les gratuits
services-unknown = Aussi quand on ne le sait pas
services-current = Sans les périmés
# {shown}, {all}, {count}: filled in by the filter itself, in the browser.
services-shown = {"{"}shown{"}"} services affichés sur {"{"}all{"}"}.
services-more = Pour {"{"}count{"}"} autres, on ne le sait pas.
services-old = {"{"}count{"}"} périmés sont laissés de côté.
services-clear = Effacer les choix
services-link = Lien vers ce choix
services-languages-not-known = langues inconnues
services-cost-free = gratuit
services-cost-paid = payant
services-cost-not-known = coût inconnu
kind-service = Service

## Service

service-status-inactive = Ne fonctionne pas
service-status-temporarily-closed = Fermé pour un temps
service-is-inactive = Ce service ne fonctionne pas.
service-is-temporarily-closed = Ce service est fermé pour un temps.
service-is-defunct = Ce service n’existe plus.
service-closed-on = Fermé :
service-replaced-by = À sa place :
service-assured = Dernière vérification :
service-what = Ce qui est proposé
service-organisation = Organisation
service-facility = Type de lieu
service-whom = Pour qui
service-whom-not-known = Personne n’a dit qui peut l’obtenir, ni qui ne le peut pas.
service-groups = Destiné à :
service-where = Où il aide
service-cost = Coût
service-cost-free = Gratuit.
service-cost-paid = Il y a quelque chose à payer.
service-cost-not-known = On ne sait pas si cela coûte quelque chose.
service-languages = Langues
service-languages-not-known = On ne sait pas quelles langues y sont parlées.
service-interpretation = Aide pour d’autres langues :
service-reach = Comment le joindre
service-reach-not-known = Aucun numéro de téléphone, aucune adresse ni page web ne sont connus.
service-shelter = L’adresse d’un refuge n’est jamais publiée. Demandez à l’organisation.
service-application = Ce qu’il faut apporter, comment le demander
service-hours = Heures d’ouverture
service-hours-not-known = Les heures d’ouverture ne sont pas connues.
service-closed = fermé
service-day = Jour
service-time = Heures
service-availability = Est-ce disponible ?
service-availability-available = On peut l’obtenir.
service-availability-partly = En partie, ou par moments.
service-availability-not-available = On ne peut pas l’obtenir.
service-availability-not-known = Personne ne le sait.
service-accessibility = Est-ce accessible ?
service-accessibility-accessible = Les personnes de retour peuvent l’obtenir.
service-accessibility-partly = Certaines le peuvent, ou difficilement.
service-accessibility-not-accessible = Les personnes de retour ne peuvent pas l’obtenir.
service-accessibility-not-known = Personne ne le sait.
facility-office = Bureau ou centre de conseil
facility-clinic = Hôpital, clinique ou cabinet
facility-school = École ou centre de formation
facility-hotline = Ligne d’aide
facility-mobile = Il vient vers les gens
facility-online = En ligne
facility-shelter = Refuge
facility-accommodation = Hébergement
phone-office = Bureau
phone-hotline = Ligne d’aide
phone-mobile-office = Numéro mobile de l’organisation
phone-emergency = Urgences
day-MO = Lundi
day-TU = Mardi
day-WE = Mercredi
day-TH = Jeudi
day-FR = Vendredi
day-SA = Samedi
day-SU = Dimanche
data-file-services = L’annuaire des services : qui propose quoi, à qui et où
data-file-hsds = L’annuaire des services au format Open Referral HSDS 3.0
