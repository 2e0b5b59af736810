//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation
import Hummingbird

/// Reads what programs send.
enum APIBody {
    /// The bytes of a body of a given type.
    static func bytes(_ request: Request, types: [String], limit: Int) async throws -> [UInt8] {
        let type = request.headers[.contentType]?.prefix { $0 != ";" }.lowercased() ?? ""
        guard types.contains(type.trimmingCharacters(in: .whitespaces)) else { throw ConsoleError.unsupportedMediaType }
        if let announced = request.headers[.contentLength].flatMap({ Int($0) }), announced > limit {
            throw ConsoleError.tooLarge(limit: limit)
        }
        var bytes: [UInt8] = []
        for try await chunk in request.body {
            guard bytes.count + chunk.readableBytes <= limit else { throw ConsoleError.tooLarge(limit: limit) }
            bytes += chunk.readableBytesView
        }
        return bytes
    }

    /// A JSON object of up to 64 kB.
    static func json<Value: Decodable>(_ type: Value.Type, _ request: Request) async throws -> Value {
        let bytes = try await bytes(request, types: ["application/json"], limit: 64 << 10)
        do {
            return try JSONDecoder().decode(type, from: Data(bytes))
        } catch let error as DecodingError {
            throw ConsoleError.malformed(place(of: error))
        }
    }

    private static func place(of error: DecodingError) -> String {
        switch error {
        case .keyNotFound(let key, let context):
            (context.codingPath + [key]).map(\.stringValue).joined(separator: ".")
        case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
            context.codingPath.isEmpty ? "JSON" : context.codingPath.map(\.stringValue).joined(separator: ".")
        @unknown default: "JSON"
        }
    }
}
