word-regimen-prednisone-13-7-1 = prednisona por vía oral, 13, 7 y 1 horas antes
word-regimen-methylprednisolone-12-2 = metilprednisolona por vía oral, 12 y 2 horas antes
word-regimen-hydrocortisone-instead = hidrocortisona intravenosa, 13, 7 y 1 horas antes
word-regimen-accelerated-methylprednisolone = metilprednisolona intravenosa, pauta acelerada
word-regimen-accelerated-hydrocortisone = hidrocortisona intravenosa, pauta acelerada
word-regimen-accelerated-dexamethasone = dexametasona intravenosa, pauta acelerada

word-step-premedication = premedicación

preparation-plan-premedication = { $regimen ->
    [prednisone-13-7-1] prednisona { $mg } mg por vía oral el { $at }, con un sorbo de agua, también en ayunas.
    [methylprednisolone-12-2] metilprednisolona { $mg } mg por vía oral el { $at }, con un sorbo de agua, también en ayunas.
    [hydrocortisone-instead] hidrocortisona { $mg } mg por vía intravenosa el { $at }.
    [accelerated-methylprednisolone] metilprednisolona { $mg } mg por vía intravenosa el { $at }.
    [accelerated-hydrocortisone] hidrocortisona { $mg } mg por vía intravenosa el { $at }.
    [accelerated-dexamethasone] dexametasona { $mg } mg por vía intravenosa el { $at }.
   *[other] { $regimen }: { $mg } mg, el { $at }.
}
preparation-plan-antihistamine = difenhidramina { $mg } mg el { $at }, contra una reacción al contraste; si es por vía oral, con un sorbo de agua, también en ayunas. Da sueño.
preparation-plan-premedication-limits = La premedicación hace menos probable una reacción al contraste y no la descarta. Un corticoide intravenoso menos de { $least } horas antes no protege. Puede atenuar el dolor por el que se pregunta: el equipo lo anota.
preparation-plan-premedication-unnamed = Hay premedicación prevista y nadie dijo cuál: pida la pauta al médico, para poder decir sus horas.
