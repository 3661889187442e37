{#- What each mention of a happening is merged by: its name, place and date. A date known to the year or the month means
    the only fuller date that it can be; a mention without a date means the only one of the year of its report. -#}
with

mentions as (

    select * from {{ ref('stg_event_mentions') }}

),

articles as (

    select * from {{ ref('int_articles') }}

),

keyed as (

    select
        mentions.*,
        articles.story_id,
        articles.known_on,
        {{ name_key('mentions.name') }} as name_key,
        coalesce(
            mentions.zone_id, mentions.adcode, {{ name_key("coalesce(mentions.scope_name, '')") }}
        ) as place,
        substr(mentions.date, 1, 4) as date_year,
        substr(mentions.date, 1, 7) as date_month

    from mentions

    inner join articles on mentions.article_id = articles.article_id

),

-- of each year and of each month: the only fuller date there is
months_of_year as (

    select
        name_key,
        place,
        date_year,
        min(date_month) as only_month

    from keyed

    where length(date) >= 7

    group by name_key, place, date_year

    having count(distinct date_month) = 1

),

days_of_month as (

    select
        name_key,
        place,
        date_month,
        min(date) as only_day

    from keyed

    where length(date) = 10

    group by name_key, place, date_month

    having count(distinct date) = 1

),

guessed as (

    select
        keyed.*,
        coalesce(keyed.date, cast(year(keyed.known_on) as string)) as stated_date

    from keyed

),

to_month as (

    select
        guessed.*,
        case
            when length(guessed.stated_date) = 4 then coalesce(months_of_year.only_month, guessed.stated_date)
            else guessed.stated_date
        end as month_date

    from guessed

    left join months_of_year
        on guessed.name_key = months_of_year.name_key
        and guessed.place = months_of_year.place
        and substr(guessed.stated_date, 1, 4) = months_of_year.date_year

),

to_day as (

    select
        to_month.*,
        case
            when length(to_month.month_date) = 7 then coalesce(days_of_month.only_day, to_month.month_date)
            else to_month.month_date
        end as full_date

    from to_month

    left join days_of_month
        on to_month.name_key = days_of_month.name_key
        and to_month.place = days_of_month.place
        and substr(to_month.month_date, 1, 7) = days_of_month.date_month

)

select
    *,
    case
        when date is null then 'name_place_year_of_report'
        when date <> full_date then 'name_place_fuller_date'
        else 'name_place_date'
    end as merged_by,
    concat(name_key, '|', coalesce(place, ''), '|', full_date) as merge_key

from to_day
