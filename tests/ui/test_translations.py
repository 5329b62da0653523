"""The catalogues are complete and true: every text of the program in every language, with the desk's own words."""

import ast
import importlib.util
import re
import shutil
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CATALOGUES = ROOT / "resources" / "i18n"
LANGUAGES = ("zh_CN", "zh_HK", "pt_BR")
SOURCES = sorted((ROOT / "ui").rglob("*.py"))
PLACEHOLDER = re.compile(r"\{[^}]*\}|%L?[n\d]")


def tool():
    """``make i18n``, as a module."""
    spec = importlib.util.spec_from_file_location("i18n", ROOT / "build_spec" / "i18n.py")
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


def messages(file):
    """{(context, source): (translation, state)}; the state is "" for a finished one."""
    return {
        (context.findtext("name"), message.findtext("source")): (
            message.findtext("translation"),
            message.find("translation").get("type", ""),
        )
        for context in ET.parse(file).iter("context")
        for message in context.iter("message")
    }


@pytest.fixture(scope="module")
def fresh(tmp_path_factory):
    """The catalogues as ``make i18n`` would leave them now."""
    folder = tmp_path_factory.mktemp("i18n")
    for language in LANGUAGES:
        shutil.copy(CATALOGUES / f"{language}.ts", folder)
    tool().extract(folder)
    return folder


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_every_text_of_the_program_is_in_the_catalogue_and_no_other(fresh, language):
    kept, extracted = messages(CATALOGUES / f"{language}.ts"), messages(fresh / f"{language}.ts")
    assert len(kept) > 300
    assert sorted(extracted.keys() - kept.keys()) == []
    assert sorted(kept.keys() - extracted.keys()) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_nothing_is_untranslated(fresh, language):
    open_ = {key for key, (text, state) in messages(fresh / f"{language}.ts").items() if state or not text}
    assert sorted(open_) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_what_is_compiled_is_what_is_written(tmp_path, language):
    tool().release(CATALOGUES, tmp_path)
    assert (tmp_path / f"{language}.qm").read_bytes() == (CATALOGUES / f"{language}.qm").read_bytes()


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_placeholders_line_breaks_and_signs_are_those_of_the_source(language):
    differing = [
        (source, text)
        for (_, source), (text, _) in messages(CATALOGUES / f"{language}.ts").items()
        if any(kept(source) != kept(text) for kept in (_placeholders, _breaks, _signs))
    ]
    assert differing == []


def _placeholders(text):
    return sorted(PLACEHOLDER.findall(text))


def _breaks(text):
    return [sign for sign in text if sign in "\n\t"]


def _signs(text):
    """Danger is never said by colour alone: its sign is part of the text. An ellipsis says that a dialog follows."""
    return [sign for sign in text if sign in "▲●▾…→"]


@pytest.mark.parametrize("language", ["zh_CN", "zh_HK"])
def test_that_chinese_is_not_left_in_english(language):
    """What has no Chinese letter is a name, an abbreviation or a key."""
    latin = {
        source
        for (_, source), (text, _) in messages(CATALOGUES / f"{language}.ts").items()
        if not re.search(r"[\u3400-\u9fff\uff00-\uffef\u3001]", text)
    }
    allowed = {
        "ISO 4217",
        "USD",
        "IM",
        "MM",
        "MCM",
        "FM",
        "IM %",
        "MM %",
        "Margin Workstation",
        "Margin calls",
        "MARGIN CALL",
        "ETF",
    }
    assert latin - allowed - {"CSV", "PNG", "Alt+Up", "Alt+Down"} == set()


def test_that_the_two_chinese_scripts_are_not_mixed():
    """Signs of one script in the other's catalogue; a handful of frequent ones tells."""
    simplified, traditional = (
        set("预资产额维仓订单时间务执认证显设账长类价标户"),
        set("預資產額維倉訂單時間務執認證顯設賬長類價標戶"),
    )
    for language, foreign in (("zh_CN", traditional - simplified), ("zh_HK", simplified - traditional)):
        mixed = [text for text, _ in messages(CATALOGUES / f"{language}.ts").values() if foreign & set(text)]
        assert mixed == [], language


