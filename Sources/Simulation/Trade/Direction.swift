/// The direction as one side sees it.
enum Direction: String, Sendable {
    case `import`
    case export
    case transit
}
