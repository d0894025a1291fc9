### Qué más se pregunta antes de la prueba: por región, sobre el origen del dolor, con cuestionarios y a la aseguradora.

candidacy-other-source-advised = En esta región se aconseja, pero no se exige, descartar antes otros orígenes del dolor.
candidacy-other-source-required = En esta región hay que descartar antes otros orígenes del dolor; la regla correspondiente dice si se hizo.

word-contraindication-lung-disease = enfermedad pulmonar que no toleraría un neumotórax
word-contraindication-neck-infection = infección del cuello en el trayecto de la aguja
word-contraindication-neck-access = traqueostomía o movilidad limitada del cuello
