//! Where the tile of a district stands: roughly where it lies in the city.

/// Administrative code, column and row. Shenyang: north is at the top, the old city in the middle.
const PLACES: &[(&str, usize, usize)] = &[
    ("210123", 1, 0), // Kangping
    ("210124", 1, 1), // Faku
    ("210113", 2, 1), // Shenbei
    ("210181", 0, 2), // Xinmin
    ("210114", 1, 2), // Yuhong
    ("210105", 2, 2), // Huanggu
    ("210104", 3, 2), // Dadong
    ("210115", 0, 3), // Liaozhong
    ("210106", 1, 3), // Tiexi
    ("210102", 2, 3), // Heping
    ("210103", 3, 3), // Shenhe
    ("210111", 2, 4), // Sujiatun
    ("210112", 3, 4), // Hunnan
];

/// Columns of the districts that have no place of their own.
const COLUMNS: usize = 4;

/// Column and row for every code; unknown ones follow below, in their order.
pub fn place(codes: &[&str]) -> Vec<(usize, usize)> {
    let known = |code: &str| PLACES.iter().find(|p| p.0 == code).map(|p| (p.1, p.2));
    let below = codes.iter().filter_map(|c| known(c)).map(|(_, row)| row + 1).max().unwrap_or(0);
    let mut free = 0;
    let mut seen: Vec<(usize, usize)> = Vec::new();
    for code in codes {
        let place = known(code).filter(|place| !seen.contains(place)).unwrap_or_else(|| {
            free += 1;
            ((free - 1) % COLUMNS, below + (free - 1) / COLUMNS)
        });
        seen.push(place);
    }
    seen
}
