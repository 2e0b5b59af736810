//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

/// A value as the suite writes it: an object with one field that names the type.
///
/// 64-bit integers are texts, bytes are base64, doubles may be "NaN" or "Infinity".
///
/// The suite is kept in the text format of Protocol Buffers, where `\?` stands for a question mark. Not every program that
/// turns it into JSON knows this one escape, so bytes may still hold it: there both readings are those of the suite.
struct SuiteValue: Decodable, Sendable {
    /// The value; nil when its form is unknown.
    let value: Value?

    /// What the suite may mean: the value as it stands, and bytes also with `\?` resolved.
    var readings: [Value] {
        guard let value else { return [] }
        guard case .bytes(let bytes) = value else { return [value] }
        let resolved = bytes.replacing(Array("\\?".utf8), with: Array("?".utf8))
        return resolved == bytes ? [value] : [value, .bytes(resolved)]
    }

    private enum CodingKeys: String, CodingKey {
        case nullValue, boolValue, int64Value, uint64Value, doubleValue, stringValue, bytesValue, listValue, mapValue
        case typeValue, objectValue
    }

    private struct List: Decodable {
        let values: [SuiteValue]?
    }

    private struct Map: Decodable {
        struct Entry: Decodable {
            let key: SuiteValue
            let value: SuiteValue
        }

        let entries: [Entry]?
    }

    private struct Object: Decodable {
        let type: String
        let value: String?

        private enum CodingKeys: String, CodingKey {
            case type = "@type"
            case value
        }
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        guard let key = container.allKeys.first else {
            value = nil
            return
        }
        value = try Self.value(key, container)
    }

    private static func value(_ key: CodingKeys, _ container: KeyedDecodingContainer<CodingKeys>) throws -> Value? {
        switch key {
        case .nullValue: return .null
        case .boolValue: return .bool(try container.decode(Bool.self, forKey: key))
        case .int64Value: return Int64(try container.decode(String.self, forKey: key)).map { .int($0) }
        case .uint64Value: return UInt64(try container.decode(String.self, forKey: key)).map { .uint($0) }
        case .doubleValue:
            if let number = try? container.decode(Double.self, forKey: key) { return .double(number) }
            return Double(try container.decode(String.self, forKey: key)).map { .double($0) }
        case .stringValue: return .string(try container.decode(String.self, forKey: key))
        case .bytesValue:
            return Data(base64Encoded: try container.decode(String.self, forKey: key)).map { .bytes(Array($0)) }
        case .typeValue: return .type(try container.decode(String.self, forKey: key))
        case .listValue:
            let values = try container.decode(List.self, forKey: key).values ?? []
            return .list(values.compactMap(\.value))
        case .mapValue:
            var map = ValueMap()
            for entry in try container.decode(Map.self, forKey: key).entries ?? [] {
                guard let key = entry.key.value.flatMap({ MapKey($0) }), let value = entry.value.value else {
                    return nil
                }
                map.set(key, to: value)
            }
            return .map(map)
        case .objectValue:
            let object = try container.decode(Object.self, forKey: key)
            if object.type.hasSuffix("/google.protobuf.Timestamp") {
                return object.value.flatMap { Timestamp($0) }.map { .timestamp($0) }
            }
            guard object.type.hasSuffix("/google.protobuf.Duration") else { return nil }
            return object.value.flatMap { SignedDuration($0) }.map { .duration($0) }
        }
    }
}

/// The value of a variable in a test.
struct SuiteBinding: Decodable, Sendable {
    let value: SuiteValue?
}

/// A value expected together with its type.
struct SuiteTypedResult: Decodable, Sendable {
    let result: SuiteValue?
    let deducedType: SuiteType?
}

/// That an error is expected; the wording is each implementation's own.
struct SuiteErrors: Decodable, Sendable {}
