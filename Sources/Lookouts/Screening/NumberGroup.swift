//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Names

/// The numbers of one kind of entries.
final class NumberGroup: Sendable {
    private let subject: LookoutSubject
    private let index: CodeIndex
    private let sieve: CodeSieve
    private let texts: [String]
    /// The entry of each number.
    private let origins: [Int32]

    init(_ entries: [LookoutScreen.Entry], _ subject: LookoutSubject) {
        var texts: [String] = []
        var origins: [Int32] = []
        for (place, entry) in entries.enumerated() where entry.lookout.subject == subject {
            for text in entry.lookout.texts {
                texts.append(text)
                origins.append(Int32(place))
            }
        }
        self.subject = subject
        self.texts = texts
        self.origins = origins
        let codes = texts.map { Self.code($0, subject) }
        index = CodeIndex(codes)
        sieve = CodeSieve(subject == .phone ? codes.map { CodeText(String($0.text.suffix(Self.phoneDigits))) } : codes)
    }

    var isEmpty: Bool { texts.isEmpty }

    /// Digits at the end of a telephone number by which it is first looked for.
    private static let phoneDigits = 8

    /// Whether a text of a parcel may be in the list; false for nearly all.
    func mayHold(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        switch subject {
        // The words before a number of a ship are no part of it.
        case .vessel: return true
        case .phone: return mayHoldPhone(bytes)
        default: return sieve.mayHold(bytes)
        }
    }

    /// Anything but one number of the usual length is left to the comparison.
    private func mayHoldPhone(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var digits = 0
        var zeros = 0
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                if byte == UInt8(ascii: "0"), zeros == digits { zeros += 1 }
                digits += 1
            case UInt8(ascii: " "), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "("),
                UInt8(ascii: ")"):
                break
            default: return true
            }
        }
        guard digits > Self.phoneDigits, digits > 10 || zeros < 2 else { return digits > 0 }
        var start = bytes.endIndex
        var left = Self.phoneDigits
        while left > 0 {
            start -= 1
            if (0x30...0x39).contains(bytes[start]) { left -= 1 }
        }
        return sieve.mayHold(UnsafeBufferPointer(rebasing: bytes[start...]))
    }

    /// Entries that a number agrees with.
    ///
    /// - Parameter bearsError: whether one error is let pass where the kind of number bears it.
    func matches(_ text: Substring, bearsError: Bool) -> [ScreenMatch] {
        let text = String(text)
        let bearsAnError = bearsError && subject.bearsAnError && !Self.isSure(text, subject)
        return index.search(Self.code(text, subject), errors: bearsAnError).map { hit in
            ScreenMatch(
                entry: Int(origins[hit.entry]),
                listed: texts[hit.entry],
                score: hit.match.score,
                features: [MatchFeature(hit.match)]
            )
        }
    }

    private static func code(_ text: String, _ subject: LookoutSubject) -> CodeText {
        switch subject {
        case .phone: CodeText(PhoneKey.text(of: text) ?? text)
        case .vessel: CodeText(IMONumber(text)?.digits ?? text)
        default: CodeText(text)
        }
    }

    /// Whether the number is well formed, so that it was written as it is meant: its check digit is right, or it is a plate,
    /// of which many real ones differ by one digit.
    private static func isSure(_ text: String, _ subject: LookoutSubject) -> Bool {
        switch subject {
        case .container: ContainerIdentifier(text)?.isCheckDigitRight ?? false
        case .vessel: IMONumber(text)?.isCheckDigitRight ?? false
        case .vehicle: PlateReading(text) != nil && !PlateReading.verdict(on: text).isFlagged
        default: false
        }
    }
}
