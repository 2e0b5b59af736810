//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//
import Foundation

/// Tells of addresses by the million which of a list they may be: those in which all numbers of the listed one stand, and
/// one of its two rarest words.
public struct AddressSieve: Sendable {
    private let table: SieveTable
    /// A bit for what rarest words come to.
    private let rare: HashBits

    /// So many numbers of an address are put together; what more there is has to be in the same half of all ways.
    private static let mostNumbers = 5
    /// No more entries than this are given.
    private static let most = 400

    public init(_ addresses: some Sequence<String>) {
        var read = SieveWords(partsNumbers: true)
        let all = addresses.map { text -> (words: [UInt64], numbers: UInt64) in
            Self.read(text, &read)
            return (read.words.filter { !$0.isNumber }.map(\.hash) + read.han.map { UInt64($0.value) }, Self.sum(read))
        }
        var counts: [UInt64: Int] = [:]
        for word in all.lazy.flatMap({ Set($0.words) }) { counts[word, default: 0] += 1 }
        var filed: [SieveTable.Filed] = []
        var rare = HashBits()
        for (entry, address) in all.enumerated() {
            let rarest = Set(address.words).sorted { (counts[$0] ?? 0, $0) < (counts[$1] ?? 0, $1) }.prefix(2)
            for word in rarest {
                rare.insert(word)
                let key = SieveKey.folded(address.numbers ^ SieveKey.mixed(word))
                filed.append(SieveTable.Filed(key: key, entry: UInt32(entry), mark: 0))
            }
        }
        table = SieveTable(filed)
        self.rare = rare
    }

    /// Working memory, kept from text to text by whoever asks.
    public struct Scratch: Sendable {
        var words = SieveWords(partsNumbers: true)

        public init() {}
    }

    /// The entries that an address may be, some perhaps more than once.
    ///
    /// - Parameter bytes: the address in UTF-8.
    public func candidates(_ bytes: UnsafeBufferPointer<UInt8>, _ scratch: inout Scratch) -> [Int] {
        guard !table.isEmpty else { return [] }
        scratch.words.read(bytes)
        if scratch.words.isRare { Self.read(String(decoding: bytes, as: UTF8.self), &scratch.words) }
        var found: [Int] = []
        let numbers = scratch.words.words.lazy.filter(\.isNumber).map { SieveKey.mixed($0.hash) }
        let some = Array(numbers.prefix(Self.mostNumbers))
        func look(_ hash: UInt64) {
            guard rare.mayHold(hash) else { return }
            let word = SieveKey.mixed(hash)
            for chosen in 0..<1 << some.count {
                var sum: UInt64 = 0
                for (place, number) in some.enumerated() where chosen >> place & 1 == 1 { sum &+= number }
                table.each(SieveKey.folded(sum ^ word)) { entry, _ in
                    if found.count < Self.most { found.append(Int(entry)) }
                }
            }
        }
        for word in scratch.words.words where !word.isNumber { look(word.hash) }
        for scalar in scratch.words.han { look(UInt64(scalar.value)) }
        return found
    }

    private static func sum(_ words: SieveWords) -> UInt64 {
        words.words.lazy.filter(\.isNumber).prefix(mostNumbers).reduce(0) { $0 &+ SieveKey.mixed($1.hash) }
    }

    /// A text composed and without what sieves do not read.
    private static func read(_ text: String, _ words: inout SieveWords) {
        var text = text
        words.read(text)
        guard words.isRare else { return }
        text = String(
            String.UnicodeScalarView(
                text.precomposedStringWithCanonicalMapping.unicodeScalars.filter { !$0.isJoining }
                    .map { FoldTable.bytes($0) == 0 && !$0.isHan ? " " : $0 }
            )
        )
        words.read(text)
    }
}

extension SieveWords {
    /// Takes the words of another text.
    mutating func read(_ text: String) {
        var text = text
        text.withUTF8 { read($0) }
    }
}
