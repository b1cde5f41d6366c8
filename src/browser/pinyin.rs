//! First letters of Chinese characters, derived from the browser's pinyin collation instead of a table.

use std::cell::RefCell;
use std::collections::BTreeMap;

use wasm_bindgen::prelude::*;

/// The first character, in pinyin order, of every letter that a syllable can begin with. Against the order
/// of GB2312's 3,755 common characters, Chromium errs on 17, each with two readings. Every character here comes
/// first in older orders as well: those before Chrome 110, in Firefox 115 and in WebKit put 吖 under yā.
const FIRST: [(char, char); 23] = [
    ('阿', 'a'),
    ('八', 'b'),
    ('嚓', 'c'),
    ('咑', 'd'),
    ('妸', 'e'),
    ('发', 'f'),
    ('旮', 'g'),
    ('哈', 'h'),
    ('丌', 'j'),
    ('咔', 'k'),
    ('垃', 'l'),
    ('妈', 'm'),
    ('拏', 'n'),
    ('噢', 'o'),
    ('妑', 'p'),
    ('七', 'q'),
    ('呥', 'r'),
    ('仨', 's'),
    ('他', 't'),
    ('屲', 'w'),
    ('夕', 'x'),
    ('丫', 'y'),
    ('帀', 'z'),
];

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = Intl)]
    type Collator;
    #[wasm_bindgen(constructor, catch, js_namespace = Intl)]
    fn new(locales: &str) -> Result<Collator, JsValue>;
    #[wasm_bindgen(method, getter)]
    fn compare(this: &Collator) -> js_sys::Function;
}

thread_local! {
    /// `None` inside: this browser does not sort by pinyin. Outside: not asked yet.
    static COMPARE: RefCell<Option<Option<js_sys::Function>>> = const { RefCell::new(None) };
    /// A cache, because collation is slow and a plan has few different characters.
    static KNOWN: RefCell<BTreeMap<char, Option<char>>> = const { RefCell::new(BTreeMap::new()) };
}

fn comes_after(compare: &js_sys::Function, a: char, b: char) -> bool {
    let text = |c: char| JsValue::from_str(c.encode_utf8(&mut [0; 4]));
    compare.call2(&JsValue::NULL, &text(a), &text(b)).ok().and_then(|n| n.as_f64()).is_some_and(|n| n > 0.0)
}

/// The pinyin collation, if the browser has one: it then sorts the first characters in order.
fn order() -> Option<js_sys::Function> {
    let compare = Collator::new("zh-Hans-u-co-pinyin").ok()?.compare();
    FIRST.windows(2).all(|pair| matches!(pair, [(a, _), (b, _)] if comes_after(&compare, *b, *a))).then_some(compare)
}

/// First letter of a character's reading; `None` for characters that are not Chinese, and without a
/// pinyin collation.
pub fn initial(c: char) -> Option<char> {
    if !('\u{3400}'..='\u{9fff}').contains(&c) {
        return None;
    }
    if let Some(known) = KNOWN.with_borrow(|known| known.get(&c).copied()) {
        return known;
    }
    let compare = COMPARE.with_borrow_mut(|asked| asked.get_or_insert_with(order).clone())?;
    let found = FIRST.partition_point(|(first, _)| !comes_after(&compare, *first, c));
    let letter = found.checked_sub(1).and_then(|i| FIRST.get(i)).map(|f| f.1);
    KNOWN.with_borrow_mut(|known| known.insert(c, letter));
    letter
}
