//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON

/// What is answered: a status, header fields and a body, for any HTTP server to send.
public struct TAXIIResponse: Hashable, Sendable {
    /// A header field.
    public struct Header: Hashable, Sendable {
        /// Its name.
        public let name: String
        /// Its value.
        public let value: String

        /// A field from its parts.
        public init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    /// Of HTTP.
    public let status: Int
    /// Without those that every HTTP answer has.
    public let headers: [Header]
    /// JSON in UTF-8.
    public let body: [UInt8]
    /// What was read of whom; nil where nothing of a collection was.
    public let reading: TAXIIReading?

    init(_ status: Int, _ body: [UInt8], _ headers: [Header] = [], reading: TAXIIReading? = nil) {
        self.status = status
        self.headers = [Self.contentType] + headers
        self.body = body
        self.reading = reading
    }

    init(_ body: JSONValue, status: Int = 200) {
        self.init(status, body.canonical)
    }

    /// The answer to a request that failed: an error message (TAXII 2.1, section 3.6.1).
    public init(_ fault: TAXIIFault) {
        let message: JSONValue = .object([
            "title": .string(fault.title), "description": .string(fault.description),
            "http_status": .string(String(fault.status)),
        ])
        self.init(fault.status, message.canonical, fault.headers)
    }

    private static let contentType = Header("Content-Type", TAXIIMediaType.taxii)
}
