"""The charts, drawn once for all pages by Altair; a page brings its rows, colours come from its style.

The names of rows that a chart reads are its contract with ``pages/``: ``said`` is the value in words, ``href`` the
evidence that a click opens. Fields in two languages are put into the reader's one by ``assets/chart.js``.
"""

from __future__ import annotations

from typing import Any

import altair as alt

from warehouse.report.words import word

#: a chart or layers of charts
_Drawing = Any
#: ticks as people write them: 1,180 亿 and 118 bn
_TICKS = (
    "abs(datum.value) >= 1e8 ? format(datum.value / 1e8, ',') + ' 亿' : "
    "abs(datum.value) >= 1e4 ? format(datum.value / 1e4, ',') + ' 万' : format(datum.value, ',')",
    "abs(datum.value) >= 1e9 ? format(datum.value / 1e9, ',') + ' bn' : "
    "abs(datum.value) >= 1e6 ? format(datum.value / 1e6, ',') + ' m' : format(datum.value, ',')",
)
#: no label between two years
_WHOLE_YEARS = "datum.value == floor(datum.value) ? format(datum.value, 'd') : ''"
#: circles grow with the number of articles, up to this
_LARGEST = 420


def specifications() -> dict[str, list[dict[str, Any]]]:
    """Chart -> its Vega-Lite specification in Chinese and in English, without data."""
    drawn = {
        "series": _series,
        "timeline": _timeline,
        "map": _map,
        "ranking": _ranking,
        "lines": _lines,
        "money": _money,
        "years": _years,
    }
    return {name: [draw(language).to_dict() for language in (0, 1)] for name, draw in drawn.items()}


def _series(language: int) -> _Drawing:
    """One metric of one zone: actual values joined, targets hollow, the spread of sources as a rule."""
    base = _rows().encode(x=_year(), tooltip=_tooltips(language, "year", "said"))
    value = alt.Y("value:Q", title=None, axis=_axis(language))
    actual = base.transform_filter("datum.status == 'actual'")
    last = actual.transform_window(last="rank()", sort=[alt.SortField("year", "descending")]).transform_filter(
        "datum.last == 1"
    )
    label: dict[str, Any] = {
        "dy": alt.expr("datum.under ? 18 : -13"),
        "align": "right",
        "dx": 6,
        "fontWeight": 600,
        "cursor": "pointer",
    }
    return alt.layer(
        base.mark_rule(strokeWidth=5, opacity=0.25).encode(y="low:Q", y2="high:Q"),
        actual.mark_line(strokeWidth=2).encode(y=value),
        # a target that was just met stays visible as a ring around the value, which comes after it in the rows
        base.mark_point(cursor="pointer", opacity=1, strokeWidth=2).encode(
            y=value,
            size=alt.condition("datum.status == 'actual'", alt.value(50), alt.value(150)),
            fill=alt.condition("datum.status == 'actual'", alt.value("stroke"), alt.value("paper")),
        ),
        last.mark_text(stroke="paper", strokeWidth=4, strokeJoin="round", **label).encode(y=value, text="said:N"),
        last.mark_text(**label).encode(y=value, text="said:N"),
    ).properties(width="container", height=150)


def _timeline(language: int) -> _Drawing:
    """Everything of a zone that has a date, a lane for each kind."""
    return (
        _rows()
        .mark_point(size=120, filled=True, opacity=0.75, cursor="pointer")
        .encode(
            x=alt.X(
                "day:T",
                title=None,
                scale=alt.Scale(padding=14),
                axis=alt.Axis(format="%Y", tickCount="year", labelOverlap=True),
            ),
            y=alt.Y("lane:N", title=None, sort=None, axis=alt.Axis(grid=True, domain=False, ticks=False)),
            color=alt.Color("lane:N", legend=None, sort=None),
            shape=alt.Shape("lane:N", legend=None, sort=None),
            tooltip=[
                *_tooltips(language, "said"),
                alt.Tooltip("day:T", title=word("chart.day")[language], format="%Y-%m-%d"),
            ],
        )
        .properties(width="container", height=190)
    )


