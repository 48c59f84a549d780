search-label = ابحث في هذا الموقع
search-button = بحث
