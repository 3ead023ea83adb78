"""Quotation marks of Japanese and the words that betray a look-alike.

Marks: 文部省『くぎり符号の使ひ方〔句読法〕案』(1946): 「…」, inside it 『…』, which alone also marks titles of works.
"""

from quoteproof.languages.marks import Apparatus, Directions, Marks

TABLE = Marks(
    pairs=(("「", "」"), ("『", "』"), ("“", "”"), ("〝", "〟"), ('"', '"')),
    so_called=frozenset({"いわゆる", "所謂", "自称"}),
    meaning=frozenset({"という言葉", "という語", "という単語", "という用語", "という表現", "とは", "の意味"}),
    namings=frozenset({"通称", "別名", "俗称"}),
    nicknamings=frozenset({"愛称", "あだ名", "ニックネーム"}),
    works=frozenset("小説 映画 曲 楽曲 アルバム 番組 ドラマ 雑誌 新聞 論文 著書 漫画 アニメ".split()),
    slogans=frozenset("スローガン 標語 横断幕 座右の銘 モットー".split()),
    titling="『《〈",
    formulas=frozenset({"ことわざに曰く", "憲法は定める"}),
    said=frozenset("言 述べ 話し 語 答え 尋ね 叫".split()),
    directions=Directions(
        heads=frozenset(
            "と呼ぶ者あり 発言する者あり 呼ぶ者あり 叫ぶ者あり 拍手する者あり 拍手 笑 笑い 爆笑 苦笑 一同笑 会場笑 歓声 ブーイング 音楽 沈黙 間 笑い声 失笑 ため息 咳 泣く 拍手喝采 大きな拍手 場内拍手 野次 ヤジ どよめき".split()
        ),
        beside=frozenset("会場 場内 一同".split()),
        gaps=frozenset("聞き取れず 聞き取れない 聞取不能 聴取不能 不明瞭 判読不能".split()),
    ),
    apparatus=Apparatus(
        pages=frozenset("頁 ページ".split()),
        captions=frozenset("図 表 写真 図表".split()),
        citing=frozenset("参照 前掲 同上 同書 頁".split()),
    ),
)
