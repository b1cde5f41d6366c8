//! Names, periods, units: what is taken, what is asked, what is left.

use xianfeng_tables::Left;

use crate::{csv, read};

#[test]
fn names_fit_the_plan_in_their_usual_forms_only() {
    let text = "指标,单位,2022年1-9月累计\n\
        保租房筹集,套,20000\n全市新增就业,万人,9.1\n研发投入强度,%,3.1\n上云企业,户,900\n5G基站（新建）,个,10000\n\
        出口总额,亿元,400\n汽车产量,万辆,70\n城镇调查失业率,%,5.2\n一般公共预算支出,亿元,800\n新增停车位,个,900\n口袋公园（第一批）,座,300\n";
    assert_eq!(
        csv("指标.csv", text),
        [
            "C2 rental-housing-flats 2022-01/2022-09 20000 套",
            "C3 urban-jobs 2022-01/2022-09 9.1 万人",
            "C4 rd-intensity 2022-01/2022-09 3.1 % ?",
            "C5 cloud-firms 2022-01/2022-09 900 户",
            "C6 5g-new 2022-01/2022-09 10000 个",
        ]
    );
}

#[test]
fn a_column_of_sources_is_kept_and_no_row_passes_without_a_word() {
    let text = "2022年重点工作进展表,,,,\n指标名称,9月数,单位,来源,备注\n新建口袋公园,855,座,市城管局,\n城镇新增就业,11.2,万人,市人社局,\n\
        通用机械等装备制造业产值,九百,亿元,,\n";
    let imported = read("进展.csv", text.as_bytes());
    let sources: Vec<&str> = imported.figures.iter().map(|figure| figure.source.as_str()).collect();
    assert_eq!(sources, ["市城管局", "市人社局"]);
    let left: Vec<_> = imported.left.iter().map(|cell| (cell.text.as_str(), cell.why)).collect();
    assert_eq!(left, [("九百", Left::NotANumber)]);
}

#[test]
fn a_word_by_which_people_look_for_a_target_is_asked_about() {
    let text = "指标,单位,2022年1-9月累计\n技术市场,亿元,256.3\n国有企业,亿元,3000\n";
    // 国有企业 is a word for several targets, and so for none.
    assert_eq!(csv("指标.csv", text), ["C2 tech-contract 2022-01/2022-09 256.3 亿元 ?"]);
}

#[test]
fn a_month_is_told_from_the_months_so_far_or_asked_about() {
    let text = "指标,报告期,口径,数值,单位\n新建口袋公园,2022年9月,当月,96,座\n新建口袋公园,2022.9,累计,812,座\n老旧小区改造,202209,,410,个\n\
        技术合同成交额,前三季度,,256.3,亿元\n调解案件成功率,三季度,当季,98.6,%\n高新技术企业数,2022年9月末,,4016,家\n";
    assert_eq!(
        csv("2022年明细.csv", text),
        [
            "D2 pocket-parks 2022-09 96 座",
            "D3 pocket-parks 2022-01/2022-09 812 座",
            "D4 old-communities 2022-01/2022-09 410 个 ?",
            "D5 tech-contract 2022-01/2022-09 256.3 亿元",
            "D6 mediation-success 2022-Q3 98.6 %",
            "D7 hitech-firms 2022-09-30 4016 家",
        ]
    );
}

#[test]
fn the_same_figure_with_two_values_and_one_that_was_sent_back_are_asked_about() {
    let text = "指标,统计月份,统计口径,数值,计量单位,状态\n新建口袋公园,202208,累计,700,座,已审核\n新建口袋公园,202209,累计,812,座,已审核\n\
        新建口袋公园,202209,累计,815,座,已审核\n城镇新增就业,202209,累计,9.1,万人,已退回\n";
    let found = csv("平台.csv", text);
    assert_eq!(found.iter().filter(|line| line.ends_with('?')).count(), 3, "{found:?}");
    assert_eq!(found.first().map(String::as_str), Some("D2 pocket-parks 2022-01/2022-08 700 座"));
}

#[test]
fn figures_of_districts_are_none_of_the_city() {
    let text =
        "2022年1—9月各区县城镇新增就业情况,,\n单位：万人,,\n区县,9月当月,1—9月累计\n和平区,0.07,0.7\n沈河区,0.06,0.6\n合计,0.84,9.16\n";
    assert_eq!(csv("就业.csv", text), ["B6 urban-jobs 2022-09 0.84 万人", "C6 urban-jobs 2022-01/2022-09 9.16 万人"]);
}

#[test]
fn the_place_and_its_list_name_a_rank() {
    let text = "评价年度：2022年,,,\n序号,单位,评价项目,位次\n01,新民市,全国百强县（市）,第92位\n02,辉山经开区,国家级经开区综合评价,88\n03,于洪区,营商环境评价,第7位\n";
    assert_eq!(csv("位次.csv", text), ["D3 rank-xinmin 2022 92 位", "D4 rank-huishan 2022 88 位"]);
}

#[test]
fn slips_are_not_guessed_silently() {
    let text = "指标,单位,2022年1-9月\n新建口袋公园,座,8l2\n老旧小区改造,个,\"4,10\"\n公路水路交通基础设施投资,亿元,18、69\n城镇新增就业,万人,9,16\n互联网医院,家,未报\n";
    let found = read("城建.csv", text.as_bytes());
    assert_eq!(
        crate::said(&found.figures),
        ["C3 old-communities 2022-01/2022-09 4.1 个 ?", "C4 transport-investment 2022-01/2022-09 18.69 亿元 ?"]
    );
    let left: Vec<Left> = found.left.iter().map(|left| left.why).collect();
    assert_eq!(left, [Left::NotANumber, Left::MoreFields]);
}

#[test]
fn growth_on_another_basis_is_asked_about() {
    let text =
        "指标（亿元）,2022年1-9月,同比（%）\n一般公共预算收入,561.8,-3.9\n一般公共预算收入（同口径）,561.8,1.7\n社零总额,3105.4,-1.6\n";
    let found = csv("财政.csv", text);
    assert!(found.contains(&"C2 fiscal-rev-growth 2022-01/2022-09 -3.9 % ?".to_owned()), "{found:?}");
    assert!(found.contains(&"C3 fiscal-rev-growth 2022-01/2022-09 1.7 %".to_owned()), "{found:?}");
    assert!(found.contains(&"C4 retail-growth 2022-01/2022-09 -1.6 %".to_owned()), "{found:?}");
}

#[test]
fn encodings_and_separators_do_not_matter() {
    let text = "指标;单位;2022年1-9月\n新建口袋公园;座;812\n";
    let wanted = ["C2 pocket-parks 2022-01/2022-09 812 座"];
    let gb = encoding_rs::GB18030.encode(text).0.into_owned();
    let utf16: Vec<u8> = [0xfe, 0xff].into_iter().chain(text.replace(';', "\t").encode_utf16().flat_map(u16::to_be_bytes)).collect();
    for bytes in [text.as_bytes().to_vec(), [b"\xef\xbb\xbf", text.as_bytes()].concat(), gb, utf16] {
        assert_eq!(crate::said(&read("城管.txt", &bytes).figures), wanted);
    }
}
