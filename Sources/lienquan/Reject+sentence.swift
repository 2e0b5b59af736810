//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Intake

extension Reject.Reason {
    /// What is wrong with the record, for whoever mends the file.
    var sentence: String {
        switch self {
        case .noDeclarationNumber: "no declaration number"
        case .wrongNumberOfColumns(let found, let expected): "\(found) columns where the header has \(expected)"
        case .unterminatedQuote: "a quote is opened and never closed"
        case .strayQuote: "a quote in the middle of a field swallows what follows"
        case .nulByte: "a NUL byte"
        case .unreadableNumber(let text): "not a number: \(text)"
        case .unreadableDate(let text): "not a date: \(text)"
        case .yearOutOfRange(let text): "a year that cannot be: \(text)"
        case .fieldTooLong: "a field longer than any office writes"
        case .recordTooLong: "a record longer than any office writes"
        case .invalidText: "text that is not in the file's encoding"
        case .notAnObject: "not a JSON object"
        case .unknownKey: "a key that the mapping does not know"
        case .repeatedKey: "the same key twice"
        case .wrongType(let expected): "a value of another type than \(expected)"
        }
    }
}
