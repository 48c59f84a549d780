## Figures of follow-up

outcomes-title = Çfarë u bë me ata që u kthyen
outcomes-meaning = Shifra nga pyetja e njerëzve disa kohë pas kthimit. Ato tregojnë si u shkoi shumë njerëzve, jo si do t’i shkojë një personi.
outcomes-none = Për momentin nuk ka shifra.
outcomes-all = Të gjitha shifrat e ndjekjes
outcome-period = Periudha
outcome-answered = Persona që u përgjigjën
outcome-asked = nga { $asked } të pyetur
outcome-method = Si u pyetën njerëzit
outcome-figures = Shifrat
figures-people = Numra personash.
figures-percent = Për qind e personave në kolonë.
figures-several = Një person mund të jetë në disa rreshta.
# $figure is written as the language writes numbers.
figure-percent = { $figure }%
figure-hidden = nuk shfaqet
figure-hidden-meaning = “Nuk shfaqet” zëvendëson një shifër për më pak se { $minimum } persona, ose një shifër nga e cila mund të llogaritet një e tillë. Kështu askush nuk mund të njihet.
outcome-data = Tabela si CSV, me etiketa HXL
chart-description = Grafik me shtylla. Tabela më poshtë ka të njëjtat shifra.
kind-outcome = Shifra të ndjekjes
