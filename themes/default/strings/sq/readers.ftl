internal-site = Vetëm për këshilltarët.
internal-site-meaning = Mos e jepni më tej këtë faqe, adresën ose kopjet e saj.
internal-short = e brendshme
restricted-page = Vetëm për këshilltarët.
restricted-page-meaning = Kjo faqe nuk është në faqen publike.
