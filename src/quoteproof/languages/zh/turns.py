"""Chinese: whose turn it is. Sources: 会议记录, 文字实录, printed interviews, mail programs."""

from __future__ import annotations

from quoteproof.languages.turns import Turns
from quoteproof.languages.words import words

TABLE = Turns(
    voices=words(
        """主席 主持人 记者 記者 提问 提問 观众 觀眾 旁白 众人 眾人 全体 全體 发言人 發言人 委员 委員 法官 审判长 審判長 证人 證人 律师 律師
        检察官 檢察官 翻译 翻譯 男声 女声 画外音 采访者 採訪者 受访者 受訪者 编者 老师 老師 学生 學生 议长 議長 嘉宾 网友 網友"""
    ),
    apart=words(
        """注 注意 备注 備註 说明 說明 警告 提示 例 例如 示例 定义 定義 摘要 关键词 關鍵詞 引言 方法 结果 結果 结论 結論 目的 目录 目錄 附录
        附錄 来源 來源 参考文献 參考文獻 材料 做法 步骤 步驟 优点 優點 缺点 缺點 问题 問題 标题 標題 题目 日期 时间 時間 地点 地點 地址
        电话 電話 价格 價格 主题 主題 作者 总结 總結 图 表 比如 如下 以下 即 其中"""
    ),
    question=words("问 問 提问 提問 记者 記者"),
    answer=words("答 回答"),
    address=words("你们 你們"),
    interview=words("专访 專訪 访谈 訪談 采访 採訪 对话 對話"),
    wrote=words("写道 寫道"),
    sender=words("发件人 寄件者 寄件人"),
    headers=words("收件人 收件者 日期 主题 主旨 抄送"),
    acts=words("第一幕 第二幕 第三幕"),
    clips=words("视频 視頻 影片 录音 錄音"),
    begins=words("开始 開始"),
    ends=words("结束 結束"),
    breaks=words("休息 广告 廣告"),
)
