//! Bookmarks: named addresses.

use leptos::prelude::*;

use super::{Bookmark, Notice, State, Taken};
use xianfeng_text::Term;

impl State {
    /// Saves the current address under a name; an existing one of that name is replaced.
    pub fn add_bookmark(self, name: &str) {
        let bookmark = Bookmark { name: name.to_owned(), address: self.route().address() };
        self.set_settings(|s| match s.bookmarks.iter_mut().find(|b| b.name == bookmark.name) {
            Some(old) => *old = bookmark,
            None => s.bookmarks.push(bookmark),
        });
        self.say(Notice::done(Term::DidSaveView));
    }

    pub fn remove_bookmark(self, at: usize) {
        let Some(bookmark) = self.settings.with_untracked(|s| s.bookmarks.get(at).cloned()) else { return };
        // By its content: another tab may have moved it.
        self.set_settings(|s| s.bookmarks.retain(|other| *other != bookmark));
        self.offer_restore(Taken::Bookmark { at, bookmark }, Term::DidDropView);
    }

    /// Restores the bookmark or the plan removed last.
    pub fn put_back(self) {
        match self.taken.try_update(Option::take).flatten() {
            Some(Taken::Bookmark { at, bookmark }) => self.set_settings(|s| s.bookmarks.insert(at.min(s.bookmarks.len()), bookmark)),
            Some(Taken::Plan { id, text }) => self.restore_plan(id.as_str(), &text),
            None => {}
        }
        self.notice.set(None);
    }
}
