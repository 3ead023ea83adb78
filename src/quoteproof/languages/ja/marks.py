"""Quotation marks of Japanese and the words that betray a look-alike.

Marks: 文部省『くぎり符号の使ひ方〔句読法〕案』(1946): 「…」, inside it 『…』, which alone also marks titles of works.
"""

from quoteproof.languages.marks import Apparatus, Directions, Marks

TABLE = Marks(
    pairs=(("「", "」"), ("『", "』"), ("“", "”"), ("〝", "〟"), ('"', '"')),
    so_called=frozenset({"いわゆる", "所謂", "自称"}),
    meaning=frozenset({"という言葉", "という語", "という単語", "という用語", "という表現", "とは", "の意味"})
    | frozenset(
        "という題 という名 という名前 という文字 という看板 という札 という概念 という言い方 という称号 という肩書 という制度 という意味 の文字 の字 の額 の看板 の札 の貼り紙 の概念 の語 "
        "の名で の称号 は動詞 は形容詞 は名詞 運動 計画 事業 作戦 制度 政策 事件 現象 問題 構想 主義 理論 プロジェクト キャンペーン 号 賞 展".split()
    ),
    namings=frozenset({"通称", "別名", "俗称"})
    | frozenset("名付けて その名も 別称 略称 俗に 名称は 名は 愛称は".split()),
    nicknamings=frozenset({"愛称", "あだ名", "ニックネーム"}),
    works=frozenset("小説 映画 曲 楽曲 アルバム 番組 ドラマ 雑誌 新聞 論文 著書 漫画 アニメ".split())
    | frozenset(
        "漁船 貨物船 客船 フェリー 軍艦 ヨット 帆船 タンカー 列車 特急 ロケット 衛星 探査機 レストラン ホテル 旅館 カフェ 居酒屋 書店 美術館 博物館 劇場 映画館 台風 報告書 論考 手引き "
        "宣言 講演 会議 フォーラム 展 展覧会 賞 彫刻 写真集 サイト アプリ プロジェクト 計画 作戦 協会 財団 会社 バンド 楽団 合唱団 クラブ 政党 ブランド シリーズ 新曲 シングル 交響曲 "
        "童話 詩集 三部作 舞台 歌劇 随筆 代表作 デビュー作 新作 遺作 長編 短編 記録映画 連載 週刊誌 団体 会 法人 号".split()
    ),
    usage=frozenset("語 謝 述 触れ".split()),
    reads=frozenset("と書かれて と書いて と書いた と記した と記されて と刻まれて と印刷されて の文字 とある".split()),
    surfaces=frozenset(
        "看板 札 額 壁 門 扉 横断幕 垂れ幕 ポスター 画面 封筒 石碑 墓石 碑 シャツ 帽子 瓶 箱 表紙 黒板 旗 のぼり 貼り紙".split()
    ),
    callers=frozenset("みんな 皆 人々 住民 地元 漁師 工員 工員たち 子どもたち 市民 ファン 通称".split()),
    labels=frozenset("ボタン キー メニュー タブ アイコン リンク 欄 フォルダ ファイル".split()),
    slogans=frozenset("スローガン 標語 横断幕 座右の銘 モットー".split())
    | frozenset("キャッチコピー 合言葉 テーマ 校訓 家訓 の横断幕 の看板 の垂れ幕 の額 の貼り紙".split()),
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
