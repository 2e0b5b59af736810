//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Why a line of JSON is no message.
public enum JSONMessageError: Error, Hashable, CustomStringConvertible {
    /// Not a JSON object.
    case syntax
    /// No `"type"` from 1 to 27.
    case type
    /// A field is missing.
    case missing(String)
    /// A field has a value that can't be sent.
    case value(String)
    /// `"payload"` is no message.
    case payload

    public var description: String {
        switch self {
        case .syntax: "the line is no JSON object"
        case .type: "\"type\" is not a number from 1 to 27"
        case .missing(let key): "\"\(key)\" is missing"
        case .value(let key): "\"\(key)\" has a value that cannot be sent"
        case .payload: "\"payload\" and \"fill\" are no message"
        }
    }
}
