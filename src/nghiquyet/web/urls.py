"""Every address of the pages. Login is asked for everywhere but at the login page and the language switch."""

from django.contrib.auth import views as auth
from django.contrib.auth.decorators import login_not_required
from django.urls import path
from django.views.decorators.http import require_POST
from django.views.i18n import set_language

from nghiquyet.web import (
    abbreviations,
    aliases,
    board,
    bulk,
    checks,
    comparisons,
    documents,
    errors,
    exports,
    files,
    history,
    home,
    matrix,
    organisations,
    questions,
    resolutions,
    search,
)
from nghiquyet.web.login import LoginForm

urlpatterns = [
    path("", home.home, name="home"),
    path(
        "login/",
        auth.LoginView.as_view(
            template_name="login.html", authentication_form=LoginForm, redirect_authenticated_user=True
        ),
        name="login",
    ),
    path("logout/", auth.LogoutView.as_view(), name="logout"),
    path("language/", login_not_required(require_POST(set_language)), name="language"),
    path("reviews/", home.reviews, name="reviews"),
    path("reviews/<int:review>/", board.board_page, name="board"),
    path("reviews/<int:review>/targets/<str:code>/", board.target_page, name="target"),
    path("reviews/<int:review>/targets/<str:code>/clause/", documents.clause, name="clause"),
    path("reviews/<int:review>/matrix/", matrix.matrix_page, name="matrix"),
    path("reviews/<int:review>/organisations/<str:code>/", organisations.organisation, name="organisation"),
    path("reviews/<int:review>/files/", files.files, name="files"),
    path("reviews/<int:review>/check/", checks.check, name="check"),
    path("reviews/<int:review>/check/<str:kind>/", checks.download, name="checked"),
    path("reviews/<int:review>/questions/", questions.first, name="questions"),
    path("reviews/<int:review>/questions/undo/", questions.undo_last, name="undo"),
    path("reviews/<int:review>/questions/bulk/", bulk.bulk, name="bulk"),
    path("reviews/<int:review>/questions/<int:value>/", questions.question, name="question"),
    path("reviews/<int:review>/questions/<int:value>/news/<int:version>/", questions.news, name="news"),
    path("reviews/<int:review>/export/<str:form>/", exports.export, name="export"),
    path("search/", search.page, name="search"),
    path("resolutions/", resolutions.library, name="library"),
    path("resolutions/<int:resolution>/", resolutions.one, name="resolution"),
    path("resolutions/<int:resolution>/compare/", comparisons.page, name="compare"),
    path("resolutions/<int:resolution>/state/", resolutions.put, name="resolution_state"),
    path("organisations/", history.tree, name="tree"),
    path("organisations/file/", history.take_file, name="organisations_in"),
    path("organisations/template.xlsx", history.give_template, name="organisations_template"),
    path("organisations/<str:code>/", history.one, name="past"),
    path("organisations/<str:code>/below/", history.tree, name="branch"),
    path("words/", aliases.page, name="aliases"),
    path("words/file/", aliases.take_file, name="aliases_in"),
    path("words/aliases.csv", aliases.give_file, name="aliases_out"),
    path("words/<int:alias>/", aliases.one, name="alias"),
    path("words/<int:alias>/<str:verb>/", aliases.deed, name="alias_deed"),
    path("words/abbreviations/", abbreviations.page, name="abbreviations"),
    path("words/abbreviations/file/", abbreviations.take_file, name="abbreviations_in"),
    path("words/abbreviations.csv", abbreviations.give_file, name="abbreviations_out"),
    path("words/abbreviations/<int:abbreviation>/<str:verb>/", abbreviations.deed, name="abbreviation_deed"),
    path("documents/<int:document>/", documents.document, name="document"),
    path("values/<int:value>/", documents.proof, name="proof"),
    path("values/<int:value>/panel/", matrix.panel, name="panel"),
]
handler400 = errors.bad_request
handler403 = errors.forbidden
handler404 = errors.not_found
handler500 = errors.broken
