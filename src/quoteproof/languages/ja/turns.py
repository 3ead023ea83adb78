"""Japanese: whose turn it is. Sources: 会議録, 議事録, printed interviews, mail programs."""

from __future__ import annotations

from quoteproof.languages.turns import Turns
from quoteproof.languages.words import words

TABLE = Turns(
    voices=words(
        """議長 委員長 会長 司会 司会者 記者 聞き手 インタビュアー 進行 観客 会場 ナレーション ナレーター 一同 全員 委員 裁判長 裁判官 証人
        弁護人 検察官 通訳 参考人 政府参考人 質問者 男性 女性 先生 生徒 編集部
        君 議員 大臣"""
    ),
    apart=words(
        """注 注意 備考 説明 警告 ヒント 例 例えば 定義 要約 要旨 はじめに 方法 結果 結論 目的 目次 付録 出典 参考文献 材料 作り方 手順 長所
        短所 問題 解決 題名 件名 日時 日付 時間 場所 住所 電話 価格 主題 著者 まとめ 図 表"""
    ),
    question=words("問 質問 記者 聞き手"),
    answer=words("答 回答 答え"),
    address=words("俺 皆さん"),
    interview=words("インタビュー 対談 聞く"),
    wrote=words("書きました 書いた"),
    sender=words("差出人"),
    headers=words("宛先 日時 日付 件名"),
    acts=words("第一幕 第二幕 第三幕"),
    clips=words("映像 動画 音声 録音"),
    begins=words("開始"),
    ends=words("終了"),
    breaks=words("休憩"),
)