# The words of the desk: context, source, and how the three languages say it.
GLOSSARY = [
    ("RiskAlerts", "Risk alerts", "风险预警", "風險預警", "Alertas de risco"),
    ("IntradayAlerts", "Intraday-margin alerts", "日内融实时预警", "日內融實時預警", "Alertas de margem intradiária"),
    ("CloseOrders", "Close orders", "平仓订单", "平倉訂單", "Ordens de encerramento"),
    ("CoveredRecalls", "Covered recalls", "期权备兑追收", "期權備兌追收", "Recompra de opções cobertas"),
    ("ShortRecalls", "Short recalls", "空头股票追收", "沽空股票追收", "Recompra de ações vendidas"),
    ("AlertPage", "Margin calls", "Margin Call", "Margin Call", "Chamada de margem"),
    ("Columns", "Call amount", "应追缴保证金", "應追繳保證金", "Margem a recompor"),
    ("AlertPage", "Total call amount{}", "合计追保金额{}", "合計追保金額{}", "Total de margem a recompor{}"),
    ("Columns", "Alert type", "预警类型", "預警類型", "Tipo de alerta"),
    ("Columns", "Triggered at", "触发预警时间", "觸發預警時間", "Acionado em"),
    ("Columns", "Deadline", "截止日期", "截止日期", "Prazo"),
    ("Columns", "Age (h)", "已触发时长", "已觸發時長", "Tempo decorrido (h)"),
    ("Columns", "Net-asset ratio", "净资产比率", "淨資產比率", "Índice de patrimônio líquido"),
    ("Columns", "Liquid net assets", "可流动净资产", "可流動淨資產", "Patrimônio líquido disponível"),
    ("Columns", "Equity", "股权资产", "股權資產", "Patrimônio"),
    ("Columns", "Suspended value", "退市及长期停牌股票市值", "退市及長期停牌股票市值", "Valor de ações suspensas"),
    ("Columns", "Accrued interest", "应收利息", "應收利息", "Juros a receber"),
    ("Waterfall", "Debit margin", "欠款保证金", "欠款保證金", "Margem sobre saldo devedor"),
    ("Columns", "Trading credit", "交易额度", "交易額度", "Limite de negociação"),
    ("Columns", "Excess financing", "超额融资额度", "超額融資額度", "Financiamento excedente"),
    ("Words", "Batch close", "批量平仓", "批量平倉", "Encerramento em lote"),
    ("Actions", "Auto-close…", "设置自动平仓…", "設定自動平倉…", "Encerramento automático…"),
    ("Actions", "Message…", "发送消息…", "發送訊息…", "Enviar mensagem…"),
    ("Actions", "Voice…", "发送语音消息…", "發送語音訊息…", "Mensagem de voz…"),
    ("Actions", "Abnormal", "异常单", "異常單", "Caso excepcional"),
    ("Columns", "Note", "备注", "備註", "Nota"),
    ("AccountWindow", "Follow-up record", "跟进记录", "跟進記錄", "Registro de acompanhamento"),
    ("Actions", "Detail", "详情", "詳情", "Detalhes"),
    ("AccountWindow", "Positions", "持仓明细", "持倉明細", "Posições"),
    ("AccountWindow", "Cash by currency", "现金明细", "現金明細", "Caixa por moeda"),
    ("AccountWindow", "Overview", "资产总览", "資產總覽", "Visão geral"),
    ("Actions", "Close…", "平仓…", "平倉…", "Encerrar…"),
    ("AlertPage", "Forced", "强平", "強平", "Forçado"),
    ("Columns", "Margin balance", "保证金余额", "保證金結餘", "Saldo de margem"),
    ("Words", "Liquidation", "强制平仓", "強制平倉", "Liquidação"),
    ("Words", "Initial margin", "初始保证金", "初始按金", "Margem inicial"),
    ("Words", "Maintenance margin", "维持保证金", "維持按金", "Margem de manutenção"),
    ("Words", "Margin-call margin", "追缴保证金", "追繳按金", "Margem de chamada"),
    ("Words", "Forced margin", "平仓保证金", "平倉按金", "Margem de encerramento"),
    (
        "AlertPage",
        "Long outstanding (> {} d)",
        "长期未结清追保金额（> {} 天）",
        "長期未結清追保金額（> {} 日）",
        "Pendente há mais de {} dias",
    ),
    (
        "Totals",
        "Estimated reduction of the call",
        "预估减少追缴金额",
        "預估減少追繳金額",
        "Redução estimada da chamada",
    ),
    ("History", "History", "历史记录", "歷史記錄", "Histórico"),
    ("Snapshots", "Snapshots", "快照", "快照", "Instantâneos"),
    ("BorrowBook", "Borrow book", "融券持仓概览", "融券持倉概覽", "Livro de empréstimo de ações"),
    ("Words", "Cancel orders", "撤单", "撤單", "Cancelar ordens"),
    ("ClosingPage", "Cancel order…", "撤单…", "撤單…", "Cancelar ordem…"),
    ("Columns", "Quantity to recover", "应追缴数量", "應追繳數量", "Quantidade a recompor"),
    ("Columns", "Net asset value", "净值", "淨值", "Valor patrimonial líquido"),
    ("RecallPage", "Close…", "平仓…", "平倉…", "Encerrar…"),
    ("RecallPage", "Message…", "发送消息…", "發送訊息…", "Enviar mensagem…"),
    ("RecallPage", "Voice…", "发送语音消息…", "發送語音訊息…", "Mensagem de voz…"),
    ("Schedules", "Schedules", "自动平仓计划", "自動平倉計劃", "Agendamentos"),
    ("Liquidations", "Liquidations", "强制平仓", "強制平倉", "Liquidações"),
    ("Words", "FORCED", "强平", "強平", "Forçado"),
    ("Abnormal", "Abnormal", "异常单", "異常單", "Caso excepcional"),
    (
        "SimulatorSteps",
        "covers a sold option: last",
        "对应卖方期权：最后",
        "對應賣方期權：最後",
        "cobre uma opção vendida: por último",
    ),
]


