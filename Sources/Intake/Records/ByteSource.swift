//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Bytes that come one after another, of which a stretch is in memory.
protocol ByteSource: AnyObject {
    /// The bytes from an offset on: at least as many as asked for unless the end comes first.
    ///
    /// ``ByteStretch/padding`` more bytes behind them can be loaded, with any content. Valid until the next call.
    /// Offsets before one that was asked for earlier may be gone.
    func stretch(from offset: UInt64, atLeast count: Int) throws(IntakeError) -> ByteStretch
    /// How far the underlying file or stream was consumed when everything before `offset` was.
    func consumed(upTo offset: UInt64) -> UInt64
    /// Size of the underlying file where known.
    var total: UInt64? { get }
    /// Whether ``stretch(from:atLeast:)`` takes any offset at any time.
    var isRandomAccess: Bool { get }
    /// The same bytes from the start.
    ///
    /// - Throws: ``IntakeError/notRereadable(reason:)`` where they came once only.
    func again() throws(IntakeError) -> any ByteSource
    /// The same bytes for single looks, so that the stretch of the running pass stays; only where
    /// ``isRandomAccess``.
    func besides() -> any ByteSource
}

extension ByteSource {
    func besides() -> any ByteSource { self }
}

/// A stretch of a ``ByteSource``.
struct ByteStretch {
    /// How many bytes behind the end may be loaded, so that eight or sixty-four can be taken at once.
    static let padding = 64

    let bytes: UnsafeRawBufferPointer
    /// Whether the source ends with these bytes.
    let isLast: Bool
}
