"""Which addresses belong to an account?"""

from allauth.account import views as allauth_views
from allauth.mfa.base import views as mfa_views
from allauth.mfa.recovery_codes import views as recovery_views
from allauth.mfa.totp import views as totp_views
from allauth.mfa.webauthn import views as webauthn_views
from allauth.usersessions import views as session_views
from django.urls import path

from discogram.web.accounts import emergency, notices, own, screen, staff

urlpatterns = [
    path("", own.own, name="account-own"),
    path("acting-as/", own.acting_as, name="account-acting-as"),
    path("pin/", own.pin, name="account-pin"),
    path("lock/", screen.lock_now, name="account-lock"),
    path("used/", screen.used, name="account-used"),
    path("locked/", screen.locked, name="account-locked"),
    path("staff/", staff.staff, name="account-staff"),
    path("staff/save/", staff.save, name="account-staff-save"),
    path("emergency/<uuid:episode>/", emergency.glass, name="account-glass"),
    path("notices/", notices.notices, name="account-notices"),
    path("notices/<int:notice>/read/", notices.read, name="account-notice-read"),
    path("sign-in/", allauth_views.login, name="account_login"),
    path("sign-out/", allauth_views.logout, name="account_logout"),
    path("new/", allauth_views.signup, name="account_signup"),
    path("closed/", allauth_views.account_inactive, name="account_inactive"),
    path("again/", allauth_views.reauthenticate, name="account_reauthenticate"),
    path("password/", allauth_views.password_change, name="account_change_password"),
    path("sessions/", session_views.list_usersessions, name="usersessions_list"),
    path("second/", mfa_views.index, name="mfa_index"),
    path("second/ask/", mfa_views.authenticate, name="mfa_authenticate"),
    path("second/again/", mfa_views.reauthenticate, name="mfa_reauthenticate"),
    path("second/totp/", totp_views.activate_totp, name="mfa_activate_totp"),
    path("second/totp/off/", totp_views.deactivate_totp, name="mfa_deactivate_totp"),
    path("second/codes/", recovery_views.view_recovery_codes, name="mfa_view_recovery_codes"),
    path(
        "second/codes/new/",
        recovery_views.generate_recovery_codes,
        name="mfa_generate_recovery_codes",
    ),
    path(
        "second/codes/file/",
        recovery_views.download_recovery_codes,
        name="mfa_download_recovery_codes",
    ),
    path("second/keys/", webauthn_views.list_webauthn, name="mfa_list_webauthn"),
    path("second/keys/add/", webauthn_views.add_webauthn, name="mfa_add_webauthn"),
    path("second/keys/<int:pk>/", webauthn_views.edit_webauthn, name="mfa_edit_webauthn"),
    path(
        "second/keys/<int:pk>/remove/",
        webauthn_views.remove_webauthn,
        name="mfa_remove_webauthn",
    ),
    path(
        "second/keys/again/",
        webauthn_views.reauthenticate_webauthn,
        name="mfa_reauthenticate_webauthn",
    ),
    path("second/keys/sign-in/", webauthn_views.login_webauthn, name="mfa_login_webauthn"),
]
