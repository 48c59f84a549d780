search-label = Rechercher sur ce site
search-button = Rechercher
