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
}}
