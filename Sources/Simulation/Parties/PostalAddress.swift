/// Where a party says it is, in its own script and as foreign papers write it.
struct PostalAddress: Sendable {
    let local: String
    let latin: String

    init(local: String, latin: String? = nil) {
        self.local = local
        self.latin = latin ?? local
    }
}
