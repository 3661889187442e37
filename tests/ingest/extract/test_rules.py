"""The text of a rule: what it offers and to whom, what it asks for first, who issued it; and the same told in news."""

from __future__ import annotations

import pytest

from ingest.models import Funding, Indicator
from tests.ingest.extract.reading import article, as_plain, numbers_of

TITLE = "云和县支持企业创新若干政策"


def offers(text: str, *, title: str | None = TITLE, source: str | None = None) -> list[Funding]:
    """The sums of money in an article."""
    read = article(text, title=title, source=source)
    return [fact for fact in numbers_of(read) if isinstance(fact, Funding)]


def sums(text: str, *, title: str | None = TITLE) -> list[tuple[str, int, str]]:
    return [(fact.kind, int(fact.amount), fact.status) for fact in offers(text, title=title)]


@pytest.mark.parametrize(
    "text",
    [
        "对获评浙江省科技小巨人的企业给予8万元奖励。",
        "经浙江省商务厅备案的展示中心,给予8万元补助。",
        "在浙江省股权交易中心挂牌的,奖励8万元。",
        "通过丽水市科技局验收的项目每项资助8万元。",
    ],
)
def test_what_a_rule_offers_is_its_issuers(text: str) -> None:
    assert [(int(fact.amount), fact.scope_name) for fact in offers(text)] == [(80_000, "云和县")]


@pytest.mark.parametrize(
    "title",
    ["佛山市南海区桂城街道人才奖励办法", "桂城街道人才奖励办法(试行)", "关于印发桂城街道人才奖励办法的通知"],
)
def test_a_town_in_the_title(title: str) -> None:
    assert [fact.scope_name for fact in offers("对引进的博士每人奖励5万元。", title=title)] == ["桂城街道"]


@pytest.mark.parametrize("title", ["特色小镇建设扶持办法", "景德镇市人才奖励办法", "乡镇企业技术改造补助办法"])
def test_no_town(title: str) -> None:
    scopes = {fact.scope_name for fact in offers("对新设的机构补助5万元。", title=title)}
    assert scopes <= {"景德镇市", None}


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        (
            "招引人才的若干措施\n对新来的团队资助30万元,省科技厅另有奖励的不重复。\n嵊州市人民政府\n2021年5月6日",
            "嵊州市",
        ),
        ("大冶市人民政府办公室\n招引人才的若干措施\n对黄石市级以上团队资助30万元。", "大冶市"),
    ],
)
def test_a_rule_is_signed_in_a_line_of_its_own(text: str, scope: str) -> None:
    assert {fact.scope_name for fact in offers(text, title="招引人才的若干措施")} == {scope}


def test_a_rule_published_by_an_office() -> None:
    found = offers("申报的基地可申请一次性20万元补助。", title="关于申报创业基地的通知", source="三明市人社局")
    assert [fact.scope_name for fact in found] == ["三明市"]


def test_another_purse_is_named() -> None:
    text = "对新设的研发中心,丽水市财政给予20万元奖励。"
    assert [fact.scope_name for fact in offers(text)] == ["丽水市"]


def test_each_amount_of_a_rule_is_a_case_of_its_own() -> None:
    text = (
        "新获批省级中心的奖励10万元,每个企业最高不超过30万元;新获批市级平台的奖励10万元,每个企业最高不超过30万元。\n"
        "专利获奖的奖励10万元。"
    )
    award = "award", "ceiling"
    assert sums(text) == [(award[0], n * 10_000, award[1]) for n in (10, 30, 10, 30, 10)]


def test_news_of_a_rule_sums_up_first() -> None:
    text = "最高奖励500万元!云和县发布新政。\n对新落户的研究院,按投入的一半给予最高500万元奖励。"
    assert sums(text, title="云和县发布新政") == [("award", 5_000_000, "ceiling")]


@pytest.mark.parametrize(
    "text",
    [
        "对设备投资200万元以上且当年投产的项目,给予最高40万元补助。",
        "年度新增贷款每增加1000万元,给予银行40万元补助。",
        "对固定资产投资达到3000万元的企业,按投资额的3%给予最高40万元补助。",
        "纳税总额100—300万元的总部,给予最高40万元补助。",
        "获得股权融资500万元以上的,给予最高40万元补助。",
    ],
)
def test_what_a_rule_asks_for_first_is_no_sum(text: str) -> None:
    assert [int(fact.amount) for fact in offers(text)] == [400_000]


def test_a_zone_in_the_line_above_is_called_by_its_usual_name() -> None:
    text = "促进孵化的实施办法\n对松山湖的孵化器奖励10万元。园区众创空间奖励5万元。"
    head = "东莞松山湖高新技术产业开发区管理委员会\n"
    found = offers(head + text, title="促进孵化的实施办法")
    assert {fact.scope_name for fact in found} == {"东莞松山湖高新区"}


