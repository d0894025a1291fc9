### Lo que dice el plan de un medicamento cuyos plazos están publicados para otros riñones.

preparation-plan-kidneys-weak = { $medicine }: los riñones filtran { $egfr } mL/min/1,73 m², y sus plazos están publicados para { $least } o más. Ninguno basta: un médico y quien lo recetó tienen que fijar cuánto tiempo se suspende.
preparation-plan-kidneys-unknown = { $medicine }: sus plazos están publicados para riñones que filtran { $least } mL/min/1,73 m² o más, y no se sabe cuánto filtran estos. Determine la creatinina; por debajo de esa cifra, un médico y quien lo recetó tienen que fijar cuánto tiempo se suspende.
preparation-plan-last-dose-or-earlier = { $medicine }: última dosis antes del { $at } ({ $hours } horas antes), o más pronto, según diga quien lo recetó: los plazos publicados pueden no bastar para los riñones.
