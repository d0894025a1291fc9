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

candidacy-authorisation-approved = La aseguradora ha autorizado la prueba; la autorización vale hasta el { $last }.
candidacy-authorisation-run-out = La autorización de la aseguradora caducó el { $last }: solicite otra.
candidacy-authorisation-no-end = La aseguradora ha autorizado la prueba, pero no consta hasta cuándo: anote el último día de la autorización.
candidacy-authorisation-settled = No hace falta que ninguna aseguradora dé su conformidad: { $state }.
candidacy-authorisation-open = La aseguradora no ha autorizado la prueba: { $state }. Es posible que tenga que pagarla el paciente; no dice nada sobre la indicación médica.
candidacy-authorisation-unknown = Nadie indicó si la aseguradora ha autorizado la prueba.
candidacy-authorisation-reversed = La autorización termina ({ $last }) antes de haberse concedido ({ $on }): corrija una de las fechas.
candidacy-authorisation-not-approved = Solo una autorización concedida tiene último día ({ $last }), y esta no lo está ({ $state }): corrija uno de los dos datos.

event-authorisation-recorded = Se anotó la respuesta de la aseguradora.

word-fact-authorisation = la autorización de la aseguradora
word-fact-valid-until = último día de la autorización

word-authorisation-state-not-needed = no se necesita autorización
word-authorisation-state-not-asked = sin solicitar
word-authorisation-state-requested = solicitada
word-authorisation-state-approved = concedida
word-authorisation-state-denied = denegada
word-authorisation-state-appealed = denegada y recurrida
word-authorisation-state-self-pay = paga el paciente

candidacy-scores-incomplete = Sin completar: { $tools }. La suma no se calcula a partir de los ítems respondidos; pida los que faltan.
candidacy-items-count = { $tool } tiene { $count } ítems y se dieron { $found }: dé el valor de cada uno, y null en los que se dejaron en blanco.
candidacy-item-range = Un ítem de { $tool } no puede valer { $value }: va de 0 a { $most }.
candidacy-total-differs = El total dice { $total } y los ítems suman { $counted }: corrija uno de los dos u omita el total.

event-questionnaire-answered = Se rellenó un cuestionario, ítem por ítem.

word-tool-zung = escala de Zung modificada (DRAM)
word-tool-mspq = MSPQ (DRAM)

word-band-low = por debajo del corte
word-band-moderate = moderada
word-band-moderately-severe = moderadamente grave
word-band-medium = carga somática media
word-band-high = carga somática alta
word-band-relevant = clínicamente relevante
word-band-minimal-disability = discapacidad mínima
word-band-moderate-disability = discapacidad moderada
word-band-severe-disability = discapacidad grave
word-band-crippling = dolor de espalda invalidante
word-band-bed-bound = encamado, o exagera los síntomas
word-band-normal = normal
word-band-at-risk = riesgo de malestar psicológico
word-band-distressed-somatic = malestar de tipo somático
word-band-distressed-depressive = malestar de tipo depresivo