@pytest.mark.parametrize(
    "text",
    ["厂房投资最高奖补可达90万元。", "购置设备的,其设备投资最高可奖励90万元。", "固定资产投资最高奖补可达90万元。"],
)
def test_what_is_given_at_most_is_named_before_the_sum(text: str) -> None:
    assert sums(text) == [("award", 900_000, "ceiling")]


@pytest.mark.parametrize(
    "text",
    [
        "对首次获得省级驰名商标的每件给予7万元奖励。",
        "对首次获得省级驰名商标的给予7万元奖励。",
        "凡获得国家级称号的分别奖励7万元。",
    ],
)
def test_what_has_to_be_won_first_is_no_payment(text: str) -> None:
    assert sums(text, title="云和县出台新政") == [("award", 70_000, "ceiling")]


@pytest.mark.parametrize(
    "text",
    [
        "对新引进的投资2亿元以上制造业项目,投产后一次性奖励7万元。",
        "融资额2亿元(含2亿元)以上、4亿元以下的,县里一次性奖励企业7万元。",
        "意见提出,对总投资2亿元(含)以上的重大项目,给予7万元奖励。",
        "对新迁入的企业,其实缴出资不低于200万元(人民币,下同)的,给予7万元奖励。",
        "全年营收首次突破2亿元,奖核心团队7万元。",
    ],
)
def test_what_news_says_has_to_be_reached_is_no_sum(text: str) -> None:
    assert [int(fact.amount) for fact in offers(text, title="云和县出台新政")] == [70_000]
    assert not [fact for fact in numbers_of(article(text, title="云和县出台新政")) if not isinstance(fact, Funding)]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("对全职引进的团队,三年内逐年发放8万元至30万元的生活补贴。", "ceiling"),
        ("《云和县若干政策》提出,营收首次过亿,奖核心团队8万元。", "ceiling"),
        ("条例还规定,建成公共服务平台,一次性奖8万元。", "ceiling"),
        ("还对首次入库的16家企业奖励8万元。", "actual"),
        ("县里对获得认定的3家众创空间分别给予8万元补助。", "actual"),
    ],
)
def test_what_news_of_a_rule_promises_or_reports_as_paid(text: str, status: str) -> None:
    assert [(int(fact.amount), fact.status) for fact in offers(text, title="云和县出台新政")] == [(80_000, status)]


def test_two_kinds_of_winners_of_one_sum() -> None:
    text = "对获得省级驰名商标的每件给予7万元奖励。对获得地理标志产品的每件给予7万元奖励。"
    assert sums(text, title="云和县出台新政") == 2 * [("award", 70_000, "ceiling")]


def test_a_fund_that_a_rule_sets_up_is_none_of_its_conditions() -> None:
    assert ("fund", 200_000_000, "planned") in sums("设立2亿元产业基金,对入选项目给予最高40万元补助。")


@pytest.mark.parametrize(
    "text",
    [
        "其中20%由县财政负担,80%由乡镇财政承担。",
        "奖补资金的50%在投产后兑现。",
    ],
)
def test_how_a_grant_is_shared_is_no_share(text: str) -> None:
    assert numbers_of(article(text, title=TITLE)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("获批国家级平台奖励100万。", [("award", 1_000_000, "ceiling")]),
        ("通过认证的补助5万、10万不等。", [("subsidy", 50_000, "ceiling"), ("subsidy", 100_000, "ceiling")]),
        ("按条件给予落户支持,最高900万元。", [("subsidy", 9_000_000, "ceiling")]),
        ("给予500万元—30万元的创业启动资金。", [("subsidy", 300_000, "ceiling")]),
        ("给予每人每年最高2.4万元的生活补贴。", [("subsidy", 24_000, "ceiling")]),
        ("场租补贴不超过6万元/年。", [("subsidy", 60_000, "ceiling")]),
        ("给予一次性20万元的“创新引导资金”支持。", [("subsidy", 200_000, "ceiling")]),
        ("房租补贴每月每平方米15元。", []),
        ("按1500元/㎡给予装修补贴。", []),
    ],
)
def test_the_words_of_an_offer(text: str, expected: list[tuple[str, int, str]]) -> None:
    assert sums(text) == expected


