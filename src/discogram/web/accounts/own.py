"""What may somebody change of their own account? Role, PIN; the rest is allauth's."""

from typing import cast

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_GET, require_POST

from discogram.web.accounts.guessable import guessable
from discogram.web.accounts.models import User
from discogram.web.place import place
from discogram.web.saying import said
from discogram.web.who import ROLE, SITE, Asking

PIN_DIGITS = (4, 10)
"""The least and the most digits of a PIN."""


class PinForm(forms.Form):
    """A new PIN, twice, under the password."""

    password = forms.CharField(widget=forms.PasswordInput(attrs={"autocomplete": "off"}))
    pin = forms.RegexField(
        r"^[0-9]{4,10}\Z",
        widget=forms.PasswordInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )
    again = forms.CharField(
        widget=forms.PasswordInput(attrs={"inputmode": "numeric", "autocomplete": "off"})
    )

    def __init__(self, typed: QueryDict | None = None, *, user: User | None = None) -> None:
        super().__init__(typed)
        self._user = user
        least, most = PIN_DIGITS
        for name in self.fields:
            self.fields[name].label = said(f"web-account-pin-{name}")
        self.fields["pin"].error_messages["invalid"] = said(
            "web-account-pin-shape", least=least, most=most
        )

    def clean_password(self) -> str:
        """The account's own password."""
        password = str(self.cleaned_data["password"])
        if self._user is None or not self._user.check_password(password):
            raise forms.ValidationError(said("web-account-pin-password-wrong"))
        return password

    def clean_pin(self) -> str:
        """Digits that a stranger would not try first."""
        pin = str(self.cleaned_data["pin"])
        if guessable(pin):
            raise forms.ValidationError(said("web-account-pin-guessable"))
        return pin

    def clean_again(self) -> str:
        """The same digits."""
        again = str(self.cleaned_data["again"])
        if again != self.cleaned_data.get("pin", again):
            raise forms.ValidationError(said("web-account-pin-differs"))
        return again


@require_GET
def own(request: HttpRequest) -> HttpResponse:
    """The account's own page."""
    return render(request, "account/own.html", {"pin_form": PinForm()})


@require_POST
def pin(request: HttpRequest) -> HttpResponse:
    """Choose a PIN for coming back to a locked screen."""
    user = cast("User", request.user)
    form = PinForm(request.POST, user=user)
    if not form.is_valid():
        return render(request, "account/own.html", {"pin_form": form}, status=422)
    user.choose_pin(form.cleaned_data["pin"])
    messages.success(request, said("web-account-pin-kept"))
    return redirect("account-own")


@require_POST
def acting_as(request: Asking) -> HttpResponse:
    """Act in another role from now on, or at another site; only in one that is held.

    Leads to the page that asked for the role, else home.
    """
    at = place().store.directory.roles_of(request.who.actor)
    site = next((each for each in at if each.id == request.POST.get("site")), request.who.site)
    role = request.POST.get("role", "")
    if site in at and role in {str(each) for each in at[site].roles}:
        request.session[SITE], request.session[ROLE] = site.id, role
    asked = request.POST.get("next", "")
    ours = url_has_allowed_host_and_scheme(asked, allowed_hosts=None)
    return HttpResponseRedirect(asked if ours else reverse("desk-home"))
