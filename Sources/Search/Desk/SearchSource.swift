//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// One kind of records as the desk needs it: who may see which, and what they say.
///
/// The desk asks ``scope(of:)`` before the index and ``record(_:for:)`` for every hit, so that neither a count nor a
/// page tells of a record that the reader may not see.
package protocol SearchSource: Sendable {
    var kind: SearchKind { get }
    func scope(of reader: SearchReader) -> SearchScope
    /// The record as it stands now; nil where it is gone or not for this reader.
    func record(_ id: String, for reader: SearchReader) async throws -> SearchRecord?
}
