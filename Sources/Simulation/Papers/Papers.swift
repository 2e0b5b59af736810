/// The documents that go with one declaration.
struct Papers: Sendable {
    var bill = ""
    var invoice = ""
    var invoiceDay: BorderDay?
    var licence = ""
    var certificate: Certificate?
}
