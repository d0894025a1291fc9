### Una contraindicación que no puede esperar.

candidacy-contraindication-urgent = El paciente necesita hoy mismo una valoración quirúrgica urgente: un déficit que progresa o un síndrome de cauda equina no puede esperar, y ninguna prueba va antes. La prueba no debe hacerse: { $items }.
