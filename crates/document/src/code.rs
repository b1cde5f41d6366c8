//! The address of a document as a QR code: squares for the page, a picture for the file.

use qrcodegen::{QrCode, QrCodeEcc};

/// Light squares on every side: readers need them.
pub const MARGIN: i32 = 4;
/// The pixels of a square in the picture.
const SQUARE: i32 = 6;

/// A QR code.
pub struct Code(QrCode);

impl Code {
    /// `None` for no address, or for one that is too long for a code.
    pub fn of(address: &str) -> Option<Self> {
        QrCode::encode_text(address, QrCodeEcc::Medium).ok().filter(|_| !address.is_empty()).map(Self)
    }

    /// The squares on a side.
    pub fn size(&self) -> i32 {
        self.0.size()
    }

    /// The dark squares, by column and row.
    pub fn dark(&self) -> impl Iterator<Item = (i32, i32)> {
        (0..self.size()).flat_map(move |y| (0..self.size()).map(move |x| (x, y))).filter(|(x, y)| self.0.get_module(*x, *y))
    }

    /// The code with its margin as PNG in black and white.
    pub fn png(&self) -> Result<Vec<u8>, png::EncodingError> {
        let side = (self.size() + 2 * MARGIN) * SQUARE;
        // A bit a pixel, each row from a byte of its own; a dark pixel is 0.
        let row = |y: i32| {
            let is_light = move |x: i32| x >= side || !self.0.get_module(x / SQUARE - MARGIN, y / SQUARE - MARGIN);
            (0..side).step_by(8).map(move |from| (from..from + 8).fold(0, |byte, x| byte << 1 | u8::from(is_light(x))))
        };
        let bytes: Vec<u8> = (0..side).flat_map(row).collect();
        let mut file = Vec::new();
        let mut encoder = png::Encoder::new(&mut file, side.unsigned_abs(), side.unsigned_abs());
        encoder.set_color(png::ColorType::Grayscale);
        encoder.set_depth(png::BitDepth::One);
        let mut writer = encoder.write_header()?;
        writer.write_image_data(&bytes)?;
        writer.finish()?;
        Ok(file)
    }
}
