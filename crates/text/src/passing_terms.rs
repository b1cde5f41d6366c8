//! The words of passing things on: the page as one file, links, proposals. They arrive with the pages that use them.

use xianfeng_core::plan::Language;

use super::term_list::terms;

terms! { /// A fixed text about passing on.
PassingTerm {
    OneFile: "存成一个文件", "One file";
    OneFileText: "整个网页、当前规划和它的台账装进一个 HTML 文件（约 4 MB）：放进 U 盘或发到群里，双击即可打开，不需要服务器和网络。对方在文件里填报的数据，可导出后再导入到这里，自动合并。", "The whole page with this plan and its ledger in one HTML file (about 4 MB): put it on a USB stick or send it in a chat; a double click opens it, with no server and no network. What others record in the file they can export, and you import here: it merges.";
    SavePage: "把本页连同台账存成一个文件", "Save this page with my ledger";
    NoEdition: "没有取到单文件版：请检查网络后再试；仍然如此，请告诉网站的管理员", "The one-file edition could not be fetched: check the network and try again; if that does not help, tell whoever runs the site";
    InOneFile: "本页是一个文件，打开时带着存入它的台账。之后填报的数据由这台电脑的浏览器保存，文件本身不变：要交给别人，请再存一次，或导出数据。", "This page is one file and opens with the ledger that was saved into it. What you record afterwards is kept by the browser of this computer, not in the file: to pass it on, save the page again or export your data.";
    InOneFileBlocked: "本页是一个文件，浏览器不让它保存数据：关闭之前，请把本页再存一次，或导出数据。", "This page is one file, and this browser does not let it keep anything: before you close it, save the page again or export your data.";
    Link: "用链接转交", "By a link";
    LinksText: "几条填报可以装进一个网址，发到群里或扫码：对方先看内容，导入才写入，可一步撤销。网址里的数据不经过服务器。", "A few records fit into an address, for a chat or a QR code: whoever opens it sees them first, and takes them with one undo. No server sees what the address holds.";
    LinkOfToday: "今天填报的", "Recorded today";
    LinkOfAll: "我的全部填报", "All my records";
    PassView: "转交此视图", "Pass on this view";
    PassRecords: "转交填报", "Pass on records";
    PassProposal: "发出意见", "Send the proposal";
    PassText: "任选一种发给保管台账的人。对方打开后先看内容，采纳或不采纳由对方定；此处没有改动。", "Send it to whoever keeps the ledger, in any of these ways. They see it first, and take or refuse it; nothing changed here.";
    TextToCopy: "文字（不能下载时，复制这段）", "Text (copy it where downloads fail)";
    AsFile: "存成文件", "Save as a file";
    NoCode: "网址超过 1,200 字符，手机扫不清，不生成二维码。", "Longer than 1,200 characters: phones could not read a QR code of it.";
    TooLongForLink: "内容太多，装不进网址：请存成文件发送，对方在“数据”页导入。", "Too much for an address: save it as a file and send that; it is imported on the page “Data”.";
    NoAddress: "本页没有网址：请复制文字发送，对方在“数据”页粘贴；或存成文件。", "This page has no address: copy the text and send it, to be pasted on the page “Data”; or save it as a file.";
    FromLink: "链接里的内容", "From a link";
    FromText: "粘贴的内容", "From pasted text";
    LinkText: "这个链接带来对台账的改动。先看内容，导入才写入，之后可一步撤销。署名是自填的，未经核验。", "This link brings changes to the ledger. See them first; they are taken only when you say so, with one undo. The name of an author proves nothing.";
    LinkOpen: "查看内容", "See what it brings";
    LinkBroken: "链接不完整或被改动，读不出内容，没有改动。请让对方重发，或改用文件。", "This link is incomplete or was changed: it cannot be read, and nothing changed. Ask for it again, or for a file.";
    LinkNewer: "这个链接由更新的版本生成。请刷新页面后再打开。", "This link was made by a newer version. Reload the page and open it again.";
    LinkTooLarge: "链接的内容超过上限（展开后 256 KB），没有打开。请让对方改用文件。", "This link holds more than is opened (256 KB unpacked). Ask for a file instead.";
    PasteHere: "或粘贴收到的链接、文字", "Or paste a link or a message";
    ReadIt: "读取", "Read it";
    NoLink: "没有找到链接：请粘贴完整的网址或文字", "No link found: paste the whole address or message";
    Wrong: "有误？", "Wrong?";
    WrongVerdict: "这项评价有误？", "Is this verdict wrong?";
    ProposeTitle: "提出更正意见", "Propose a correction";
    ProposeText: "填您认为正确的数，或只写说明；最好附来源。生成的意见可用链接、二维码、文字或文件发给保管台账的人，此处的数不变。", "Give the figure that you hold to be right, or only a remark; a source helps most. You get a proposal to send as a link, QR code, text or file; nothing changes here.";
    RightValue: "应为", "Should be";
    Remark: "说明", "Remark";
    MakeProposal: "生成意见", "Make the proposal";
    SaysNothing: "请填应为的数，或写一句说明。", "Give a figure or a remark.";
    Refuse: "不采纳", "Refuse it";
    RefuseText: "理由记入有关目标的办理记录，台账里查得到；数据不变。", "The reason is kept as a note with the targets concerned; no figure changes.";
    RefuseReason: "理由", "Reason";
    RefuseIt: "不采纳并记下理由", "Refuse, and keep the reason";
}}

