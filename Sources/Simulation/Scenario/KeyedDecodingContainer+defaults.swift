//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension KeyedDecodingContainer {
    /// Replaces the default where the file names a value.
    func read<Value: Decodable>(_ value: inout Value, _ key: Key) throws {
        guard contains(key) else { return }
        value = try decode(Value.self, forKey: key)
    }
}

extension Decoder {
    /// A key nobody knows is a misspelt parameter, which would otherwise silently keep its default.
    func refuseKeys(outside known: Set<String>) throws {
        let present = try container(keyedBy: AnyKey.self).allKeys.map(\.stringValue).sorted()
        guard let stranger = present.first(where: { !known.contains($0) }) else { return }
        throw DecodingError.dataCorrupted(
            .init(codingPath: codingPath, debugDescription: "there is no parameter \(stranger)")
        )
    }
}

extension DecodingError {
    /// What is wrong and where, in one line.
    var plainText: String {
        let context: Context
        switch self {
        case .typeMismatch(_, let inner), .valueNotFound(_, let inner), .dataCorrupted(let inner): context = inner
        case .keyNotFound(let key, let inner): return "\(inner.place) misses \(key.stringValue)"
        @unknown default: return "\(self)"
        }
        return "\(context.place): \(context.debugDescription)"
    }
}

extension DecodingError.Context {
    fileprivate var place: String {
        codingPath.isEmpty ? "scenario" : codingPath.map(\.stringValue).joined(separator: ".")
    }
}

/// Any key at all.
private struct AnyKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }

    init?(intValue: Int) { nil }
}
