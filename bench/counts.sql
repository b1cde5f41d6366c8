-- Redoes the counts of every city on the day in the variable `as_of`, for levels that are over: the figure of the last
-- period as it was known on that day, compared with the target.
--
-- One city's Data Package: replace the two tables by read_csv('data/PLAN/figures.csv') and targets.csv; of many cities by
-- read_csv('https://…', filename = true), of which DuckDB fetches what it needs.

create or replace table counts as
with known as (
  select *
  from 'figures.parquet'
  where known_from <= getvariable('as_of')
  -- A later vintage takes the place of the one before.
  qualify row_number() over (partition by plan_id, figure_id order by known_from desc) = 1
),
judged as (
  select t.plan_id, t.target_id, t.tier,
    case
      when f.value is null then 'cannot_tell'
      when t.better = 'lower' then if(f.value <= t.target_value, 'met', 'missed')
      else if(f.value >= t.target_value, 'met', 'missed')
    end as verdict
  from 'targets.parquet' t
  left join known f on f.plan_id = t.plan_id and f.indicator_id = t.indicator_id and f.period_end = t.due
  where t.kind = 'level' and t.due < getvariable('as_of')
)
select plan_id, tier, verdict, count(*) as targets from judged group by all;

select tier, verdict, sum(targets)::bigint as targets, count(distinct plan_id) as cities from counts group by all order by all;
