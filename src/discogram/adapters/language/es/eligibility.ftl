### Qué más se pregunta antes de la prueba: por región, sobre el origen del dolor, con cuestionarios y a la aseguradora.

candidacy-other-source-advised = En esta región se aconseja, pero no se exige, descartar antes otros orígenes del dolor.
candidacy-other-source-required = En esta región hay que descartar antes otros orígenes del dolor; la regla correspondiente dice si se hizo.

word-contraindication-lung-disease = enfermedad pulmonar que no toleraría un neumotórax
word-contraindication-neck-infection = infección del cuello en el trayecto de la aguja
word-contraindication-neck-access = traqueostomía o movilidad limitada del cuello

candidacy-imaging-left-it-open = La radiografía y la RM no han aclarado el origen del dolor.
candidacy-imaging-settled-it = La radiografía y la RM ya han aclarado el origen del dolor: la prueba no es necesaria.
candidacy-imaging-settled-unknown = Nadie indicó si la radiografía y la RM han aclarado el origen del dolor: pregunte al médico.
candidacy-psychogenic-not = No se considera que el dolor sea principalmente psicógeno.
candidacy-psychogenic-mainly = Se considera que el dolor es principalmente psicógeno: la prueba no debe hacerse.
candidacy-psychogenic-unknown = Nadie valoró si el dolor es principalmente psicógeno: pregunte al médico.
candidacy-suspects-described = Las imágenes previas describen todos los discos sospechosos: { $discs }.
candidacy-suspects-undescribed = Los discos sospechosos no están descritos del todo. Falta: { $missing }.

event-pain-source-answered = Se respondió si el origen del dolor sigue sin aclararse.

word-fact-imaging-settled-it = si las imágenes aclararon el origen del dolor
word-fact-mainly-psychogenic = si el dolor es principalmente psicógeno
word-fact-pfirrmann = grado de Pfirrmann
word-fact-hiz = zona de alta intensidad
word-fact-modic = cambios de Modic
word-fact-contour = contorno del disco
