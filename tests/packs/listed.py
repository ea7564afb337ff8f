"""The packs of documents with known truth: where each lies and as at which date it is reviewed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

HERE = Path(__file__).parent
DEMO = HERE.parents[1] / "src" / "nghiquyet" / "demo" / "son_linh"


@dataclass(frozen=True, slots=True)
class Pack:
    """A resolution, organisations and reports in `documents`; what they say in `truth`."""

    name: str
    as_of: date
    documents: Path
    truth: Path

    @property
    def resolution(self) -> Path:
        """The resolution's document."""
        return next(path for path in self.documents.glob("resolution.*") if path.suffix != ".json")

    @property
    def reports(self) -> list[Path]:
        """The reports in the order of their names."""
        return sorted(path for path in (self.documents / "reports").iterdir() if path.is_file())


def _pack(name: str, as_of: date, documents: Path | None = None) -> Pack:
    return Pack(name, as_of, documents or HERE / name, HERE / name)


SON_LINH = _pack("son-linh", date(2023, 3, 31), DEMO)
OTHERS = (
    _pack("ha_lam", date(2024, 6, 30)),
    _pack("kim_bang", date(2024, 6, 30)),
    _pack("vinh_sa", date(2023, 6, 30)),
    _pack("tram_giang", date(2025, 12, 31)),
    _pack("vinh_khe", date(2023, 6, 30)),
    _pack("lac_hai", date(2024, 12, 31)),
    _pack("phuong_ben_lua", date(2026, 9, 30)),
    _pack("nguon_nuoc", date(2026, 12, 31)),
    _pack("thuan_khe", date(2027, 12, 31)),
    _pack("hoai_luong", date(2027, 12, 31)),
    _pack("binh_ngan", date(2027, 12, 31)),
    _pack("cap_nuoc_lac_thuy", date(2022, 12, 31)),
    _pack("lam_van", date(2027, 9, 30)),
    _pack("thach_kien", date(2022, 12, 31)),
    _pack("dai_hoc_an_phong", date(2027, 12, 31)),
    _pack("phu_nu_tra_son", date(2023, 12, 31)),
    _pack("than_bac_hoanh", date(2026, 12, 31)),
    _pack("giao_thong_ha_binh", date(2024, 12, 31)),
    _pack("nong_dan_phuoc_tan", date(2026, 3, 31)),
    _pack("cong_an_lam_thao", date(2027, 12, 31)),
    _pack("benh_vien_song_ngan", date(2027, 9, 30)),
    _pack("du_lich_hai_khe", date(2023, 12, 31)),
    _pack("quan_khu_bac_son", date(2026, 9, 30)),
    _pack("bao_hiem_tan_lam", date(2023, 6, 30)),
    _pack("kinh_te_dong_hoa", date(2024, 12, 31)),
    _pack("cuu_chien_binh_an_hai", date(2024, 12, 31)),
    _pack("mat_tran_phu_lam", date(2026, 12, 31)),
    _pack("bo_lam_nghiep", date(2028, 6, 30)),
    _pack("giao_duc_tp_hoa_an", date(2023, 12, 31)),
    _pack("cong_thuong_lam_giang", date(2026, 6, 30)),
    _pack("chu_thap_do_van_khe", date(2024, 12, 31)),
    _pack("tai_nguyen_dong_khe", date(2023, 6, 30)),
)
PACKS = (SON_LINH, *OTHERS)
