//! No browser: what the host's shell calls, doing nothing.

pub mod charts {
    use leptos::{html::Div, prelude::*};

    use crate::ui::chart::Progress;

    pub fn attach(_: NodeRef<Div>, _: String, _: String, _: RwSignal<Progress>) {}
}

pub mod clock {
    use crate::measure::{Date, period::day_from_number};

    /// The day of the build, UTC.
    pub fn today() -> Date {
        day_from_number(now_millis() / 86_400_000).unwrap_or(Date::MAX)
    }

    pub fn now_millis() -> i64 {
        let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
        i64::try_from(since.as_millis()).unwrap_or(0)
    }
}

pub mod random {
    pub fn fresh_id() -> String {
        String::new()
    }
}

pub mod marks {
    pub fn mark(_: &str) {}
}

pub mod location {
    pub fn address() -> String {
        String::new()
    }
    pub fn go(_: &str) {}
    pub fn replace(_: &str) {}
    pub fn listen(_: impl Fn(String) + 'static) {}
}

pub mod focus {
    pub fn focused() -> Option<String> {
        None
    }
    pub fn focus(_: &str) {}
    pub fn to_heading() {}
    pub fn show_dialog(_: &str, _: bool) {}
    pub fn describe(_: &str, _: &str) {}
    pub fn set_root(_: &str, _: Option<&str>) {}
    pub fn media(_: &str) -> bool {
        false
    }
    pub fn print() {}
}

pub mod files {
    pub fn save(_: &str, _: &str, _: &str) {}
    pub fn read_picked(_: &leptos::ev::Event, _: impl FnOnce(Result<(String, String), String>) + 'static) {}
}

pub mod storage {
    /// One record as it lies in the storage.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Record {
        pub key: String,
        pub text: String,
    }

    pub fn is_there() -> bool {
        true
    }
    pub fn records(_: &str) -> Vec<Record> {
        Vec::new()
    }
    pub fn put<T: serde::Serialize>(_: &str, _: &T) -> bool {
        true
    }
    pub fn get<T: serde::de::DeserializeOwned>(_: &str) -> Option<T> {
        None
    }
    pub fn remove(_: &str) {}
    pub fn listen(_: String, _: impl Fn(Record) + 'static) {}
    pub fn guard_closing(_: impl Fn() -> bool + 'static) {}
}

pub mod offline {
    pub fn is_possible() -> bool {
        true
    }
    pub fn register(_: impl Fn() + 'static) {}
    pub fn accept() {}
}
