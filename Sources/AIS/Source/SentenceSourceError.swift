//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Why a source of sentences can't be opened or read.
public enum SentenceSourceError: Error, Hashable, CustomStringConvertible {
    /// The name of the host has no address.
    case unknownHost(String)
    /// The system refused, with its number.
    case system(what: String, number: Int32, words: String)
    /// UDP has no connection that could be made.
    case connectionless

    public var description: String {
        switch self {
        case .unknownHost(let host): "no address is known for \(host)"
        case .system(let what, _, let words): "\(what): \(words)"
        case .connectionless: "udp is listened to, not connected to"
        }
    }
}
