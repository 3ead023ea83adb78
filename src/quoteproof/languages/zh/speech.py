"""Chinese words that tell who speaks, in both sets of characters.

Verbs: the 言说动词 of 现代汉语词典 that news agencies put before or after a quotation; formulas with 据 and 根据: the same.
Chinese has neither spaces nor capitals: what stands between the words of these tables is taken as it stands.
"""

from __future__ import annotations

from quoteproof.languages.speech import Speech, Verbs, nouns
from quoteproof.languages.words import words
from quoteproof.languages.zh.words import WORDS

# fmt: off
_CITING = (("引述",), ("援引",))

TABLE = Speech(
    words=WORDS,
    counters="年月日時时分秒",
    verbs=Verbs(finite=words(
        """说 說 说道 說道 表示 指出 称 稱 认为 認為 强调 強調 宣布 透露 回应 回應 回答 答道 问道 問道 问 問 补充说 補充說 补充道 補充道 写道 寫道
        告诉 告訴 解释说 解釋說 解释 解釋 声明 聲明 警告 承认 承認 呼吁 呼籲 重申 介绍说 介紹說 介绍 坦言 直言 表態 表态 喊道 叫道 笑道 叹道 嘆道 批评
        批評 反驳 反駁 建议 建議 承诺 承諾 证实 證實 否认 否認 评论说 評論說 提到 谈到 談到 宣称 宣稱 写 报道 報導 報道 规定 規定 喊 叫 道 云 曰 继续说
        繼續說 接着说 接著說 补充 補充 发文 發文 转述""",
    )),
    naming=Verbs(finite=words("称为 稱為 形容 描述 称之为 稱之為 比作 誉为 譽為")),
    thought=Verbs(finite=words("相信 希望 觉得 覺得 显示 顯示 发现 發現 想")),
    cue_nouns=words("声明 聲明 讲话 講話 发言 發言 回答 问题 問題 承诺 評論 评论 口号 口號 标语"),
    according=(("据",), ("據",), ("根据",), ("根據",), ("按照",), *_CITING, ("用",)),
    citing=_CITING,
    pronouns={
        **WORDS.subjects,
        "有人": "any", "大家": "plural",
    },
    prepositions=words("在 对 對 向 于 於 从 從 跟 和 与 與 就 给 給 通过 通過 关于 關於 针对 針對 为了 當 当"),
    conjunctions=WORDS.coordinators | words("随后 隨後 然后 然後"),
    subordinators=WORDS.subordinators,
    auxiliaries=words("是 已 已经 已經 曾 曾经 曾經 将 將 会 會 的话 还 還 也 则 則 都 正 仍 就此 不 没有 沒有"),
    adverbs=words(
        """昨天 昨日 今天 今日 明天 当天 當天 日前 近日 最近 周一 周二 周三 周四 周五 周六 周日 週一 週二 週三 週四 週五 上午 下午 晚上 晚间 早上 随即 再次 同时
        同時 接受采访时 接受採訪時 接受采访 接受記者採訪時 接受记者采访时 采访时 採訪時 笑着 笑著 生气地 大声 大聲 低声 低聲 最后 最後 不过 不過 此前 此外 另外 时 時 曾在 明确 明確 了""",
    ),
    caseless=True,
    nouns=nouns(
        person="""主席 总统 總統 总理 總理 部长 部長 市长 市長 发言人 發言人 局长 局長 主任 经理 經理 总经理 秘书 秘書 秘书长 秘書長 顾问 顧問 律师 律師 法官 检察官 檢察官
        警察 专家 專家 教授 作家 记者 記者 编辑 編輯 医生 醫生 教练 教練 队长 隊長 船长 船長 港长 港長 演员 演員 歌手 导演 將軍 将军 大使 先生 女士 男子 女子 母亲 母親 父亲
        父親 学生 學生 老师 老師 渔民 漁民 工程师 工程師 居民 邻居 鄰居 证人 證人 代表 议员 議員 院长 院長 校长 校長 首相 外长 外長 董事长 董事長 创始人 分析师 分析師 司库""",
        people="专家们 记者们 居民们 目击者 目擊者 批评者 批評者 官员 官員 媒体 媒體 网友 網友",
        body="政府 委员会 委員會 公司 集团 集團 法院 议会 議會 警方 大学 大學 协会 協會 银行 銀行 报纸 報紙 通讯社 通訊社 新华社 新華社 外交部 国防部 國防部",
        paper="报告 報告 公报 公報 信 信件 文件 法律 宪法 憲法 条例 條例 文章 书 書 通知 公告 社论 社論 决议 決議 备忘录 備忘錄 协议 協議",
    ),
    genders={
        **dict.fromkeys("父亲 父親 爸爸 爷爷 爺爺 外公 姥爷 哥哥 弟弟 叔叔 伯伯 舅舅 丈夫 老公 儿子 兒子 孙子 孫子 祖父 岳父 老汉 男子 男孩 男人 和尚 先生 老头 公公 皇帝 少爷 大爷 大伯".split(), "m"),
        **dict.fromkeys("母亲 母親 妈妈 媽媽 奶奶 外婆 姥姥 姐姐 妹妹 姑姑 姨妈 阿姨 妻子 太太 老婆 女儿 女兒 孙女 婆婆 祖母 岳母 嫂子 女子 女孩 女人 老板娘 老闆娘 老太太 妇人 姑娘 丫鬟 女士 小姐 夫人 太后".split(), "f"),
    },
    source_prepositions=words("在 据 據 根据 根據"),
    occasions=words("会上 會上 讲话中 講話中 采访中 採訪中 会议上 會議上 信中 报告中 報告中 声明中 聲明中 文章中 演讲中 演講中 发布会上 發布會上"),
    outlets=words("日报 日報 晚报 晚報 时报 時報 新华社 新華社"),
    reference_words=words("第"),
)
# fmt: on
