# The page with search results that a server makes for readers without JavaScript.
results-count =
    { $count ->
        [0] لم يُعثر على أي صفحة عن «{ $query }».
        [one] عُثر على صفحة واحدة عن «{ $query }».
        [two] عُثر على صفحتين عن «{ $query }».
        [few] عُثر على { $count } صفحات عن «{ $query }».
       *[other] عُثر على { $count } صفحة عن «{ $query }».
    }
results-corrected = لا توجد «{ $typed }» في أي صفحة؛ بُحث بدلًا منها عن: { $used }.
results-exactly = البحث عن «{ $query }» كما هي
results-dropped = لا توجد «{ $word }» في أي صفحة ولا كلمة تشبهها.
results-filter = عرض هذه فقط