def test_each_of_a_row_is_bounded() -> None:
    found = [as_plain(fact)["qualifier"] for fact in offers("单个企业扶持金额分别不超过90万元、60万元、30万元。")]
    assert found == ["at_most"] * 3


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("入选的领军人才将获得80万至200万元创业启动资金。", "ceiling"),
        ("对入选团队,县里将按等次给予不低于200万元的融资担保。", "ceiling"),
        ("落户的创业团队可享受最高80万元的装修补贴。", "ceiling"),
        ("近日,云岭等6家企业每家获得奖励14万元。", "actual"),
    ],
)
def test_a_rule_told_in_news(text: str, status: str) -> None:
    assert {fact.status for fact in offers(text, title="云和县招才引智")} == {status}


def test_parks_that_may_ask_offer_nothing() -> None:
    found = offers("云和县将分期建园区。对省级示范数字经济园区奖补最高70万元。", title="云和县建园区")
    assert [fact.scope_name for fact in found] == ["云和县"]


def test_a_fund_told_behind_its_sum() -> None:
    found = offers("基金签约仪式上,首批总规模94亿元的8只子基金落地。", title="云和县招商")
    assert [(fact.kind, int(fact.amount)) for fact in found] == [("fund", 9_400_000_000)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("今年计划投资3亿元,实施工业园路网等配套设施建设。", "construction"),
        ("园区计划总投资2亿元,用于道路和管网。", "construction"),
        ("甲项目计划总投资2亿元,用于生产电池。", "project_investment"),
    ],
)
def test_works_that_a_sum_is_meant_for(text: str, kind: str) -> None:
    assert [fact.kind for fact in offers(text, title="云和县建园区")] == [kind]


def test_rules_of_several_places_keep_each_its_own() -> None:
    text = "天津:对在三板挂牌的企业,一次性给予50万元补贴。\n合肥:对完成备案的企业,给予20万元补助。"
    scopes = [fact.scope_name for fact in offers(text, title="各地挂牌补贴政策")]
    assert scopes == ["天津市", "合肥市"]


def goals_of(text: str) -> list[tuple[str, int, str, int]]:
    read = article(text, title=TITLE)
    return [
        (fact.metric, int(fact.value or 0), fact.status, fact.period_end.year if fact.period_end else 0)
        for fact in numbers_of(read)
        if isinstance(fact, Indicator)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "2024年,规模以上工业总产值突破300亿元。",
        "到2024年底,工业总产值超过300亿元。",
        "第一条 至2024年,全县工业总产值力求不低于300亿元。",
    ],
)
def test_what_a_rule_means_to_reach(text: str) -> None:
    assert goals_of(text) == [("industrial_output", 30_000_000_000, "planned", 2024)]


@pytest.mark.parametrize(
    "text",
    [
        "到2024年底,对工业总产值超过3亿元的企业给予20万元奖励。",
        "工业总产值超过3亿元的,一次性奖励20万元。",
        "对首次研发投入强度6%以上的“链主”企业,奖励20万元。",
    ],
)
def test_what_a_rule_asks_for_is_no_goal(text: str) -> None:
    assert goals_of(text) == []


def test_what_stands_under_conditions_is_asked_for() -> None:
    text = (
        "各有关单位:\n现将申报事宜通知如下。\n(一)申报条件\n1.研发费用加计扣除300万元以上;\n2.研发投入占营业收入5%以上;\n"
        "3.企业每年获补助资金最高30万元。\n(二)补助标准\n1.按6%给予最高80万元补助;"
    )
    title = "关于开展云和县企业研发投入补助项目申报的通知"
    found = numbers_of(article(text, title=title))
    assert [int(fact.amount) for fact in found if isinstance(fact, Funding)] == [300_000, 800_000]
    assert len(found) == 2


@pytest.mark.parametrize(
    ("title", "scope"),
    [
        ("支持中国(湖南)自由贸易试验区开放发展的若干措施", "湖南省"),
        ("中国(湖南)自由贸易试验区人才奖励办法", "湖南自贸区"),
    ],
)
def test_a_rule_for_a_zone_is_of_whoever_signs_it(title: str, scope: str) -> None:
    text = f"{title}\n湖南省财政厅\n2021年3月2日\n提出如下措施。\n一、对新设的平台奖励20万元。"
    assert {fact.scope_name for fact in offers(text, title=title)} == {scope}


def test_a_level_that_pays_each_case() -> None:
    text = "对首创的成果,省级对主要贡献单位进行奖励,每项奖励50万元。对进步快的,奖励30万元。"
    found = offers(text, title="长沙高新区支持改革创新的若干措施")
    assert [fact.scope_name for fact in found] == ["湖南省", "长沙高新区"]


def test_what_was_given_is_no_offer() -> None:
    text = "依据《意见》精神,县政府对每家新设研发机构给予了20万元的奖励。"
    assert sums(text, title="云和县6家机构获奖励") == [("award", 200_000, "actual")]