def _map(language: int) -> _Drawing:
    """Land, names of provinces, and a circle for each place with zones.  No borders."""
    land = alt.Chart(alt.NamedData("land")).mark_geoshape(clip=True, fill="land", stroke="shore", strokeWidth=0.6)
    names = (
        alt.Chart(alt.NamedData("provinces"))
        .mark_text(fontSize=10, opacity=alt.expr("width < 420 ? 0 : 0.7"))
        .encode(longitude="lon:Q", latitude="lat:Q", text="said:N")
    )
    silent = _rows().transform_filter("!datum.reported").mark_circle(size=12, color="silent", cursor="pointer")
    told = (
        _rows()
        .transform_filter("datum.reported")
        .mark_circle(opacity=0.72, stroke="paper", strokeWidth=1, cursor="pointer")
        .encode(
            size=alt.Size("articles:Q", legend=None, scale=alt.Scale(range=[50, _LARGEST])),
        )
    )
    where = {"longitude": "lon:Q", "latitude": "lat:Q", "tooltip": _tooltips(language, "said", "zones", "articles")}
    fitted = alt.expr("min(width / 0.94, height / 0.74)")
    return (
        alt.layer(land, names, silent.encode(**where), told.encode(**where))
        .properties(width="container", height="container")
        .project(
            type="conicEqualArea",
            parallels=[25, 47],
            rotate=[-104, 0],
            center=[0, 36.2],
            scale=fitted,
            translate=alt.expr("[width / 2, height / 2]"),
        )
    )


def _ranking(language: int) -> _Drawing:
    """Zones by the size of one value."""
    base = _rows().encode(
        x=alt.X("value:Q", title=None, axis=_axis(language, tickCount=4), scale=alt.Scale(zero=True)),
        y=alt.Y("zone:N", title=None, sort=None, axis=alt.Axis(labelLimit=150, ticks=False, domain=False)),
        tooltip=_tooltips(language, "zone", "year", "said"),
    )
    return alt.layer(
        base.mark_bar(cursor="pointer", height=14, cornerRadiusEnd=2),
        base.mark_text(align="left", dx=5, cursor="pointer").encode(text="said:N"),
    ).properties(width="container", height=alt.Step(24))


def _lines(language: int) -> _Drawing:
    """Zones over the years."""
    base = _rows().encode(
        x=_year(),
        y=alt.Y("value:Q", title=None, axis=_axis(language)),
        color=alt.Color("zone:N", sort=None, legend=alt.Legend(orient="bottom", title=None, columns=2, labelLimit=200)),
        tooltip=_tooltips(language, "zone", "year", "said"),
    )
    return alt.layer(
        base.mark_line(strokeWidth=2), base.mark_point(size=90, filled=True, opacity=1, cursor="pointer")
    ).properties(width="container", height=300)


def _money(language: int) -> _Drawing:
    """Money by year and kind."""
    return (
        _rows()
        .mark_bar(cursor="pointer")
        .encode(
            x=alt.X("year:O", title=None, axis=alt.Axis(labelAngle=0, labelOverlap=True, labelSeparation=6)),
            y=alt.Y("sum(value):Q", title=None, axis=_axis(language)),
            color=alt.Color(
                "kind:N",
                sort=None,
                legend=alt.Legend(orient="bottom", title=None, columns=alt.expr("width < 420 ? 2 : 4"), labelLimit=200),
            ),
            detail="href:N",
            tooltip=_tooltips(language, "year", "kind", "said"),
        )
        .properties(width="container", height=280)
    )


def _years(language: int) -> _Drawing:
    """One number a year."""
    base = _rows().encode(
        x=alt.X("year:O", title=None, axis=alt.Axis(labelAngle=0, labelOverlap=True, labelSeparation=6)),
        y=alt.Y("value:Q", title=None, axis=_axis(language)),
        tooltip=_tooltips(language, "year", "said"),
    )
    return alt.layer(
        base.mark_bar(cursor="pointer"), base.mark_text(dy=-8, cursor="pointer").encode(text="said:N")
    ).properties(width="container", height=200)


def _rows() -> alt.Chart:
    return alt.Chart(alt.NamedData("rows"))


def _year() -> alt.X:
    # whole years on a true scale: a gap in the series is a gap in the chart
    return alt.X(
        "year:Q",
        title=None,
        axis=alt.Axis(labelExpr=_WHOLE_YEARS, grid=False, labelOverlap=True, ticks=False),
        scale=alt.Scale(zero=False, nice=False, padding=14),
    )


def _axis(language: int, **more: Any) -> alt.Axis:
    return alt.Axis(labelExpr=_TICKS[language], **({"tickCount": 4} | more), domain=False, ticks=False)


def _tooltips(language: int, *fields: str) -> list[alt.Tooltip]:
    kinds = {"year": "O", "zones": "Q", "articles": "Q"}
    return [alt.Tooltip(f"{field}:{kinds.get(field, 'N')}", title=word(f"chart.{field}")[language]) for field in fields]
