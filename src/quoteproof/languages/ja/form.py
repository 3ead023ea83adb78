"""Japanese: numerals and units (公用文作成の考え方, 2022; the names of units as 計量法 has them)."""

from __future__ import annotations

from quoteproof.languages.form import Form
from quoteproof.languages.ja.words import WORDS
from quoteproof.languages.units import combined

_POWERS = (("十", 10), ("百", 100), ("千", 1000), ("万", 10**4), ("億", 10**8), ("兆", 10**12))

TABLE = Form(
    words=WORDS,
    fillers=frozenset({"ええと", "えーと", "あのー"}),
    emphasis_added=("強調は引用者", "傍点は引用者", "傍点筆者", "下線は引用者", "強調筆者"),
    citation_omitted=("注は省略", "脚注省略", "引用は省略"),
    pages=("#頁", "#ページ", "p. #", "pp. #"),
    translated=("拙訳", "筆者訳", "引用者訳"),
    numerals=(*(("〇零一二三四五六七八九"[k], max(0, k - 1)) for k in range(11)), *_POWERS),
    scales=_POWERS[2:],
    units=(
        ("%", "%"), ("パーセント", "%"), ("ポイント", "points"), ("円", "yen"), ("ドル", "$"), ("$", "$"), ("ユーロ", "€"), ("ポンド", "£"), ("元", "yuan"),
        *combined(
            (("ナノ", "n"), ("マイクロ", "µ"), ("ミリ", "m"), ("センチ", "c"), ("デシ", "d"), ("ヘクト", "h"), ("キロ", "k"), ("メガ", "M"), ("ギガ", "G"), ("テラ", "T")),
            (
                ("メートル", "m"), ("グラム", "g"), ("リットル", "L"), ("秒", "s"), ("アンペア", "A"), ("ボルト", "V"), ("ワット", "W"), ("ワット時", "Wh"), ("ジュール", "J"),
                ("カロリー", "cal"), ("ニュートン", "N"), ("パスカル", "Pa"), ("ヘルツ", "Hz"), ("オーム", "Ω"), ("バイト", "B"), ("ビット", "bit"), ("シーベルト", "Sv"),
                ("ベクレル", "Bq"),
            ),
        ),
        ("トン", "t"), ("マイル", "mi"), ("フィート", "ft"), ("インチ", "inch"), ("ヘクタール", "ha"), ("坪", "tsubo"), ("平方メートル", "m²"), ("平方キロメートル", "km²"),
        ("平方キロ", "km²"), ("立方メートル", "m³"), ("度", "°"), ("年", "year"), ("年間", "year"), ("か月", "month"), ("カ月", "month"), ("ヶ月", "month"), ("ヵ月", "month"),
        ("週間", "week"), ("日間", "d"), ("時間", "h"), ("分間", "min"), ("秒間", "s"), ("世紀", "century"),
    ),
    rates=frozenset({"毎"}),
    relative_days=(("一昨日", -2), ("昨日", -1), ("今日", 0), ("本日", 0), ("明日", 1), ("明後日", 2)),
)  # fmt: skip
