//! Four times as much costs no more than four times the work, in every command that reads a plan.

#[cfg(test)]
use std::ffi::OsString;
use std::path::{Path, PathBuf};

use xianfeng_testing::growth;
use xianfeng_testing::work::{Counting, Work, check, count, excess};

#[global_allocator]
static COUNTING: Counting = Counting;

/// A folder for the files of one size.
fn folder(targets: usize, figures: usize) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("xianfeng-growth-{}-{targets}-{figures}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("plan.json"), growth::plan_text(targets)).unwrap();
    std::fs::write(folder.join("ledger.json"), growth::ledger_text(targets, figures)).unwrap();
    let row = |at: usize| format!("indicator number {at},{},2023-04\n", 20 + at);
    let rows: String = (0..targets).filter(|at| at % 8 < 2).map(row).collect();
    std::fs::write(folder.join("table.csv"), format!("指标,完成值,报告期\n{rows}")).unwrap();
    folder
}

fn run(folder: &Path, words: &str) -> Work {
    let (plan, ledger) = (folder.join("plan.json"), folder.join("ledger.json"));
    let place = |word: &str| match word {
        "PLAN" => plan.clone().into_os_string(),
        "LEDGER" => ledger.clone().into_os_string(),
        word => match word.strip_prefix("@") {
            Some(name) => folder.join(name).into_os_string(),
            None => OsString::from(word),
        },
    };
    let arguments: Vec<OsString> = words.split_whitespace().map(place).collect();
    let (done, work) = count(|| crate::run(arguments));
    done.unwrap_or_else(|reason| panic!("{words}: {reason}"));
    work
}

const COMMANDS: [&str; 7] = [
    "check PLAN LEDGER",
    "status --plan PLAN --ledger LEDGER --as-of 2023-05-01 --format json",
    "status --plan PLAN --ledger LEDGER --as-of 2023-05-01 --known recorded",
    "export --plan PLAN --ledger LEDGER --as-of 2023-05-01 --out @book.xlsx",
    "export --plan PLAN --ledger LEDGER --as-of 2023-05-01 --format csv --sheet targets",
    "import @table.csv --plan PLAN --out @.",
    "round --plan PLAN --ledger LEDGER --as-of 2023-05-01 --period 2023-04 --due 2023-05-20 --out @round.zip",
];

#[test]
fn the_work_of_a_command_grows_with_its_files() {
    let of = |(targets, figures): (usize, usize)| {
        let folder = folder(targets, figures);
        let work = COMMANDS.map(|words| (words, run(&folder, words)));
        std::fs::remove_dir_all(folder).unwrap();
        work
    };
    for (one, four) in [((64, 3), (256, 3)), ((16, 12), (16, 48))] {
        check(of(one).into_iter().zip(of(four)).map(|((words, one), (_, four))| excess(words, one, four)));
    }
}
