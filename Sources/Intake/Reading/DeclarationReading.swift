//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// Hands out the declarations of one file or stream, batch by batch.
///
/// Safe to use from several tasks; calls wait for one another.
package protocol DeclarationReading: AnyObject, Sendable {
    /// The next rows, at most `limit`; nil at the end.
    func next(limit: Int) throws(IntakeError) -> DeclarationBatch?
    /// The records that start at these places, which came from ``DeclarationBatch/sourceOffsets`` of this file.
    ///
    /// - Throws: ``IntakeError/notRereadable(reason:)`` for streams, ``IntakeError/noRecord(offset:)`` where a
    ///   place holds no usable record.
    func read(at offsets: [UInt64]) throws(IntakeError) -> DeclarationBatch
    /// Bytes of the source used up so far, for progress.
    var bytesRead: UInt64 { get }
    /// Size of the source, nil for streams.
    var bytesTotal: UInt64? { get }
    /// Records refused so far.
    var rejected: Int { get }
}
