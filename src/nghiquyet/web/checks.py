"""A document held against a review: uploaded, answered, and forgotten."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from functools import partial
from pathlib import PurePath
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.http import content_disposition_header
from django.utils.translation import gettext, gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST

from nghiquyet.checking import Checked
from nghiquyet.checking.as_json import check_as_json
from nghiquyet.checking.files import check_file
from nghiquyet.checking.remarks import remarks
from nghiquyet.errors import FileTooLarge, InputError, UnknownFormat
from nghiquyet.isolation import prepare
from nghiquyet.phrases import Phrase
from nghiquyet.queries.checks import Basis, CheckPage, basis_of, check_page
from nghiquyet.web.commented import commented
from nghiquyet.web.exports import MEDIA
from nghiquyet.web.lookup import or_404
from nghiquyet.web.signed_in import signed_in
from nghiquyet.web.uploads import made_of, refused

_MOST_LETTERS = 1_000_000
"""What a page can show; some 400 printed pages."""
_RECOGNISED = ("", gettext_lazy("tự nhận ra từ phần đầu văn bản"))


class CheckForm(forms.Form):
    """The file, and whom it speaks for."""

    file = forms.FileField(
        label=gettext_lazy("Văn bản cần kiểm tra"),
        required=False,
        allow_empty_file=True,
        widget=forms.FileInput(attrs={"class": "form-control"}),
    )
    speaker = forms.ChoiceField(
        label=gettext_lazy("Văn bản nói thay tổ chức"),
        required=False,
        widget=forms.Select(attrs={"class": "form-select"}),
    )

    def __init__(self, basis: Basis, request: HttpRequest) -> None:
        posted = request.method == "POST"
        super().__init__(request.POST if posted else None, request.FILES if posted else None)
        self._refused = refused(request) if posted else None
        named = sorted((one.code, one.name) for one in basis.review.organisations)
        speaker = self.fields["speaker"]
        assert isinstance(speaker, forms.ChoiceField)
        speaker.choices = [_RECOGNISED, *named]

    def clean_file(self) -> UploadedFile[bytes]:
        """The file; none where it was too large, or where none was chosen."""
        upload: UploadedFile[bytes] | None = self.cleaned_data["file"]
        if self._refused is not None:
            raise forms.ValidationError(_told(self._refused.phrase))
        if upload is None:
            raise forms.ValidationError(gettext("Hãy chọn tệp cần kiểm tra."))
        return upload


@require_http_methods(["GET", "HEAD", "POST"])
def check(request: HttpRequest, review: int) -> HttpResponse:
    """The form, and under it the document that was handed in with every figure marked."""
    basis, form = _asked(request, review)
    if request.method != "POST":
        prepare()
        return _page(request, basis, form)
    try:
        page = _shown(basis, _checked(basis, form)) if form.is_valid() else None
    except InputError as error:
        return _page(request, basis, _with_error(form, error))
    return _page(request, basis, form, page)


@require_POST
def download(request: HttpRequest, review: int, kind: str) -> HttpResponse:
    """What came of the document, as "json", or as a copy of a Word file with comments, "docx"."""
    if kind not in ("docx", "json"):
        raise Http404
    basis, form = _asked(request, review)
    if not form.is_valid():
        return _page(request, basis, form)
    try:
        checked = _checked(basis, form)
        return _json(checked) if kind == "json" else _copy(form.cleaned_data["file"], checked)
    except InputError as error:
        return _page(request, basis, _with_error(form, error))


def _asked(request: HttpRequest, review: int) -> tuple[Basis, CheckForm]:
    with or_404():
        basis = basis_of(signed_in(request), review)
    return basis, CheckForm(basis, request)


def _checked(basis: Basis, form: CheckForm) -> Checked:
    """Raises the `InputError` that names the file."""
    work = partial(
        check_file,
        review=basis.review,
        speaker=form.cleaned_data["speaker"] or None,
        resolution_text=basis.resolution_text,
    )
    return made_of(form.cleaned_data["file"], work)


def _shown(basis: Basis, checked: Checked) -> CheckPage:
    if len(checked.document.text) > _MOST_LETTERS:
        raise FileTooLarge(
            "Văn bản {file} dài hơn {limit} triệu chữ cái, quá dài để xem trên một trang. "
            "Hãy tách tệp thành nhiều phần.",
            file=checked.document.file,
            limit=_MOST_LETTERS // 1_000_000,
        )
    return check_page(basis, checked)


def _with_error(form: CheckForm, error: InputError) -> CheckForm:
    form.add_error("file", _told(error.phrase))
    return form


def _page(request: HttpRequest, basis: Basis, form: CheckForm, page: CheckPage | None = None) -> HttpResponse:
    context: dict[str, Any] = {"form": form, "page": page, "review": basis.review}
    context |= {"review_id": basis.sheet.id, "here": "check"}
    status = 422 if form.errors else 200
    part = page is not None and request.headers.get("HX-Request") == "true"
    return render(request, "check_result.html" if part else "check.html", context, status=status)


def _json(checked: Checked) -> HttpResponse:
    content = json.dumps(check_as_json(checked, _told), ensure_ascii=False, indent=2) + "\n"
    return _attached(
        content.encode(), "application/json", f"{PurePath(checked.document.file).stem}.check.json"
    )


def _copy(upload: UploadedFile[bytes], checked: Checked) -> HttpResponse:
    document = checked.document
    if document.media != "docx":
        raise UnknownFormat(
            "Tệp {file} không phải tệp Word (.docx) nên không thêm ghi chú được. Hãy tải kết quả JSON.",
            file=document.file,
        )
    work = partial(commented, document=document, remarks=remarks(checked, _told), when=datetime.now(UTC))
    name = PurePath(document.file)
    return _attached(made_of(upload, work), MEDIA["docx"], f"{name.stem}.checked{name.suffix}")


def _attached(content: bytes, media: str, name: str) -> HttpResponse:
    response = HttpResponse(content, content_type=media)
    response.headers["Content-Disposition"] = content_disposition_header(True, name)
    return response


def _told(phrase: Phrase) -> str:
    return phrase.told(gettext)
