//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The texts that cells refer to by number, from `xl/sharedStrings.xml` (ECMA-376 part 1, 18.4).
///
/// Runs of rich text are joined; phonetic readings are left out.
final class SharedStrings: XMLHandling {
    /// The texts laid end to end.
    private var bytes = PlainBuffer<UInt8>(capacity: 1 << 12)
    private var ends = PlainBuffer<Int>()
    private var isText = false
    private var phoneticDepth = 0

    init(_ archive: ZipArchive) throws(IntakeError) {
        if let part = try archive.part("xl/sharedStrings.xml", limit: WorkbookSource.stringsLimit) {
            try XMLStream.parse(part, self)
        }
    }

    deinit {
        bytes.deallocate()
        ends.deallocate()
    }

    /// The text of a number, nil where there is none.
    func text(_ index: Int) -> UnsafeRawBufferPointer? {
        guard index >= 0, index < ends.count else { return nil }
        let start = index == 0 ? 0 : ends[index - 1]
        return UnsafeRawBufferPointer(start: bytes.start + start, count: ends[index] - start)
    }

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        if name.is("rPh") { phoneticDepth += 1 }
        isText = name.is("t") && phoneticDepth == 0
    }

    func text(_ text: UnsafeRawBufferPointer) {
        guard isText, let from = text.baseAddress else { return }
        bytes.reserve(bytes.count + text.count)
        UnsafeMutableRawPointer(bytes.start + bytes.count).copyMemory(from: from, byteCount: text.count)
        bytes.setCount(bytes.count + text.count)
    }

    func end(_ name: XMLName) {
        if name.is("rPh") { phoneticDepth -= 1 }
        if name.is("t") { isText = false }
        if name.is("si") { ends.append(bytes.count) }
    }
}
