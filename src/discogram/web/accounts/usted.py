"""Which Spanish texts of allauth say *tú* to the reader, as no other page here does?

Each is said with *usted* instead, or in the words that the rest of our pages use. They are
merged into Django's own catalogue, because these texts come from forms, messages and templates
alike, and a copy of each template would have to follow every release.
"""

from gettext import NullTranslations
from types import MappingProxyType

from django.utils.translation.trans_real import translation

ONE, MANY = 0, 1

SAID = MappingProxyType(
    {
        "Please select only one.": "Seleccione solo uno.",
        "Be patient, you are sending too many requests.": (
            "Espere un momento: está enviando demasiadas solicitudes."
        ),
        "Use authenticator app or code": "Usar la aplicación o un código de autenticación",
        "You cannot generate recovery codes without having "
        "two-factor authentication enabled.": (
            "No puede generar códigos de recuperación sin tener activada "
            "la autenticación de dos factores."
        ),
        "Save them  in a secure location now — they won't be shown again.": (
            "Guárdelos ahora en un lugar seguro: no se mostrarán de nuevo."
        ),
        "Download codes": "Descargar los códigos",
        "Are you sure you want to remove this security key?": (
            "¿Seguro que desea eliminar esta clave de seguridad?"
        ),
        "Invalid login.": "No se pudo iniciar la sesión.",
        "Successfully signed in as %(name)s.": "Ha iniciado sesión como %(name)s.",
        "Sign in with a passkey": "Iniciar sesión con una clave de acceso",
        "Passkey": "Clave de acceso",
        "Passwordless": "Sin contraseña",
    }
)
"""The text of allauth, and what is said for it."""

COUNTED = MappingProxyType(
    {
        "You have added %(count)s security key.": (
            "Ha añadido %(count)s clave de seguridad.",
            "Ha añadido %(count)s claves de seguridad.",
        ),
    }
)
"""Texts with a number: for one, and for more or none."""


class _Usted(NullTranslations):
    """The texts above as `gettext` keeps them."""

    def __init__(self) -> None:
        super().__init__()
        self._catalog: dict[object, str] = {}
        self._catalog.update(SAID.items())
        for text, (one, many) in COUNTED.items():
            self._catalog |= {(text, ONE): one, (text, MANY): many}

    def plural(self, count: int) -> int:
        """Which of the two forms a number takes."""
        return ONE if count == 1 else MANY


def say_usted() -> None:
    """Put these in place of allauth's, for as long as the process runs."""
    translation("es").merge(_Usted())
