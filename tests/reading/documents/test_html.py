from __future__ import annotations

from pathlib import Path

import pytest
from tests.reading.documents.making import cells, headings, opened, told, written

ARTICLE = (
    "Sáng 14.4, huyện tổ chức hội nghị sơ kết giữa nhiệm kỳ, đánh giá kết quả thực hiện nghị quyết; dự hội"
    " nghị có đại diện lãnh đạo tỉnh và cấp ủy các xã."
)


def page(body: str, head: str = "") -> str:
    return f"<!DOCTYPE html><html><head><meta charset='utf-8'>{head}</head><body>{body}</body></html>"


def test_html_article_is_parted_from_its_furniture(tmp_path: Path) -> None:
    body = f"""
    <nav><a href=1>Trang chủ</a><a href=2>Kinh tế</a><a href=3>Xã hội</a></nav>
    <div class="tools">Lượt xem: 1.845</div>
    <h1>Huyện sơ kết giữa nhiệm kỳ</h1><p>{ARTICLE}</p>
    <script>var a = "ẩn";</script><style>p{{}}</style><noscript>ẩn</noscript><p style="display: none">ẩn</p>
    <div class="boxRelatedNews"><b>Tin liên quan</b><ul><li>
    <a href=4>Xã An Bình trồng 120 ha rừng</a></li></ul></div>
    <footer>Giấy phép số 118</footer>"""
    document = opened(written(tmp_path / "a.html", page(body, "<title>Huyện sơ kết | Trang tin</title>")))

    assert told(document, "title") == ["Huyện sơ kết giữa nhiệm kỳ"]
    assert told(document, "paragraph") == [ARTICLE]
    assert "Xã An Bình trồng 120 ha rừng" in told(document, "aside")
    assert "Trang chủ Kinh tế Xã hội" in told(document, "aside")
    assert "ẩn" not in document.text


def test_html_related_links_without_a_class_are_aside(tmp_path: Path) -> None:
    links = "".join(f"<p><a href={n}>Tin số {n} của huyện bạn</a></p>" for n in range(3))
    document = opened(
        written(tmp_path / "a.html", page(f"<h1>Sơ kết</h1><p>{ARTICLE}</p><p>Tin khác</p>{links}"))
    )

    assert told(document, "paragraph") == [ARTICLE]


def test_html_headline_without_h1_is_the_line_of_the_pages_name(tmp_path: Path) -> None:
    head = "<title>Huyện sơ kết giữa nhiệm kỳ - Báo tỉnh</title>"
    body = f"<div>Chuyên mục</div><div class=x>Huyện sơ kết giữa nhiệm kỳ</div><p>{ARTICLE}</p>"

    assert told(opened(written(tmp_path / "a.html", page(body, head))), "title") == [
        "Huyện sơ kết giữa nhiệm kỳ"
    ]


def test_html_line_break_ends_a_line(tmp_path: Path) -> None:
    body = f"<h1>Sơ kết</h1><p>{ARTICLE}</p><p>Tổ chức 12 lớp.<br>Trồng 120 ha rừng.</p>"
    document = opened(written(tmp_path / "a.html", page(body)))

    assert told(document, "paragraph") == [ARTICLE, "Tổ chức 12 lớp.\nTrồng 120 ha rừng."]


def test_html_captions(tmp_path: Path) -> None:
    figure = "<figure><img src=a.jpg alt=x><figcaption>Quang cảnh hội nghị</figcaption></figure>"
    lines = "<p>Quang cảnh hội nghị</p><p class='Image_Desc'>Trồng rừng</p>"
    body = f"<h1>Sơ kết</h1>{figure}{lines}<p>{ARTICLE}</p>"
    document = opened(written(tmp_path / "a.html", page(body)))

    assert told(document, "caption") == ["Quang cảnh hội nghị", "Quang cảnh hội nghị", "Trồng rừng"]


