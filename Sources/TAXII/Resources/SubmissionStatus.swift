//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON

/// What became of a batch of objects that was sent (TAXII 2.1, section 4.3.1).
public struct SubmissionStatus: Hashable, Sendable {
    /// What became of one object.
    public struct Detail: Hashable, Sendable {
        /// Of the object; empty where it has none.
        public let id: String
        /// Of the object, or when it was sent.
        public let version: String
        /// Why it was refused, or that it was there before.
        public let message: String?

        /// A detail from its parts.
        public init(id: String, version: String, message: String? = nil) {
            self.id = id
            self.version = version
            self.message = message
        }

        fileprivate var json: JSONValue {
            var members: [String: JSONValue] = ["id": .string(id), "version": .string(version)]
            members["message"] = message.map { .string($0) }
            return .object(members)
        }
    }

    /// A UUID.
    public let id: String
    /// When the batch arrived.
    public let receivedAt: TAXIITimestamp
    /// Objects that are in the collection now.
    public let successes: [Detail]
    /// Objects that were refused.
    public let failures: [Detail]

    /// A status from its parts.
    public init(id: String, receivedAt: TAXIITimestamp, successes: [Detail], failures: [Detail]) {
        self.id = id
        self.receivedAt = receivedAt
        self.successes = successes
        self.failures = failures
    }

    /// The resource; every batch is complete when it is answered.
    public var body: [UInt8] {
        var members: [String: JSONValue] = [
            "id": .string(id), "status": "complete", "request_timestamp": .string(receivedAt.text),
            "total_count": .number(Double(successes.count + failures.count)),
            "success_count": .number(Double(successes.count)), "failure_count": .number(Double(failures.count)),
            "pending_count": .number(0),
        ]
        // Lists without entries are prohibited.
        if !successes.isEmpty { members["successes"] = .array(successes.map(\.json)) }
        if !failures.isEmpty { members["failures"] = .array(failures.map(\.json)) }
        return JSONValue.object(members).canonical
    }
}
