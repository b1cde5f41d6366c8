//! How long the core takes: `cargo bench -p xianfeng-testing --bench core`. Work is counted elsewhere (`tests/growth.rs`).

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use xianfeng_core::assess::{Before, assess, assess_after};
use xianfeng_core::edit::preview;
use xianfeng_core::ledger::LedgerView;
use xianfeng_files::packed;
use xianfeng_testing::growth;
use xianfeng_testing::plans::day;

/// 500 targets with 120 months each, on a day near their end and on the next.
fn judging(c: &mut Criterion) {
    let workspace = growth::workspace(500, 120);
    let (plan, ledger) = (&*workspace.plan, &workspace.ledger);
    let view = LedgerView::new(ledger);
    let (today, tomorrow) = (day("2026-11-24"), day("2026-11-25"));
    let before_day = view.clone().into_day(today);
    let before = assess_after(plan, &before_day, today, None);
    let mut group = c.benchmark_group("500 targets with 120 months");
    group.sample_size(20);
    group.bench_function("view of the ledger", |b| b.iter(|| LedgerView::new(black_box(ledger))));
    group.bench_function("assess", |b| b.iter(|| assess(plan, black_box(&view), today)));
    group.bench_function("assess the next day", |b| {
        b.iter(|| {
            let next = black_box(&view).clone().into_day(tomorrow);
            assess_after(plan, &next, tomorrow, Some(Before { ledger_view: &before_day, assessments: &before }))
        });
    });
    group.bench_function("pack", |b| b.iter(|| packed::pack(black_box(plan), ledger)));
    let bytes = packed::pack(plan, ledger).unwrap_or_default();
    group.bench_function("unpack", |b| b.iter(|| packed::unpack(black_box(&bytes))));
    group.finish();
}

/// 100,000 figures, read and merged.
fn reading(c: &mut Criterion) {
    let plan = growth::plan(1000);
    let text = growth::ledger_text(1000, 114);
    let ledger = growth::ledger(&plan, 114);
    let half = growth::ledger(&plan, 57);
    let mut group = c.benchmark_group("100,000 figures");
    group.sample_size(10);
    group.bench_function("JSON alone, as values", |b| b.iter(|| serde_json::from_str::<serde_json::Value>(black_box(&text))));
    group.bench_function("read", |b| b.iter(|| xianfeng_files::ledger::read(black_box(&text), &plan)));
    group.bench_function("merge into half of them", |b| {
        b.iter(|| {
            let mut merged = half.clone();
            merged.merge(black_box(ledger.clone()));
            merged
        });
    });
    group.bench_function("merge what is known", |b| {
        b.iter(|| {
            let mut merged = ledger.clone();
            merged.merge(black_box(ledger.clone()));
            merged
        });
    });
    group.bench_function("preview an import of half of them", |b| b.iter(|| preview(black_box(&half), &ledger)));
    group.bench_function("preview it again", |b| b.iter(|| preview(black_box(&ledger), &ledger)));
    group.finish();
}

criterion_group!(core, judging, reading);
criterion_main!(core);
