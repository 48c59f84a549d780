internal-site = Réservé aux conseillers.
internal-site-meaning = Ne transmettez ni ce site, ni son adresse, ni des copies.
internal-short = interne
restricted-page = Réservé aux conseillers.
restricted-page-meaning = Cette page n’est pas dans le site public.
