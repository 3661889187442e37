"""BI tools of Python come through SQLAlchemy: names, comments, Chinese values, and the next publication."""

from __future__ import annotations

import pandas as pd
import polars as pl
import pytest
from sqlalchemy import Engine, create_engine, inspect, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from tests.warehouse.conftest import Tiny


@pytest.fixture
def engine(tiny: Tiny) -> Engine:
    """As warehouse/docs/bi.md says."""
    tiny.refresh()
    return create_engine(f"duckdb:///{tiny.warehouse.published}?access_mode=read_only", poolclass=NullPool)


def test_reflection_shows_tables_columns_and_their_comments(engine: Engine) -> None:
    inspector = inspect(engine)
    assert "indicators" in inspector.get_table_names(schema="bi")
    comment = inspector.get_table_comment("indicators", schema="marts")
    assert comment == {"text": "One row: one statement of a number. 指标"}
    columns = {column["name"]: column for column in inspector.get_columns("indicators", schema="marts")}
    assert columns["value"]["comment"] == "The value, in base units. 数值"
    assert (columns["indicator_id"]["nullable"], columns["value"]["nullable"]) == (False, True)


def test_pandas_and_polars_read_chinese_values(engine: Engine) -> None:
    sql = "select metric_zh, sum(value) as value from bi.indicators group by all"
    assert pd.read_sql(sql, engine).to_dict("records") == [{"metric_zh": "高新技术企业", "value": 60.0}]
    with engine.connect() as connection:
        assert pl.read_database(sql, connection).to_dicts()[0]["value"] == 60


def test_the_next_question_sees_the_next_publication(engine: Engine, tiny: Tiny) -> None:
    def asked() -> int:
        with engine.connect() as connection:
            return int(connection.execute(text("select count(*) from bi.indicators")).scalar_one())

    assert asked() == 3
    tiny.write(10, 20, 30, 40)
    tiny.refresh()
    assert asked() == 4


def test_nothing_is_written(engine: Engine) -> None:
    with engine.connect() as connection, pytest.raises(DBAPIError, match="read-only"):
        connection.execute(text("delete from marts.indicators"))
