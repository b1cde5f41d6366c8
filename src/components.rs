//! Building blocks of pages and dialogs, one component per file.

pub mod as_of;
pub mod background;
pub mod banners;
pub mod chart;
pub mod cite;
pub mod content;
pub mod copied;
pub mod day_field;
pub mod dialog;
pub mod echo;
pub mod fields;
pub mod fold;
pub mod footer;
pub mod header;
pub mod heading;
pub mod menu;
pub mod more;
pub mod navigation;
pub mod notice_bar;
pub mod observation_table;
pub mod picking;
pub mod print_head;
pub mod replay;
pub mod rest_of_list;
pub mod saved_views;
pub mod text;
pub mod text_rows;
pub mod tour;
pub mod tour_card;
pub mod work;

pub use content::Content;
pub use dialog::DialogFrame;
pub use heading::{AnswerHeading, PageHeading};
pub use text::Text;
