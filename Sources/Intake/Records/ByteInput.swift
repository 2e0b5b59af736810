//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Where a ``StreamBuffer`` gets its bytes.
protocol ByteInput: AnyObject {
    /// Fills the front of the buffer and tells how many bytes came; 0 at the end. The buffer is never empty.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(IntakeError) -> Int
    /// How many bytes of the underlying file or stream were used.
    var consumed: UInt64 { get }
    var total: UInt64? { get }
    /// The same bytes from the start; see ``ByteSource/again()``.
    func again() throws(IntakeError) -> any ByteInput
}
