"""The login form, with labels and hints of our own."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.forms import AuthenticationForm
from django.utils.translation import gettext_lazy


class LoginForm(AuthenticationForm):
    """Name and password; one message for both, so that names cannot be guessed."""

    error_messages = {  # noqa: RUF012 - the type is Django's
        "invalid_login": gettext_lazy("Tên đăng nhập hoặc mật khẩu không đúng. Hãy thử lại."),
        "inactive": gettext_lazy("Tài khoản này đã bị khóa. Hãy hỏi người quản trị."),
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, label in (
            ("username", gettext_lazy("Tên đăng nhập")),
            ("password", gettext_lazy("Mật khẩu")),
        ):
            field = self.fields[name]
            field.label = label
            field.error_messages["required"] = gettext_lazy("Hãy điền vào đây.")
            field.widget.attrs["class"] = "form-control"
