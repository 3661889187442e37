"""Articles of no real place, composed at random from a grammar, for tests of likeness."""

from __future__ import annotations

import random

WHO = [
    "云岭市",
    "青川区",
    "临海县",
    "北湾新区",
    "东原高新区",
    "南麓开发区",
    "西坪产业园",
    "江口自贸片区",
    "河源镇",
    "湖心岛",
    "山前片区",
    "平川新城",
]
DOES = [
    "引进",
    "建成",
    "认定",
    "培育",
    "支持",
    "服务",
    "带动",
    "新增",
    "联合",
    "资助",
    "评选",
    "储备",
    "孵化",
    "签约",
    "腾退",
    "改造",
    "验收",
    "挂牌",
]
WHAT = [
    "孵化器",
    "众创空间",
    "研发机构",
    "高新技术企业",
    "瞪羚企业",
    "科技特派员",
    "创业导师",
    "实验平台",
    "检测中心",
    "人才公寓",
    "中试基地",
    "专利导航项目",
    "技术合同",
    "投资基金",
    "产业联盟",
    "校企合作班",
    "加速器",
    "标准厂房",
    "院士工作站",
    "博士后站",
]
HOW = [
    "围绕生物医药产业链",
    "面向青年创业者",
    "依托高校资源",
    "在专项资金带动下",
    "按照三年行动方案",
    "通过揭榜挂帅",
    "借助线上平台",
    "经专家评审",
    "在主管部门指导下",
    "为解决融资难题",
    "从用户需求出发",
    "着眼长远布局",
    "以赛事为抓手",
    "因地制宜",
    "结合园区实际",
]
AFTER = [
    "成效明显",
    "进展顺利",
    "企业反响热烈",
    "群众更加满意",
    "仍需加力",
    "后劲十足",
    "结构持续优化",
    "质量稳步提高",
    "氛围日渐浓厚",
]


def sentence(rng: random.Random) -> str:
    """One sentence with two numbers."""
    parts = [rng.choice(HOW), rng.choice(WHO), rng.choice(DOES), f"{rng.randrange(11, 9999)}家", rng.choice(WHAT)]
    tail = [rng.choice(DOES), rng.choice(WHAT), f"{rng.randrange(11, 99999)}个", rng.choice(AFTER)]
    return "".join(parts) + "，" + "".join(tail) + "。"


def article(seed: int, sentences: int = 16) -> str:
    """The article of this seed, some 40 characters a sentence."""
    rng = random.Random(seed)
    return "".join(sentence(rng) for _ in range(sentences))
