"""Every address of the pages. Login is asked for everywhere but at the login page and the language switch."""

from django.contrib.auth import views as auth
from django.contrib.auth.decorators import login_not_required
from django.urls import path
from django.views.decorators.http import require_POST
from django.views.i18n import set_language

from nghiquyet.web import board, documents, errors, exports, files, home, matrix, organisations, questions
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
    path("reviews/<int:review>/questions/", questions.first, name="questions"),
    path("reviews/<int:review>/questions/undo/", questions.undo_last, name="undo"),
    path("reviews/<int:review>/questions/<int:value>/", questions.question, name="question"),
    path("reviews/<int:review>/export/<str:form>/", exports.export, name="export"),
    path("documents/<int:document>/", documents.document, name="document"),
    path("values/<int:value>/", documents.proof, name="proof"),
    path("values/<int:value>/panel/", matrix.panel, name="panel"),
]
handler400 = errors.bad_request
handler403 = errors.forbidden
handler404 = errors.not_found
handler500 = errors.broken
