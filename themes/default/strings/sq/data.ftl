## Shkarkime

data-title = Të dhëna dhe shkarkime
data-meaning = Gjithçka në këtë faqe si skedarë për programe dhe tabela. Emrat e skedarëve nuk ndryshojnë.
data-care = Çdo regjistrim thotë kur u konfirmua për herë të fundit dhe prej kur është i vjetruar. Jepini këto data bashkë me regjistrimin.
data-csv = Tabelat (CSV) kanë një rresht të dytë me etiketa HXL. Kur një qelizë do të fillonte si formulë, para saj qëndron një apostrof.
data-calendar = Te kalendarët (ICS) mund të abonoheni.
data-file = Skedari
data-content = Përmbajtja
data-records = Regjistrime
data-size = Madhësia
data-kilobytes = { $count } kB
data-file-briefs = Faqet, në secilën gjuhë të tyre
data-file-alerts = Njoftime me datë, me ditën kur skadojnë
data-file-answers = Pyetje nga këshillimi dhe përgjigjet e tyre
data-file-voices = Dëshmi, me atë që mbulon pëlqimi
data-file-areas = Vendi dhe vendbanimet në të
data-file-facts = Shifra dhe fakte të tjera të faqeve
data-file-sources = Burimet, me atë që i citon
data-file-stewards = Kush përgjigjet për vendet dhe faqet
data-file-topics = Temat, me vendet që kanë faqe për to
data-file-freshness = Sa e vjetër është çdo faqe dhe kur duhet rishikuar
data-file-reviews = Ditët kur duhen rishikime, si kalendar
data-file-reviews-of-steward = Ditët kur një përgjegjës duhet të rishikojë, si kalendar
data-file-index = Lista e këtyre skedarëve

## Deklarata

statement-contact = Pyetje dhe gabime
privacy-title = Privatësia
privacy-short = Kjo faqe nuk do të dijë kush jeni. Ajo nuk ruan asgjë në pajisjen tuaj dhe nuk i dërgon askujt asgjë për ju.
privacy-nothing = Çfarë nuk bën faqja
privacy-cookies = Nuk vendos cookie dhe nuk ruan asgjë në shfletues.
privacy-others = Faqet nuk ngarkojnë asgjë nga serverë të tjerë: as shkronja, as harta, as numërues.
privacy-search = Ajo që shkruani te kërkimi mbetet në shfletuesin tuaj. Hyn në adresën e faqes vetëm kur kërkoni një lidhje te rezultatet, pas shenjës #, të cilën shfletuesit nuk e dërgojnë.
privacy-links = Kur ndiqni një lidhje për te një faqe tjetër, asaj nuk i thuhet nga cila faqe vini.
privacy-seen = Çfarë mund të shohin të tjerët megjithatë
privacy-host = Kush e mban serverin e kësaj kopjeje, dhe lidhja juaj, mund të shohin cilat faqe hapen nga cila adresë. Botuesi ose mbajtësi mund të thotë nëse i ruajnë këto shënime. Një kopje në USB nuk e sheh askush.
privacy-script = Pa JavaScript, fusha e kërkimit i vë fjalët në adresën e faqes tjetër. Atëherë serveri mund t’i shohë.
privacy-history = Shfletuesi juaj i ruan faqet e hapura në histori dhe në kujtesën e përkohshme. Në një kompjuter të përbashkët përdorni një dritare private ose fshijini.
privacy-exit = Butoni lart, ose tasti Escape i shtypur tri herë, e fsheh faqen dhe hap Wikipedian në vend të saj. Faqja që latë nuk është më e mëparshmja në histori; faqet e hapura më herët mbeten aty.
privacy-contact = Botuesi i rrjetit u përgjigjet pyetjeve për këto faqe:
accessibility-title = Qasshmëria
accessibility-short = Këto faqe janë për të gjithë. Janë ndërtuar sipas udhëzimeve WCAG 2.2, niveli AA.
accessibility-built = Çfarë është bërë
accessibility-keyboard = Gjithçka arrihet dhe përdoret vetëm me tastierë; titujt, pjesët dhe tabelat janë shënuar për lexuesit e ekranit.
accessibility-zoom = Faqet lexohen në 200 % dhe në ekrane të vogla, në të çelët dhe në të errët, dhe në letër.
accessibility-script = Faqet lexohen pa JavaScript; në vend të kërkimit ka një listë të të gjitha faqeve.
accessibility-languages = Tekstet në gjuhë tjetër nga faqja janë shënuar, dhe gjuhët nga e djathta në të majtë shkojnë nga e djathta në të majtë.
accessibility-age = Sa e vjetër është një faqe thuhet me fjalë dhe kurrë vetëm me ngjyrë.
accessibility-limits = Çfarë dihet se mungon
accessibility-tested = Programi që i bën këto faqe testohet me mjete automatike në çdo lloj faqeje. Jo çdo faqe është shqyrtuar nga njerëz që përdorin teknologji ndihmëse.
accessibility-tables = Në ekrane të vogla, tabelat e gjera duhen lëvizur anash.
accessibility-elsewhere = Faqe dhe dokumente të tjera, te të cilat çojnë këto faqe, mund të mos jenë të qasshme.
accessibility-contact = Nëse nuk mund të përdorni diçka këtu, botuesi i rrjetit dëshiron ta dijë:
