"""Chinese: numerals and units, in simplified and traditional characters (GB/T 15835–2011; the units as GB 3100 calls them)."""

from __future__ import annotations

from quoteproof.languages.form import Form
from quoteproof.languages.units import combined
from quoteproof.languages.zh.words import WORDS

_POWERS = (("十", 10), ("百", 100), ("千", 1000), ("万", 10**4), ("萬", 10**4), ("亿", 10**8), ("億", 10**8))

TABLE = Form(
    words=WORDS,
    fillers=frozenset({"嗯", "呃", "那个", "这个"}),
    emphasis_added=("着重号为", "黑体为", "重点为引者所加", "強調為"),
    citation_omitted=("注释从略", "脚注从略", "引文从略"),
    pages=("第#页", "第#頁"),
    translated=("笔者译", "作者译", "筆者譯"),
    numerals=(*(("〇零一二三四五六七八九"[k], max(0, k - 1)) for k in range(11)), ("两", 2), ("兩", 2), *_POWERS),
    scales=(*_POWERS[1:], ("百万", 10**6), ("千万", 10**7)),
    units=(
        ("%", "%"), ("个百分点", "points"), ("個百分點", "points"), ("百分点", "points"), ("元", "yuan"), ("块", "yuan"), ("人民币", "yuan"), ("美元", "$"), ("$", "$"),
        ("欧元", "€"), ("歐元", "€"), ("英镑", "£"), ("日元", "¥"),
        *combined(
            (("纳", "n"), ("微", "µ"), ("毫", "m"), ("厘", "c"), ("分", "d"), ("千", "k"), ("兆", "M"), ("吉", "G")),
            (
                ("米", "m"), ("公尺", "m"), ("克", "g"), ("升", "L"), ("秒", "s"), ("安", "A"), ("伏", "V"), ("伏特", "V"), ("瓦", "W"), ("瓦时", "Wh"), ("焦", "J"),
                ("卡", "cal"), ("牛", "N"), ("帕", "Pa"), ("赫", "Hz"), ("赫兹", "Hz"), ("欧姆", "Ω"), ("字节", "B"), ("比特", "bit"),
            ),
        ),
        ("公里", "km"), ("公斤", "kg"), ("里", "li"), ("斤", "jin"), ("吨", "t"), ("噸", "t"), ("英里", "mi"), ("海里", "nautical mile"), ("英尺", "ft"), ("英寸", "inch"),
        ("公顷", "ha"), ("公頃", "ha"), ("亩", "mu"), ("平方米", "m²"), ("平方公尺", "m²"), ("平方公里", "km²"), ("立方米", "m³"), ("度电", "kWh"), ("度", "°"), ("摄氏度", "°C"),
        ("年", "year"), ("个月", "month"), ("個月", "month"), ("周", "week"), ("星期", "week"), ("天", "d"), ("小时", "h"), ("小時", "h"), ("分钟", "min"), ("分鐘", "min"),
    ),
    units_before=(("百分之", "%"), ("千分之", "‰")),
    rates=frozenset({"每"}),
    ranges=frozenset({"至", "到"}),
    relative_days=(("前天", -2), ("昨天", -1), ("今天", 0), ("明天", 1), ("后天", 2)),
)  # fmt: skip
