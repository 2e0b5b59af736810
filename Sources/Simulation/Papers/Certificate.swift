/// A certificate of origin as attached to a declaration.
struct Certificate: Sendable {
    let number: String
    /// E (ASEAN–China), D (ASEAN), AK (ASEAN–Korea) …
    let form: String
    let issued: BorderDay
}