def test_html_table_with_spans(tmp_path: Path) -> None:
    table = """<table border=1><thead><tr><th rowspan=2>TT</th><th colspan="2">Kết quả</th></tr>
    <tr><th>2021</th><th>2022</th></tr></thead><tr><td>1</td><td>5<br>ha</td><td>6</td></tr></table>"""
    document = opened(written(tmp_path / "a.html", page(f"<h1>Sơ kết</h1><p>{ARTICLE}</p>{table}")))

    assert cells(document) == [["TT", "Kết quả", "Kết quả"], ["TT", "2021", "2022"], ["1", "5 ha", "6"]]
    assert document.tables[0].header_rows == 2


def test_html_cells_go_round_those_that_hang_from_rows_above(tmp_path: Path) -> None:
    table = """<table><tr><th>TT<th>Xã<th>Rừng<th>Lúa</tr>
    <tr><td rowspan=3>1<td>A<td rowspan=2 colspan=2>5</tr><tr><td>B</tr><tr><td>C<td>6<td>7</tr></table>"""
    document = opened(written(tmp_path / "a.html", page(f"<h1>Sơ kết</h1><p>{ARTICLE}</p>{table}")))

    assert cells(document)[1:] == [["1", "A", "5", "5"], ["1", "B", "5", "5"], ["1", "C", "6", "7"]]


def test_html_table_that_lays_out_the_page_is_read_as_text(tmp_path: Path) -> None:
    body = f"<table><tr><td><p>Menu</p></td><td><h1>Sơ kết</h1><p>{ARTICLE}</p></td></tr></table>"
    document = opened(written(tmp_path / "a.html", page(body)))

    assert document.tables == ()
    assert ARTICLE in told(document, "paragraph")


def test_html_saved_by_word(tmp_path: Path) -> None:
    body = """<div class=WordSection1>
    <table class=MsoNormalTable border=0><tr>
    <td><p class=MsoNormal align=center>HUYỆN ỦY SUỐI MƠ<o:p></o:p></p></td>
    <td><p class=MsoNormal align=center><b>ĐẢNG CỘNG SẢN VIỆT NAM</b></p></td></tr></table>
    <p class=MsoNormal style='text-align:center'><b><span lang=VI>BÁO CÁO<o:p></o:p></span></b></p>
    <p class=MsoNormal><b>I. KẾT QUẢ</b></p>
    <p class=MsoListParagraph><![if !supportLists]><span>1.<span>&nbsp;&nbsp; </span></span><![endif]>Trồng
    rừng được 120,5 ha.</p></div>"""
    document = opened(written(tmp_path / "a.htm", page(body)))

    assert told(document, "aside") == ["HUYỆN ỦY SUỐI MƠ", "ĐẢNG CỘNG SẢN VIỆT NAM"]
    assert told(document, "title") == ["BÁO CÁO"]
    assert headings(document) == [(1, "I. KẾT QUẢ")]
    assert told(document, "paragraph") == ["1. Trồng rừng được 120,5 ha."]


def test_html_lists_have_their_signs(tmp_path: Path) -> None:
    body = f"<h1>Sơ kết</h1><p>{ARTICLE}</p><ol start=3><li>Ba.</li><li>Bốn.</li></ol><ul><li>Khác.</li></ul>"

    assert told(opened(written(tmp_path / "a.html", page(body))), "paragraph")[1:] == [
        "3. Ba.",
        "4. Bốn.",
        "- Khác.",
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-8-sig", "cp1258"])
def test_html_charset_is_found(tmp_path: Path, encoding: str) -> None:
    named = "windows-1258" if encoding == "cp1258" else "utf-8"
    text = f"<html><head><meta charset='{named}'></head><body><p>Hôm nay mưa to.</p></body></html>"

    assert opened(written(tmp_path / "a.html", text, encoding)).text == "Hôm nay mưa to."


def test_html_entities_and_references_outside_stay_closed(tmp_path: Path) -> None:
    secret = written(tmp_path / "secret.txt", "bí mật")
    text = (
        f"<!DOCTYPE html [<!ENTITY x SYSTEM '{secret.as_uri()}'>]><html><body><p>Một &x; hai.</p>"
        f"<iframe src='{secret.as_uri()}'></iframe></body></html>"
    )
    assert "bí mật" not in opened(written(tmp_path / "a.html", text)).text
