/// Why a declaration was inspected, as the layout names it.
enum SelectionGround: String, Sendable {
    case rule
    case lookout
    case officer
    case random
}
