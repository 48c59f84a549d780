search-label = Pretraga ovih stranica
search-button = Traži
