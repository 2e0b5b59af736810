//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What a tag block says of the sentence behind it (NMEA 0183 version 4.10, IEC 61162-450).
public struct TagBlock: Hashable, Sendable {
    /// Place of a sentence among those that belong together.
    public struct Group: Hashable, Sendable {
        /// 1 and up.
        public var sentence: UInt8
        /// How many sentences belong together.
        public var total: UInt8
        /// Number of the group.
        public var identifier: UInt32

        /// A place in a group.
        public init(sentence: UInt8, total: UInt8, identifier: UInt32) {
            self.sentence = sentence
            self.total = total
            self.identifier = identifier
        }
    }

    /// `c`: milliseconds since 1970 UTC; values below 10¹¹ are seconds, which covers the years to 5138.
    public var time: Int64?
    /// `s`: who sends.
    public var source: String?
    /// `d`: to whom.
    public var destination: String?
    /// `g`: which sentences belong together.
    public var group: Group?
    /// `n`: number of the line.
    public var lineCount: UInt64?
    /// `r`: relative time, in the unit of the sender.
    public var relativeTime: Int64?
    /// `t` or `i`: free text.
    public var text: String?

    /// A block without fields.
    public init() {}

    /// Reads what stands between the two backslashes, the checksum included.
    ///
    /// - Returns: `nil` when the checksum is wrong or nothing can be read.
    public init?(_ bytes: UnsafeBufferPointer<UInt8>) {
        var fields = TagBlockFields()
        guard fields.read(bytes) else { return nil }
        func string(_ range: Range<Int>) -> String? {
            range.isEmpty ? nil : String(decoding: bytes[range], as: UTF8.self)
        }
        time = fields.time
        group = fields.group
        lineCount = fields.lineCount
        relativeTime = fields.relativeTime
        source = string(fields.source)
        destination = string(fields.destination)
        text = string(fields.text)
    }

    /// The block with its backslashes and checksum.
    public var encoded: String {
        var fields: [String] = []
        if let group { fields.append("g:\(group.sentence)-\(group.total)-\(group.identifier)") }
        if let source { fields.append("s:\(source)") }
        if let destination { fields.append("d:\(destination)") }
        if let lineCount { fields.append("n:\(lineCount)") }
        if let relativeTime { fields.append("r:\(relativeTime)") }
        if let time { fields.append("c:\(time % 1_000 == 0 && time >= 0 ? time / 1_000 : time)") }
        if let text { fields.append("t:\(text)") }
        let body = fields.joined(separator: ",")
        return "\\\(body)*\(SentenceChecksum.hexadecimal(of: Array(body.utf8)))\\"
    }
}
