"""A marimo notebook: the same questions in SQL and in polars, side by side.

    .venv/bin/pip install marimo
    .venv/bin/marimo edit dbt_project/analyses/notebook.py

reads warehouse/data/innovation.duckdb, or the warehouse that CHUANGKU_WAREHOUSE names.  `make test-clients` runs it: it
fails where SQL and polars disagree.
"""

import marimo

app = marimo.App(width="medium", app_title="Chuangku 创库")


@app.cell
def _():
    import os
    from pathlib import Path

    import duckdb
    import marimo as mo
    import polars as pl
    from polars.testing import assert_frame_equal, assert_series_equal

    home = Path(__file__).resolve().parents[2] / "warehouse" / "data"
    published = Path(os.environ.get("CHUANGKU_WAREHOUSE", home)) / "innovation.duckdb"
    connection = duckdb.connect(str(published), read_only=True)
    return assert_frame_equal, assert_series_equal, connection, mo, pl


@app.cell
def _(connection, mo):
    version, day = connection.execute("select version, published_at::date from marts.publication").fetchone()
    mo.md(f"""
    # SQL and polars, side by side
    Publication **{version}** of {day}. SQL is good at choosing and joining in the file, polars at going on from there;
    both read the same tables. Schema `bi` has names and labels, so nothing needs a join.
    """)
    return


@app.cell
def _(connection):
    # the tables as polars sees them: read once, lazily used
    zone_year = connection.sql("from bi.zone_year").pl().lazy()
    funding = connection.sql("from bi.funding").pl().lazy()
    return funding, zone_year


@app.cell
def _(mo):
    mo.md("## High-tech enterprises of each zone, the latest actual total 高新技术企业")
    return


@app.cell
def _(connection):
    latest_sql = connection.sql("""
        select zone_zh, year, value, quote
        from bi.zone_year
        where metric_zh = '高新技术企业' and status_zh = '实际' and level_zh = '不分级别'
        qualify row_number() over (partition by zone_zh order by year desc) = 1
        order by value desc, zone_zh
    """).pl()
    return (latest_sql,)


@app.cell
def _(pl, zone_year):
    latest_polars = (
        zone_year.filter(
            pl.col("metric_zh") == "高新技术企业", pl.col("status_zh") == "实际", pl.col("level_zh") == "不分级别"
        )
        .sort("year", descending=True)
        .group_by("zone_zh", maintain_order=True)
        .first()
        .sort(["value", "zone_zh"], descending=[True, False])
        .select("zone_zh", "year", "value", "quote")
        .collect()
    )
    return (latest_polars,)


@app.cell
def _(assert_frame_equal, latest_polars, latest_sql, mo):
    assert_frame_equal(latest_sql, latest_polars)
    if latest_sql.is_empty():
        raise ValueError("the publication has no high-tech enterprises to compare")
    mo.ui.table(latest_polars)
    return


@app.cell
def _(mo):
    mo.md("## Money by kind and year, each sum once 资金（去重）")
    return


@app.cell
def _(connection):
    money_sql = connection.sql("""
        select kind_zh, year, sum(counted_amount) as amount, count(*) as sums
        from bi.funding
        where status_zh = '实际' and currency = 'CNY' and counted_amount is not null
        group by kind_zh, year
        order by kind_zh, year
    """).pl()
    return (money_sql,)


@app.cell
def _(funding, pl):
    money_polars = (
        funding.filter(
            pl.col("status_zh") == "实际", pl.col("currency") == "CNY", pl.col("counted_amount").is_not_null()
        )
        .group_by("kind_zh", "year")
        .agg(pl.col("counted_amount").sum().alias("amount"), pl.len().alias("sums"))
        .sort("kind_zh", "year")
        .collect()
    )
    return (money_polars,)


@app.cell
def _(assert_frame_equal, mo, money_polars, money_sql):
    # decimals and counts have other widths on either side, and the same values
    assert_frame_equal(money_sql, money_polars, check_dtypes=False)
    mo.ui.table(money_polars)
    return


@app.cell
def _(mo):
    mo.md("""
    ## The sentence behind a number 原文
    Every number above has its `quote`. The article in which it stands is in `marts`: the quote lies in its text from
    `char_start` to `char_end`, both counted in code points.
    """)
    return


@app.cell
def _(assert_series_equal, connection, mo):
    evidence = connection.sql("""
        select z.zone_zh, z.year, z.value, z.quote, t.text[i.char_start + 1 : i.char_end] as found_in_the_text
        from bi.zone_year as z
        inner join marts.indicators as i using (indicator_id)
        inner join marts.article_texts as t using (article_id)
        order by z.value desc, z.zone_zh, z.year
        limit 20
    """).pl()
    assert_series_equal(evidence["quote"], evidence["found_in_the_text"], check_names=False)
    mo.ui.table(evidence)
    return


if __name__ == "__main__":
    app.run()