/// `链接（843 字符）`
pub fn link_of(language: Language, characters: usize) -> String {
    match language {
        Language::Zh => format!("链接（{characters} 字符）"),
        Language::En => format!("Link ({characters} characters)"),
    }
}

/// The words before a link with records.
pub fn records(language: Language, plan: &str, count: usize) -> String {
    match language {
        Language::Zh => format!("【填报 {count} 条】{plan}"),
        Language::En if count == 1 => format!("[1 record] {plan}"),
        Language::En => format!("[{count} records] {plan}"),
    }
}

/// What somebody holds to be wrong.
#[derive(Clone, Copy, Debug)]
pub struct Proposal<'a> {
    /// The figure or the verdict as the page has it.
    pub about: &'a str,
    /// The figure that is proposed; empty for a remark.
    pub after: &'a str,
    pub source: &'a str,
    pub remark: &'a str,
    pub author: &'a str,
}

/// A proposal in words, for a message and for a note: `【有误】高新技术企业数 2022年 4,200 家。应为：4,300 家。来源：…。说明：…。署名：…`
pub fn proposal(language: Language, proposal: &Proposal) -> String {
    let Proposal { about, after, source, remark, author } = *proposal;
    let (head, names, end) = match language {
        Language::Zh => ("【有误】", ["应为：", "来源：", "说明：", "署名："], "。"),
        Language::En => ("[Wrong?] ", ["Should be: ", "Source: ", "Remark: ", "Signed: "], ". "),
    };
    let rest = names.into_iter().zip([after, source, remark, author]).filter(|(_, text)| !text.is_empty());
    let rest: Vec<String> = rest.map(|(name, text)| format!("{name}{text}")).collect();
    let about = format!("{head}{about}");
    [about].into_iter().chain(rest).collect::<Vec<_>>().join(end)
}

/// `张三：2022年 4,300 家`
pub fn proposed_by(language: Language, author: &str, said: &str) -> String {
    let who = match (author.is_empty(), language) {
        (false, _) => author,
        (true, Language::Zh) => "未署名",
        (true, Language::En) => "unsigned",
    };
    format!("{who}{}{said}", super::colon(language))
}

/// The note by which a proposal is refused.
pub fn refused(language: Language, proposed: &str, reason: &str) -> String {
    match language {
        Language::Zh => format!("未采纳更正意见（{proposed}）。理由：{reason}"),
        Language::En => format!("Proposal refused ({proposed}). Reason: {reason}"),
    }
}
