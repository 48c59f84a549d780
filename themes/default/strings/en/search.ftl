search-label = Search this site
search-button = Search
