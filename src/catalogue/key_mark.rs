//! A short mark of a key, by which the build script notes where a record lies. The build script reads this file too.

/// Sixteen bits that stand for a key. Two keys can share them, so who finds a record looks at its key as well.
pub(crate) fn key_mark(key: &str) -> u16 {
    // FNV-1a, its halves laid over each other.
    let hash = key.bytes().fold(0x811c_9dc5, |hash: u32, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    (hash ^ (hash >> 16)) as u16
}
