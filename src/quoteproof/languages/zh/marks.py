"""Quotation marks of Chinese and the words that betray a look-alike.

Marks: GB/T 15834–2011, 4.8 (引号: “…” and ‘…’ across, 『…』 and 「…」 down) and 4.15 (书名号: 《…》 and 〈…〉 for titles).
"""

from quoteproof.languages.marks import Apparatus, Directions, Marks

TABLE = Marks(
    pairs=(("“", "”"), ("‘", "’"), ("「", "」"), ("『", "』"), ('"', '"')),
    so_called=frozenset({"所谓", "所谓的", "所謂", "所謂的", "自称", "自稱", "号称"}),
    terms=frozenset("一词 一詞 词语 术语 概念 词 术語".split())
    | frozenset(
        "概念 说法 称号 称呼 名称 字样 字眼 标签 原则 理论 学说 罪名 类别 范畴 口头禅 绰号 定义 名義 原則".split()
    ),
    meaning=frozenset({"一词", "一詞", "二字", "的意思", "意为", "是指"})
    | frozenset(
        "这个词 这一词 这个字 这两个字 这三个字 这四个字 这个称呼 这个说法 这种说法 这个概念 这一概念 这个名字 这一名称 这个标签 一词 两字 三字 四字 字样 称号 的称号 之称 的称呼 的美誉 "
        "的美称 的绰号 的外号 的说法 的概念 的原则 的罪名 的定义 的名字 之名 之意 的含义 是什么意思 意味着 是一种 指的是 的字样 四个大字 几个大字 两个字 三个字 四个字 几个字 這個詞 "
        "這個字 之說 之说 精神 倡议 工程 计划 行动 活动 运动 政策 制度 模式 战略 项目 方案 协会 组织 系列 专项 现象 效应 主义 理论 時代 时代 计劃 運動 計劃".split()
    ),
    namings=frozenset({"被称为", "被稱為", "称为", "名为", "名為", "俗称", "又称", "又名"})
    | frozenset(
        "叫做 命名为 命名為 改名为 取名 取名为 得名 被誉为 誉为 被叫做 统称为 简称 简称为 又叫 也叫 称之为 戏称为 俗称为 化名 笔名 艺名 代号 代号为 更名为 定名为 归类为 属于 列为 "
        "叫它 叫他 叫她 管它叫".split()
    ),
    nicknamings=frozenset({"绰号", "外号", "昵称", "綽號", "人称"}),
    works=frozenset("小说 电影 歌曲 专辑 节目 电视剧 杂志 报纸 文章 一书 小說 電影".split())
    | frozenset(
        "渔船 货轮 轮船 客轮 军舰 游艇 帆船 油轮 列车 火箭 卫星 探测器 餐厅 酒店 酒吧 咖啡馆 书店 画廊 博物馆 剧院 影院 台风 飓风 报告 研究 手册 指南 宣言 讲座 会议 论坛 研讨会 "
        "艺术节 比赛 奖项 雕塑 装置 摄影 网站 应用 平台 活动 行动 项目 计划 方案 法案 协会 基金会 公司 集团 乐队 乐团 合唱团 俱乐部 政党 品牌 系列 型号 单曲 交响曲 童话 诗集 "
        "三部曲 话剧 歌剧 舞剧 散文 杂文 成名作 代表作 处女作 新作 遗作 长篇 短篇 纪录片 动画片 专栏 栏目 周刊 日报 晚报 作品 报社 網站 電視劇 節目 雜誌 報紙 專輯".split()
    ),
    usage=frozenset("谈 谈到 提到 提出 道歉 用".split()),
    reads=frozenset("写着 刻着 印着 挂着 贴着 绣着 标着 写有 印有 刻有 题着 上书 寫著 刻著 掛著".split()),
    surfaces=frozenset(
        "牌子 牌匾 招牌 匾额 匾 墙 门 横幅 标语 海报 屏幕 信封 杯子 石碑 墓碑 碑 T恤 衣服 帽子 瓶子 箱子 封面 黑板 旗 旗帜 条幅 牆 門".split()
    ),
    callers=frozenset(
        "人们 大家 网民 网友 居民 工人们 村民 村民们 当地人 渔民 渔民们 孩子们 同事们 邻居们 球迷 粉丝 业内 民间 百姓 老百姓 人人 都叫 都称".split()
    ),
    glossing=frozenset("意为 意思是 意即 译为 译作 相当于 解释为 定义为 直译为 意為".split()),
    pressing=frozenset("点击 点选 单击 双击 按下 选择 勾选 輸入 输入 點擊 選擇".split()),
    labels=frozenset("按钮 键 菜单 选项 标签 图标 链接 按鈕 鍵 選項 文件夹".split()),
    makers=frozenset("的作者 一书 一文 一曲 一剧 一片 作者".split()),
    titled=frozenset({"题为", "题目为", "題為"}),
    slogans=frozenset("口号 标语 横幅 座右铭 口號 標語".split())
    | frozenset(
        "主题 主题为 主题是 主題 校训 家训 广告语 宣传语 的匾额 的匾 的牌子 的横幅 的标语 的口号 的牌匾 的字样 的招牌 的海报 的对联 的条幅".split()
    ),
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
