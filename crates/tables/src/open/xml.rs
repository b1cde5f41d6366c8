//! What the readers of XML share.

use quick_xml::Reader;
use quick_xml::escape::unescape;
use quick_xml::events::{BytesStart, Event};

use crate::refusal::Refusal;

/// An element that begins, ends, or text between them.
pub enum Piece<'a> {
    Start(BytesStart<'a>),
    /// An element without content: it begins and ends.
    Alone(BytesStart<'a>),
    End(Vec<u8>),
    Text(String),
    Done,
}

/// The next piece. What is no XML is damage.
pub fn next<'a>(reader: &mut Reader<&'a [u8]>) -> Result<Piece<'a>, Refusal> {
    loop {
        return Ok(match reader.read_event().map_err(|_| Refusal::Damaged)? {
            Event::Start(start) => Piece::Start(start),
            Event::Empty(start) => Piece::Alone(start),
            Event::End(end) => Piece::End(end.local_name().as_ref().to_vec()),
            Event::Text(text) => Piece::Text(text.decode().map_err(|_| Refusal::Damaged)?.into_owned()),
            Event::CData(text) => Piece::Text(text.decode().map_err(|_| Refusal::Damaged)?.into_owned()),
            Event::GeneralRef(name) => {
                let name = name.decode().map_err(|_| Refusal::Damaged)?;
                let text = format!("&{name};");
                Piece::Text(unescape(&text).map(|text| text.into_owned()).unwrap_or_default())
            }
            Event::Eof => Piece::Done,
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => continue,
        });
    }
}

pub fn reader(text: &str) -> Reader<&[u8]> {
    let mut reader = Reader::from_str(text);
    reader.config_mut().check_end_names = false;
    reader
}

/// The value of an attribute, whatever its prefix.
pub fn attribute(element: &BytesStart, name: &str) -> Option<String> {
    let found = element.attributes().with_checks(false).flatten().find(|a| a.key.local_name().as_ref() == name.as_bytes())?;
    let text = std::str::from_utf8(&found.value).ok()?;
    unescape(text).ok().map(|text| text.into_owned())
}

pub fn number<T: std::str::FromStr>(element: &BytesStart, name: &str) -> Option<T> {
    attribute(element, name)?.parse().ok()
}

pub fn is_true(element: &BytesStart, name: &str) -> bool {
    attribute(element, name).is_some_and(|value| value == "1" || value == "true")
}
