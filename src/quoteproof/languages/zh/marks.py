"""Quotation marks of Chinese and the words that betray a look-alike.

Marks: GB/T 15834–2011, 4.8 (引号: “…” and ‘…’ across, 『…』 and 「…」 down) and 4.15 (书名号: 《…》 and 〈…〉 for titles).
"""

from quoteproof.languages.marks import Apparatus, Directions, Marks

TABLE = Marks(
    pairs=(("“", "”"), ("‘", "’"), ("「", "」"), ("『", "』"), ('"', '"')),
    so_called=frozenset({"所谓", "所谓的", "所謂", "所謂的", "自称", "自稱", "号称"}),
    terms=frozenset("一词 一詞 词语 术语 概念 词 术語".split()),
    meaning=frozenset({"一词", "一詞", "二字", "的意思", "意为", "是指"}),
    namings=frozenset({"被称为", "被稱為", "称为", "名为", "名為", "俗称", "又称", "又名"}),
    nicknamings=frozenset({"绰号", "外号", "昵称", "綽號", "人称"}),
    works=frozenset("小说 电影 歌曲 专辑 节目 电视剧 杂志 报纸 文章 一书 小說 電影".split()),
    titled=frozenset({"题为", "题目为", "題為"}),
    slogans=frozenset("口号 标语 横幅 座右铭 口號 標語".split()),
    formulas=frozenset({"俗话说", "古人云", "子曰", "常言道", "宪法规定"}),
    said=frozenset("说 說 问 問 答道 表示 指出 称 稱 道 写道".split()),
    directions=Directions(
        heads=frozenset(
            "掌声 笑 笑声 大笑 鼓掌 欢呼 欢呼声 热烈鼓掌 热烈掌声 全场鼓掌 起立鼓掌 嘘声 音乐 沉默 停顿 叹气 哭 哭泣 咳嗽 众笑 哄堂大笑 笑聲 掌聲 歡呼 噓聲 音樂 嘆氣".split()
        ),
        beside=frozenset("长时间 全场 热烈".split()),
        gaps=frozenset("听不清 聽不清 不清楚 无法辨认".split()),
    ),
    apparatus=Apparatus(
        pages=frozenset("页 頁 第".split()),
        captions=frozenset("图 圖 表 图表".split()),
        citing=frozenset("见 参见 參見 同上 页 頁 第".split()),
    ),
)
