"""Japanese words that tell who speaks.

Verbs: the 発話動詞 of 日本語記述文法研究会『現代日本語文法 6』(引用), in the plain past, the present and the joining form in
which news puts them behind と. Formulas with によると: the same. Japanese has neither spaces nor capitals: what stands
between the words of these tables is taken as it stands, and は or が marks the subject before it.
"""

from __future__ import annotations

from quoteproof.languages.ja.words import WORDS
from quoteproof.languages.speech import Speech, Verbs, nouns
from quoteproof.languages.words import words

# fmt: off
TABLE = Speech(
    words=WORDS,
    verbs=Verbs(finite=words(
        """述べた 述べて 述べ 述べている 述べました 語った 語る 語っている 語り 話した 話す 話している 話し 話しました 言った 言う 言い 言って 言いました 答えた 答え 答えました 尋ねた 訊いた
        聞いた 叫んだ 説明した 説明し 説明している 発表した 主張した 主張し 指摘した 指摘し 強調した 強調し 明らかにした 訴えた 訴え 書いた 書き込んだ 記した 記している 伝えた 伝えている 批判した
        付け加えた 続けた 報じた 報じている ツイートした 認めた 約束した 警告した 反論した 宣言した コメントした 投稿した 繰り返した 促した 求めた 回答した 告げた つぶやいた 質問した 定める
        定めている 表明した 断言した 振り返った 笑った 怒鳴った ささやいた""",
    )),
    naming=Verbs(finite=words("呼んだ 呼ぶ 呼んでいる 名付けた 形容した 評した 批評した 表現した")),
    thought=Verbs(finite=words("考えた 思った 考えている 期待した 感じた")),
    cue_nouns=words("声明 発言 コメント 回答 質問 約束 警告 主張 標語"),
    postposed=words("によると によれば によりますと いわく"),
    likeness=words("と とも などと と、"),
    pronouns={
        **WORDS.subjects,
        "誰か": "any",
    },
    auxiliaries=words("は が も"),
    joints_behind="んらちさ",
    counters="年月日時分秒",
    joints=words("は が も を に で へ と から まで より"),
    topics=("は", "が", "も"),
    adverbs=words(
        """と など などと とも を に で へ から まで より こう そう また さらに そして しかし 昨日 今日 明日 きょう きのう 同日 当日 先月 先週 今週 月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日
        記者団に対し に対し に対して について 対して 記者会見で 会見で 取材に""",
    ),
    caseless=True,
    verb_final=True,
    nouns=nouns(
        person="""首相 大統領 大臣 外相 市長 知事 町長 議員 議長 会長 社長 委員長 報道官 広報官 局長 課長 部長 港長 船長 秘書 顧問 弁護士 裁判長 裁判官 検察官 警察官 専門家 教授 作家 記者
        編集者 医師 監督 選手 主将 俳優 歌手 将軍 大使 さん 氏 様 男性 女性 母親 父親 学生 先生 漁師 漁民 技師 住民 隣人 証人 代表 院長 校長 責任者 担当者 関係者 理事 会計係""",
        people="専門家ら 住民ら 記者ら 関係者ら 当局者 目撃者",
        body="政府 委員会 会社 裁判所 議会 警察 大学 協会 銀行 新聞 通信 外務省 防衛省 市 県 党",
        paper="報告書 声明文 手紙 文書 法律 憲法 条例 記事 本 通知 公告 社説 決議 議事録 条",
    ),
    genders={
        **dict.fromkeys("父 兄 弟 祖父 叔父 伯父 夫 息子 甥 亭主 男性 男 少年 旦那 和尚 侍".split(), "m"),
        **dict.fromkeys("母 姉 妹 祖母 叔母 伯母 妻 娘 姪 女房 女性 女 少女 女将 奥様 主婦 老婆".split(), "f"),
    },
    source_prepositions=frozenset(),
    outlets=words("新聞 通信 放送"),
)
# fmt: on