@pytest.mark.parametrize(("context", "source", "texts"), [(line[0], line[1], line[2:]) for line in GLOSSARY])
def test_that_the_words_of_the_desk_are_used_exactly(context, source, texts):
    said = [messages(CATALOGUES / f"{language}.ts")[context, source][0] for language in LANGUAGES]
    assert said == list(texts)


@pytest.mark.parametrize(("language", "word"), [("zh_CN", "撤单"), ("zh_HK", "撤單")])
def test_that_an_order_is_cancelled_in_one_word_wherever_it_is(language, word):
    """The buttons that leave a dialog or the program alone are no orders."""
    otherwise = [
        (context, source, text)
        for (context, source), (text, _) in messages(CATALOGUES / f"{language}.ts").items()
        if "cancel" in source.casefold() and context not in {"Foot", "Quitting"} and word not in text
    ]
    assert otherwise == []


def test_that_positions_are_closed_in_one_word_and_markets_and_windows_in_another():
    closes = re.compile(r"\bclos(e|es|ed|ing)\b", re.IGNORECASE)
    others = re.compile(r"market|session|this &?day|closed until|before the close|\bwindow|^closed?$", re.IGNORECASE)
    mixed = [
        (source, text)
        for (_, source), (text, _) in messages(CATALOGUES / "pt_BR.ts").items()
        if closes.search(source) and not others.search(source) and re.search("fech", text, re.IGNORECASE)
    ]
    assert mixed == []


def calls():
    """Every call of the program that marks or asks for a text: (file and line, called, arguments)."""
    for file in SOURCES:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                yield f"{file.relative_to(ROOT)}:{node.lineno}", ast.unparse(node.func), node.args


def test_that_texts_are_asked_for_of_self_with_a_literal():
    """Anything else is taken out with another context, or not at all, and would stay English without a word."""
    wrong = [
        f"{where} {called}({', '.join(map(ast.unparse, arguments))})"
        for where, called, arguments in calls()
        if called.split(".")[-1] == "tr" and not (called == "self.tr" and _is_literal(arguments[0]))
    ]
    assert wrong == []


def test_that_marked_texts_are_literals():
    wrong = [
        where
        for where, called, arguments in calls()
        if called == "QT_TRANSLATE_NOOP" and not all(map(_is_literal, arguments))
    ]
    assert wrong == []


def test_that_contexts_asked_for_by_name_are_marked_somewhere():
    marked = {ast.literal_eval(arguments[0]) for _, called, arguments in calls() if called == "QT_TRANSLATE_NOOP"}
    asked = {
        ast.literal_eval(arguments[0])
        for _, called, arguments in calls()
        if called.endswith("QCoreApplication.translate") and not _is_literal(arguments[1])
    }
    assert asked == marked


def _is_literal(node):
    return isinstance(node, ast.Constant) and isinstance(node.value, str)
