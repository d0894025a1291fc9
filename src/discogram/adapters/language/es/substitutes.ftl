preparation-substitute-same-class = El sustituto es del mismo grupo que lo no tolerado: { $substances }. Elija uno de otro grupo.
preparation-substitute-unknown = Se resolvió con un sustituto y nadie puede descartar una reacción cruzada: { $substances }. Nombre el fármaco no tolerado y el que lo reemplaza, ambos como los conoce la tabla.
provocation-drug-not-the-substitute = No consta que { $name } sea del grupo del que reemplaza al fármaco no tolerado ({ $substitute }): administre ese o resuelva la alergia de otro modo.
