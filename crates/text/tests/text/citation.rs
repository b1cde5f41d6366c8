//! A citation names its day, its address and its data.

use xianfeng_core::plan::Language;
use xianfeng_testing::plans::day;
use xianfeng_text::citation::{Cited, plain, standard};

#[test]
fn a_citation_names_its_day_its_address_and_its_data() {
    let cited = Cited {
        title: "新建口袋公园：2022年不少于 1,000 座；已达成",
        as_of: day("2022-12-31"),
        today: day("2026-11-26"),
        address: "https://example.org/#/targets/pocket-parks?as-of=2022-12-31",
        plan: "0123456789ab",
        ledger: "ba9876543210",
    };
    assert_eq!(
        standard(Language::Zh, &cited),
        "先锋. 新建口袋公园：2022年不少于 1,000 座；已达成[EB/OL]. (2022-12-31)[2026-11-26]. https://example.org/#/targets/pocket-parks?as-of=2022-12-31. SHA-256：规划 0123456789ab，台账 ba9876543210."
    );
    let en = plain(Language::En, &Cited { title: "New pocket parks: at least 1,000 in 2022; Met", ..cited });
    assert_eq!(
        en,
        "Xianfeng, “New pocket parks: at least 1,000 in 2022; Met”, as of 31 Dec 2022, retrieved on 26 Nov 2026, https://example.org/#/targets/pocket-parks?as-of=2022-12-31 (SHA-256: plan 0123456789ab, ledger ba9876543210)."
    );
}
