//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Records cut into cells, in the order of the file.
protocol RecordSource: AnyObject {
    /// The headers as found.
    var headers: HeaderNames { get }
    /// The next records, nil at the end; what the last call gave is gone. A block may be empty.
    func nextBlock(_ rejects: inout [PlacedReject]) throws(IntakeError) -> RecordBlock?
    /// Hands over the records that start at some places, in that order, in blocks of some; what ``nextBlock(_:)``
    /// gave stays. Each block is valid within its call.
    ///
    /// - Throws: ``IntakeError/notRereadable(reason:)`` for streams, ``IntakeError/noRecord(offset:)`` where there is
    ///   no record.
    func blocks(at offsets: [UInt64], _ body: (RecordBlock) throws(IntakeError) -> Void) throws(IntakeError)
    /// Where a row of the last block stands.
    func place(of row: Int) -> RecordPlace
    var bytesRead: UInt64 { get }
    var bytesTotal: UInt64? { get }
}

/// Where a record stands in its file.
struct RecordPlace {
    var offset: UInt64
    var line: Int
    var excerpt: String
    /// Whether nothing is in the record at all.
    var isBlank = false
}

/// A refused record with its place in the file, to report them in order.
struct PlacedReject {
    var offset: UInt64
    var reject: Reject
}
