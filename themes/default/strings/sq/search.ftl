search-label = Kërko në këtë faqe
search-button = Kërko
