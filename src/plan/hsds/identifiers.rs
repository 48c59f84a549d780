//! The identifiers of HSDS objects: UUIDs that stay the same in every build.

use uuid::{Uuid, uuid};

/// The name space of all identifiers. It never changes.
const NAMESPACE: Uuid = uuid!("5b0b1f0e-6f0c-4f35-9d6e-2a1f7c3b8e41");

/// The identifier of the object with a path (RFC 9562, version 5): it is the
/// same as long as the path is. Paths are those of the network:
/// `xk/services/ura`, `xk/services/ura/phones/1`, `topics/housing`.
pub fn identifier(path: &str) -> String {
    Uuid::new_v5(&NAMESPACE, path.as_bytes()).hyphenated().to_string()
}

#[cfg(test)]
mod tests {
    use super::identifier;

    #[test]
    fn identifiers_never_change() {
        assert_eq!(identifier("xk/services/ura"), "da5aa859-bdcb-51b4-89be-1447584f3d89");
        assert_ne!(identifier("xk/services/ura"), identifier("rs/services/ura"));
    }
}
