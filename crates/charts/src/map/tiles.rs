//! Places of tiles: roughly those of the districts, from the plan.

/// Columns of the districts without a place in the plan.
const COLUMNS: usize = 4;

/// Column and row of each district; those without a place, or with a taken one, follow below.
pub fn place(places: &[Option<(u32, u32)>]) -> Vec<(usize, usize)> {
    let size = |(column, row): (u32, u32)| (column as usize, row as usize);
    let below = places.iter().flatten().map(|place| size(*place).1 + 1).max().unwrap_or(0);
    let mut free = 0;
    let mut seen: Vec<(usize, usize)> = Vec::new();
    for place in places {
        let place = place.map(size).filter(|place| !seen.contains(place)).unwrap_or_else(|| {
            free += 1;
            ((free - 1) % COLUMNS, below + (free - 1) / COLUMNS)
        });
        seen.push(place);
    }
    seen
}
