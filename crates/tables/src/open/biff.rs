//! Records of a workbook of Excel 97 to 2003, and the texts in them.

/// A record and those that continue it.
pub struct Record<'a> {
    pub kind: u16,
    pub data: &'a [u8],
}

/// The records from a place on.
pub struct Records<'a> {
    bytes: &'a [u8],
}

impl<'a> Records<'a> {
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { bytes }
    }

    /// The parts that continue the record before.
    pub fn continued(&mut self) -> Vec<&'a [u8]> {
        let mut parts = Vec::new();
        while let Some((kind, data, rest)) = split(self.bytes)
            && kind == 0x3c
        {
            parts.push(data);
            self.bytes = rest;
        }
        parts
    }
}

fn split(bytes: &[u8]) -> Option<(u16, &[u8], &[u8])> {
    let (kind, length) = (u16_at(bytes, 0)?, usize::from(u16_at(bytes, 2)?));
    let data = bytes.get(4..4 + length)?;
    Some((kind, data, &bytes[4 + length..]))
}

impl<'a> Iterator for Records<'a> {
    type Item = Record<'a>;

    fn next(&mut self) -> Option<Record<'a>> {
        let (kind, data, rest) = split(self.bytes)?;
        self.bytes = rest;
        Some(Record { kind, data })
    }
}

pub fn u16_at(data: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(data.get(at..at + 2)?.try_into().ok()?))
}

pub fn u32_at(data: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(data.get(at..at + 4)?.try_into().ok()?))
}

pub fn f64_at(data: &[u8], at: usize) -> Option<f64> {
    Some(f64::from_le_bytes(data.get(at..at + 8)?.try_into().ok()?))
}

/// A number in four bytes: an integer or the upper half of a float, perhaps in hundredths.
pub fn rk(value: u32) -> f64 {
    let number = if value & 2 != 0 { f64::from((value as i32) >> 2) } else { f64::from_bits(u64::from(value & 0xffff_fffc) << 32) };
    if value & 1 != 0 { number / 100.0 } else { number }
}

/// A text with its length in front, in one or two bytes.
pub fn text(data: &[u8], wide_length: bool) -> Option<String> {
    let (length, rest) =
        if wide_length { (usize::from(u16_at(data, 0)?), data.get(2..)?) } else { (usize::from(*data.first()?), data.get(1..)?) };
    let (flags, rest) = rest.split_first()?;
    // Runs of fonts and phonetics stand between the flags and the letters.
    let skip = if flags & 8 != 0 { 2 } else { 0 } + if flags & 4 != 0 { 4 } else { 0 };
    letters(rest.get(skip..)?, length, flags & 1 != 0)
}

fn letters(bytes: &[u8], length: usize, is_wide: bool) -> Option<String> {
    if is_wide {
        let units: Vec<u16> = bytes.get(..length * 2)?.as_chunks::<2>().0.iter().map(|pair| u16::from_le_bytes(*pair)).collect();
        Some(String::from_utf16_lossy(&units))
    } else {
        Some(bytes.get(..length)?.iter().copied().map(char::from).collect())
    }
}

/// The table of texts, which may be cut between records, even inside of a text.
pub struct Texts<'a> {
    parts: std::vec::IntoIter<&'a [u8]>,
    rest: &'a [u8],
}

impl<'a> Texts<'a> {
    pub fn read(first: &'a [u8], continued: Vec<&'a [u8]>) -> Vec<String> {
        let count = u32_at(first, 4).unwrap_or_default() as usize;
        let mut reading = Self { parts: continued.into_iter(), rest: first.get(8..).unwrap_or_default() };
        let mut texts = Vec::new();
        while texts.len() < count
            && let Some(text) = reading.next_text()
        {
            texts.push(text);
        }
        texts
    }

    fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        if self.rest.is_empty() {
            self.rest = self.parts.next()?;
        }
        let taken = self.rest.get(..count)?;
        self.rest = &self.rest[count..];
        Some(taken)
    }

    fn skip(&mut self, mut count: usize) -> Option<()> {
        while count > 0 {
            if self.rest.is_empty() {
                self.rest = self.parts.next()?;
            }
            let step = count.min(self.rest.len());
            self.rest = &self.rest[step..];
            count -= step;
        }
        Some(())
    }

    fn next_text(&mut self) -> Option<String> {
        let mut left = usize::from(u16_at(self.take(2)?, 0)?);
        let flags = *self.take(1)?.first()?;
        let runs = if flags & 8 != 0 { usize::from(u16_at(self.take(2)?, 0)?) } else { 0 };
        let phonetic = if flags & 4 != 0 { u32_at(self.take(4)?, 0)? as usize } else { 0 };
        let (mut text, mut is_wide) = (String::new(), flags & 1 != 0);
        while left > 0 {
            if self.rest.is_empty() {
                self.rest = self.parts.next()?;
                // A part that goes on with letters says again how wide they are.
                let (flags, rest) = self.rest.split_first()?;
                (is_wide, self.rest) = (flags & 1 != 0, rest);
            }
            let width = if is_wide { 2 } else { 1 };
            let count = left.min(self.rest.len() / width);
            if count == 0 {
                return None;
            }
            text.push_str(&letters(self.rest, count, is_wide)?);
            self.rest = &self.rest[count * width..];
            left -= count;
        }
        self.skip(runs * 4 + phonetic)?;
        Some(text)
    }
}
