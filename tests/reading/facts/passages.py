"""Short passages of many fields, written for these tests; people and places are invented.

Only what a passage states is filled in; `None` leaves a part unchecked.
"""

from __future__ import annotations

from dataclasses import dataclass, field

Offices = tuple[str, ...]


@dataclass(frozen=True)
class Passage:
    """A text and what is to be read out of it.

    people       (name, rank, offices) of everyone who takes part, in order of first mention
    comparisons  (surface or a part of it, relation, value)
    directives   spans that must be found; nothing else may be
    """

    name: str
    text: str
    people: tuple[tuple[str, str | None, Offices], ...] | None = None
    chairs: tuple[str, ...] | None = None
    speakers: tuple[str, ...] | None = None
    bylines: tuple[str, ...] | None = None
    kind: str | None = None
    host: str | None = None
    date: tuple[str, str | None, str | None] | None = None
    references: tuple[str, ...] | None = None
    comparisons: tuple[tuple[str, str, str | None], ...] | None = None
    directives: tuple[str, ...] | None = None
    directive_by: str | None = None
    directive_to: str | None = None
    tags: tuple[str, ...] = field(default=())


PASSAGES = (
    Passage(
        name="education department, ministry-style office with commas and và",
        text=(
            "Sáng 12/8/2024, tại Trung tâm Hội nghị tỉnh, Sở Giáo dục và Đào tạo Sơn Lĩnh tổ chức Hội nghị tổng kết năm học "
            "2023 - 2024, triển khai nhiệm vụ năm học 2024 - 2025. Dự hội nghị có đồng chí Lường Thị Mai Hoa, Ủy viên Ban Thường vụ "
            "Tỉnh ủy, Phó Chủ tịch UBND tỉnh; đồng chí Đỗ Quang Vịnh, Giám đốc Sở Văn hóa, Thể thao và Du lịch. Đồng chí "
            "Phan Hữu Tuệ - Giám đốc Sở Giáo dục và Đào tạo chủ trì hội nghị.\n\n"
            "Năm học vừa qua, toàn ngành có 14/15 chỉ tiêu đạt và vượt kế hoạch; 1 chỉ tiêu chưa đạt kế hoạch là tỷ lệ trường chuẩn quốc gia. "
            "Tỷ lệ huy động trẻ ra lớp đạt 98,7%, vượt 1,2% so với kế hoạch.\n\n"
            "Phát biểu tại hội nghị, đồng chí Lường Thị Mai Hoa đề nghị ngành Giáo dục tiếp tục thực hiện tốt Nghị quyết số 29-NQ/TW; "
            "rà soát, sắp xếp mạng lưới trường, lớp; nâng cao chất lượng giáo dục mũi nhọn."
        ),
        people=(
            ("Lường Thị Mai Hoa", None, ("Ủy viên Ban Thường vụ Tỉnh ủy", "Phó Chủ tịch UBND tỉnh")),
            ("Đỗ Quang Vịnh", None, ("Giám đốc Sở Văn hóa, Thể thao và Du lịch",)),
            ("Phan Hữu Tuệ", None, ("Giám đốc Sở Giáo dục và Đào tạo",)),
        ),
        chairs=("Phan Hữu Tuệ",),
        speakers=("Lường Thị Mai Hoa",),
        kind="hội nghị tổng kết năm học 2023 - 2024",
        host="Sở Giáo dục và Đào tạo Sơn Lĩnh",
        date=("Sáng 12/8/2024", "2024-08-12", "sáng"),
        references=("Nghị quyết số 29-NQ/TW",),
        comparisons=(
            ("đạt và vượt kế hoạch", "met_or_exceeded", "14"),
            ("chưa đạt kế hoạch", "not_met", "1"),
            ("vượt 1,2% so với kế hoạch", "exceed_by", "1.2"),
        ),
        directives=(
            "tiếp tục thực hiện tốt Nghị quyết số 29-NQ/TW",
            "rà soát, sắp xếp mạng lưới trường, lớp",
            "nâng cao chất lượng giáo dục mũi nhọn",
        ),
        directive_by="Lường Thị Mai Hoa",
        directive_to="ngành Giáo dục",
    ),
    Passage(
        name="hospital, degrees before names, office in brackets",
        text=(
            "Chiều ngày 05 tháng 01 năm 2025, Bệnh viện Đa khoa tỉnh Sơn Lĩnh tổ chức Hội nghị viên chức, người lao động năm 2025. "
            "Chủ tọa hội nghị gồm: BSCKII Trần Mạnh Khoát (Bí thư Đảng ủy, Giám đốc Bệnh viện); ThS.BS Vi Thị Hảo, Phó Giám đốc; "
            "ông Lê Đình Phổ, Chủ tịch Công đoàn cơ sở.\n\n"
            "Năm 2024, tổng số lượt khám bệnh đạt 112,4% kế hoạch; công suất sử dụng giường bệnh đạt 96% chỉ tiêu giao; "
            "số ca phẫu thuật tăng 8,3% so với cùng kỳ năm trước."
        ),
        people=(
            ("Trần Mạnh Khoát", None, ("Bí thư Đảng ủy", "Giám đốc Bệnh viện")),
            ("Vi Thị Hảo", None, ("Phó Giám đốc",)),
            ("Lê Đình Phổ", None, ("Chủ tịch Công đoàn cơ sở",)),
        ),
        chairs=("Trần Mạnh Khoát", "Vi Thị Hảo", "Lê Đình Phổ"),
        host="Bệnh viện Đa khoa tỉnh Sơn Lĩnh",
        date=("Chiều ngày 05 tháng 01 năm 2025", "2025-01-05", "chiều"),
        comparisons=(
            ("đạt 112,4% kế hoạch", "percent_of", "112.4"),
            ("đạt 96% chỉ tiêu giao", "percent_of", "96"),
        ),
        directives=(),
    ),
    Passage(
        name="company, dashes on both sides, plan and annual meeting of shareholders",
        text=(
            "Ngày 26-4-2024, Công ty Cổ phần Gang thép Linh Khê tổ chức Đại hội đồng cổ đông thường niên năm 2024. "
            "Ông Dương Thế Bảo - Chủ tịch HĐQT - chủ tọa đại hội. Bà Nguyễn Hoài Thương, Tổng Giám đốc Công ty cho biết, năm 2023 "
            "doanh thu đạt 2.150/2.000 tỷ đồng, bằng 107,5% kế hoạch; lợi nhuận trước thuế vượt 12% so với kế hoạch năm; "
            "riêng sản lượng phôi thép chỉ đạt 88,9% kế hoạch. Đại hội thông qua kế hoạch năm 2024, phấn đấu doanh thu đạt 2.400 tỷ đồng, "
            "hoàn thành vượt mức kế hoạch được giao."
        ),
        people=(
            ("Dương Thế Bảo", None, ("Chủ tịch HĐQT",)),
            ("Nguyễn Hoài Thương", None, ("Tổng Giám đốc Công ty",)),
        ),
        chairs=("Dương Thế Bảo",),
        host="Công ty Cổ phần Gang thép Linh Khê",
        date=("Ngày 26-4-2024", "2024-04-26", None),
        comparisons=(
            ("2.150/2.000 tỷ đồng", "actual_vs_target", "2150"),
            ("bằng 107,5% kế hoạch", "percent_of", "107.5"),
            ("vượt 12% so với kế hoạch năm", "exceed_by", "12"),
            ("đạt 88,9% kế hoạch", "percent_of", "88.9"),
        ),
    ),
    Passage(
        name="ministry, deputies share an office, minister stands before the name",
        text=(
            "Sáng 9/1, Bộ Nông nghiệp và Môi trường tổ chức Hội nghị trực tuyến toàn quốc tổng kết công tác năm 2024, triển khai nhiệm vụ "
            "năm 2025. Bộ trưởng Bộ Nông nghiệp và Môi trường Tạ Đức Chính chủ trì hội nghị. Cùng dự có các Thứ trưởng: Hoàng Bá Lộc, "
            "Kiều Minh Tâm, Nguyễn Quốc Hiển và Thứ trưởng Thường trực Bộ Tài chính Phí Văn Sử; đại diện lãnh đạo các cục, vụ."
        ),
        people=(
            ("Tạ Đức Chính", None, ("Bộ trưởng Bộ Nông nghiệp và Môi trường",)),
            ("Hoàng Bá Lộc", None, ("Thứ trưởng",)),
            ("Kiều Minh Tâm", None, ("Thứ trưởng",)),
            ("Nguyễn Quốc Hiển", None, ("Thứ trưởng",)),
            ("Phí Văn Sử", None, ("Thứ trưởng Thường trực Bộ Tài chính",)),
        ),
        chairs=("Tạ Đức Chính",),
        host="Bộ Nông nghiệp và Môi trường",
        kind="hội nghị trực tuyến toàn quốc tổng kết công tác năm 2024",
        date=("Sáng 9/1", "2025-01-09", "sáng"),
        references=(),
        comparisons=(),
        directives=(),
    ),
    Passage(
        name="youth union, office list before a colon with further offices after each name",
        text=(
            "Tối 20.9.2022, Tỉnh đoàn Sơn Lĩnh tổ chức Đại hội Đoàn TNCS Hồ Chí Minh tỉnh lần thứ XVI, nhiệm kỳ 2022 - 2027. Tới dự có các đồng chí "
            "Ủy viên Ban Thường vụ Tỉnh ủy: Nông Thị Bích Diệp - Trưởng ban Tuyên giáo Tỉnh ủy; Ngọc Minh Giám - Trưởng ban Dân vận Tỉnh ủy. "
            "Anh Lò Văn Phóng, Ủy viên Ban Chấp hành Trung ương Đoàn, Bí thư Tỉnh đoàn, Chủ tịch Hội LHTN Việt Nam tỉnh phát biểu khai mạc."
        ),
        people=(
            ("Nông Thị Bích Diệp", None, ("Ủy viên Ban Thường vụ Tỉnh ủy", "Trưởng ban Tuyên giáo Tỉnh ủy")),
            ("Ngọc Minh Giám", None, ("Ủy viên Ban Thường vụ Tỉnh ủy", "Trưởng ban Dân vận Tỉnh ủy")),
            (
                "Lò Văn Phóng",
                None,
                (
                    "Ủy viên Ban Chấp hành Trung ương Đoàn",
                    "Bí thư Tỉnh đoàn",
                    "Chủ tịch Hội LHTN Việt Nam tỉnh",
                ),
            ),
        ),
        speakers=("Lò Văn Phóng",),
        host="Tỉnh đoàn Sơn Lĩnh",
        kind="đại hội Đoàn TNCS Hồ Chí Minh tỉnh lần thứ XVI",
        date=("Tối 20.9.2022", "2022-09-20", "tối"),
    ),
    Passage(
        name="ward council, dashes between offices, place behind the office",
        text=(
            "Sáng ngày 18/11/2025, HĐND phường Đá Bàn tổ chức kỳ họp thứ hai (kỳ họp thường lệ cuối năm 2025). "
            "Dự kỳ họp có đồng chí Lương Hồng Cẩn - Bí thư Đảng ủy - Chủ tịch HĐND phường; đồng chí Vũ Tiến Đạo - Phó Bí thư Đảng ủy - "
            "Chủ tịch UBND phường; bà Đỗ Thị Xoan phó chủ tịch HĐND phường. Đồng chí Lương Hồng Cẩn chủ tọa kỳ họp."
        ),
        people=(
            ("Lương Hồng Cẩn", None, ("Bí thư Đảng ủy", "Chủ tịch HĐND phường")),
            ("Vũ Tiến Đạo", None, ("Phó Bí thư Đảng ủy", "Chủ tịch UBND phường")),
            ("Đỗ Thị Xoan", None, ("phó chủ tịch HĐND phường",)),
        ),
        chairs=("Lương Hồng Cẩn",),
        host="HĐND phường Đá Bàn",
        kind="kỳ họp thứ hai",
        date=("Sáng ngày 18/11/2025", "2025-11-18", "sáng"),
    ),
    Passage(
        name="army, ranks, office held in common by generals, two-syllable name",
        text=(
            "Trung tướng Hà Kim Bảng - Ủy viên Trung ương Đảng, Tư lệnh Quân khu chủ trì buổi lễ. Cùng dự có các đồng chí Phó Tư lệnh Quân khu: "
            "Thiếu tướng Đặng Trung Kiên; Thiếu tướng Ngô Văn Sáng; Thượng tá Đỗ Tấn, Trưởng phòng Bảo vệ - An ninh và Đại tá Lục Thế Anh."
        ),
        people=(
            ("Hà Kim Bảng", "Trung tướng", ("Ủy viên Trung ương Đảng", "Tư lệnh Quân khu")),
            ("Đặng Trung Kiên", "Thiếu tướng", ("Phó Tư lệnh Quân khu",)),
            ("Ngô Văn Sáng", "Thiếu tướng", ("Phó Tư lệnh Quân khu",)),
            ("Đỗ Tấn", "Thượng tá", ("Phó Tư lệnh Quân khu", "Trưởng phòng Bảo vệ - An ninh")),
            ("Lục Thế Anh", "Đại tá", ("Phó Tư lệnh Quân khu",)),
        ),
        chairs=("Hà Kim Bảng",),
    ),
    Passage(
        name="offices before the names, two people joined by và",
        text=(
            "Bí thư Huyện ủy Mai Sơn Giàng A Tú và Chủ tịch UBND huyện Mai Sơn Trần Thị Ngát đồng chủ trì hội nghị giao ban. "
            "Kết luận hội nghị, đồng chí Giàng A Tú yêu cầu các phòng, ban tập trung giải ngân vốn đầu tư công. Chủ động phòng, chống thiên tai."
        ),
        people=(
            ("Giàng A Tú", None, ("Bí thư Huyện ủy Mai Sơn",)),
            ("Trần Thị Ngát", None, ("Chủ tịch UBND huyện Mai Sơn",)),
        ),
        chairs=("Giàng A Tú", "Trần Thị Ngát"),
        directives=("tập trung giải ngân vốn đầu tư công", "Chủ động phòng, chống thiên tai"),
        directive_by="Giàng A Tú",
        directive_to="các phòng, ban",
    ),
    Passage(
        name="names in titles, streets and movements are nobody",
        text=(
            "Đảng bộ xã Lũng Sáng đẩy mạnh học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh. Trường THCS Nguyễn Bỉnh Khiêm, "
            "Trường Tiểu học Lê Văn Tám và các hộ trên đường Trần Phú, phường Lê Hồng Phong tham gia phong trào. "
            "Quỹ học bổng Vừ A Dính trao quà cho học sinh huyện Trần Văn Thời. Đoàn Thanh niên Cộng sản Hồ Chí Minh xã ra quân."
        ),
        people=(),
    ),
    Passage(
        name="minority names of several peoples",
        text=(
            "Dự buổi lễ có ông Ksor Phước Hmũ, nguyên Phó Chủ tịch HĐND tỉnh; bà H'Yim Kđoh, Phó Chủ tịch UBND tỉnh; đồng chí Y Thanh Niê, "
            "Bí thư Đảng ủy xã Cư Né; bà Vừ Mí Sùng, Trưởng thôn Sủng Là và ông Sùng Mí Chá, người có uy tín."
        ),
        people=(
            ("Ksor Phước Hmũ", None, ("nguyên Phó Chủ tịch HĐND tỉnh",)),
            ("H'Yim Kđoh", None, ("Phó Chủ tịch UBND tỉnh",)),
            ("Y Thanh Niê", None, ("Bí thư Đảng ủy xã Cư Né",)),
            ("Vừ Mí Sùng", None, ("Trưởng thôn Sủng Là",)),
            ("Sùng Mí Chá", None, ()),
        ),
    ),
    Passage(
        name="mentions by given name merge, caption repeats a shorter office",
        text=(
            "Đồng chí Phùng Tiến Quyết, Tỉnh ủy viên, Bí thư Thành ủy, Chủ tịch HĐND thành phố Linh Khê phát biểu chỉ đạo.\n\n"
            "Bí thư Thành ủy Linh Khê Phùng Tiến Quyết phát biểu tại hội nghị\n\n"
            "Đồng chí Quyết nhấn mạnh, thành phố cần ưu tiên chỉnh trang đô thị."
        ),
        people=(
            (
                "Phùng Tiến Quyết",
                None,
                ("Tỉnh ủy viên", "Bí thư Thành ủy", "Chủ tịch HĐND thành phố Linh Khê"),
            ),
        ),
        speakers=("Phùng Tiến Quyết",),
        directives=("ưu tiên chỉnh trang đô thị",),
        directive_by="Phùng Tiến Quyết",
    ),
    Passage(
        name="byline forms",
        text=(
            "Hội Nông dân xã Tả Lèng ra mắt chi hội nghề nghiệp\n\n"
            "Sáng 3/6/2023, Hội Nông dân xã Tả Lèng tổ chức lễ ra mắt Chi hội chăn nuôi dê.\n\nẢnh: Minh Đức\n\nBài, ảnh: Thu Trang - Văn Hải"
        ),
        people=(),
        bylines=("Minh Đức", "Thu Trang", "Văn Hải"),
        host="Hội Nông dân xã Tả Lèng",
        date=("Sáng 3/6/2023", "2023-06-03", "sáng"),
    ),
    Passage(
        name="closing line is the author's name",
        text=(
            "Chiều 2/7, Đảng ủy phường Bạch Hạc tổ chức hội nghị công bố quyết định.\n\n"
            "Đồng chí Cao Thị Vân Khánh, Bí thư Đảng ủy phường trao quyết định.\n\nHoàng Thảo"
        ),
        people=(("Cao Thị Vân Khánh", None, ("Bí thư Đảng ủy phường",)),),
        bylines=("Hoàng Thảo",),
        host="Đảng ủy phường Bạch Hạc",
    ),
    Passage(
        name="dưới sự chủ trì, do ... điều hành",
        text=(
            "Ngày 15/3/2024, dưới sự chủ trì của đồng chí Bế Ngọc Thuần, Ủy viên dự khuyết Trung ương Đảng, Phó Bí thư Thường trực Tỉnh ủy, "
            "Ban Thường vụ Tỉnh ủy tổ chức phiên họp thường kỳ. Phần thảo luận do đồng chí Thân Văn Khoa, Phó Bí thư Tỉnh ủy, "
            "Chủ tịch UBND tỉnh điều hành phiên họp."
        ),
        people=(
            ("Bế Ngọc Thuần", None, ("Ủy viên dự khuyết Trung ương Đảng", "Phó Bí thư Thường trực Tỉnh ủy")),
            ("Thân Văn Khoa", None, ("Phó Bí thư Tỉnh ủy", "Chủ tịch UBND tỉnh")),
        ),
        chairs=("Bế Ngọc Thuần", "Thân Văn Khoa"),
        host="Ban Thường vụ Tỉnh ủy",
        kind="phiên họp thường kỳ",
    ),
    Passage(
        name="office before honorific and name, lists parted by semicolons",
        text=(
            "Bí thư Tỉnh ủy Hà Nam, ông Triệu Sĩ Lâm; Bí thư T.Ư Đoàn, anh Nguyễn Chấn Phong tới dự. Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh "
            "Quản Thị Dung; Phó Chủ tịch Thường trực HĐND tỉnh Đoàn Hồng Vĩ; các Phó Chủ tịch UBND tỉnh Lâm Văn Bí, Hồ Thị Nguyên Thảo và "
            "Trương Công Thái cùng dự."
        ),
        people=(
            ("Triệu Sĩ Lâm", None, ("Bí thư Tỉnh ủy Hà Nam",)),
            ("Nguyễn Chấn Phong", None, ("Bí thư T.Ư Đoàn",)),
            ("Quản Thị Dung", None, ("Phó Bí thư Tỉnh ủy", "Chủ tịch UBND tỉnh")),
            ("Đoàn Hồng Vĩ", None, ("Phó Chủ tịch Thường trực HĐND tỉnh",)),
            ("Lâm Văn Bí", None, ("Phó Chủ tịch UBND tỉnh",)),
            ("Hồ Thị Nguyên Thảo", None, ("Phó Chủ tịch UBND tỉnh",)),
            ("Trương Công Thái", None, ("Phó Chủ tịch UBND tỉnh",)),
        ),
    ),
    Passage(
        name="university, professors, vice-rectors",
        text=(
            "Ngày 20/11/2023, Trường Đại học Sơn Lĩnh long trọng tổ chức Lễ kỷ niệm 41 năm Ngày Nhà giáo Việt Nam. GS.TS Mạc Đăng Khôi, Bí thư Đảng ủy, "
            "Hiệu trưởng Nhà trường; PGS.TS. Chử Thị Thanh Hà - Phó Hiệu trưởng; TS Âu Dương Nghĩa, Trưởng khoa Kinh tế và Quản trị kinh doanh "
            "chủ trì buổi lễ."
        ),
        people=(
            ("Mạc Đăng Khôi", None, ("Bí thư Đảng ủy", "Hiệu trưởng Nhà trường")),
            ("Chử Thị Thanh Hà", None, ("Phó Hiệu trưởng",)),
            ("Âu Dương Nghĩa", None, ("Trưởng khoa Kinh tế và Quản trị kinh doanh",)),
        ),
        chairs=("Mạc Đăng Khôi", "Chử Thị Thanh Hà", "Âu Dương Nghĩa"),
        host="Trường Đại học Sơn Lĩnh",
        kind="lễ kỷ niệm 41 năm Ngày Nhà giáo Việt Nam",
    ),
    Passage(
        name="coordinating agreement between a police department and the fatherland front",
        text=(
            "Chiều 14/10/2024, Công an tỉnh phối hợp với Ủy ban MTTQ Việt Nam tỉnh tổ chức Hội nghị sơ kết 3 năm thực hiện Quy chế phối hợp giữa Công an tỉnh và "
            "Ủy ban MTTQ Việt Nam tỉnh về xây dựng phong trào toàn dân bảo vệ an ninh Tổ quốc. Đại tá Lã Văn Chiến, Phó Giám đốc Công an tỉnh và ông "
            "Chu Minh Trí, Phó Chủ tịch Ủy ban MTTQ Việt Nam tỉnh đồng chủ trì hội nghị."
        ),
        people=(
            ("Lã Văn Chiến", "Đại tá", ("Phó Giám đốc Công an tỉnh",)),
            ("Chu Minh Trí", None, ("Phó Chủ tịch Ủy ban MTTQ Việt Nam tỉnh",)),
        ),
        chairs=("Lã Văn Chiến", "Chu Minh Trí"),
        host="Công an tỉnh",
        kind="hội nghị sơ kết 3 năm",
        date=("Chiều 14/10/2024", "2024-10-14", "chiều"),
        references=("Quy chế phối hợp giữa Công an tỉnh và Ủy ban MTTQ Việt Nam tỉnh",),
    ),
    Passage(
        name="numbered and named documents of every kind",
        text=(
            "Hội nghị quán triệt Nghị quyết số 57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị; Kết luận số 21-KL/TW của Ban Chấp hành Trung ương khóa XIII; "
            "Chỉ thị 05 của Bộ Chính trị; Quyết định 62 của UBND tỉnh; Thông tư số 01/2011/TT-BNV; Nghị định 30/2020/NĐ-CP của Chính phủ; "
            "Nghị quyết Trung ương 4 khóa XII; Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng và Luật Đất đai năm 2024. "
            "Trong năm, ban hành 12 nghị quyết, 35 kế hoạch và 3 chỉ thị."
        ),
        references=(
            "Nghị quyết số 57-NQ/TW",
            "Kết luận số 21-KL/TW của Ban Chấp hành Trung ương khóa XIII",
            "Chỉ thị 05 của Bộ Chính trị",
            "Quyết định 62 của UBND tỉnh",
            "Thông tư số 01/2011/TT-BNV",
            "Nghị định 30/2020/NĐ-CP của Chính phủ",
            "Nghị quyết Trung ương 4 khóa XII",
            "Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng",
            "Luật Đất đai năm 2024",
        ),
        people=(),
    ),
    Passage(
        name="congress resolutions, the shorter mention is the same document",
        text=(
            "Đảng ủy xã triển khai Nghị quyết Đại hội Đảng bộ xã lần thứ XXII, nhiệm kỳ 2020 - 2025. Sau ba năm thực hiện Nghị quyết Đại hội Đảng bộ xã, "
            "nhiều chỉ tiêu đạt kết quả cao. Đảng ủy cũng cụ thể hóa Nghị quyết Đại hội Công đoàn tỉnh lần thứ XVI và nghị quyết đại hội Đảng bộ huyện lần thứ XXV."
        ),
        references=(
            "Nghị quyết Đại hội Đảng bộ xã lần thứ XXII, nhiệm kỳ 2020 - 2025",
            "Nghị quyết Đại hội Công đoàn tỉnh lần thứ XVI",
            "nghị quyết đại hội Đảng bộ huyện lần thứ XXV",
        ),
    ),
    Passage(
        name="results against plan in every form; growth is none",
        text=(
            "Thu ngân sách đạt 74,6% dự toán HĐND tỉnh giao, tăng 7,53% so với cùng kỳ. Tổng sản lượng lương thực vượt 3,2% kế hoạch năm. "
            "Diện tích trồng rừng bằng 103% kế hoạch. Tỷ lệ hộ nghèo giảm còn 9,8%, vượt chỉ tiêu Nghị quyết Đại hội. "
            "Giải ngân vốn đầu tư công mới đạt 45% kế hoạch vốn giao. Có 17/20 chỉ tiêu đạt và vượt; 3 chỉ tiêu không đạt. "
            "Số doanh nghiệp thành lập mới không đạt kế hoạch đề ra. Thu nội địa thấp hơn 5% so với dự toán. "
            "Năm 2025, phấn đấu thu ngân sách đạt 100% dự toán, hoàn thành và vượt các chỉ tiêu đề ra."
        ),
        comparisons=(
            ("đạt 74,6% dự toán HĐND tỉnh giao", "percent_of", "74.6"),
            ("vượt 3,2% kế hoạch năm", "exceed_by", "3.2"),
            ("bằng 103% kế hoạch", "percent_of", "103"),
            ("vượt chỉ tiêu Nghị quyết Đại hội", "exceeded", None),
            ("đạt 45% kế hoạch vốn giao", "percent_of", "45"),
            ("17/20 chỉ tiêu đạt và vượt", "met_or_exceeded", "17"),
            ("3 chỉ tiêu không đạt", "not_met", "3"),
            ("không đạt kế hoạch đề ra", "not_met", None),
            ("thấp hơn 5% so với dự toán", "below", "5"),
        ),
        people=(),
        directives=(),
    ),
    Passage(
        name="met, met or exceeded, in plain words",
        text=(
            "Năm 2023, Hội đã hoàn thành các chỉ tiêu thi đua được giao. Công tác phát triển hội viên hoàn thành vượt mức kế hoạch. "
            "Các chỉ tiêu cơ bản đều đạt và vượt kế hoạch đề ra. Một số chỉ tiêu đạt thấp so với nghị quyết."
        ),
        comparisons=(
            ("hoàn thành các chỉ tiêu thi đua được giao", "met", None),
            ("vượt mức kế hoạch", "exceeded", None),
            ("đạt và vượt kế hoạch đề ra", "met_or_exceeded", None),
            ("chỉ tiêu đạt thấp so với nghị quyết", "below", None),
        ),
    ),
    Passage(
        name="a hope is no result",
        text=(
            "Đồng chí Khuất Việt Dũng, Phó Chủ tịch UBND tỉnh mong muốn ngành Y tế quyết tâm hoàn thành đạt và vượt các chỉ tiêu được giao. "
            "Để hoàn thành kế hoạch năm, Sở Y tế sẽ tăng cường kiểm tra. Toàn ngành phải hoàn thành 100% chỉ tiêu."
        ),
        people=(("Khuất Việt Dũng", None, ("Phó Chủ tịch UBND tỉnh",)),),
        comparisons=(),
        directives=("quyết tâm hoàn thành đạt và vượt các chỉ tiêu được giao",),
        directive_by="Khuất Việt Dũng",
        directive_to="ngành Y tế",
    ),
    Passage(
        name="year from the page's date, session after the day",
        text=(
            "Cập nhật lúc 16:40, 03/12/2019 (GMT+7)\n\n"
            "Ngày 2/12, tại xã Nà Hẩu, Ban Chỉ huy Quân sự huyện Phù Lãng khai mạc diễn tập chiến đấu phòng thủ. "
            "Thượng tá Hầu Văn Lý, Chỉ huy trưởng Ban CHQS huyện, phát biểu khai mạc."
        ),
        people=(("Hầu Văn Lý", "Thượng tá", ("Chỉ huy trưởng Ban CHQS huyện",)),),
        date=("Ngày 2/12", "2019-12-02", None),
    ),
    Passage(
        name="year from what is spoken of: a review of the old year early in the new one",
        text=(
            "Sáng 10.1, Hội Chữ thập đỏ tỉnh tổ chức hội nghị tổng kết công tác Hội và phong trào Chữ thập đỏ năm 2022, triển khai nhiệm vụ năm 2023."
        ),
        host="Hội Chữ thập đỏ tỉnh",
        date=("Sáng 10.1", "2023-01-10", "sáng"),
        kind="hội nghị tổng kết công tác Hội và phong trào Chữ thập đỏ năm 2022",
        people=(),
    ),
    Passage(
        name="year from what is spoken of: late in the reviewed year",
        text="Chiều 25/12, Liên đoàn Lao động huyện Yên Sơn tổ chức hội nghị tổng kết hoạt động công đoàn năm 2024, phương hướng năm 2025.",
        host="Liên đoàn Lao động huyện Yên Sơn",
        date=("Chiều 25/12", "2024-12-25", "chiều"),
    ),
    Passage(
        name="event takes place without tổ chức",
        text=(
            "Trong hai ngày 20 và 21/6/2023, tại Hội trường UBND thành phố đã diễn ra Kỳ họp thứ 12, HĐND thành phố Linh Khê khóa XXII, nhiệm kỳ 2021 - 2026. "
            "Đồng chí Khổng Văn Bình, Bí thư Thành ủy, Chủ tịch HĐND thành phố chủ tọa kỳ họp."
        ),
        people=(("Khổng Văn Bình", None, ("Bí thư Thành ủy", "Chủ tịch HĐND thành phố")),),
        kind="kỳ họp thứ 12",
        chairs=("Khổng Văn Bình",),
    ),
    Passage(
        name="party cell of a cooperative, concurrent office with kiêm, weak cues",
        text=(
            "Trao đổi với phóng viên, chị Lù Thị Seo, Bí thư chi bộ kiêm Trưởng bản Nậm Cang cho biết: Bản có 64 hộ. Anh Thào A Dế, Giám đốc HTX "
            "Nông nghiệp Nậm Cang, chia sẻ thêm về đầu ra sản phẩm."
        ),
        people=(
            ("Lù Thị Seo", None, ("Bí thư chi bộ kiêm Trưởng bản Nậm Cang",)),
            ("Thào A Dế", None, ("Giám đốc HTX Nông nghiệp Nậm Cang",)),
        ),
        speakers=("Lù Thị Seo", "Thào A Dế"),
        directives=(),
    ),
    Passage(
        name="directions with a colon, several addressees, by an organisation's conference",
        text=(
            "Kết luận buổi làm việc, Chủ tịch UBND tỉnh Từ Quang Huân giao Sở Xây dựng khẩn trương hoàn thiện hồ sơ quy hoạch trước ngày 30/9; "
            "yêu cầu Ban Quản lý dự án tỉnh đẩy nhanh tiến độ các công trình trọng điểm. Đồng chí đề nghị các xã, phường tăng cường quản lý đất đai."
        ),
        people=(("Từ Quang Huân", None, ("Chủ tịch UBND tỉnh",)),),
        directives=(
            "khẩn trương hoàn thiện hồ sơ quy hoạch trước ngày 30/9",
            "đẩy nhanh tiến độ các công trình trọng điểm",
            "tăng cường quản lý đất đai",
        ),
        directive_by="Từ Quang Huân",
    ),
    Passage(
        name="a person asks upward: a proposal is no directive; questions are none either",
        text=(
            "Bà Ngân Thị Duyên, Chủ tịch Hội LHPN xã kiến nghị UBND huyện hỗ trợ kinh phí. Ông Viên Đình Nam hỏi về chế độ phụ cấp."
        ),
        people=(
            ("Ngân Thị Duyên", None, ("Chủ tịch Hội LHPN xã",)),
            ("Viên Đình Nam", None, ()),
        ),
        directives=(),
    ),
    Passage(
        name="line after line of a list of guests",
        text=(
            "Tham dự hội thảo có:\n- Ông Giáp Văn Thạch, Cục trưởng Cục Thống kê tỉnh;\n- Bà Tôn Nữ Ngọc Trâm, Phó Vụ trưởng Vụ Pháp chế, Bộ Khoa học và Công nghệ;\n"
            "- PGS.TS Ninh Xuân Hậu, Viện trưởng Viện Nghiên cứu phát triển vùng."
        ),
        people=(
            ("Giáp Văn Thạch", None, ("Cục trưởng Cục Thống kê tỉnh",)),
            ("Tôn Nữ Ngọc Trâm", None, ("Phó Vụ trưởng Vụ Pháp chế",)),
            ("Ninh Xuân Hậu", None, ("Viện trưởng Viện Nghiên cứu phát triển vùng",)),
        ),
    ),
    Passage(
        name="head of the delegation, long offices with khóa and the National Assembly",
        text=(
            "Đoàn công tác do đồng chí Uông Chu Bình, Ủy viên Trung ương Đảng, Phó Chủ nhiệm Ủy ban Khoa học, Công nghệ và Môi trường của Quốc hội, "
            "Phó Trưởng đoàn ĐBQH khóa XV tỉnh Sơn Lĩnh làm trưởng đoàn đã kiểm tra công tác bầu cử tại huyện Lũng Sáng."
        ),
        people=(
            (
                "Uông Chu Bình",
                None,
                (
                    "Ủy viên Trung ương Đảng",
                    "Phó Chủ nhiệm Ủy ban Khoa học, Công nghệ và Môi trường của Quốc hội",
                    "Phó Trưởng đoàn ĐBQH khóa XV tỉnh Sơn Lĩnh",
                ),
            ),
        ),
    ),
    Passage(
        name="cooperative union, tone placed the older way, abbreviations kept",
        text=(
            "Ngày 7.7.2023, Đảng uỷ Khối các cơ quan tỉnh tổ chức hội nghị sơ kết 6 tháng đầu năm. Đ/c Địch Văn Hoà, TUV, Bí thư Đảng uỷ Khối; đ/c Hứa Thị Thuý, "
            "Phó Bí thư TT Đảng uỷ Khối chủ trì hội nghị."
        ),
        people=(
            ("Địch Văn Hoà", None, ("TUV", "Bí thư Đảng uỷ Khối")),
            ("Hứa Thị Thuý", None, ("Phó Bí thư TT Đảng uỷ Khối",)),
        ),
        chairs=("Địch Văn Hoà", "Hứa Thị Thuý"),
        host="Đảng uỷ Khối các cơ quan tỉnh",
        date=("Ngày 7.7.2023", "2023-07-07", None),
    ),
    Passage(
        name="veterans, an addressed list without offices",
        text=(
            "Tham gia thảo luận có các ông: Nghiêm Xuân Sủng, Đàm Quang Bể và bà Tống Thị Nhàn. Các ý kiến đều thống nhất với báo cáo."
        ),
        people=(
            ("Nghiêm Xuân Sủng", None, ()),
            ("Đàm Quang Bể", None, ()),
            ("Tống Thị Nhàn", None, ()),
        ),
    ),
    Passage(
        name="bank branch, office without an organisation, sentence goes on after the office",
        text=(
            "Ông Quách Tuấn Lợi, Giám đốc Ngân hàng Chính sách xã hội huyện Đá Bàn thông tin: đến 30/6/2024, tổng dư nợ đạt 512 tỷ đồng, hoàn thành 98,4% kế hoạch."
        ),
        people=(("Quách Tuấn Lợi", None, ("Giám đốc Ngân hàng Chính sách xã hội huyện Đá Bàn",)),),
        comparisons=(("hoàn thành 98,4% kế hoạch", "percent_of", "98.4"),),
    ),
    Passage(
        name="standing deputy prime minister before the name, steering committee after it",
        text=(
            "Phó Thủ tướng Thường trực Chính phủ Lục Quang Thọ, Trưởng Ban Chỉ đạo phòng, chống tham nhũng, lãng phí, tiêu cực chủ trì phiên họp thứ 26 của "
            "Ban Chỉ đạo. Dự phiên họp có Tổng Thanh tra Chính phủ Đoàn Thế Phong, Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch Mẫn Văn Hùng Kiệt."
        ),
        people=(
            (
                "Lục Quang Thọ",
                None,
                (
                    "Phó Thủ tướng Thường trực Chính phủ",
                    "Trưởng Ban Chỉ đạo phòng, chống tham nhũng, lãng phí, tiêu cực",
                ),
            ),
            ("Đoàn Thế Phong", None, ("Tổng Thanh tra Chính phủ",)),
            ("Mẫn Văn Hùng Kiệt", None, ("Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch",)),
        ),
        chairs=("Lục Quang Thọ",),
    ),
    Passage(
        name="unnamed office-holders behind the last name are not his offices",
        text=(
            "Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh Vi Đức Hồng; Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Lương Công Chánh; các Ủy viên Ban Thường vụ Tỉnh ủy, "
            "Thường trực HĐND, UBND tỉnh đã đến dự lễ khai giảng."
        ),
        people=(
            ("Vi Đức Hồng", None, ("Bí thư Tỉnh ủy", "Chủ tịch HĐND tỉnh")),
            ("Lương Công Chánh", None, ("Phó Bí thư Tỉnh ủy", "Chủ tịch UBND tỉnh")),
        ),
    ),
    Passage(
        name="offices that are given at the event",
        text=(
            "Thượng tá Lê Minh Sáu, Phó trưởng Phòng Bảo vệ - An ninh giữ chức Chính ủy Lữ đoàn 1075. Anh Vương Ngọc Điền được bầu giữ chức Bí thư Tỉnh đoàn. "
            "Hội nghị công bố quyết định thôi giữ chức Trưởng phòng Nội vụ đối với ông Hà Văn Lường."
        ),
        people=(
            ("Lê Minh Sáu", "Thượng tá", ("Phó trưởng Phòng Bảo vệ - An ninh", "Chính ủy Lữ đoàn 1075")),
            ("Vương Ngọc Điền", None, ("Bí thư Tỉnh đoàn",)),
            ("Hà Văn Lường", None, ()),
        ),
    ),
    Passage(
        name="short letters for offices, no comma before them, namesake of a historical figure",
        text=(
            "Dự lễ có đồng chí Bí thư Đảng ủy Nguyễn Văn Hiển, đồng chí Phan Văn Lục Chủ tịch UBND xã, đồng chí Hoàng Tiến Cảnh, phó CT UBND xã, "
            "đồng chí Lê Thanh Bằng Phó CT UBND xã; ông Trần Phú - Giám đốc Sở Công Thương; bà Lê Thị Bống, UVTV Huyện ủy, Chủ tịch Hội Khuyến học huyện."
        ),
        people=(
            ("Nguyễn Văn Hiển", None, ("Bí thư Đảng ủy",)),
            ("Phan Văn Lục", None, ("Chủ tịch UBND xã",)),
            ("Hoàng Tiến Cảnh", None, ("phó CT UBND xã",)),
            ("Lê Thanh Bằng", None, ("Phó CT UBND xã",)),
            ("Trần Phú", None, ("Giám đốc Sở Công Thương",)),
            ("Lê Thị Bống", None, ("UVTV Huyện ủy", "Chủ tịch Hội Khuyến học huyện")),
        ),
    ),
    Passage(
        name="steering committees: a subject with commas, two committees in one office",
        text=(
            "Đồng chí Tô Thế Lãm, Trưởng Ban Chỉ đạo Trung ương về phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số chủ trì phiên họp. "
            "Đồng chí Trương Hòa Thuận, Trưởng Ban Chỉ đạo 138 và Ban Chỉ đạo 389 quốc gia; bà Ma Thị Nguyệt, Chánh Văn phòng HĐND - UBND huyện cùng dự."
        ),
        people=(
            (
                "Tô Thế Lãm",
                None,
                (
                    "Trưởng Ban Chỉ đạo Trung ương về phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số",
                ),
            ),
            ("Trương Hòa Thuận", None, ("Trưởng Ban Chỉ đạo 138 và Ban Chỉ đạo 389 quốc gia",)),
            ("Ma Thị Nguyệt", None, ("Chánh Văn phòng HĐND - UBND huyện",)),
        ),
        chairs=("Tô Thế Lãm",),
    ),
    Passage(
        name="a congress opens its term: the year; a book's title names nobody",
        text=(
            "Ngày 20.9, Hội Liên hiệp Thanh niên tỉnh Sơn Lĩnh tổ chức Đại hội đại biểu lần thứ VI, nhiệm kỳ 2019 - 2024. "
            "Đại hội ra mắt cuốn sách “Giáo sư Nguyễn Thiện Chí, người thầy của thanh niên”."
        ),
        people=(),
        host="Hội Liên hiệp Thanh niên tỉnh Sơn Lĩnh",
        date=("Ngày 20.9", "2019-09-20", None),
    ),
    Passage(
        name="the place of the meeting names other bodies than the host",
        text=(
            "Chiều ngày 04/11/2025, tại phòng họp tầng 2, trụ sở Đảng ủy – HĐND – UBND phường Phù Sa, Thường trực HĐND phường đã tổ chức Hội nghị liên tịch "
            "chuẩn bị kỳ họp cuối năm."
        ),
        people=(),
        host="Thường trực HĐND phường",
        date=("Chiều ngày 04/11/2025", "2025-11-04", "chiều"),
        kind="hội nghị liên tịch chuẩn bị kỳ họp cuối năm",
    ),
    Passage(
        name="several hosts share the verb",
        text="Sáng 25/2/2025, Thành ủy, HĐND, UBND, Ủy ban MTTQ Việt Nam thành phố Linh Khê tổ chức lễ kỷ niệm 70 năm Ngày Thầy thuốc Việt Nam.",
        host="Thành ủy, HĐND, UBND, Ủy ban MTTQ Việt Nam thành phố Linh Khê",
        kind="lễ kỷ niệm 70 năm Ngày Thầy thuốc Việt Nam",
    ),
    Passage(
        name="a visit, where no word for a meeting is written",
        text=(
            "Sáng nay (7/1/2024), đoàn công tác của Tỉnh đoàn đã đến thăm, tặng quà các hộ nghèo xã Cư Né. "
            "Cùng đi có chị Hơ Mai Kđoh, Phó Bí thư Huyện đoàn."
        ),
        people=(("Hơ Mai Kđoh", None, ("Phó Bí thư Huyện đoàn",)),),
        date=("Sáng nay (7/1/2024)", "2024-01-07", "sáng"),
    ),
    Passage(
        name="what a superior assigned without the word for a plan; counts of targets; more than the target",
        text=(
            "Thu ngân sách phường đạt 5,68 tỷ đồng, đạt 87,4% dự toán thị xã giao, đạt 90% so với HĐND phường giao. Đến nay đã cơ bản hoàn thành 7/12 chỉ tiêu. "
            "Hội kết nạp được 431/300 hội viên, đạt 143,66% so với chỉ tiêu tỉnh giao; 74/79 chi hội đạt vững mạnh. "
            "Tiến độ thu quỹ chậm so với kế hoạch."
        ),
        comparisons=(
            ("đạt 87,4% dự toán thị xã giao", "percent_of", "87.4"),
            ("đạt 90% so với HĐND phường giao", "percent_of", "90"),
            ("hoàn thành 7/12 chỉ tiêu", "met", "7"),
            ("431/300 hội viên", "actual_vs_target", "431"),
            ("đạt 143,66% so với chỉ tiêu tỉnh giao", "percent_of", "143.66"),
            ("chậm so với kế hoạch", "below", None),
        ),
    ),
    Passage(
        name="directions: behind a speech's name, for a purpose, with cần; nouns ask nothing",
        text=(
            "Ông Lê Hồng Lễ - Phó Bí thư Thường trực Huyện ủy đã phát biểu chỉ đạo Hội Cựu chiến binh huyện tiếp tục phát huy những kết quả đã đạt được. "
            "Ông gợi mở một số giải pháp để Hội Cựu chiến binh huyện vận dụng vào kế hoạch năm tới. "
            "Các xã đáp ứng yêu cầu nhiệm vụ, thực hiện tốt chế độ giao ban và lời dặn dò của Bác. "
            "Đồng chí nhấn mạnh, các cấp hội cần chăm lo đời sống hội viên."
        ),
        people=(("Lê Hồng Lễ", None, ("Phó Bí thư Thường trực Huyện ủy",)),),
        directives=(
            "tiếp tục phát huy những kết quả đã đạt được",
            "vận dụng vào kế hoạch năm tới",
            "chăm lo đời sống hội viên",
        ),
        directive_by="Lê Hồng Lễ",
    ),
    Passage(
        name="what voters ask is no direction",
        text=(
            "Tại buổi tiếp xúc, cử tri đề nghị Nhà nước sớm đầu tư tuyến đường liên xã. Kết luận buổi tiếp xúc, bà Nông Thị Khuyên, Phó Trưởng đoàn ĐBQH tỉnh "
            "đề nghị UBND huyện rà soát hiện trạng, báo cáo trước ngày 15/6; không để người dân chịu thiệt."
        ),
        people=(("Nông Thị Khuyên", None, ("Phó Trưởng đoàn ĐBQH tỉnh",)),),
        directives=("rà soát hiện trạng", "báo cáo trước ngày 15/6", "không để người dân chịu thiệt"),
        directive_by="Nông Thị Khuyên",
        directive_to="UBND huyện",
    ),
    Passage(
        name="police and border guards, ranks with degrees, an office in a unit",
        text=(
            "Đại tá, TS Phùng Quốc Túc, Ủy viên Ban Thường vụ Tỉnh ủy, Giám đốc Công an tỉnh; Thượng tá Lò Thanh Xuyên, Chỉ huy trưởng BĐBP tỉnh; "
            "Thiếu tá QNCN Vàng A Chinh, Đội trưởng Đội Vận động quần chúng, Đồn Biên phòng Ma Lù Thàng chủ trì buổi tọa đàm."
        ),
        people=(
            ("Phùng Quốc Túc", "Đại tá", ("Ủy viên Ban Thường vụ Tỉnh ủy", "Giám đốc Công an tỉnh")),
            ("Lò Thanh Xuyên", "Thượng tá", ("Chỉ huy trưởng BĐBP tỉnh",)),
            ("Vàng A Chinh", "Thiếu tá QNCN", ("Đội trưởng Đội Vận động quần chúng",)),
        ),
        chairs=("Phùng Quốc Túc", "Lò Thanh Xuyên", "Vàng A Chinh"),
    ),
    Passage(
        name="foreign guests and abroad",
        text=(
            "Ông John Miller, Giám đốc quốc gia Tổ chức Plan International Việt Nam và bà Sumiko Tanaka, Trưởng đại diện Văn phòng JICA tham dự lễ ký kết "
            "giữa Sở Y tế và Tổ chức Plan International. Đại sứ Nhật Bản Ito Kenji gửi thư chúc mừng."
        ),
        people=(
            ("John Miller", None, ("Giám đốc quốc gia Tổ chức Plan International Việt Nam",)),
            ("Sumiko Tanaka", None, ("Trưởng đại diện Văn phòng JICA",)),
            ("Ito Kenji", None, ("Đại sứ Nhật Bản",)),
        ),
    ),
    Passage(
        name="monk and priest, old people and pupils",
        text=(
            "Hòa thượng Thích Thanh Duệ, Trưởng Ban Trị sự Giáo hội Phật giáo Việt Nam tỉnh; Linh mục Giuse Trần Văn Khoát; cụ Hoàng Thị Nhì và em Sùng Thị Say, "
            "học sinh lớp 9A, Trường PTDTBT THCS Lũng Sáng cùng dự buổi gặp mặt."
        ),
        people=(
            ("Thích Thanh Duệ", None, ("Trưởng Ban Trị sự Giáo hội Phật giáo Việt Nam tỉnh",)),
            ("Giuse Trần Văn Khoát", None, ()),
            ("Hoàng Thị Nhì", None, ()),
            ("Sùng Thị Say", None, ()),
        ),
    ),
)
