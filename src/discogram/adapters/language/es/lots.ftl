provocation-drug-expired = { $name } caducó el { $expiry }: tome otro vial.

cli-recalled = { $episode }: { $drug }, { $at }
cli-recalled-count = Lote { $lot }: { $count ->
        [0] ningún episodio lo recibió.
        [one] 1 episodio lo recibió.
       *[other] { $count } episodios lo recibieron.
    }
cli-recalled-without = { $count ->
        [one] 1 fármaco del registro no tiene lote anotado
       *[other] { $count } fármacos del registro no tienen lote anotado
    }: nadie puede decir si fue este.
cli-help-recall-lot = El lote tal como figura en el vial; da igual mayúsculas o minúsculas.
