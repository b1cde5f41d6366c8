-- Makes one Parquet file of figures and one of targets out of the published plans and ledgers of many cities:
-- CITY.plan.json and CITY.ledger.json in the folder that the variable `cities` names. The columns are called as in
-- figures.csv and targets.csv of the Data Package, so that counts.sql reads either.

copy (
  with edits as (
    select l.plan.id as plan_id, unnest(l.edits) as edit
    from read_json(getvariable('cities') || '/*.ledger.json', maximum_object_size = 268435456,
      columns = {plan: 'struct(id varchar)', edits: 'struct(id varchar, subject varchar, "replaces" varchar[], observation struct(indicator varchar, period varchar, value varchar, unit varchar, grade varchar, stage varchar, published date))[]'}) as l
  )
  select
    plan_id,
    edit.subject as figure_id,
    edit.observation.indicator as indicator_id,
    edit.observation.period as period,
    last_day(strptime(edit.observation.period, '%Y-%m'))::date as period_end,
    edit.observation.value::decimal(18, 4) as value,
    edit.observation.unit as unit,
    edit.observation.grade as source_grade,
    edit.observation.published as known_from
  from edits
  order by plan_id, indicator_id, period
) to 'figures.parquet' (format parquet, compression zstd);

copy (
  with targets as (
    select p.id as plan_id, unnest(p.targets) as target
    from read_json(getvariable('cities') || '/*.plan.json',
      columns = {id: 'varchar', targets: 'struct(id varchar, tier varchar, indicator varchar, kind varchar, better varchar, value decimal(18, 4), unit varchar, "window" struct(due date))[]'}) as p
  )
  select plan_id, target.id as target_id, target.tier as tier, target.kind as kind, target.better as better,
    target.value as target_value, target.unit as unit, target."window".due as due, target.indicator as indicator_id
  from targets
) to 'targets.parquet' (format parquet, compression zstd);
