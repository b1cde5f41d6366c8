//! Files that wait to be taken in, compared with the ledger as it is now.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::snapshot::Snapshot;
use crate::state::State;
use xianfeng_workbook::round::Returned;

/// Compares files whenever others come or the ledger changes, by this tab, by undo or by another tab: accepted by an older
/// comparison, a figure would be recorded twice. Only the latest comparison is shown.
pub(super) fn keep_compared<T, F>(
    state: State,
    files: RwSignal<Option<T>>,
    returned: RwSignal<Option<Arc<Returned>>>,
    compare: impl Fn(Arc<Snapshot>, T) -> F + 'static,
) where
    T: Clone + Send + Sync + 'static,
    F: Future<Output = Option<Returned>> + 'static,
{
    let edits = Memo::new(move |_| state.now().workspace().ledger.len());
    let turn = StoredValue::new(0_usize);
    Effect::new(move |_| {
        // Read, not only tracked: a memo that nobody reads follows nothing.
        edits.get();
        turn.update_value(|turn| *turn += 1);
        let own_turn = turn.get_value();
        let Some(opened) = files.get() else { return returned.set(None) };
        let comparing = compare(state.snapshot.get_untracked(), opened);
        spawn_local(async move {
            let read = comparing.await.map(Arc::new);
            if turn.try_get_value() == Some(own_turn) {
                returned.set(read);
            }
        });
    });
}
