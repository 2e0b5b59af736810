/// The order behind a parcel of cross-border trade.
struct ParcelOrder: Sendable {
    var buyer: String
    var payer: String
    var platform: String
    var payment: String
}
